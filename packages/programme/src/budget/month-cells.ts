import { addCents, type Cents, cents } from '@yhdella/kernel'
import { cellKey, type PartPlace } from './budget.ts'
import type { CellChange } from './change.ts'
import type { MonthlyActual } from './seasonal.ts'

/** A month that would leave a hole: later months of its year are told, or the year's cell holds it. */
export type MonthGap = { readonly categoryId: string; readonly month: string }

const monthKey = ({ categoryId, month }: MonthGap): string => `${categoryId}|${month}`
const yearOf = (month: string): number => Number(month.slice(0, 4))
const placeOf = ({ categoryId, month }: MonthGap): PartPlace => ({
  categoryId,
  year: yearOf(month),
  kind: 'actual',
  month,
})

/** The recorded months with the told ones over them. */
export const monthsWith = (
  recorded: readonly MonthlyActual[],
  told: readonly MonthlyActual[],
): readonly MonthlyActual[] => [
  ...new Map([...recorded, ...told].map(each => [monthKey(each), each] as const)).values(),
]

const firstOf = (year: number, from: string): number => (yearOf(from) === year ? Number(from.slice(5, 7)) : 1)

/**
 * The months that are missing between a year's first (the programme's own first month in its first year) and the last that
 * is told of it. The year's cell is the sum of its months, so a missing one would make the year look cheaper than it was.
 */
export const monthGaps = (months: readonly MonthlyActual[], from: string): readonly MonthGap[] => {
  const known = new Set(months.map(monthKey))
  const last = new Map<string, MonthGap>()
  for (const { categoryId, month } of months) {
    const key = `${categoryId}|${yearOf(month)}`
    if ((last.get(key)?.month ?? '') < month) last.set(key, { categoryId, month })
  }
  return [...last.values()].flatMap(({ categoryId, month }) => {
    const [year, until] = [yearOf(month), Number(month.slice(5, 7))]
    const first = firstOf(year, from)
    return Array.from({ length: Math.max(0, until - first) }, (_, at) => ({
      categoryId,
      month: `${year}-${String(first + at).padStart(2, '0')}`,
    })).filter(each => !known.has(monthKey(each)))
  })
}

type Before = (key: string) => Cents | null

const changeOf = (place: PartPlace, before: Before, after: Cents): readonly CellChange[] => {
  const was = before(cellKey(place))
  return was === after ? [] : [{ ...place, before: was, after, difference: cents(after - (was ?? 0)) }]
}

/** The cell changes that record the months: the months themselves, and their years' cells as the sums of them. */
export const monthChanges = (
  recorded: readonly MonthlyActual[],
  told: readonly MonthlyActual[],
  before: Before,
): readonly CellChange[] => {
  const touched = new Set(told.map(({ categoryId, month }) => `${categoryId}|${yearOf(month)}`))
  const sums = new Map<string, { readonly place: PartPlace; readonly sum: Cents }>()
  for (const { categoryId, month, cents: amount } of monthsWith(recorded, told)) {
    const key = `${categoryId}|${yearOf(month)}`
    if (!touched.has(key)) continue
    const place: PartPlace = { categoryId, year: yearOf(month), kind: 'actual' }
    sums.set(key, { place, sum: addCents(sums.get(key)?.sum ?? cents(0), amount) })
  }
  return [
    ...told.flatMap(each => changeOf(placeOf(each), before, each.cents)),
    ...[...sums.values()].flatMap(({ place, sum }) => changeOf(place, before, sum)),
  ]
}
