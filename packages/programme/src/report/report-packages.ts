/** The work packages of a report: one page of all their lights, then each in turn. */
import type { Language } from '@yhdella/kernel'
import type { LightState } from '../light/light.ts'
import { dayInWords } from './figure.ts'
import { gap, lack, paragraph, proseBlock, table, wordsOf } from './report-blocks.ts'
import type { ReportData, ReportLight, ReportPackage } from './report-data.ts'
import type { ReportBlock, ReportLack, ReportLightRow, ReportSection } from './report-document.ts'
import type { ReportWords } from './report-words.fi.ts'

const gravest: readonly LightState[] = ['notAllGoals', 'deviation', 'asPlanned', 'notSet']

/** The light that tells most: the gravest of those that are set; not set where none is. */
export const leadingLight = ({ lights }: ReportPackage): ReportLight | undefined =>
  gravest.flatMap(state => lights.filter(light => light.state === state)).at(0)

export const stateOf = (told: ReportPackage): LightState => leadingLight(told)?.state ?? 'notSet'

export const packageName = (
  { packages }: Pick<ReportData, 'packages'>,
  told: ReportPackage,
  language: Language,
  words: ReportWords,
): string => told.name?.[language] ?? words.unnamed(packages.indexOf(told) + 1)

const reasonOf = (light: ReportLight | undefined, language: Language, words: ReportWords): string => {
  if (light === undefined) return words.lights.none
  const said = wordsOf(light.reason, language) || words.lights.noReason
  const reason = light.since === null ? said : words.lights.since(said, dayInWords(light.since, language))
  return light.origin === 'proposed' ? words.lights.proposed(reason) : reason
}

const rowOf = (
  name: string,
  light: ReportLight | undefined,
  language: Language,
  words: ReportWords,
): ReportLightRow => {
  const state = light?.state ?? 'notSet'
  return { name, state, word: words.lights.word[state], reason: reasonOf(light, language, words) }
}

/** Every package in a row, whether it was told of or not. */
export const lightsSection = (data: ReportData, language: Language, words: ReportWords): ReportSection => ({
  id: 'lights',
  kind: 'lights',
  title: words.lights.title,
  blocks: [
    {
      kind: 'lights',
      caption: words.lights.caption,
      head: words.lights.head,
      rows: data.packages.map(told =>
        rowOf(packageName(data, told, language, words), leadingLight(told), language, words),
      ),
    },
  ],
})

const fields = ['situation', 'achieved', 'remaining'] as const

const proseBlocks = (told: ReportPackage, language: Language, words: ReportWords): readonly ReportBlock[] => {
  const blocks = fields.map(field => proseBlock(told[field], words.package[field], language))
  if (blocks.every(block => block === undefined)) return [gap(words.package.lackOf.all)]
  return blocks.map((block, nth) => block ?? gap(words.package.lackOf[fields[nth] ?? 'situation']))
}

const figureTable = (
  told: ReportPackage,
  name: string,
  language: Language,
  words: ReportWords,
): readonly ReportBlock[] =>
  told.figures.length === 0
    ? []
    : [
        table(
          words.package.figuresOf(name),
          [words.package.figure, words.package.value, words.package.day],
          told.figures.map(({ name: figureName, figure }) => ({
            cells: [[figureName[language]], [figure], [dayInWords(figure.asOf, language)]],
          })),
          'figures',
        ),
      ]

const packageSection = (
  data: ReportData,
  told: ReportPackage,
  language: Language,
  words: ReportWords,
): ReportSection => {
  const name = packageName(data, told, language, words)
  const lights: readonly ReportBlock[] = [
    {
      kind: 'lights',
      caption: words.lights.captionOf(name),
      head: words.lights.aspectHead,
      rows: told.lights.map(light => rowOf(words.lights.aspect[light.aspect], light, language, words)),
    },
  ]
  const updated =
    told.updatedOn === null ? [] : [paragraph([words.package.updated(dayInWords(told.updatedOn, language))])]
  return {
    id: `package/${told.id}`,
    kind: 'package',
    title: name,
    blocks: [
      ...(told.lights.length === 0 ? [gap(words.package.lackOf.light)] : lights),
      ...updated,
      ...proseBlocks(told, language, words),
      ...figureTable(told, name, language, words),
    ],
  }
}

export const packageSections = (
  data: ReportData,
  language: Language,
  words: ReportWords,
): readonly ReportSection[] => data.packages.map(told => packageSection(data, told, language, words))

const lacksOfPackage = (told: ReportPackage, language: Language, words: ReportWords): readonly string[] => {
  const { lackOf } = words.package
  const missing = fields.filter(
    field => proseBlock(told[field], words.package[field], language) === undefined,
  )
  return [
    ...(told.name === null ? [lackOf.name] : []),
    ...(stateOf(told) === 'notSet' ? [lackOf.light] : []),
    ...(missing.length === fields.length ? [lackOf.all] : missing.map(field => lackOf[field])),
  ]
}

export const packageLacks = (
  { packages }: ReportData,
  language: Language,
  words: ReportWords,
): readonly ReportLack[] =>
  packages.flatMap(told =>
    lacksOfPackage(told, language, words).map(text => lack(`package/${told.id}`, text)),
  )
