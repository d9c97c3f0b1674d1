import type { FindingFacts } from '../../finding/finding.ts'
import { editDistance } from './edit-distance.ts'
import { lineFinding, onEachLine, type ReadLine } from './line-finding.ts'

const proseOf = (text: string): string =>
  text.replace(/<[^<>]*>/gu, ' ').replace(/\bhttps?:\S+|\bwww\.\S+|\S+@\S+|\]\([^)]*\)/gu, ' ')

const conjunctions = 'ja|tai|sekä|och|eller|samt|and|or'
const glued: readonly RegExp[] = [
  // sosiaali-ja terveys: a space is missing after the hyphen.
  new RegExp(String.raw`\p{L}{2,}-(?:${conjunctions})(?![\p{L}-])`, 'gu'),
  // vuotta(THL and Yle15.2.2022: a space is missing before the bracket or the date.
  /\p{Ll}{3,}\(\p{L}[^)]*/gu,
  /\p{Ll}{2,}\d{1,2}\.\d{1,2}\.\d{4}/gu,
  // helpottamiseksija, Pandemiaon: a case ending or a stem followed by a short word.
  /\p{L}{5,}(?:seksi|miseen|misen|iseksi)(?:ja|tai|sekä)(?!\p{L})/gu,
  /\p{L}{6,}[aä]on(?!\p{L})/gu,
  // KKK2- hankkeen, palvelut- asia: a hyphen with a space after it and no second part to come.
  new RegExp(String.raw`[\p{L}\d]{2,}- (?!(?:${conjunctions})(?!\p{L}))\p{L}+`, 'gu'),
]

const spaces = (lines: readonly ReadLine[]): readonly FindingFacts[] =>
  onEachLine(lines, (text, line) => {
    const found = glued.flatMap(pattern => [...proseOf(text).matchAll(pattern)].map(([match]) => match))
    return [...new Set(found)].map(each => lineFinding('spaceMissing', line, each))
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

const pairsIn = (lines: readonly ReadLine[]): ReadonlyMap<string, string> => {
  const pairs = new Map<string, string>()
  for (const { text } of lines) {
    const found =
      proseOf(text)
        .toLocaleLowerCase('fi')
        .match(/\p{L}+/gu) ?? []
    found.forEach((word, at) => {
      const next = found[at + 1]
      if (next !== undefined && word.length + next.length > SHORT_WORD)
        pairs.set(word + next, `${word} ${next}`)
    })
  }
  return pairs
}

const SHORT_WORD = 9

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

/** käyt-töä, aikaan-saannokset: a line break's hyphen left inside a word. */
const hyphens = (lines: readonly ReadLine[], words: ReadonlyMap<string, Seen>): readonly FindingFacts[] =>
  onEachLine(lines, (text, line) =>
    [...proseOf(text).matchAll(/(?<![\p{L}-])(\p{L}{3,})-(\p{Ll}{2,})(?![\p{L}-])/gu)].flatMap(
      ([whole, before = '', after = '']) => {
        const joined = (before + after).toLocaleLowerCase('fi')
        // Finnish divides a doubled consonant between the lines, so its halves meet at the hyphen.
        const doubled = before.at(-1) === after[0] && /^[kptlmnrs]/u.test(after) && after.length <= 5
        return doubled || words.has(joined) ? [lineFinding('hyphenInWord', line, whole, before + after)] : []
      },
    ),
  )

const LONG_WORD = 9
// Inflection lives in the end of a Finnish word: a difference there is no misprint.
const ENDING = 4

/** kk/k, tt/t and pp/p change in inflection; so do single vowels at a stem's end. Neither is a misprint. */
const isGradation = (one: string, other: string): boolean => {
  const plain = (word: string) => word.replace(/([kpt])\1/gu, '$1')
  return plain(one) === plain(other)
}

const isMisprintOf = (rare: string, usual: string): boolean => {
  const [one, other] = [rare.slice(0, -ENDING), usual.slice(0, -ENDING)]
  if (one === other || rare.slice(-ENDING) !== usual.slice(-ENDING)) return false
  if (one[0] !== other[0] || one.at(-1) !== other.at(-1)) return false
  return editDistance(one, other, 1) === 1 && !isGradation(one, other)
}

/** monialalinen beside monialainen: a word seen once that is one letter from one seen oftener. */
const misprints = (words: ReadonlyMap<string, Seen>): readonly FindingFacts[] => {
  const long = [...words].filter(([word]) => word.length >= LONG_WORD)
  const usual = long.filter(([, { times }]) => times > 1)
  return long
    .filter(([, { times }]) => times === 1)
    .flatMap(([rare, { first }]) => {
      const near = usual.find(([word]) => isMisprintOf(rare, word))
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
