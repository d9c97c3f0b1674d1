import { addCents, type Cents, cents, languages, plainDate } from '@yhdella/kernel'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Budget,
  budgetProblems,
  budgetSheet,
  cellKey,
  cellKinds,
  changesBetween,
  fillTemplate,
  forecastBudget,
  type GrantTranche,
  layOnTranches,
  makeChanges,
  paymentClaimTemplate,
  remainingOf,
  stateAidCategories,
  stateAidStatementTemplate,
  templateProblems,
  totalsOf,
  undoing,
  withRoundingRow,
} from '../../src/index.ts'
import { anyBudget } from './any-budget.ts'

const sum = (values: readonly (Cents | null)[]): Cents =>
  addCents(...values.flatMap(value => (value === null ? [] : [value])))

const byKey = ({ cells }: Budget) => new Map(cells.map(cell => [cellKey(cell), cell.cents]))

describe('totals', () => {
  test('are the sums of the cells, by line, year, kind and parent, in whatever order the cells stand', () => {
    fc.assert(
      fc.property(anyBudget(), budget => {
        const totals = totalsOf(budget)
        expect(totalsOf({ ...budget, cells: budget.cells.toReversed() })).toEqual(totals)
        for (const kind of cellKinds) {
          const memos = new Set(budget.categories.filter(each => each.memo).map(({ id }) => id))
          const own = budget.cells.filter(cell => cell.kind === kind && !memos.has(cell.categoryId))
          expect(totals.grand.all[kind] ?? 0).toBe(sum(own.map(cell => cell.cents)))
          expect(totals.grand.all[kind] === null).toBe(own.length === 0)
          const top = totals.lines.filter(line => line.parentId === null && !line.memo)
          expect(sum(top.map(line => line.all[kind]))).toBe(totals.grand.all[kind] ?? 0)
          for (const line of [...totals.lines, totals.grand]) {
            expect(sum(line.years.map(({ amounts }) => amounts[kind]))).toBe(line.all[kind] ?? 0)
            const parts = totals.lines.filter(each => each.parentId === line.categoryId)
            if (parts.length > 0) expect(sum(parts.map(part => part.all[kind]))).toBe(line.all[kind] ?? 0)
          }
        }
      }),
    )
  })

  test('keep what is missing apart from zero', () => {
    const at = (amount: number | null): Budget => ({
      categories: [{ id: 'rents', parentId: null, label: { fi: 'Vuokrat', sv: 'Hyror', en: 'Rents' } }],
      years: [2025],
      cells:
        amount === null ? [] : [{ categoryId: 'rents', year: 2025, kind: 'planned', cents: cents(amount) }],
    })
    expect(totalsOf(at(null)).grand).toMatchObject({ all: { planned: null }, remaining: null, used: null })
    expect(totalsOf(at(0)).grand).toMatchObject({ all: { planned: 0 }, remaining: 0, used: null })
    expect(totalsOf(at(500)).grand).toMatchObject({
      all: { planned: 500, actual: null },
      remaining: 500,
      used: 0,
    })
  })

  test('what remains is the plan less what is spent and bound', () => {
    const of = (planned: number | null, actual: number | null, committed: number | null) =>
      remainingOf({
        planned: planned === null ? null : cents(planned),
        actual: actual === null ? null : cents(actual),
        committed: committed === null ? null : cents(committed),
        forecast: cents(1),
      })
    expect(of(100, 30, 20)).toBe(50)
    expect(of(100, 130, null)).toBe(-30)
    expect(of(null, null, null)).toBeNull()
  })
})

describe('a budget that cannot be counted', () => {
  const category = (id: string, parentId: string | null, memo?: boolean) => ({
    id,
    parentId,
    label: { fi: id, sv: id, en: id },
    ...(memo === undefined ? {} : { memo }),
  })
  const cell = (categoryId: string, year = 2025) => ({
    categoryId,
    year,
    kind: 'planned' as const,
    cents: cents(1),
  })

  test.each<[string, Partial<Budget>, string]>([
    ['a category twice', { categories: [category('a', null), category('a', null)] }, 'categoryTwice'],
    ['an unknown parent', { categories: [category('a', 'b')] }, 'parentUnknown'],
    ['a circle', { categories: [category('a', 'b'), category('b', 'a')] }, 'categoryCircle'],
    ['a memo within a sum', { categories: [category('a', null), category('b', 'a', true)] }, 'memoWithin'],
    ['a cell twice', { cells: [cell('a'), cell('a')] }, 'cellTwice'],
    [
      'a cell of a sum',
      { categories: [category('a', null), category('b', 'a')], cells: [cell('a')] },
      'cellOfParent',
    ],
    ['a cell of nothing', { cells: [cell('c')] }, 'cellCategoryUnknown'],
    ['a cell of another year', { cells: [cell('a', 1999)] }, 'cellYearUnknown'],
  ])('is named: %s', (_, part, problem) => {
    const budget: Budget = { categories: [category('a', null)], years: [2025], cells: [], ...part }
    expect(budgetProblems(budget)).toContainEqual(expect.objectContaining({ problem }))
    expect(() => totalsOf(budget)).toThrow(RangeError)
  })
})

