import { type Cents, cents, type PlainDate } from '@yhdella/kernel'
import { scaleAmount } from '../money/divide.ts'

/** What one month's costs were; `month` as `2025-03`. */
export type MonthlyActual = { readonly categoryId: string; readonly month: string; readonly cents: Cents }

type Rest = { readonly low: Cents; readonly likely: Cents; readonly high: Cents }

/** A year's costs up to a month, and after it until the year's or the programme's end. */
type Halves = { readonly before: number; readonly after: number }

const MONTHS_IN_YEAR = 12

const monthOf = (date: PlainDate): number => Number(date.slice(5, 7))
const yearOf = (date: PlainDate): number => Number(date.slice(0, 4))

const halvesOf = (sums: ReadonlyMap<string, number>, year: number, until: number, end: number): Halves => {
  let [before, after] = [0, 0]
  for (let month = 1; month <= end; month++) {
    const amount = sums.get(`${year}-${String(month).padStart(2, '0')}`) ?? 0
    if (month <= until) before += amount
    else after += amount
  }
  return { before, after }
}

const isWhole = (sums: ReadonlyMap<string, number>, year: number): boolean =>
  Array.from({ length: MONTHS_IN_YEAR }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`).every(
    month => sums.has(month),
  )

const earlierYears = (sums: ReadonlyMap<string, number>, year: number): readonly number[] =>
  [...new Set([...sums.keys()].map(month => Number(month.slice(0, 4))))].filter(
    each => each < year && isWhole(sums, each),
  )

/**
 * What is still to come if the rest of the year goes as the rest of earlier whole years went beside their beginning. The
 * likeliest takes those years together, the range is from the least to the most of them. Null without a whole earlier
 * year that had costs, where the programme runs past this year, or where the day is not in its last year's midst.
 */
export const seasonalRest = (
  monthly: readonly MonthlyActual[],
  { asOf, to }: { readonly asOf: PlainDate; readonly to: PlainDate },
): Rest | null => {
  const [year, until, end] = [yearOf(asOf), monthOf(asOf), monthOf(to)]
  if (yearOf(to) !== year) return null
  const sums = new Map<string, number>()
  for (const { month, cents: amount } of monthly) sums.set(month, (sums.get(month) ?? 0) + amount)
  const past = earlierYears(sums, year)
    .map(each => halvesOf(sums, each, until, end))
    .filter(({ before }) => before > 0)
  if (past.length === 0) return null
  const now = halvesOf(sums, year, until, until).before
  const rests = past
    .map(({ before, after }) => scaleAmount(cents(now), after, before))
    .toSorted((a, b) => a - b)
  const all = past.reduce((sum, each) => ({
    before: sum.before + each.before,
    after: sum.after + each.after,
  }))
  const likely = scaleAmount(cents(now), all.after, all.before)
  return { low: rests[0] ?? likely, likely, high: rests.at(-1) ?? likely }
}
