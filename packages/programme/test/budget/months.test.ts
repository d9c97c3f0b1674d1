import { cents } from '@yhdella/kernel'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type CellChange,
  cellKey,
  type MonthlyActual,
  monthChanges,
  monthGaps,
  monthsWith,
  monthTableProblemTexts,
  readMonthTable,
  stateAidCategories,
} from '../../src/index.ts'

const terms = {
  ...{ language: 'fi' as const, categories: stateAidCategories, cumulative: false },
  ...{ first: '2024-03', last: '2025-06' },
}
const read = (text: string, traits: Partial<typeof terms> = {}) =>
  readMonthTable(text, { ...terms, ...traits })
const month = (categoryId: string, name: string, amount: number): MonthlyActual => ({
  ...{ categoryId, month: name, cents: cents(amount) },
})

describe('a table of months', () => {
  test('is read by the lines’ names, whichever way the months are written', () => {
    const { months, rejected } = read(
      'Rivi\t1/2025\t2025-02\t03.2025\nVuokrat\t1 000,50\t\t0\nrents.x\t1\t2\t3',
    )
    expect(months).toEqual([month('rents', '2025-01', 100_050), month('rents', '2025-03', 0)])
    expect(rejected).toEqual([{ row: 3, column: 1, written: 'rents.x', why: 'lineNotKnown' }])
  })

  test('of sums since New Year gives each month its own, year by year', () => {
    const { months } = read('\t11/2024\t12/2024\t1/2025\t2/2025\nVuokrat\t100\t130\t20\t15', {
      cumulative: true,
    })
    expect(months.map(each => each.cents)).toEqual([100_00, 30_00, 20_00, -5_00])
  })

  test.each([
    ['Rivi;1/2025;joulu\nVuokrat;1;2', [{ row: 1, column: 3, written: 'joulu', why: 'monthNotRead' }]],
    ['Rivi;1/2025;01/2025\nVuokrat;1;2', [{ row: 1, column: 3, written: '01/2025', why: 'monthTwice' }]],
    [
      'Rivi;2/2024;7/2025\nVuokrat;1;2',
      [['2/2024'], ['7/2025']].map(([written], at) => ({
        row: 1,
        column: at + 2,
        written,
        why: 'monthOutside',
      })),
    ],
    ['Rivi;1/2025\nVuokrat;1\nVuokrat;2', [{ row: 3, column: 1, written: 'Vuokrat', why: 'lineTwice' }]],
    ['Rivi;1/2025\npersonnel;1', [{ row: 2, column: 1, written: 'personnel', why: 'lineIsSum' }]],
    ['Rivi;1/2025\nVuokrat;paljon', [{ row: 2, column: 2, written: 'paljon', why: 'notAnAmount' }]],
    ['Rivi;1/2025\nVuokrat;1;5', [{ row: 2, column: 3, written: '5', why: 'outsideTable' }]],
    ['', [{ row: 1, column: 1, written: '', why: 'noHeading' }]],
  ])('%j tells what cannot be read', (text, expected) => {
    const { rejected } = read(text)
    expect(rejected).toEqual(expected)
    for (const { why } of rejected) expect(monthTableProblemTexts[why].sv).toMatch(/\.$/u)
  })

  test('loses no cell: each that says something is read or rejected', () => {
    const cell = fc.constantFrom(
      '',
      ' ',
      '5',
      '1,50',
      'x',
      '1/2025',
      '2025-02',
      'Vuokrat',
      'rents',
      'materials',
      '9/2030',
    )
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 5 }), rows => {
        const text = rows.map(each => each.join('\t')).join('\n')
        const { months, rejected } = read(text)
        const told = rows
          .slice(1)
          .flatMap((cells, at) =>
            cells.flatMap((written, column) =>
              written.trim() === '' ? [] : [{ row: at + 2, column: column + 1 }],
            ),
          )
        const badRows = new Set(
          rejected.filter(each => each.column === 1 && each.row > 1).map(each => each.row),
        )
        const badColumns = new Set(rejected.filter(each => each.row === 1).map(each => each.column))
        const lost = told.filter(
          ({ row, column }) =>
            column > 1 &&
            !badRows.has(row) &&
            !badColumns.has(column) &&
            !rejected.some(each => each.row === row && each.column === column),
        )
        expect(months).toHaveLength(lost.length)
      }),
    )
  })
})

describe('recorded months', () => {
  const anyMonths = fc.uniqueArray(
    fc.record({
      categoryId: fc.constantFrom('rents', 'materials'),
      month: fc.constantFrom(...['2024-11', '2024-12', '2025-01', '2025-02', '2025-03']),
      cents: fc.integer({ min: -(10 ** 9), max: 10 ** 9 }).map(cents),
    }),
    { selector: each => `${each.categoryId}|${each.month}` },
  )

  test('make their year’s cell their sum, whatever stood there', () => {
    fc.assert(
      fc.property(anyMonths, anyMonths, fc.option(fc.integer().map(cents)), (recorded, told, was) => {
        const changes = monthChanges(recorded, told, key => (key.includes('month') ? null : was))
        const all = monthsWith(recorded, told)
        for (const { categoryId, year, month: part, after } of changes)
          if (part == null)
            expect(after).toBe(
              all
                .filter(each => each.categoryId === categoryId && each.month.startsWith(`${year}`))
                .reduce((sum, each) => sum + each.cents, 0),
            )
        const touched = new Set(told.map(each => `${each.categoryId}|${each.month.slice(0, 4)}`))
        for (const each of changes) expect(touched.has(`${each.categoryId}|${each.year}`)).toBe(true)
      }),
    )
  })

  test('recorded again change nothing', () => {
    fc.assert(
      fc.property(anyMonths, told => {
        const first = monthChanges([], told, () => null)
        const now = new Map(first.map((change: CellChange) => [cellKey(change), change.after]))
        expect(monthChanges(told, told, key => now.get(key) ?? null)).toEqual([])
      }),
    )
  })

  test('have no hole in a year, nor before the programme’s own first month', () => {
    const gaps = monthGaps([month('rents', '2024-05', 1), month('rents', '2025-02', 1)], '2024-03')
    expect(gaps.map(each => each.month)).toEqual(['2024-03', '2024-04', '2025-01'])
    expect(monthGaps([month('rents', '2024-03', 0)], '2024-03')).toEqual([])
  })
})
