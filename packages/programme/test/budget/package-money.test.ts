import { cents, plainDate } from '@yhdella/kernel'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Budget,
  type Category,
  type CellKind,
  cellsOfPackage,
  fitsInCell,
  moneyOfPackage,
  type PackagePart,
  partsByShares,
  proposeMoneyLight,
  sharedCells,
  totalsOf,
} from '../../src/index.ts'

const label = { fi: 'Rivi', sv: 'Rad', en: 'Line' }
const categories: readonly Category[] = [
  { id: 'personnel', parentId: null, label },
  { id: 'personnel.hired', parentId: 'personnel', label },
  { id: 'services', parentId: null, label },
  { id: 'lape', parentId: null, label, memo: true },
]
const packages = [
  { id: 'reception', budgetCategoryIds: [] },
  { id: 'rehabilitation', budgetCategoryIds: [] },
]
const [reception, rehabilitation] = packages as [(typeof packages)[0], (typeof packages)[0]]
const time = { from: plainDate('2023-01-01'), to: plainDate('2023-12-31') }
const lowest = ['personnel.hired', 'services', 'lape']
const kinds: readonly CellKind[] = ['planned', 'actual', 'committed']

type Divided = { readonly budget: Budget; readonly parts: readonly PackagePart[] }

/** Any budget whose cells are divided by any shares that are no more than a whole. */
const anyDivided: fc.Arbitrary<Divided> = fc
  .uniqueArray(
    fc.record({
      ...{ categoryId: fc.constantFrom(...lowest), year: fc.constantFrom(2022, 2023) },
      ...{ kind: fc.constantFrom(...kinds), amount: fc.integer({ min: -(10 ** 9), max: 10 ** 11 }) },
      shares: fc.tuple(fc.nat(5_000), fc.nat(5_000)),
    }),
    { selector: ({ categoryId, year, kind }) => `${categoryId}|${year}|${kind}` },
  )
  .map(rows => ({
    budget: {
      categories,
      years: [2022, 2023],
      cells: rows.map(({ categoryId, year, kind, amount }) => ({
        ...{ categoryId, year, kind },
        cents: cents(amount),
      })),
    },
    parts: rows
      .filter(({ categoryId }) => categoryId !== 'lape')
      .flatMap(({ categoryId, year, kind, amount, shares }) =>
        (partsByShares(cents(amount), shares) ?? []).map((part, at) => ({
          ...{ categoryId, year, kind, cents: part },
          workPackageId: packages[at]?.id ?? '',
        })),
      ),
  }))

const sum = (amounts: readonly number[]): number => amounts.reduce((all, each) => all + each, 0)

describe('money divided to packages', () => {
  test('comes to the whole with what is nobody’s, to the cent and in any order', () => {
    fc.assert(
      fc.property(anyDivided, ({ budget, parts }) => {
        const { lines, grand } = totalsOf(budget)
        for (const order of [parts, parts.toReversed()])
          for (const kind of kinds) {
            const rest = sharedCells(packages, lines, order).filter(cell => cell.kind === kind)
            const ours = packages.flatMap(each =>
              cellsOfPackage(each, lines, order).filter(cell => cell.kind === kind),
            )
            expect(sum([...ours.map(each => each.cents), ...rest.map(each => each.rest)])).toBe(
              grand.all[kind] ?? 0,
            )
            for (const cell of rest) expect(cell.shared + cell.rest).toBe(cell.cents)
          }
      }),
    )
  })

  test('changes no total of the budget', () => {
    fc.assert(
      fc.property(anyDivided, ({ budget, parts }) => {
        const { lines } = totalsOf(budget)
        sharedCells(packages, lines, parts)
        expect(totalsOf(budget).lines).toEqual(lines)
      }),
    )
  })

  test('by shares never comes to more than the cell, nor to parts of a cent', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -(10 ** 12), max: 10 ** 12 }),
        fc.array(fc.nat(10_000), { minLength: 1, maxLength: 6 }),
        (amount, shares) => {
          const parts = partsByShares(cents(amount), shares)
          if (sum([...shares]) > 10_000) {
            expect(parts).toBeNull()
            return
          }
          expect(parts?.every(Number.isSafeInteger)).toBe(true)
          expect(fitsInCell(cents(amount), sum(parts ?? []))).toBe(true)
          if (sum([...shares]) === 10_000) expect(sum(parts ?? [])).toBe(amount)
        },
      ),
    )
  })
})

