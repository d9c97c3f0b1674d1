import { fromDayNumber, type Language, type PlainDate, plainDate } from '@yhdella/kernel'
import { type Chance, chanceOf } from './chance.ts'
import { type ToldPerson, toldId, type World } from './story.ts'
import { familyParts, givenNames, interpretedLanguages } from './words/names.ts'

/** Part of the population that has contacted us at some time: an assumption. */
const contactingShare = 0.12

/** One in four hundred has a place protected for personal safety: an assumption of the demonstration. */
const protectedShare = 1 / 400

/** Years of age from-to and how many in a hundred contacts; roughly as people use primary care. */
const ages = [
  [0, 6, 5],
  [7, 17, 9],
  [18, 22, 6],
  [23, 39, 17],
  [40, 64, 31],
  [65, 79, 23],
  [80, 95, 9],
] as const

const yearOfAges = 2023

/** Numbers 040 000 0200 and up: the invented people who sign in have the ones below. */
const phoneOf = (number: number): string => `040 000 ${String(200 + (number % 9800)).padStart(4, '0')}`

const birthOf = (chance: Chance): { year: number; on: PlainDate } => {
  const [from, to] = ages[chance.weighted(ages.map(([, , weight]) => weight))] ?? ages[4]
  const year = yearOfAges - chance.whole(from, to)
  const first = Date.UTC(year, 0, 1) / 86_400_000
  return { year, on: fromDayNumber(first + chance.whole(0, 364)) }
}

/** Kainuu: nearly all speak Finnish; Swedish and English are there so that all three are played. */
const languageOf = (chance: Chance): Language =>
  (['fi', 'sv', 'en'] as const)[chance.weighted([93, 2, 5])] ?? 'fi'

const interpreterOf = (chance: Chance, language: Language): string | null => {
  if (!chance.yes(language === 'en' ? 0.35 : 0.004)) return null
  return chance.pick(interpretedLanguages)
}

export type Population = {
  /** Someone of the town, the same person for the same number; `known` tells apart her two records. */
  readonly personOf: (municipalityCode: string, number: number) => ToldPerson
  readonly sizeOf: (municipalityCode: string) => number
  /** The other record of a person who was first told of by telephone: same number, same year, nobody identified. */
  readonly unidentified: (person: ToldPerson) => ToldPerson
}

const invented = (world: World, code: string, number: number, running: number): ToldPerson => {
  const key = `${code}:${number}`
  const chance = chanceOf(world.seed, 'person', key)
  const language = languageOf(chance)
  const parts = familyParts[language]
  const { year, on } = birthOf(chance)
  const identified = chance.yes(0.6)
  const placeProtected = chance.yes(protectedShare)
  return {
    id: toldId('Person', key),
    subject: identified ? `simulated-${key}` : null,
    familyName: `${chance.pick(parts.begins)}${chance.pick(parts.ends)}`,
    givenNames: chance.pick(givenNames[language]),
    bornOn: identified ? on : null,
    birthYear: year,
    phone: phoneOf(running),
    language,
    interpreter: interpreterOf(chance, language),
    municipalityCode: placeProtected ? null : code,
    placeProtected,
  }
}

export const populationOf = (world: World): Population => {
  const told = new Map<string, ToldPerson>()
  const firsts = new Map<string, number>()
  let running = 0
  for (const { code, population } of world.county.municipalities) {
    firsts.set(code, running)
    running += Math.round(population * contactingShare)
  }
  const sizes = new Map(
    world.county.municipalities.map(({ code, population }) => [
      code,
      Math.round(population * contactingShare),
    ]),
  )
  return {
    sizeOf: code => sizes.get(code) ?? 0,
    personOf: (code, number) => {
      const key = `${code}:${number}`
      const known = told.get(key) ?? invented(world, code, number, (firsts.get(code) ?? 0) + number)
      told.set(key, known)
      return known
    },
    unidentified: person => ({
      ...person,
      id: toldId('Person', `again:${person.id}`),
      subject: null,
      bornOn: null,
    }),
  }
}

/** The day from which clocks count an age: as the module resident reads it where only the year is known. */
export const youngestBirthDate = (person: ToldPerson): PlainDate =>
  person.bornOn ?? plainDate(`${person.birthYear}-12-31`)