describe('changes', () => {
  test('between two budgets make the one of the other, and can be undone', () => {
    const pair = anyBudget().chain(before =>
      fc
        .tuple(fc.array(fc.boolean(), { minLength: 400, maxLength: 400 }), fc.integer({ min: 1, max: 999 }))
        .map(([picks, more]) => {
          const cells = before.cells.flatMap((cell, at) => {
            if (picks[at] !== true) return [cell]
            return at % 3 === 0 ? [] : [{ ...cell, cents: cents(cell.cents + more) }]
          })
          return { before, after: { ...before, cells } }
        }),
    )
    fc.assert(
      fc.property(pair, ({ before, after }) => {
        const changes = changesBetween(before, after)
        const made = makeChanges(before, changes)
        expect(made.ok && byKey(made.budget)).toEqual(byKey(after))
        const undone = makeChanges(after, undoing(changes))
        expect(undone.ok && byKey(undone.budget)).toEqual(byKey(before))
        expect(changesBetween(before, before)).toEqual([])
      }),
    )
  })

  const budget: Budget = {
    categories: [{ id: 'rents', parentId: null, label: { fi: 'Vuokrat', sv: 'Hyror', en: 'Rents' } }],
    years: [2024, 2025],
    cells: [{ categoryId: 'rents', year: 2024, kind: 'planned', cents: cents(100) }],
  }
  const change = {
    categoryId: 'rents',
    year: 2024,
    kind: 'planned',
    before: cents(100),
    after: cents(90),
    difference: cents(-10),
  } as const

  test('are refused all together where one is closed or no longer true', () => {
    expect(makeChanges(budget, [change], [{ years: [2024] }])).toMatchObject({ ok: false, code: 'locked' })
    expect(makeChanges(budget, [change], [{ years: [2024], kinds: ['actual'] }])).toMatchObject({ ok: true })
    expect(makeChanges(budget, [change], [{}])).toMatchObject({ ok: false, code: 'locked' })
    expect(makeChanges(budget, [{ ...change, before: cents(99) }])).toMatchObject({
      ok: false,
      code: 'stale',
    })
  })
})

describe('funding', () => {
  const tranche = (
    id: string,
    from: string,
    to: string,
    grant: number,
    fundingShare: number,
  ): GrantTranche => ({
    id,
    decidedOn: null,
    from: plainDate(from),
    to: plainDate(to),
    grant: cents(grant),
    fundingShare,
  })

  test('costs of the tranches, what is uncovered, and each share add up to the costs', () => {
    const tranches = fc.array(
      fc.record({
        first: fc.integer({ min: 2021, max: 2025 }),
        length: fc.nat(2),
        grant: fc.nat(90_000_000),
        share: fc.integer({ min: 1, max: 10_000 }),
      }),
      { maxLength: 4 },
    )
    const costs = fc.array(fc.nat(50_000_000), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(tranches, costs, (some, amounts) => {
        const told = some.map(({ first, length, grant, share }, at) =>
          tranche(`t${at}`, `${first}-01-01`, `${first + length}-12-31`, grant, share),
        )
        const years = amounts.map((amount, at) => ({ year: 2021 + at, cents: cents(amount) }))
        const laid = layOnTranches(told, years, plainDate('2024-06-30'))
        const covered = addCents(...laid.tranches.map(each => each.costs))
        expect(addCents(covered, laid.uncovered)).toBe(addCents(...years.map(each => each.cents)))
        for (const [at, { used, left, own, costs: paid }] of laid.tranches.entries()) {
          expect(addCents(used, left)).toBe(told[at]!.grant)
          expect(addCents(used, own)).toBe(paid)
          expect(used).toBeLessThanOrEqual(told[at]!.grant)
          expect(own).toBeGreaterThanOrEqual(0)
        }
      }),
    )
  })

  test('the tranche that ends first is used first', () => {
    const laid = layOnTranches(
      [
        tranche('later', '2022-01-01', '2025-12-31', 100, 10_000),
        tranche('first', '2022-01-01', '2022-12-31', 60, 8_000),
      ],
      [{ year: 2022, cents: cents(100) }],
      plainDate('2023-05-01'),
    )
    expect(laid).toMatchObject({
      uncovered: 0,
      tranches: [
        { id: 'later', state: 'running', costs: 25, used: 25, left: 75, own: 0 },
        { id: 'first', state: 'ended', costs: 75, used: 60, left: 0, own: 15 },
      ],
    })
  })
})

