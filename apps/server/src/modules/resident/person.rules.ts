import { type Id, type Language, type PlainDate, plainDate } from '@yhdella/kernel'
import type { ProtectedPlace } from './protected-place.rules.ts'

/** A person who has contacted us, as other modules see her. */
export type Person = {
  readonly id: Id<'Person'>
  /** The identification service's identifier; null where nobody has identified her. */
  readonly subject: string | null
  readonly familyName: string
  readonly givenNames: string
  readonly bornOn: PlainDate | null
  readonly birthYear: number | null
  readonly phone: string | null
  readonly language: Language
  readonly interpreter: string | null
  readonly place: ProtectedPlace
}

export type PersonName = { readonly familyName: string; readonly givenNames: string }

/**
 * Reads a name as people write it: 'Testilä, Maija' or 'Maija Testilä'. A lone word is a family name.
 * Two-word family names without a comma are read wrong; nothing but showing the name depends on it.
 */
export const nameFrom = (written: string): PersonName => {
  const text = written.replace(/\s+/g, ' ').replace(/^[ ,]+|[ ,]+$/g, '')
  const comma = text.indexOf(',')
  if (comma > 0) return { familyName: text.slice(0, comma).trim(), givenNames: text.slice(comma + 1).trim() }
  const words = text.split(' ')
  return { familyName: words.at(-1) ?? text, givenNames: words.slice(0, -1).join(' ') }
}

/** Shown where nobody has told her name yet, so that a row or a link is never empty. */
const nameless = '–'

/** Surname first, as staff read lists: 'Testilä Maija'. */
export const displayName = ({ familyName, givenNames }: PersonName): string =>
  `${familyName} ${givenNames}`.trim() || nameless

/** As a person is called: 'Maija Testilä'. */
export const shownName = ({ familyName, givenNames }: PersonName): string =>
  `${givenNames} ${familyName}`.trim()

/** Given name first: 'MT'. */
export const initials = ({ familyName, givenNames }: PersonName): string =>
  [givenNames, familyName].map(name => (name.match(/\p{L}/u)?.[0] ?? '').toUpperCase()).join('')

type Birth = Pick<Person, 'bornOn' | 'birthYear'>

const yearOf = (on: PlainDate): number => Number(on.slice(0, 4))

/** Whole years on a day; from the birth year alone it may be one too many until the birthday. */
export const ageOn = ({ bornOn, birthYear }: Birth, on: PlainDate): number | null => {
  if (bornOn === null) return birthYear === null ? null : Math.max(0, yearOf(on) - birthYear)
  const hadBirthday = on.slice(5) >= bornOn.slice(5)
  return yearOf(on) - yearOf(bornOn) - (hadBirthday ? 0 : 1)
}

/**
 * The day of birth that the clocks count from. Where only the year is known the youngest possible age is taken:
 * the limits under 23 are the shorter ones (1326/2010 51 a § 3 mom.), and learning her real birthday later may
 * lengthen a limit but never surprise her with a shorter one. Null where even the year is unknown.
 */
export const birthDateForClocks = ({ bornOn, birthYear }: Birth): PlainDate | null =>
  bornOn ?? (birthYear === null ? null : plainDate(`${birthYear}-12-31`))

/** A person told under two records: the same record, or the same telephone and year of birth. */
export type Likeness = 'identified' | 'phoneAndBirthYear'
