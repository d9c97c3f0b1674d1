import type { Parsed, programmeMoneyRoutes } from '@yhdella/contract'
import { done, failed, type Language, type PlainDate } from '@yhdella/kernel'
import {
  type Budget,
  forecastBudget,
  type LineForecast,
  lineRiskTexts,
  type MonthlyActual,
  type Programme,
  seasonLackTexts,
  type TotalsLine,
  totalsOf,
  unusedRiskTexts,
} from '@yhdella/programme'
import type { Handler } from '../../platform/handler.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { askedDay, dayInFuture } from './asked-day.ts'
import { rightsIn } from './assigned.ts'
import { changeViews } from './change-log.ts'
import { untilOf } from './known-programme.ts'
import {
  type BudgetChangeRow,
  type CellRow,
  selectBudgetChanges,
  selectCellsOfChanges,
  selectNewestCells,
} from './money.queries.ts'
import { budgetWith, fileBudget, partsOf } from './money-state.ts'
import { programmeById } from './programmes.ts'

// Basis points of a whole.
const whole = 10_000

const lineView = ({ used, label, ...line }: TotalsLine, language: Language) => ({
  ...line,
  name: label[language],
  usedShare: used === null ? null : used / whole,
})

const forecastView = ({ label, risk, ...line }: LineForecast, language: Language) => ({
  ...line,
  name: label[language],
  risk,
  sentence: lineRiskTexts[risk][language],
  seasonSentence: line.seasonLack === null ? null : seasonLackTexts[line.seasonLack][language],
})

/** Where spending leads if it goes on as it has: nothing is foretold of a programme that is over or has not begun to spend. */
const forecastOf = (
  { from, to }: Programme,
  budget: Budget,
  monthly: readonly MonthlyActual[],
  asOf: PlainDate | null,
  language: Language,
) => {
  if (asOf === null || asOf >= to || asOf < from || !budget.cells.some(cell => cell.kind === 'actual'))
    return null
  const { grand, lines, unused } = forecastBudget(budget, { from, to, asOf, monthly })
  return {
    grand: forecastView(grand, language),
    lines: lines.map(line => forecastView(line, language)),
    unused,
    unusedSentence: unusedRiskTexts[unused][language],
  }
}

/** The cells as they were after a change, from the log alone. */
const cellsAfter = async (
  tx: Transaction,
  changes: readonly BudgetChangeRow[],
): Promise<readonly CellRow[]> =>
  selectCellsOfChanges(
    tx,
    changes.map(change => change.id),
  )

type Past = { readonly changes: readonly BudgetChangeRow[]; readonly cells: readonly CellRow[] }

/** Undefined where there is no change of that number. */
const pastOf = async (
  tx: Transaction,
  programmeId: string,
  on: PlainDate,
  change: number | undefined,
): Promise<Past | undefined> => {
  const asked = { programmeIds: [programmeId], until: untilOf(tx, on) }
  const all = await selectBudgetChanges(tx, asked)
  if (change === undefined) return { changes: all, cells: await selectNewestCells(tx, asked) }
  if (change > (all.at(-1)?.number ?? 0)) return undefined
  const changes = all.filter(each => each.number <= change)
  return { changes, cells: await cellsAfter(tx, changes) }
}

const asOfDay = ({ budget }: Programme, changes: readonly BudgetChangeRow[]): PlainDate | null => {
  const days = [budget?.asOf, ...changes.map(change => change.asOf)].filter(day => day != null)
  return days.sort().at(-1) ?? null
}

type Input = Parsed<typeof programmeMoneyRoutes.readBudget>

/** The whole grid, with every sum counted from its cells. */
export const readBudget: Handler<typeof programmeMoneyRoutes.readBudget> = async (tx, input: Input) => {
  const programme = programmeById(input.programmeId)
  if (programme === undefined) return failed('ProgrammeNotFound')
  const on = askedDay(tx, input.on)
  if (on === undefined) return dayInFuture
  const past = await pastOf(tx, programme.id, on, input.change)
  if (past === undefined) return failed('ChangeNotFound')
  const { language } = input
  const budget = budgetWith(fileBudget(programme), past.cells)
  const { lines, grand } = totalsOf(budget)
  const last = past.changes.at(-1)
  const asOf = asOfDay(programme, past.changes)
  return done({
    programmeId: programme.id,
    programme: (programme.brand ?? programme.name)[language],
    on,
    asOf,
    mayEdit: (await rightsIn(tx, programme)).finance && input.change === undefined && input.on === undefined,
    change: last?.number ?? 0,
    version: last?.version ?? 1,
    versionName: last?.versionName ?? '1',
    lockedKinds: last?.lockedKinds ?? [],
    years: budget.years,
    lines: lines.map(line => lineView(line, language)),
    grand: lineView(grand, language),
    remarks: (programme.budget?.remarks ?? []).map(remark => remark[language]),
    forecast: forecastOf(programme, budget, partsOf(past.cells).months, asOf, language),
    changes: await changeViews(tx, past.changes, { budget, programme }, language),
  })
}
