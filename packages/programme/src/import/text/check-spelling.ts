import type { FindingFacts } from '../../finding/finding.ts'
import { editDistance } from './edit-distance.ts'
import { lineFinding, onEachLine, type ReadLine } from './line-finding.ts'

const proseOf = (text: string): string =>
  text
    .replace(/<[^<>]*>(?=[,.;:])/gu, '')
    .replace(/<[^<>]*>/gu, ' ')
    .replace(/\bhttps?:\S+|\bwww\.\S+|\S*@\S+|\]\([^)]*\)/gu, ' ')

const conjunctions = 'ja|tai|sekä|och|eller|samt|and|or'
const glued: readonly RegExp[] = [
  // sosiaali-ja terveys: a space is missing after the hyphen.
  new RegExp(String.raw`\p{L}{2,}-(?:${conjunctions})(?![\p{L}-])`, 'gu'),
  // vuotta(THL and Yle15.2.2022: a space is missing before the bracket or the date.
  /\p{Ll}{3,}\(\p{L}[^)]*/gu,
  /\p{L}{2,}\d{1,2}\.\d{1,2}\.\d{4}/gu,
  // helpottamiseksija, Pandemiaon: a case ending or a stem followed by a short word.
  /\p{L}{5,}(?:seksi|miseen|misen|iseksi)(?:ja|tai|sekä)(?!\p{L})/gu,
  /\p{L}{6,}[aä]on(?!\p{L})/gu,
  // KKK2- hankkeen, palvelut- asia: a hyphen with a space after it and no second part to come.
  new RegExp(String.raw`[\p{L}\d]{2,}- (?!(?:${conjunctions})(?!\p{L}))\p{L}+`, 'gu'),
]

const joinedBefore = new RegExp(`-(${conjunctions})$`, 'u')

/** sosiaali-ja is surely sosiaali- ja; of the others only a person can tell. */
const mended = (found: string): string | null =>
  joinedBefore.test(found) ? found.replace(joinedBefore, '- $1') : null

const spaces = (lines: readonly ReadLine[]): readonly FindingFacts[] =>
  onEachLine(lines, (text, line) => {
    const found = glued.flatMap(pattern => [...proseOf(text).matchAll(pattern)].map(([match]) => match))
    const isPart = (each: string) => found.some(other => other !== each && other.includes(each))
    return [...new Set(found)]
      .filter(each => !isPart(each))
      .map(each => lineFinding('spaceMissing', line, each, mended(each)))
  })

const odd = /\p{L}+ [,.](?=\s|$)|\p{L}+(?:\.\.|,,)(?![.,])/gu

const punctuation = (lines: readonly ReadLine[]): readonly FindingFacts[] =>
  onEachLine(lines, (text, line) =>
    [...proseOf(text).matchAll(odd)].map(([match]) => lineFinding('punctuationOdd', line, match)),
  )

type Seen = { readonly times: number; readonly first: ReadLine }

const wordsIn = (lines: readonly ReadLine[]): ReadonlyMap<string, Seen> => {
  const seen = new Map<string, Seen>()
  for (const line of lines)
    for (const [word] of proseOf(line.text)
      .toLocaleLowerCase('fi')
      .matchAll(/\p{L}+/gu)) {
      const known = seen.get(word)
      seen.set(word, { times: (known?.times ?? 0) + 1, first: known?.first ?? line })
    }
  return seen
}

/** Two words side by side with a single space between them, by what they would be as one. */
const pairsIn = (lines: readonly ReadLine[]): ReadonlyMap<string, string> => {
  const pairs = new Map<string, string>()
  for (const { text } of lines)
    for (const [, first = '', second = ''] of proseOf(text)
      .toLocaleLowerCase('fi')
      .matchAll(/(?<![\p{L}-])(\p{L}+)(?= (\p{L}+)(?![\p{L}-]))/gu))
      if (first.length + second.length >= LONG_WORD) pairs.set(first + second, `${first} ${second}`)
  return pairs
}

