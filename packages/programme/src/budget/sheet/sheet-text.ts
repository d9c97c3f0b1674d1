import type { Language } from '@yhdella/kernel'
import { writeShare } from '../../money/divide.ts'
import { writeAmount } from '../../money/write-amount.ts'
import type { BudgetSheet, SheetCell, SheetRow } from './budget-sheet.ts'

const cellText = (cell: SheetCell, language: Language): string => {
  if (cell.type === 'blank') return ''
  if (cell.type === 'text') return cell.text
  if (cell.type === 'share') return writeShare(cell.basisPoints, language)
  return writeAmount(cell.cents, language, { currency: false })
}

const rowText = ({ cells, level }: SheetRow, language: Language): string =>
  '  '.repeat(level) + cells.map(cell => cellText(cell, language)).join('\t')

/** The sheet as tab-separated text, as a spreadsheet takes it from the clipboard; two spaces a level before a name. */
export const sheetText = (sheet: BudgetSheet, language: Language): string =>
  sheet.rows.map(row => rowText(row, language)).join('\n')
