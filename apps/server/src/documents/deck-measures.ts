/** How much room words take on a slide: an estimate on the safe side, since only the program that shows it knows. */

import type { Language } from '@yhdella/kernel'
import { type Figure, figureInWords, type Text } from '@yhdella/programme'

/** Inches. A slide of 16:9, its margins, and the room under the title. */
export const slideWidth = 13.333
export const slideHeight = 7.5
export const margin = 0.6
export const contentWidth = slideWidth - 2 * margin
export const contentTop = 1.35
export const contentBottom = 6.95
export const contentHeight = contentBottom - contentTop

/** Points. */
export const bodySize = 16
export const tableSize = 12

/** A letter is on average about half as wide as it is high; a little is left for wide words. */
const letterShare = 0.52
const lineShare = 1.22
const pointsInInch = 72

export const lineHeight = (size: number): number => (size * lineShare) / pointsInInch

/** Inches that so many words take when they are wrapped to a width. */
export const textHeight = (words: string, size: number, width: number): number => {
  const lettersInLine = Math.max(4, Math.floor((width * pointsInInch) / (size * letterShare)))
  const lines = words
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / lettersInLine)), 0)
  return lines * lineHeight(size)
}

const isFigure = (part: string | Figure): part is Figure => typeof part !== 'string'

/** A text as plain words, figures in their places. */
export const plainText = (text: Text, language: Language): string =>
  text.map(part => (isFigure(part) ? figureInWords(part, language) : part)).join('')
