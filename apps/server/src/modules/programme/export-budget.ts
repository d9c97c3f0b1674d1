import type { programmeExportRoutes } from '@yhdella/contract'
import { done, failed } from '@yhdella/kernel'
import type { Handler } from '../../platform/handler.ts'
import { askedDay, dayInFuture } from './asked-day.ts'
import { untilOf } from './known-programme.ts'
import { selectNewestCells } from './money.queries.ts'
import { budgetWith, fileBudget } from './money-state.ts'
import { programmeById } from './programmes.ts'

const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The budget as it was known on the evening, as a workbook whose sums are formulas. */
export const exportBudget: Handler<typeof programmeExportRoutes.exportBudget> = async (tx, input) => {
  const programme = programmeById(input.programmeId)
  if (programme === undefined) return failed('ProgrammeNotFound')
  const on = askedDay(tx, input.on)
  if (on === undefined) return dayInFuture
  const newest = await selectNewestCells(tx, { programmeIds: [programme.id], until: untilOf(tx, on) })
  // The writer is loaded when a file is asked for: few requests need it.
  const { writeBudgetSpreadsheet } = await import('../../documents/spreadsheet-budget.ts')
  const bytes = await writeBudgetSpreadsheet(budgetWith(fileBudget(programme), newest), input.language)
  return done({
    fileName: `${programme.id}-${on}.xlsx`,
    mediaType,
    bytes: Buffer.from(bytes).toString('base64'),
  })
}
