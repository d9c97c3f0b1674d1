import type { Language } from '@yhdella/kernel'
import {
  type Budget,
  budgetFromStated,
  type Imported,
  type ImportKind,
  importSource,
  stateAidCategories,
} from '@yhdella/programme'
import { readPresentation } from './presentation-text.ts'
import { budgetOfSpreadsheet, readSpreadsheet } from './spreadsheet-read.ts'

export type ImportProblem = 'empty' | 'tooLarge' | 'notText' | 'notWorkbook' | 'notPresentation'

export type ImportedFile =
  | {
      readonly ok: true
      readonly imported: Imported
      /** The budget in the file, computed sums left out; null where it holds none. */
      readonly budget: Budget | null
    }
  | { readonly ok: false; readonly problem: ImportProblem }

export type ImportFileOptions = { readonly kind?: ImportKind; readonly language?: Language }

/** In bytes. The largest steering deck seen is a few megabytes; more is a mistake or an attack. */
export const largestImport = 20 * 1024 * 1024

const refused = (problem: ImportProblem): ImportedFile => ({ ok: false, problem })

/** UTF-8, else the Windows code page that older Finnish office programs save in; null where it is no text at all. */
const decode = (bytes: Uint8Array): string | null => {
  // No text holds a nought byte; nearly every other file does.
  if (bytes.includes(0)) return null
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

const endsIn = (name: string, ending: string): boolean => name.toLowerCase().endsWith(ending)

const ofText = (text: string, options: ImportFileOptions): ImportedFile => {
  const imported = importSource({ text, ...options })
  const { table } = imported
  return { ok: true, imported, budget: table === null ? null : budgetFromStated(table, stateAidCategories) }
}

const ofSpreadsheet = async (bytes: Uint8Array, options: ImportFileOptions): Promise<ImportedFile> => {
  const read = await readSpreadsheet(bytes)
  const imported = importSource({ text: read.text, sheet: read.sheet, ...options, kind: 'budget' })
  return { ok: true, imported, budget: budgetOfSpreadsheet(read) }
}

const ofPresentation = async (bytes: Uint8Array, options: ImportFileOptions): Promise<ImportedFile> => {
  const { text, slides } = await readPresentation(bytes)
  const imported = importSource({ text, slides, ...options, kind: options.kind ?? 'deck' })
  const { table } = imported
  return { ok: true, imported, budget: table === null ? null : budgetFromStated(table, stateAidCategories) }
}

/**
 * Reads a file that a programme sent: text of a page, a deck or a budget, .xlsx, .pptx. What it is is told by its name's
 * ending and its content. A file that cannot be read is refused by a name of what is wrong with it.
 */
export const importFile = async (
  name: string,
  bytes: Uint8Array,
  options: ImportFileOptions = {},
): Promise<ImportedFile> => {
  if (bytes.length === 0) return refused('empty')
  if (bytes.length > largestImport) return refused('tooLarge')
  if (endsIn(name, '.xlsx')) return ofSpreadsheet(bytes, options).catch(() => refused('notWorkbook'))
  if (endsIn(name, '.pptx')) return ofPresentation(bytes, options).catch(() => refused('notPresentation'))
  const text = decode(bytes)
  return text === null ? refused('notText') : ofText(text, options)
}
