import type { Id, Instant, Language } from '@yhdella/kernel'

/** One matter of one person, from the first contact to its end. */
export type Matter = {
  readonly id: Id<'Case'>
  readonly personId: Id<'Person'>
  /** Null where not told or protected. */
  readonly municipalityCode: string | null
  /** The matter in one line, in the resident's own words. */
  readonly summary: string
  readonly openedAt: Instant
  readonly closedAt: Instant | null
  readonly disposition: string | null
  readonly mergedInto: Id<'Case'> | null
}

export type Source = 'web' | 'phone' | 'desk' | 'paper'

/** What the resident told. Its id is that of the contact which brought it. */
export type Statement = {
  readonly id: Id<'Contact'>
  readonly ownWords: string
  readonly source: Source
  readonly language: Language
  readonly receivedAt: Instant
  /** The county's names of the red flags that were found in the words. */
  readonly redFlags: readonly string[]
  /** Saved because of a red flag; she has not finished telling. */
  readonly unfinished: boolean
  readonly onBehalfOf: string | null
}

/** Characters that a row of the list shows of the words. */
const summaryLength = 120

/** The matter in one line: the beginning of the words, cut between words. */
export const summaryOf = (ownWords: string): string => {
  const line = ownWords.trim().replaceAll(/\s+/g, ' ')
  if (line.length <= summaryLength) return line
  const cut = line.slice(0, summaryLength - 1)
  const space = cut.lastIndexOf(' ')
  // A lone very long word is cut where it is; the half of a surrogate pair is not left behind.
  const kept = space > summaryLength / 2 ? cut.slice(0, space) : cut.replace(/[\uD800-\uDBFF]$/, '')
  return `${kept.replace(/[\s,;:.–-]+$/, '')}…`
}
