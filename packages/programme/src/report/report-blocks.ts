/** The small pieces that the sections of a report are made of. */
import type { Language } from '@yhdella/kernel'
import type { Figure, FigureUnit } from './figure.ts'
import type { ProseInLanguages, SaidInLanguages } from './report-data.ts'
import type {
  ReportGap,
  ReportLack,
  ReportList,
  ReportParagraph,
  ReportTable,
  Text,
} from './report-document.ts'

/** A sentence with figures in the places that its words name, such as `{share}`. */
export const filled = (sentence: string, figures: Readonly<Record<string, Figure>>): Text =>
  sentence
    .split(/(\{\w+\})/)
    .filter(part => part !== '')
    .map(part => figures[part.slice(1, -1)] ?? part)

export const paragraph = (text: Text, language: Language | null = null): ReportParagraph => ({
  kind: 'paragraph',
  text,
  language,
})

export const list = (
  items: readonly Text[],
  heading: string | null = null,
  language: Language | null = null,
): ReportList => ({ kind: 'list', heading, items, language })

export const gap = (text: string): ReportGap => ({ kind: 'gap', text })

export const lack = (section: string, text: string): ReportLack => ({ section, text })

/** Where the reader's language is missing, these are tried in turn. */
const fallbacks: readonly Language[] = ['fi', 'sv', 'en']

/** What a person wrote, and its language where that is not the reader's. */
export const inReadersLanguage = <Said>(
  said: Readonly<Partial<Record<Language, Said>>> | null,
  language: Language,
): { readonly said: Said; readonly language: Language | null } | undefined => {
  if (said === null) return undefined
  const found = [language, ...fallbacks].find(each => said[each] !== undefined)
  const words = found === undefined ? undefined : said[found]
  if (found === undefined || words === undefined) return undefined
  return { said: words, language: found === language ? null : found }
}

export const wordsOf = (said: SaidInLanguages | null, language: Language): string =>
  inReadersLanguage(said, language)?.said ?? ''

/** Each line that a person wrote is an item of its own; a figure stays in the line it was bound into. */
export const linesOf = (prose: Text): readonly Text[] => {
  const lines: (string | Figure)[][] = [[]]
  for (const part of prose) {
    const [first = '', ...rest] = typeof part === 'string' ? part.split('\n') : []
    lines.at(-1)?.push(typeof part === 'string' ? first : part)
    for (const line of rest) lines.push([line])
  }
  return lines
    .map(line => line.filter(part => part !== ''))
    .filter(line => line.some(part => typeof part !== 'string' || part.trim() !== ''))
}

/** A person's text under its heading. */
export const proseBlock = (
  prose: ProseInLanguages | null,
  heading: string,
  language: Language,
): ReportList | undefined => {
  const found = inReadersLanguage(prose, language)
  const lines = found === undefined ? [] : linesOf(found.said)
  return found === undefined || lines.length === 0 ? undefined : list(lines, heading, found.language)
}

type Row = { readonly cells: readonly Text[]; readonly level?: number; readonly total?: boolean }

/** The first column names the row; the others hold figures where `figures` says so. */
export const table = (
  caption: string,
  titles: readonly string[],
  rows: readonly Row[],
  figures: 'figures' | 'words' = 'words',
): ReportTable => ({
  kind: 'table',
  caption,
  columns: titles.map((title, nth) => ({ title, figures: figures === 'figures' && nth > 0 })),
  rows: rows.map(({ cells, level = 0, total = false }) => ({ cells, level, total })),
})

/** A figure that the report itself computes of others, which its source names. */
export const computed = (from: Figure, id: string, unit: FigureUnit, value: number | null): Figure => ({
  value,
  unit,
  asOf: from.asOf,
  source: { ...from.source, id },
})
