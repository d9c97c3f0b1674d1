import { languages } from '@yhdella/kernel'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  budgetFromStated,
  budgetSheet,
  checkStatedBudget,
  gridRow,
  readTable,
  type StatedBudget,
  sheetText,
} from '../../src/index.ts'
import { anyBudget } from './any-budget.ts'

const readText = (text: string, language: (typeof languages)[number]) => {
  const read = readTable(
    text.split('\n').map((line, at) => gridRow(line, at + 1)),
    { language },
  )
  if (read === undefined) throw new Error(`No table in:\n${text}`)
  return read.table
}

const language = fc.constantFrom(...languages)

/** One figure changed by more than rounding could. */
const withFault = (table: StatedBudget, row: number, column: number, by: number): StatedBudget => ({
  ...table,
  rows: table.rows.map((each, at) =>
    at !== row
      ? each
      : {
          ...each,
          cells: each.cells.map((cell, place) =>
            place === column && cell.value !== null ? { ...cell, value: cell.value + by } : cell,
          ),
        },
  ),
})

/** The figures that something else in the table tells too: all but those of a memo share. */
const checkable = (table: StatedBudget): readonly (readonly [number, number])[] =>
  table.rows.flatMap((row, at) =>
    table.columns.flatMap(({ kind }, column) =>
      row.role === 'memo' || kind === 'used' || row.cells[column]?.value === null
        ? []
        : [[at, column] as const],
    ),
  )

describe('a correct budget', () => {
  test('gives no finding, in any language', () => {
    fc.assert(
      fc.property(anyBudget(), language, (budget, lang) => {
        expect(checkStatedBudget(readText(sheetText(budgetSheet(budget, lang), lang), lang))).toEqual([])
      }),
    )
  })

  test('comes back from its own table as the same budget', () => {
    fc.assert(
      fc.property(anyBudget(), language, (budget, lang) => {
        const table = readText(sheetText(budgetSheet(budget, lang), lang), lang)
        expect(budgetFromStated(table, budget.categories)).toEqual(budget)
      }),
    )
  })
})

describe('a planted fault', () => {
  test('is found on its row or in its column, whichever figure it is in', () => {
    const planted = fc
      .tuple(anyBudget(), fc.nat(), fc.integer({ min: 2, max: 900_000 }), fc.boolean())
      .map(([budget, pick, size, up]) => {
        const table = readText(sheetText(budgetSheet(budget, 'fi'), 'fi'), 'fi')
        const cells = checkable(table)
        const [row = 0, column = 0] = cells[pick % Math.max(1, cells.length)] ?? []
        return { table, row, column, by: (up ? 1 : -1) * size * 100, some: cells.length > 0 }
      })
      .filter(({ some }) => some)
    fc.assert(
      fc.property(planted, ({ table, row, column, by }) => {
        const found = checkStatedBudget(withFault(table, row, column, by))
        const { label } = table.rows[row]!
        const { group, label: kind } = table.columns[column]!
        const near = found.filter(
          ({ place }) => place.row === label || place.column === `${group} ${kind}`.trim(),
        )
        expect(near.length).toBeGreaterThan(0)
        expect(near.some(({ kind: each }) => each !== 'roundings')).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('in a full table is pointed at by its row and its column together', () => {
    fc.assert(
      fc.property(anyBudget({ withBlanks: false }), fc.nat(), (budget, pick) => {
        const table = readText(sheetText(budgetSheet(budget, 'fi'), 'fi'), 'fi')
        const own = checkable(table).filter(
          ([row, column]) => table.rows[row]!.role === 'lowest' && table.columns[column]!.year !== null,
        )
        const [row, column] = own[pick % own.length]!
        const found = checkStatedBudget(withFault(table, row, column, 5_000_000_00))
        const { group, label } = table.columns[column]!
        expect(found.flatMap(each => each.suspect ?? [])).toContainEqual(
          expect.objectContaining({ row: table.rows[row]!.label, column: `${group} ${label}` }),
        )
      }),
    )
  })

  test('each of many in different rows is found', () => {
    fc.assert(
      fc.property(
        anyBudget({ withBlanks: false }),
        fc.uniqueArray(fc.nat(30), { minLength: 2, maxLength: 6 }),
        (budget, picks) => {
          const table = readText(sheetText(budgetSheet(budget, 'fi'), 'fi'), 'fi')
          const remaining = table.columns.findIndex(({ kind }) => kind === 'remaining')
          const rows = [...new Set(picks.map(pick => pick % table.rows.length))]
          // Different powers, so that no two faults take each other away.
          const faulty = rows.reduce(
            (now, row, at) => withFault(now, row, remaining, 3 ** (at + 8) * 100),
            table,
          )
          const found = checkStatedBudget(faulty).filter(each => each.kind.startsWith('remaining'))
          expect(found.map(({ place }) => place.row)).toEqual(
            rows.toSorted((a, b) => a - b).map(row => table.rows[row]!.label),
          )
        },
      ),
    )
  })
})
