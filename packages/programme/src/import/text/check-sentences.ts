import type { FindingFacts } from '../../finding/finding.ts'
import { itemNumber, itemText } from '../source-line.ts'
import { findingOfMany, lineFinding, onEachLine, placeAt, type ReadLine } from './line-finding.ts'
import { plainCell } from './plain-cell.ts'

// A sentence does not end in one of these: conjunctions and forms of "to be" and "to have".
const openWords =
  /(?<![\p{L}-])(?:sekä|ja|tai|että|jotka|joka|kun|jotta|on|ovat|och|samt|eller|att|som|är|har|and|or|that|which|is|are|has)\s*$/iu
const endMark = /[.!?…:;)"”’\]]\s*$/u

const lastWord = (text: string): string => /(\p{L}+)[\s\u00A0]*$/u.exec(text)?.[1] ?? ''

// Finnish words end in a vowel or in one of n, t, s, l, r; never in two consonants (VISK § 11, native phonotactics).
const cutEnd = /^\p{Ll}{4,}[bcdfghjkmpqvwxz]?[bcdfghjklmnpqrstvwxz]{2}$/u
const looksFinnish = /(?:aa|ää|ee|ii|oo|uu|yy|öö|uo|yö|ie|ks|äy|öy|kk|tt|ll|nn|ss)/u

// A short cut-looking word may be an abbreviation or a loan; a long one made of Finnish sounds is not.
const shortestCutWord = 9

const isCutWord = (word: string): boolean =>
  word.length >= shortestCutWord && cutEnd.test(word) && looksFinnish.test(word)

const cut = (lines: readonly ReadLine[]): readonly FindingFacts[] =>
  onEachLine(lines, (text, line) => {
    const as = line.reading?.as
    if (as !== 'text' && as !== 'item' && as !== 'numbered' && as !== 'tableRow') return []
    const last = plainCell(text).at(-1) ?? ''
    if (endMark.test(last)) return []
    if (isCutWord(lastWord(last))) return [lineFinding('wordCut', line, last)]
    return openWords.test(last) && last.includes(' ') ? [lineFinding('sentenceCut', line, last)] : []
  })

// A paragraph of more than one sentence is prose; its last sentence should end as the others do.
const proseWords = 12

const withoutEnd = (lines: readonly ReadLine[]): readonly FindingFacts[] =>
  onEachLine(lines, (text, line) => {
    const bare = text.trim()
    const isProse = /[.!?]\s+\p{Lu}/u.test(bare) && bare.split(/\s+/u).length >= proseWords
    if (line.reading?.as !== 'text' || !isProse || endMark.test(bare) || openWords.test(bare)) return []
    return [lineFinding('endMarkMissing', line, bare.slice(-60))]
  })

// A shorter text may well be said twice on purpose.
const LONG_TEXT = 80

type Repeated = { readonly first: ReadLine; readonly others: readonly number[]; readonly text: string }

const repeatedLines = (lines: readonly ReadLine[]): readonly Repeated[] => {
  const byText = new Map<string, ReadLine[]>()
  for (const line of lines) {
    const bare = itemText(line.text)
    if (bare.length < LONG_TEXT || line.text.includes('\t')) continue
    byText.set(bare, [...(byText.get(bare) ?? []), line])
  }
  return [...byText].flatMap(([text, [first, ...others]]) =>
    first === undefined || others.length === 0
      ? []
      : [{ first, others: others.map(({ line }) => line), text }],
  )
}

const shiftOf = ({ first, others }: Repeated): number => (others[0] ?? 0) - first.line

/** Paragraphs that are repeated one after the other are one finding: a lead that stands again as the description. */
const repeated = (lines: readonly ReadLine[]): readonly FindingFacts[] => {
  const runs: Repeated[][] = []
  for (const each of repeatedLines(lines)) {
    const last = runs.at(-1)?.at(-1)
    if (last !== undefined && shiftOf(last) === shiftOf(each)) runs.at(-1)?.push(each)
    else runs.push([each])
  }
  return runs.flatMap(run => {
    const [head] = run
    if (head === undefined) return []
    const otherLines = run.flatMap(({ others }) => others)
    const places = run.map(({ first }) => placeAt(first))
    const facts = lineFinding('textRepeated', head.first, head.text)
    return [{ ...facts, place: { ...facts.place, otherLines }, ...(run.length > 1 ? { places } : {}) }]
  })
}

// One number twice may be two lists; three items in a row with the same number are one list that lost its count.
const fewestRepeats = 2

const numbering = (lines: readonly ReadLine[]): readonly FindingFacts[] => {
  const found: FindingFacts[] = []
  let run: ReadLine[] = []
  const close = () => {
    if (run.length > fewestRepeats) found.push(...findingOfMany('numberingRepeats', run))
    run = []
  }
  for (const line of lines) {
    const number = itemNumber(line.text)
    const last = run.at(-1)
    if (number === undefined) {
      if (line.reading?.as === 'heading') close()
    } else {
      if (last !== undefined && itemNumber(last.text) !== number) close()
      run.push(line)
    }
  }
  close()
  return found
}

/** Sentences and words that are cut, paragraphs without an end, long texts said twice, lists that do not count. */
export const checkSentences = (lines: readonly ReadLine[]): readonly FindingFacts[] => [
  ...cut(lines),
  ...withoutEnd(lines),
  ...repeated(lines),
  ...numbering(lines),
]
