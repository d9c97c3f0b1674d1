import {
  addDays,
  addMonths,
  type Cents,
  cents,
  daysBetween,
  type PlainDate,
  plainDate,
} from '@yhdella/kernel'
import { scaleAmount } from '../money/divide.ts'
import type { Texts } from '../texts.ts'
import type { Budget } from './budget.ts'
import { type LineRisk, lineRisk, type UnusedRisk, unusedRisk } from './forecast-risk.ts'
import { type MonthlyActual, type SeasonLack, seasonOf } from './seasonal.ts'
import { type TotalsLine, totalsOf } from './totals.ts'

export type ForecastTerms = {
  /** The programme's first and last day. */
  readonly from: PlainDate
  readonly to: PlainDate
  /** The last day whose costs are in the budget. */
  readonly asOf: PlainDate
  /** Costs month by month, where they are known; with a whole earlier year they tell the season. */
  readonly monthly?: readonly MonthlyActual[]
}

/** What costs come to at the programme's end, by the least, the likeliest and the most of the paces looked at. */
export type Spread = { readonly low: Cents; readonly likely: Cents; readonly high: Cents }

export type LineForecast = {
  readonly categoryId: string
  readonly label: Texts
  readonly planned: Cents
  readonly atEnd: Spread
  /** Plan less what it comes to: the least left is `low`. Negative is overspending. */
  readonly left: Spread
  /** By the paces alone; `atEnd` is this where the season is not known. */
  readonly straightLine: Spread
  /** By the months of earlier years; null where `seasonLack` tells why not. */
  readonly seasonal: Spread | null
  readonly seasonLack: SeasonLack | null
  readonly method: 'straightLine' | 'seasonal'
  readonly risk: LineRisk
}

export type BudgetForecast = {
  readonly lines: readonly LineForecast[]
  readonly grand: LineForecast
  readonly unused: UnusedRisk
}

const isMonthEnd = (date: PlainDate): boolean => addDays(date, 1).endsWith('-01')

/** Time from one day (not counted) to another: in months where both are ends of months, else in days. */
const timeBetween = (after: PlainDate, until: PlainDate, inMonths: boolean): number => {
  if (until <= after) return 0
  if (!inMonths) return daysBetween(after, until)
  const first = addDays(after, 1)
  let months = 0
  while (addMonths(first, months) <= until) months++
  return months
}

type Clock = { readonly all: number; readonly ofYear: number; readonly left: number; readonly year: number }

/** How much time has gone, of the programme and of this year, and how much is left; all in the same unit. */
const clockOf = ({ from, to, asOf }: ForecastTerms): Clock => {
  const year = Number(asOf.slice(0, 4))
  const start = addDays(from, -1)
  const newYear = addDays(plainDate(`${asOf.slice(0, 4)}-01-01`), -1)
  const inMonths = [start, asOf, to].every(isMonthEnd)
  const time = (after: PlainDate, until: PlainDate) => timeBetween(after, until, inMonths)
  return {
    year,
    all: time(start, asOf),
    ofYear: time(start > newYear ? start : newYear, asOf),
    left: time(asOf, to),
  }
}

const zero = cents(0)
const plus = (amount: Cents, more: Cents): Cents => cents(amount + more)
const atLeast = (least: Cents, amount: Cents): Cents => (amount < least ? least : amount)

/**
 * Two paces: this year's, which is the likeliest, and that of the whole programme so far. The range is from the slower to
 * the faster; nothing comes to less than what is spent and bound already.
 */
const straightLine = (line: TotalsLine, clock: Clock): Spread => {
  const spent = line.all.actual ?? zero
  const bound = plus(spent, line.all.committed ?? zero)
  const ofYear = line.years.find(({ year }) => year === clock.year)?.amounts.actual ?? zero
  const byYear = clock.ofYear === 0 ? spent : plus(spent, scaleAmount(ofYear, clock.left, clock.ofYear))
  const byAll = clock.all === 0 ? spent : plus(spent, scaleAmount(spent, clock.left, clock.all))
  const [low, high] = byYear < byAll ? [byYear, byAll] : [byAll, byYear]
  return { low: atLeast(bound, low), likely: atLeast(bound, byYear), high: atLeast(bound, high) }
}

const seasonalSpread = (line: TotalsLine, terms: ForecastTerms, within: ReadonlySet<string>) => {
  const monthly = (terms.monthly ?? []).filter(({ categoryId }) => within.has(categoryId))
  const spentIn = (year: number) => line.years.find(each => each.year === year)?.amounts.actual ?? null
  const season = seasonOf(monthly, { ...terms, spentIn })
  if (!season.ok) return { seasonal: null, seasonLack: season.lack }
  const { rest } = season
  const spent = line.all.actual ?? zero
  const bound = plus(spent, line.all.committed ?? zero)
  const seasonal: Spread = {
    low: atLeast(bound, plus(spent, rest.low)),
    likely: atLeast(bound, plus(spent, rest.likely)),
    high: atLeast(bound, plus(spent, rest.high)),
  }
  return { seasonal, seasonLack: null }
}

const forecastLine = (
  line: TotalsLine,
  terms: ForecastTerms,
  clock: Clock,
  within: ReadonlySet<string>,
): LineForecast => {
  const straight = straightLine(line, clock)
  const { seasonal, seasonLack } = seasonalSpread(line, terms, within)
  const atEnd = seasonal ?? straight
  const planned = line.all.planned ?? zero
  const left = {
    low: cents(planned - atEnd.high),
    likely: cents(planned - atEnd.likely),
    high: cents(planned - atEnd.low),
  }
  const spent = line.all.actual ?? zero
  return {
    categoryId: line.categoryId,
    label: line.label,
    planned,
    atEnd,
    left,
    straightLine: straight,
    seasonal,
    seasonLack,
    method: seasonal === null ? 'straightLine' : 'seasonal',
    risk: lineRisk({ planned, spent, atEnd }),
  }
}

/** The category and all that is below it. */
const withinOf = (budget: Budget, categoryId: string): ReadonlySet<string> => {
  const within = new Set([categoryId])
  for (const { id, parentId } of budget.categories)
    if (parentId !== null && within.has(parentId)) within.add(id)
  return within
}

/**
 * Foretells each line and the whole to the programme's end. A range, not a promise: it says what comes if the pace goes
 * on, and does not know of costs that nobody has told as committed.
 */
export const forecastBudget = (budget: Budget, terms: ForecastTerms): BudgetForecast => {
  const { lines, grand } = totalsOf(budget)
  const clock = clockOf(terms)
  const all = new Set(budget.categories.filter(({ memo }) => memo !== true).map(({ id }) => id))
  const whole = forecastLine(grand, terms, clock, all)
  return {
    lines: lines
      .filter(({ memo }) => !memo)
      .map(line => forecastLine(line, terms, clock, withinOf(budget, line.categoryId))),
    grand: whole,
    unused: unusedRisk(whole.planned, whole.left),
  }
}
