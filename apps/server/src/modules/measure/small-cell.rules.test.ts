import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellsToHide, smallest, type Table } from './small-cell.rules.ts'

const listed = (...rows: number[][]): Table => rows.map(counts => ({ counts, listed: true }))

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)

/** All tables of whole people that agree with what is known; slow and obvious, for tables of few hidden cells. */
const readingsOf = (table: Table, hidden: ReadonlySet<string>, knowsMargins: boolean): number[][][] => {
  const unknown = table.flatMap(({ counts }, row) =>
    counts.flatMap((_, column) => (hidden.has(`${row}:${column}`) ? [[row, column] as const] : [])),
  )
  const total = sum(table.flatMap(row => row.counts))
  const columnSums = (cells: number[][]) =>
    (cells[0] ?? []).map((_, at) => sum(cells.map(row => row[at] ?? 0)))
  const truth = table.map(row => [...row.counts])
  const shown = sum(truth.flatMap((row, at) => row.filter((_, column) => !hidden.has(`${at}:${column}`))))
  const readings: number[][][] = []
  const fill = (cells: number[][], at: number, left: number): void => {
    const place = unknown[at]
    if (place === undefined) {
      if (left > 0) return
      const margins = (of: number[][]) => JSON.stringify([of.map(sum), columnSums(of)])
      if (!knowsMargins || margins(cells) === margins(truth)) readings.push(cells)
      return
    }
    for (let count = 0; count <= left; count++) {
      const next = cells.map(row => [...row])
      const row = next[place[0]]
      if (row) row[place[1]] = count
      fill(next, at + 1, left - count)
    }
  }
  fill(truth, 0, total - shown)
  return readings
}

const derivable = (table: Table, knowsMargins: boolean): string[] => {
  const hidden = cellsToHide(table)
  const readings = readingsOf(table, hidden, knowsMargins)
  return [...hidden].filter(name => {
    const [row = 0, column = 0] = name.split(':').map(Number)
    return new Set(readings.map(cells => cells[row]?.[column])).size < 2
  })
}

const count = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 5 }) },
)
const tableOf = (rows: number, columns: number) =>
  fc.tuple(
    fc.array(fc.array(count, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
    fc.boolean(),
  )
const smallTable = fc
  .constantFrom([2, 2], [2, 3], [3, 2], [1, 3], [3, 1], [2, 1], [1, 2])
  .chain(([rows = 2, columns = 2]) => tableOf(rows, columns))
  .map(
    ([rows, hasUnlisted]): Table =>
      rows.map((counts, at) => ({
        counts,
        listed: !(hasUnlisted && rows.length > 1 && at === rows.length - 1),
      })),
  )

describe('small cells', () => {
  test('a table without small cells is shown whole, zeros too', () => {
    expect(cellsToHide(listed([0, 5, 100], [7, 0, 0]))).toEqual(new Set())
  })

  test('every count of one to four is hidden', () => {
    fc.assert(
      fc.property(tableOf(8, 7), ([rows]) => {
        const hidden = cellsToHide(listed(...rows))
        rows.forEach((counts, row) => {
          counts.forEach((each, column) => {
            if (each > 0 && each < smallest) expect(hidden).toContain(`${row}:${column}`)
          })
        })
      }),
    )
  })

  test('no hidden count can be told from the shown cells and the grand total', () => {
    fc.assert(
      fc.property(smallTable, table => {
        const listedCells = sum(table.filter(row => row.listed).map(row => row.counts.length))
        fc.pre(listedCells > 1)
        expect(derivable(table, false)).toEqual([])
      }),
      { numRuns: 400 },
    )
  })

  test('nor from row and column totals, wherever any other table has the same totals', () => {
    fc.assert(
      fc.property(smallTable, table => {
        const everyCell = new Set(table.flatMap(({ counts }, row) => counts.map((_, at) => `${row}:${at}`)))
        const free = readingsOf(table, everyCell, true)
        const fixed = (name: string): boolean => {
          const [row = 0, column = 0] = name.split(':').map(Number)
          return new Set(free.map(cells => cells[row]?.[column])).size < 2
        }
        const hidden = cellsToHide(table)
        const secretIsFixed = [...hidden].some(fixed)
        fc.pre(!secretIsFixed)
        expect(derivable(table, true)).toEqual([])
      }),
      { numRuns: 400 },
    )
  })

  test('on a table of a county each hidden cell has a rectangle round which a person can move', () => {
    fc.assert(
      fc.property(tableOf(9, 8), ([rows]) => {
        const table = listed(...rows)
        const hidden = cellsToHide(table)
        const has = (row: number, column: number) => hidden.has(`${row}:${column}`)
        const at = (row: number, column: number) => rows[row]?.[column] ?? 0
        const rowsWithPeople = rows.filter(row => sum(row) > 0).length
        const columnsWithPeople = (rows[0] ?? []).filter((_, column) => rows.some(row => row[column])).length
        fc.pre(rowsWithPeople > 1 && columnsWithPeople > 1)
        for (const name of hidden) {
          const [row = 0, column = 0] = name.split(':').map(Number)
          const protectedBy = rows.some((_, other) =>
            (rows[0] ?? []).some(
              (_, next) =>
                other !== row &&
                next !== column &&
                has(row, next) &&
                has(other, column) &&
                has(other, next) &&
                ((at(row, column) > 0 && at(other, next) > 0) ||
                  (at(row, next) > 0 && at(other, column) > 0)),
            ),
          )
          expect(protectedBy).toBe(true)
        }
      }),
    )
  })

  test('a protected place that is only in the totals takes a shown cell with it', () => {
    const hidden = cellsToHide([
      { counts: [20, 0], listed: true },
      { counts: [9, 30], listed: true },
      { counts: [1, 0], listed: false },
    ])
    expect([...hidden].filter(name => !name.startsWith('2'))).not.toEqual([])
  })
})
