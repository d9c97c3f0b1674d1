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

type Sought = { readonly flag: RedFlag; readonly phrase: string }

/** What is sought, by its first letter, in the order of the county's list. */
type SoughtByLetter = ReadonlyMap<string, readonly Sought[]>

/** The county's words stay the same from text to text: folding them each time cost more than looking for them. */
const soughtOfLists = new WeakMap<readonly RedFlag[], SoughtByLetter>()

const soughtIn = (flags: readonly RedFlag[]): SoughtByLetter => {
  const known = soughtOfLists.get(flags)
  if (known !== undefined) return known
  const all = flags.flatMap(flag =>
    [...flag.words.fi, ...flag.words.sv, ...flag.words.en].map(word => {
      return { flag, phrase: fold(word).text.trim() }
    }),
  )
  const sought = Map.groupBy(
    all.filter(({ phrase }) => phrase !== ''),
    ({ phrase }) => phrase.charAt(0),
  )
  soughtOfLists.set(flags, sought)
  return sought
}

type Found = { readonly flag: RedFlag; readonly at: number; readonly end: number }

/** Goes through the words of the text once; at each it looks only for what begins with the same letter. */
const findIn = ({ text }: Folded, flags: readonly RedFlag[]): readonly Found[] => {
  const sought = soughtIn(flags)
  const found: Found[] = []
  for (let at = 0; at < text.length; at = endOfWord(text, at) + 1)
    for (const { flag, phrase } of sought.get(text.charAt(at)) ?? [])
      if (text.startsWith(phrase, at)) found.push({ flag, at, end: endOfWord(text, at + phrase.length) })
  return found
}

/**
 * Every place of every red-flag word, in order, whatever the language of the text. A word is found by its
 * beginning, in any case and with or without accents; of several words that begin at one place the longest.
 */
export const redFlagSpans = (text: string, flags: readonly RedFlag[]): readonly RedFlagSpan[] => {
  const folded = fold(text)
  const longest = new Map<number, RedFlagSpan>()
  for (const { flag, at, end } of findIn(folded, flags)) {
    const from = folded.from[at]
    const to = folded.to[end - 1]
    if (from !== undefined && to !== undefined && to > (longest.get(from)?.to ?? 0))
      longest.set(from, { id: flag.id, from, to })
  }
  return [...longest.values()].sort((a, b) => a.from - b.from)
}

/** The ids of the red flags that the text holds, each once, in the order of the county's list. */
export const redFlagsIn = (text: string, flags: readonly RedFlag[]): readonly string[] => {
  const found = new Set(findIn(fold(text), flags).map(({ flag }) => flag))
  return flags.filter(flag => found.has(flag)).map(flag => flag.id)
}