/** otetaankäyttöön: one word here, two words side by side elsewhere in the same text. */
const gluedPairs = (
  lines: readonly ReadLine[],
  words: ReadonlyMap<string, Seen>,
): readonly FindingFacts[] => {
  const pairs = pairsIn(lines)
  return [...words].flatMap(([word, { times, first }]) => {
    const apart = pairs.get(word)
    // A compound that is written together more than once is a word of its own.
    return apart === undefined || times > 1 ? [] : [lineFinding('spaceMissing', first, word, apart)]
  })
}

const hyphenated = /(?<![\p{L}-])(\p{L}{3,})-(\p{Ll}{2,})(?![\p{L}-])/gu

/** käyt-töä, aikaan-saannokset: a line break's hyphen left inside a word. */
const hyphens = (lines: readonly ReadLine[], words: ReadonlyMap<string, Seen>): readonly FindingFacts[] => {
  const all = lines.map(({ text }) => proseOf(text)).join('\n')
  return onEachLine(lines, (text, line) =>
    [...proseOf(text).matchAll(hyphenated)].flatMap(([whole, before = '', after = '']) => {
      const joined = (before + after).toLocaleLowerCase('fi')
      // Finnish divides a doubled consonant between the lines, so its halves meet at the hyphen.
      const doubled = before.at(-1) === after[0] && /^[kptlmnrs]/u.test(after) && after.length <= LONGEST_REST
      // A first part that takes a hyphen elsewhere too (sote-keskus, sote-palvelu) is written so on purpose.
      const once = all.split(`${before}-`).length === 2
      return doubled || (once && words.has(joined))
        ? [lineFinding('hyphenInWord', line, whole, before + after)]
        : []
    }),
  )
}

const LONGEST_REST = 5
const LONG_WORD = 8
// Inflection lives in the end of a Finnish word: a difference in its last letters is no misprint.
const ENDING = 4

/** kk and k, tt and t, pp and p change in inflection; that is no misprint. */
const isGradation = (one: string, other: string): boolean => {
  const plain = (word: string) => word.replace(/([kpt])\1/gu, '$1')
  return plain(one) === plain(other)
}

/** One letter too many or too few within the word. A changed letter is not looked at: both words may be right. */
const isLetterOff = (rare: string, usual: string): boolean =>
  Math.abs(rare.length - usual.length) === 1 &&
  rare.slice(-ENDING) === usual.slice(-ENDING) &&
  rare.slice(0, ENDING - 1) === usual.slice(0, ENDING - 1) &&
  editDistance(rare, usual, 1) === 1 &&
  !isGradation(rare, usual)

// Enough of a long word to know it by, whatever its ending.
const STEM = 10

/** Two neighbours changed places early in the word; no inflection does that. */
const isSwapped = (rare: string, usual: string): boolean => {
  const [one, other] = [rare.slice(0, STEM), usual.slice(0, STEM)]
  if (one.length < STEM || one === other || [...one].toSorted().join('') !== [...other].toSorted().join(''))
    return false
  return editDistance(one, other, 1) === 1
}

/** monialalinen beside monialainen: a word seen once that is one slip from another in the same text. */
const misprints = (words: ReadonlyMap<string, Seen>): readonly FindingFacts[] => {
  const long = [...words].filter(([word]) => word.length >= LONG_WORD)
  return long
    .filter(([, { times }]) => times === 1)
    .flatMap(([rare, { first }]) => {
      const near = long.find(
        ([word, { times }]) =>
          (times > 1 && isLetterOff(rare, word)) ||
          (isSwapped(rare, word) && /aa|ee|ii|oo|uu|ää|öö/u.test(word.slice(0, STEM))),
      )
      return near === undefined ? [] : [lineFinding('wordDoubtful', first, rare, near[0])]
    })
}

/** Words without their space, hyphens inside words, odd marks and likely misprints, each judged by the text itself. */
export const checkSpelling = (lines: readonly ReadLine[]): readonly FindingFacts[] => {
  const words = wordsIn(lines)
  return [
    ...spaces(lines),
    ...gluedPairs(lines, words),
    ...hyphens(lines, words),
    ...punctuation(lines),
    ...misprints(words),
  ]
}
