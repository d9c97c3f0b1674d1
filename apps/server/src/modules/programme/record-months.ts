/** Records what fell on which month. A year's cell is the sum of its months, and changes with them. */
import type { Parsed, programmeMoneyPartRoutes } from '@yhdella/contract'
import {
  addDays,
  addMonths,
  done,
  failed,
  helsinkiDate,
  type Language,
  type PlainDate,
  plainDate,
} from '@yhdella/kernel'
import {
  type CellChange,
  cellKey,
  type MonthlyActual,
  monthChanges,
  monthGaps,
  monthsWith,
  monthTableProblemTexts,
  type RejectedCell,
  readMonthTable,
} from '@yhdella/programme'
import { isKeepable, readFile } from '../../documents/read-file.ts'
import type { Handler } from '../../platform/handler.ts'
import { cellNow, type MoneyNow, makeChange, moneyNow } from './money-now.ts'
import { ownProgramme } from './own-programme.ts'

type Input = Parsed<typeof programmeMoneyPartRoutes.recordMonths>

const monthOf = (day: PlainDate): string => day.slice(0, 7)
const firstDay = (month: string): PlainDate => plainDate(`${month}-01`)
const lastDay = (month: string): PlainDate => addDays(addMonths(firstDay(month), 1), -1)

/** Of a workbook the first sheet; undefined where the bytes hold no table. */
const tableOf = async ({ table, file }: Input): Promise<string | undefined> => {
  if (file === undefined) return table ?? ''
  const read = await readFile(Buffer.from(file, 'base64'))
  if (read === undefined || read.slides !== undefined || !isKeepable(read)) return undefined
  return read.sheet?.rows.map(({ cells }) => cells.join('\t')).join('\n') ?? read.text
}

const readTable = (now: MoneyNow, table: string, { language, cumulative }: Input, today: PlainDate) => {
  const { programme, budget } = now
  const ended = monthOf(addDays(firstDay(monthOf(today)), -1))
  const ofProgramme = monthOf(programme.to)
  const last = ended < ofProgramme ? ended : ofProgramme
  return readMonthTable(table, {
    ...{ language, cumulative, last },
    first: monthOf(programme.from),
    categories: budget.categories,
  })
}

const namesOf = ({ budget }: MoneyNow, language: Language) => {
  const names = new Map(budget.categories.map(({ id, label }) => [id, label[language]]))
  return (categoryId: string): string => names.get(categoryId) ?? categoryId
}

const rejectedView = ({ why, ...cell }: RejectedCell, language: Language) => ({
  ...cell,
  why: monthTableProblemTexts[why][language],
})

const yearView = (nameOf: (id: string) => string) => (change: CellChange) => {
  const { categoryId, year, kind, before, after } = change
  return { categoryId, year, kind, before, after, name: nameOf(categoryId) }
}

const refusalOf = (now: MoneyNow, cells: readonly CellChange[], { seen }: Input) => {
  if (now.lockedKinds.includes('actual')) return failed('CellLocked')
  const since = new Set(now.newest.filter(cell => cell.number > seen).map(cellKey))
  if (cells.some(cell => since.has(cellKey(cell)))) return failed('CellChangedMeanwhile')
  return cells.length === 0 ? failed('NothingToChange') : null
}

/** The last month that is told is over: its last day is the day whose costs are known. */
const asOfMonths = (months: readonly MonthlyActual[]): PlainDate | null => {
  const last = months
    .map(({ month }) => month)
    .sort()
    .at(-1)
  return last === undefined ? null : lastDay(last)
}

export const recordMonths: Handler<typeof programmeMoneyPartRoutes.recordMonths> = async (tx, input) => {
  const found = await ownProgramme(tx, input.programmeId, rights => rights.finance)
  if (!found.ok) return found
  const table = await tableOf(input)
  if (table === undefined) return failed('FileNotRead')
  const now = await moneyNow(tx, found.programme)
  const { months, rejected } = readTable(now, table, input, helsinkiDate(tx.now))
  const missing = monthGaps(monthsWith(now.months, months), monthOf(found.programme.from))
  const cells = monthChanges(now.months, months, cellNow(now))
  const nameOf = namesOf(now, input.language)
  const answer = {
    recorded: cells.filter(({ month }) => month != null).length,
    years: cells.filter(({ month }) => month == null).map(yearView(nameOf)),
    rejected: rejected.map(cell => rejectedView(cell, input.language)),
    missing: missing.map(gap => ({ ...gap, name: nameOf(gap.categoryId) })),
  }
  if (input.preview) return done({ ...answer, change: null })
  if (rejected.length > 0) return failed('CellsRejected')
  if (missing.length > 0) return failed('MonthsMissing')
  const refusal = refusalOf(now, cells, input)
  if (refusal !== null) return refusal
  const { reason } = input
  const change = await makeChange(tx, now, { kind: 'months', reason, cells, asOf: asOfMonths(months) })
  return done({ ...answer, change })
}