describe('a funder’s form', () => {
  const leaves = stateAidCategories.filter(({ id }) => !stateAidCategories.some(each => each.parentId === id))
  const stateAid: fc.Arbitrary<Budget> = fc
    .array(fc.nat(9_000_000), { minLength: leaves.length * 4, maxLength: leaves.length * 4 })
    .map(amounts => ({
      categories: stateAidCategories,
      years: [2024, 2025],
      cells: leaves.flatMap(({ id }, at) =>
        ([2024, 2025] as const).flatMap((year, second) =>
          (['planned', 'actual'] as const).map((kind, third) => ({
            categoryId: id,
            year,
            kind,
            cents: cents(amounts[at * 4 + second * 2 + third] ?? 0),
          })),
        ),
      ),
    }))

  test('tells all the money once, and its shares add up', () => {
    fc.assert(
      fc.property(stateAid, fc.integer({ min: 0, max: 10_000 }), (budget, fundingShare) => {
        const { grand } = totalsOf(budget)
        for (const template of [paymentClaimTemplate, stateAidStatementTemplate]) {
          const filled = fillTemplate(template, budget, { years: [2025], fundingShare })
          filled.totals.forEach((total, column) => {
            expect(sum(filled.rows.map(row => row.cells[column]!.cents))).toBe(total.cents)
            const share = filled.shares[column]!
            expect(addCents(share.funder, share.own)).toBe(total.cents)
          })
          const spent = filled.totals.find(({ columnId }) => columnId === 'untilNow')
          expect(spent?.cents).toBe(grand.all.actual)
        }
      }),
      { numRuns: 30 },
    )
  })

  test('that leaves a category out, or takes it twice, is refused', () => {
    const budget: Budget = { categories: stateAidCategories, years: [2025], cells: [] }
    const [first, ...rest] = paymentClaimTemplate.rows
    const short = { ...paymentClaimTemplate, rows: rest }
    expect(templateProblems(short, budget)).toContainEqual({
      problem: 'notMapped',
      categoryId: 'personnel.hired',
    })
    const twice = { ...paymentClaimTemplate, rows: [...paymentClaimTemplate.rows, first!] }
    expect(templateProblems(twice, budget)).toContainEqual({
      problem: 'mappedTwice',
      categoryId: 'personnel.hired',
    })
    expect(templateProblems(withRoundingRow(paymentClaimTemplate), budget)).toEqual([
      { problem: 'unknownCategory', categoryId: 'rounding' },
    ])
    expect(() => fillTemplate(short, budget, { years: [2025], fundingShare: 10_000 })).toThrow(RangeError)
  })
})

describe('a sheet', () => {
  test('has a value with every formula, and a formula with every sum', () => {
    fc.assert(
      fc.property(anyBudget(), fc.constantFrom(...languages), (budget, language) => {
        for (const row of budgetSheet(budget, language).rows.slice(2)) {
          const own = row.cells.slice(1, 1 + budget.years.length)
          for (const cell of own)
            if (cell.type === 'money')
              expect(cell.formula !== undefined).toBe(row.role === 'sum' || row.role === 'total')
        }
      }),
      { numRuns: 30 },
    )
  })
})

describe('a forecast', () => {
  test('never foretells less than is spent and bound, and its range holds the likeliest', () => {
    fc.assert(
      fc.property(
        anyBudget(),
        fc.integer({ min: 2021, max: 2024 }),
        fc.integer({ min: 1, max: 12 }),
        (budget, year, month) => {
          const asOf = plainDate(`${year}-${String(month).padStart(2, '0')}-15`)
          const told = forecastBudget(budget, {
            from: plainDate('2021-01-01'),
            to: plainDate('2025-12-31'),
            asOf,
          })
          for (const { atEnd, left, planned } of [...told.lines, told.grand]) {
            expect(atEnd.low).toBeLessThanOrEqual(atEnd.likely)
            expect(atEnd.likely).toBeLessThanOrEqual(atEnd.high)
            expect(left.low + atEnd.high).toBe(planned)
          }
          const { all } = totalsOf(budget).grand
          expect(told.grand.atEnd.low).toBeGreaterThanOrEqual((all.actual ?? 0) + (all.committed ?? 0))
        },
      ),
    )
  })
})
