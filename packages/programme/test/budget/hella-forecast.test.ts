import { cents, plainDate } from '@yhdella/kernel'
import { describe, expect, test } from 'vitest'
import {
  type Budget,
  budgetFromStated,
  forecastBudget,
  gridRow,
  type MonthlyActual,
  readTable,
  stateAidCategories,
  totalsOf,
} from '../../src/index.ts'
import { hellaBudget } from './hella-budget.ts'

const read = readTable(hellaBudget.split('\n').map((line, at) => gridRow(line, at + 1)))!
const budget = budgetFromStated(read.table, stateAidCategories)
const terms = { from: plainDate('2020-07-01'), to: plainDate('2023-12-31'), asOf: plainDate('2023-08-31') }
const euros = (amount: number | null | undefined) => (amount ?? Number.NaN) / 100

describe('the budget of 31.8.2023, counted from its lines', () => {
  const { lines, grand } = totalsOf(budget)
  const line = (id: string) => lines.find(each => each.categoryId === id)

  test('shows the right remaining', () => {
    expect(euros(grand.remaining)).toBe(1_835_441)
    expect(euros(line('services.training')?.remaining)).toBe(-45_283)
    expect(euros(line('services.other')?.remaining)).toBe(-10_788)
    expect(euros(line('services')?.remaining)).toBe(897_403)
    expect(grand).toMatchObject({ all: { planned: 5_037_266_00, actual: 3_201_825_00 }, used: 6356 })
  })

  test('knows every category by its words, and keeps the rounded euro in sight', () => {
    expect(lines.map(each => each.categoryId)).toEqual([
      ...stateAidCategories.map(({ id }) => id),
      'rounding',
    ])
    expect(line('rounding')?.years.map(({ amounts }) => amounts.actual)).toEqual([null, null, 100, null])
    expect(line('lape')).toMatchObject({ memo: true, all: { planned: 609_909_00 }, remaining: 162_724_00 })
  })

  test('is foretold to leave more than a quarter of the grant unused', () => {
    const told = forecastBudget(budget, terms)
    expect(euros(told.grand.left.likely)).toBe(1_386_734)
    expect(told.unused).toBe('likely')
    const risk = (id: string) => told.lines.find(each => each.categoryId === id)?.risk
    expect(risk('services.training')).toBe('overspent')
    expect(risk('services.other')).toBe('overspent')
    expect(risk('services.expert')).toBe('withinPlan')
    // Eight months' pace goes on for four: some two thousand euros more than is left of the plan.
    const personnel = told.lines.find(each => each.categoryId === 'personnel')!
    expect(euros(personnel.left.likely)).toBe(-2_045.5)
    expect(personnel.risk).toBe('mayOverspend')
  })
})

describe('with the months of earlier years', () => {
  const category = stateAidCategories.find(({ id }) => id === 'rents')!
  const rents: Budget = {
    categories: [category],
    years: [2024, 2025],
    cells: [
      { categoryId: 'rents', year: 2024, kind: 'actual', cents: cents(12_00) },
      { categoryId: 'rents', year: 2025, kind: 'planned', cents: cents(40_00) },
      { categoryId: 'rents', year: 2025, kind: 'actual', cents: cents(12_00) },
    ],
  }
  // Half a euro a month until June, then three times as much after it.
  const monthly: readonly MonthlyActual[] = Array.from({ length: 12 }, (_, at) => ({
    categoryId: 'rents',
    month: `2024-${String(at + 1).padStart(2, '0')}`,
    cents: cents(at < 6 ? 50 : 150),
  }))
  const season = { from: plainDate('2024-01-01'), to: plainDate('2025-12-31'), asOf: plainDate('2025-06-30') }
  const now = { categoryId: 'rents', month: '2025-06', cents: cents(12_00) }

  test('the rest of the year follows theirs', () => {
    const told = forecastBudget(rents, { ...season, monthly: [...monthly, now] })
    expect(told.grand).toMatchObject({ method: 'seasonal', atEnd: { likely: 60_00 }, seasonLack: null })
    expect(told.grand.straightLine.likely).toBe(36_00)
    expect(forecastBudget(rents, season).grand).toMatchObject({
      method: 'straightLine',
      seasonal: null,
      seasonLack: 'noMonths',
    })
  })

  test('a year with a month missing tells no season', () => {
    const told = forecastBudget(rents, { ...season, monthly: [...monthly.slice(1), now] })
    expect(told.grand).toMatchObject({ method: 'straightLine', seasonLack: 'noWholeYear' })
  })

  test('months that do not tell all that was spent tell no season', () => {
    const half = { ...now, cents: cents(6_00) }
    const told = forecastBudget(rents, { ...season, monthly: [...monthly, half] })
    expect(told.grand).toMatchObject({ method: 'straightLine', seasonLack: 'monthsBehind' })
    const early = forecastBudget(rents, {
      ...season,
      asOf: plainDate('2025-06-20'),
      monthly: [...monthly, now],
    })
    expect(early.grand.seasonLack).toBe('monthsBehind')
  })

  test('the season of a sum is told only where each of its lines has its months', () => {
    const other = { ...category, id: 'materials' }
    const both: Budget = {
      categories: [category, other],
      years: rents.years,
      cells: [...rents.cells, { categoryId: 'materials', year: 2025, kind: 'actual', cents: cents(1_00) }],
    }
    const told = forecastBudget(both, { ...season, monthly: [...monthly, now] })
    expect(told.lines.map(({ method }) => method)).toEqual(['seasonal', 'straightLine'])
    expect(told.grand).toMatchObject({ method: 'straightLine', seasonLack: 'monthsBehind' })
  })

  test('a programme that goes on after this year follows them again', () => {
    const longer = { ...season, to: plainDate('2026-03-31'), monthly: [...monthly, now] }
    // What June had in the first half is four times last year's: the rest 36 €, and January to March 6 € more.
    expect(forecastBudget(rents, longer).grand.atEnd.likely).toBe(66_00)
  })
})
