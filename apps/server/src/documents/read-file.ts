/** Turns the bytes of a file into what can be read critically: text, the rows of a workbook, the lines of slides. */
import type { ImportInput } from '@yhdella/programme'
import { mayUnpack } from './archive-bounds.ts'
import type { ReadSpreadsheet } from './spreadsheet-read.ts'

export type ReadFile = Pick<ImportInput, 'text' | 'sheet' | 'slides' | 'kind'> & {
  /** The workbook that the text is of; null where the file is none. */
  readonly workbook: ReadSpreadsheet | null
}

// The first bytes of every zip, which is what workbooks and presentations are (PKWARE, 4.3.7).
const isArchive = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b

const decoded = (bytes: Uint8Array): string | undefined => {
  // No text holds a nought byte; nearly every other file does.
  if (bytes.includes(0)) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    // Text of an older Finnish program: every byte is a letter there, so what is no text at all is seen by its control bytes.
    const text = new TextDecoder('windows-1252').decode(bytes)
    return /[^\P{Cc}\n\r\t\f]/u.test(text) ? undefined : text
  }
}

const textFile = (bytes: Uint8Array): ReadFile | undefined => {
  const text = decoded(bytes)
  return text === undefined ? undefined : { text, workbook: null }
}

const workbookOf = async (bytes: Uint8Array): Promise<ReadFile | undefined> => {
  const { readSpreadsheet } = await import('./spreadsheet-read.ts')
  try {
    const workbook = await readSpreadsheet(bytes)
    const { text, sheet } = workbook
    return sheet.rows.length === 0 ? undefined : { text, sheet, kind: 'budget', workbook }
  } catch {
    return undefined
  }
}

const presentationOf = async (bytes: Uint8Array): Promise<ReadFile | undefined> => {
  const { readPresentation } = await import('./presentation-text.ts')
  try {
    return { ...(await readPresentation(bytes)), kind: 'deck', workbook: null }
  } catch {
    return undefined
  }
}

/**
 * What a file is is told by its bytes, never by its name. Undefined where they are neither text nor a workbook nor a
 * presentation. The readers of archives are loaded when one comes: few requests need them.
 */
export const readFile = async (bytes: Uint8Array): Promise<ReadFile | undefined> => {
  if (!isArchive(bytes)) return textFile(bytes)
  if (!(await mayUnpack(bytes))) return undefined
  return (await workbookOf(bytes)) ?? (await presentationOf(bytes))
}

/** A zero or half a letter can be kept in no database. */
export const isKeepable = ({ text }: Pick<ReadFile, 'text'>): boolean => !/[\0\p{Cs}]/u.test(text)
