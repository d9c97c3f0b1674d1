import type { Language } from '@yhdella/kernel'
import type { Finding, Imported, Place, ProgrammePage, SteeringDeck } from '@yhdella/programme'
import type { ImportedFile } from '../documents/import-file.ts'
import { type ImportWords, importWords } from './programme-import-words.ts'

type Read = Extract<ImportedFile, { ok: true }>

const saysSomething = ({ text }: { readonly text: string }): boolean => text.trim() !== ''

/** The answer for programs: the same in every language of the command, with people's texts in all three. */
export const importInJson = (file: string, { imported, budget }: Read) => {
  const { kind, lines, page, deck, table, notUnderstood, findings } = imported
  const unknown = new Set(notUnderstood)
  return {
    file,
    kind,
    lines: lines.length,
    understood: {
      lines: lines.flatMap(({ line, text, reading }) =>
        reading === null ? [] : [{ line, text, ...reading }],
      ),
      page,
      deck,
      table,
      budget,
    },
    notUnderstood: lines.filter(({ line }) => unknown.has(line)).map(({ line, text }) => ({ line, text })),
    findings,
  }
}

const inPage = ({ fields }: ProgrammePage, imported: Imported, words: ImportWords): readonly string[] =>
  fields.map(({ id, line }) => {
    const name = imported.lines[line - 1]?.text.trim() ?? id
    const own = imported.lines.filter(
      each => each.reading?.of === id && each.line !== line && saysSomething(each),
    )
    return words.field(name, own.length)
  })

const inDeck = (
  { packages, evaluation, definitions, funnels, table }: SteeringDeck,
  words: ImportWords,
): readonly string[] => [
  ...packages.map(({ title, boxes }) => words.workPackage(title?.text ?? words.untitled, boxes.length)),
  ...(evaluation === null ? [] : [words.evaluated(evaluation.rows.length)]),
  ...(definitions.length === 0 ? [] : [words.defined(definitions.length)]),
  ...(funnels.length === 0 ? [] : [words.funnels(funnels.length)]),
  ...(table === null ? [] : [words.table(table.table.rows.length, table.table.columns.length)]),
]

const understood = (imported: Imported, words: ImportWords): readonly string[] => {
  const { page, deck, table } = imported
  if (page !== null) return inPage(page, imported, words)
  if (deck !== null) return inDeck(deck, words)
  return table === null ? [] : [words.table(table.rows.length, table.columns.length)]
}

const placeInWords = ({ line, slide, cell, sheet }: Place, words: ImportWords): string => {
  if (cell !== undefined) return `${sheet ?? ''}!${cell}`
  return slide === undefined ? `${words.line} ${line}` : `${words.slide} ${slide}, ${words.line} ${line}`
}

/** Where a finding stands for many places, all of their lines; nothing where it has one. */
const allPlaces = ({ places = [] }: Finding, words: ImportWords): string => {
  const lines = [...new Set(places.map(({ line }) => line))]
  return lines.length > 1 ? ` [${words.line} ${lines.join(', ')}]` : ''
}

const findingLines = (
  findings: readonly Finding[],
  words: ImportWords,
  language: Language,
): readonly string[] => {
  const places = findings.map(({ place }) => placeInWords(place, words))
  const width = Math.max(...places.map(({ length }) => length))
  const weights = Math.max(...Object.values(words.weights).map(({ length }) => length))
  return findings.map((finding, at) => {
    const where = (places[at] ?? '').padEnd(width)
    const weight = words.weights[finding.weight].padEnd(weights)
    return `  ${where}  ${weight}  ${finding.text[language]}${allPlaces(finding, words)}`
  })
}

const unknownLines = ({ lines, notUnderstood }: Imported, words: ImportWords): readonly string[] => {
  const unknown = new Set(notUnderstood)
  const said = lines.filter(({ line }) => unknown.has(line))
  if (said.length === 0) return [words.allUnderstood]
  return [
    words.notUnderstood(said.length),
    ...said.map(({ line, text }) => `  ${words.line} ${line}  ${text.trim()}`),
  ]
}

/** The answer for people. */
export const importInWords = (file: string, imported: Imported, language: Language): string => {
  const words = importWords[language]
  const { kind, lines, findings } = imported
  const known = understood(imported, words)
  return [
    words.head(file, words.kinds[kind], lines.length),
    '',
    ...(known.length === 0 ? [] : [words.understood, ...known.map(each => `  ${each}`), '']),
    ...(findings.length === 0
      ? [words.noFindings]
      : [words.findings(findings.length), ...findingLines(findings, words, language)]),
    '',
    ...unknownLines(imported, words),
    ...(findings.length === 0 ? [] : ['', words.nothingCorrected]),
  ].join('\n')
}
