/**
 * Finds the words that make us show the emergency advice. It looks for words and nothing else: what it finds
 * never becomes an estimate of anyone's state, only the same advice to everyone and a mark for the professional.
 */

export type RedFlag = {
  readonly id: string
  readonly words: {
    readonly fi: readonly string[]
    readonly sv: readonly string[]
    readonly en: readonly string[]
  }
}

/** Where in the text, in UTF-16 units as JavaScript counts them: from (inclusive) to (exclusive). */
export type RedFlagSpan = { readonly id: string; readonly from: number; readonly to: number }

/** A text in small letters without accents, and where each of its letters stands in the original. */
type Folded = { readonly text: string; readonly from: readonly number[]; readonly to: readonly number[] }

const isLetter = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character)

const foldAnew = (character: string): string => {
  const plain = character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  if (plain === '') return ''
  return isLetter(plain) ? plain : ' '
}

/** Texts are written with few different characters, and folding one costs more than finding it here. */
const foldedCharacters = new Map<string, string>()
/** More than the languages of our texts have together; a text of others is folded all the same. */
const mostCharacters = 2000

const foldCharacter = (character: string): string => {
  const known = foldedCharacters.get(character)
  if (known !== undefined) return known
  const folded = foldAnew(character)
  if (foldedCharacters.size < mostCharacters) foldedCharacters.set(character, folded)
  return folded
}

const fold = (text: string): Folded => {
  let folded = ''
  const from: number[] = []
  const to: number[] = []
  let at = 0
  for (const character of text) {
    const plain = foldCharacter(character)
    const repeatsSpace = plain === ' ' && (folded === '' || folded.endsWith(' '))
    if (!repeatsSpace)
      for (let unit = 0; unit < plain.length; unit++) {
        from.push(at)
        to.push(at + character.length)
      }
    if (!repeatsSpace) folded += plain
    at += character.length
    if (plain === '' && to.length > 0) to[to.length - 1] = at
  }
  return { text: folded, from, to }
}

/** The word goes on to its own end, so that inflected forms are marked whole. */
const endOfWord = (text: string, at: number): number => {
  let end = at
  while (end < text.length && text[end] !== ' ') end++
  return end
}

const placesOf = (folded: Folded, phrase: string, id: string): RedFlagSpan[] => {
  const spans: RedFlagSpan[] = []
  if (phrase === '') return spans
  for (let at = folded.text.indexOf(phrase); at >= 0; at = folded.text.indexOf(phrase, at + 1)) {
    if (at > 0 && folded.text[at - 1] !== ' ') continue
    const end = endOfWord(folded.text, at + phrase.length)
    const from = folded.from[at]
    const to = folded.to[end - 1]
    if (from !== undefined && to !== undefined) spans.push({ id, from, to })
  }
  return spans
}

/** The county's words stay the same from text to text: folding them each time cost more than looking for them. */
const foldedPhrases = new WeakMap<RedFlag, readonly string[]>()

const phrasesOf = (flag: RedFlag): readonly string[] => {
  const known = foldedPhrases.get(flag)
  if (known !== undefined) return known
  const { fi, sv, en } = flag.words
  const phrases = [...fi, ...sv, ...en].map(word => fold(word).text.trim())
  foldedPhrases.set(flag, phrases)
  return phrases
}

/**
 * Every place of every red-flag word, in order, whatever the language of the text. A word is found by its
 * beginning, in any case and with or without accents; of several words that begin at one place the longest.
 */
export const redFlagSpans = (text: string, flags: readonly RedFlag[]): readonly RedFlagSpan[] => {
  const folded = fold(text)
  const found = flags.flatMap(flag => phrasesOf(flag).flatMap(phrase => placesOf(folded, phrase, flag.id)))
  const longest = new Map<number, RedFlagSpan>()
  for (const span of found) if (span.to > (longest.get(span.from)?.to ?? 0)) longest.set(span.from, span)
  return [...longest.values()].sort((a, b) => a.from - b.from)
}

/** The ids of the red flags that the text holds, each once, in the order of the county's list. */
export const redFlagsIn = (text: string, flags: readonly RedFlag[]): readonly string[] => {
  const folded = fold(text)
  return flags
    .filter(flag => phrasesOf(flag).some(phrase => placesOf(folded, phrase, flag.id).length > 0))
    .map(flag => flag.id)
}
