import type { Language } from '@yhdella/kernel'
import {
  type Budget,
  budgetFromStated,
  type Imported,
  type ImportKind,
  importSource,
  stateAidCategories,
} from '@yhdella/programme'
import { type ReadFile, readFile } from './read-file.ts'

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

/** What the file's name promised and its bytes are not. */
const brokenPromise = (name: string): ImportProblem => {
  const ending = name.toLowerCase().slice(-'.xlsx'.length)
  if (ending === '.xlsx') return 'notWorkbook'
  return ending === '.pptx' ? 'notPresentation' : 'notText'
}

/** Reads critically what the bytes were; a kind that is asked for goes before the one that the file suggests. */
export const importRead = (
  { text, sheet, slides, kind }: ReadFile,
  { kind: asked = kind, language }: ImportFileOptions,
): Imported =>
  importSource({
    text,
    ...(sheet && { sheet }),
    ...(slides && { slides }),
    ...(asked && { kind: asked }),
    ...(language && { language }),
  })

const budgetOf = async ({ workbook }: ReadFile, { table }: Imported): Promise<Budget | null> => {
  if (workbook === null) return table === null ? null : budgetFromStated(table, stateAidCategories)
  const { budgetOfSpreadsheet } = await import('./spreadsheet-read.ts')
  return budgetOfSpreadsheet(workbook)
}

/**
 * Reads a file that a programme sent: text of a page, a deck or a budget, .xlsx, .pptx. A file that cannot be read is
 * refused by a name of what is wrong with it.
 */
export const importFile = async (
  name: string,
  bytes: Uint8Array,
  options: ImportFileOptions = {},
): Promise<ImportedFile> => {
  if (bytes.length === 0) return refused('empty')
  if (bytes.length > largestImport) return refused('tooLarge')
  const read = await readFile(bytes)
  const promised = brokenPromise(name)
  // Text by the name of a workbook is a mistake to be told, not a text to be read.
  if (read === undefined || (promised !== 'notText' && read.kind === undefined)) return refused(promised)
  const imported = importRead(read, options)
  return { ok: true, imported, budget: await budgetOf(read, imported) }
}
