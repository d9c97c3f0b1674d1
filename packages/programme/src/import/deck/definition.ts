import { isItem, type SourceLine } from '../source-line.ts'

export type Definition = { readonly line: number; readonly term: string; readonly text: string }

// An abbreviation starts with a capital and has another: KLT, IPT-N. `KLT:hen` is a case ending, not a definition.
const TERM = String.raw`\p{Lu}[\p{L}\d]*(?:-[\p{L}\d]+)*`
const alone = new RegExp(String.raw`^\s*\*?\s*(${TERM})(?:\s*:\s+|\s*=\s*)(\S.*)$`, 'u')
const among = new RegExp(String.raw`(${TERM})\s*=\s*([^,()=]+)`, 'gu')

const isAbbreviation = (term: string): boolean => (term.match(/\p{Lu}/gu)?.length ?? 0) >= 2

/** Reads lines such as `KLT: short therapy` and lists such as `(POOH=small children, LOOH=children)`. */
export const readDefinitions = (lines: readonly SourceLine[]): readonly Definition[] =>
  lines.flatMap(({ line, text }) => {
    if (isItem(text) || text.includes('\t')) return []
    const [, term = '', rest = ''] = alone.exec(text) ?? []
    if (isAbbreviation(term)) return [{ line, term, text: rest.trim() }]
    return [...text.matchAll(among)].flatMap(([, each = '', meaning = '']) =>
      isAbbreviation(each) ? [{ line, term: each, text: meaning.trim() }] : [],
    )
  })
