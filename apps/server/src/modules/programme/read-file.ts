/** Turns the bytes of a file into what can be read critically: text, the rows of a workbook, the lines of slides. */
import type { ImportInput } from '@yhdella/programme'

export type ReadFile = Pick<ImportInput, 'text' | 'sheet' | 'slides'>

// The first bytes of every zip, which is what workbooks and presentations are (PKWARE, 4.3.7).
const isArchive = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b

const textOf = (bytes: Uint8Array): ReadFile | undefined => {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    // Text of an older Finnish program: every byte is a letter there, so what is no text at all is seen by its control bytes.
    const text = new TextDecoder('windows-1252').decode(bytes)
    return /[^\P{Cc}\n\r\t\f]/u.test(text) ? undefined : { text }
  }
}

/** The readers of archives are loaded when one comes: few requests need them. */
const archiveOf = async (bytes: Uint8Array): Promise<ReadFile | undefined> => {
  const { readSpreadsheet } = await import('../../documents/spreadsheet-read.ts')
  try {
    const { text, sheet } = await readSpreadsheet(bytes)
    if (sheet.rows.length > 0) return { text, sheet }
  } catch {
    // No workbook; it may be a presentation.
  }
  const { readPresentation } = await import('../../documents/presentation-text.ts')
  try {
    return await readPresentation(bytes)
  } catch {
    return undefined
  }
}

/** Undefined where the bytes are neither text nor a workbook nor a presentation. */
export const readFile = async (bytes: Uint8Array): Promise<ReadFile | undefined> =>
  isArchive(bytes) ? archiveOf(bytes) : textOf(bytes)

/** A zero or half a letter can be kept in no database. */
export const isKeepable = ({ text }: ReadFile): boolean => !/[\0\p{Cs}]/u.test(text)