test.each([
  [null, 0, true],
  [null, 1, false],
  [100, 100, true],
  [100, 101, false],
  [100, -1, false],
  [-100, -100, true],
  [-100, 1, false],
] as const)('of a cell of %j, parts of %j in all: %j', (cell, shared, fits) => {
  expect(fitsInCell(cell === null ? null : cents(cell), shared)).toBe(fits)
})

describe('a package’s money light', () => {
  const { lines } = totalsOf({
    categories,
    years: [2022, 2023],
    cells: [
      { categoryId: 'personnel.hired', year: 2023, kind: 'planned', cents: cents(100_000) },
      { categoryId: 'personnel.hired', year: 2023, kind: 'actual', cents: cents(40_000) },
      { categoryId: 'services', year: 2023, kind: 'planned', cents: cents(50_000) },
      { categoryId: 'services', year: 2023, kind: 'actual', cents: cents(60_000) },
    ],
  })
  const part = (categoryId: string, kind: CellKind, amount: number): PackagePart => ({
    ...{ workPackageId: 'reception', categoryId, year: 2023, kind, cents: cents(amount) },
  })
  const lightOf = (parts: readonly PackagePart[], asOf = '2023-06-30', own: readonly string[] = []) => {
    const whose = { ...reception, ...time, budgetCategoryIds: own }
    const { state, reasons } = proposeMoneyLight(moneyOfPackage(whose, lines, parts, plainDate(asOf)), false)
    return [state, ...reasons.map(({ kind }) => kind)]
  }

  test('is not set where no plan is told to be the package’s', () => {
    expect(lightOf([])).toEqual(['notSet', 'moneyNotFollowed'])
    expect(lightOf([part('personnel.hired', 'actual', 40_000)])).toEqual(['notSet', 'moneyNotFollowed'])
  })

  test('is not set by a plan whose costs nobody has told: they are not nought', () => {
    const plan = part('personnel.hired', 'planned', 60_000)
    expect(lightOf([plan], '2023-12-31')).toEqual(['notSet', 'costsNotTold'])
    expect(lightOf([plan, part('personnel.hired', 'actual', 0)], '2023-12-31')).toEqual([
      'deviation',
      'spentSlowerThanTime',
    ])
    expect(
      lightOf([...[plan, part('personnel.hired', 'actual', 30_000)], part('services', 'planned', 5_000)]),
    ).toEqual(['notSet', 'costsNotTold'])
  })

  test('is judged by the package’s own parts', () => {
    const half = [part('personnel.hired', 'planned', 60_000), part('personnel.hired', 'actual', 30_000)]
    expect(lightOf(half)).toEqual(['asPlanned', 'moneyInTime'])
    const over = [part('services', 'planned', 5_000), part('services', 'actual', 6_000)]
    expect(lightOf([...half, ...over])).toEqual(['deviation', 'linesOverspent'])
    expect(lightOf(over)).toEqual(['notAllGoals', 'overspent', 'linesOverspent'])
  })

  test('counts a line that is the package’s own once, whatever parts are told of it', () => {
    const own = ['services']
    const bare = moneyOfPackage({ ...reception, ...time, budgetCategoryIds: own }, lines, [], time.to)
    const told = moneyOfPackage(
      { ...reception, ...time, budgetCategoryIds: own },
      lines,
      [part('services', 'planned', 5_000)],
      time.to,
    )
    expect(told).toEqual(bare)
    expect(bare).toMatchObject({ planned: 50_000, actual: 60_000, remaining: -10_000 })
  })

  test('leaves the other package’s parts alone', () => {
    expect(
      moneyOfPackage({ ...rehabilitation, ...time }, lines, [part('services', 'planned', 5)], time.to),
    ).toBeNull()
  })
})
