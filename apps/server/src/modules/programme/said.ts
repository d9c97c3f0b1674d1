import type { Texts } from '@yhdella/programme'

/**
 * What a person said, in the language she said it in: it is shown as it stands to readers of the others, since nobody
 * translates a person's words for her.
 */
export const said = (words: string): Texts => ({ fi: words, sv: words, en: words })

export const saidOrNone = (words: string | null | undefined): Texts | null =>
  words === null || words === undefined ? null : said(words)

/** What a form sent back: words that did not change keep their translations. */
export const saidAgain = (
  words: string | null | undefined,
  before: Texts | null | undefined,
): Texts | null => (before && Object.values(before).some(each => each === words) ? before : saidOrNone(words))
