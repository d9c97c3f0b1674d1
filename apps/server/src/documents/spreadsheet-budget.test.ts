import { cents, languages } from '@yhdella/kernel'
import {
  type Budget,
  checkStatedBudget,
  importSource,
  readTable,
  roundingCategory,
  stateAidCategories,
} from '@yhdella/programme'
import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writeBudgetSpreadsheet } from './spreadsheet-budget.ts'
import { budgetOfSpreadsheet, readSpreadsheet } from './spreadsheet-read.ts'

const parents = new Set(stateAidCategories.map(({ parentId }) => parentId))
const lines = stateAidCategories.filter(({ id }) => !parents.has(id))
const kinds = ['planned', 'actual', 'committed', 'forecast'] as const

const anyBudget: fc.Arbitrary<Budget> = fc
  .uniqueArray(
    fc.record({
      categoryId: fc.constantFrom(...lines.map(({ id }) => id)),
      year: fc.constantFrom(2023, 2024, 2025),
      kind: fc.constantFrom(...kinds),
      cents: fc.integer({ min: -50_000_000_00, max: 50_000_000_00 }).map(cents),
    }),
    {
      selector: ({ categoryId, year, kind }) => `${categoryId} ${year} ${kind}`,
      minLength: 1,
      maxLength: 60,
    },
  )
  .map(cells => ({ categories: [...stateAidCategories, roundingCategory], years: [2023, 2024, 2025], cells }))

const sorted = ({ cells }: Budget) =>
  cells
    .toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
    .map(({ categoryId, year, kind, cents: amount }) => [categoryId, year, kind, amount])

const example: Budget = {
  categories: stateAidCategories,
  years: [2025, 2026],
  cells: [
    { categoryId: 'personnel.hired', year: 2025, kind: 'planned', cents: cents(100_000_00) },
    { categoryId: 'personnel.hired', year: 2026, kind: 'planned', cents: cents(90_000_00) },
    { categoryId: 'personnel.hired', year: 2025, kind: 'actual', cents: cents(60_500_00) },
    { categoryId: 'services.training', year: 2025, kind: 'planned', cents: cents(2_000_00) },
    { categoryId: 'services.training', year: 2025, kind: 'actual', cents: cents(3_250_00) },
    { categoryId: 'rents', year: 2026, kind: 'planned', cents: cents(0) },
    { categoryId: 'lape', year: 2025, kind: 'actual', cents: cents(10_000_00) },
  ],
}

describe('a budget as a spreadsheet', () => {
  test('comes back as the same budget', async () => {
    await fc.assert(
      fc.asyncProperty(anyBudget, fc.constantFrom(...languages), async (budget, language) => {
        const back = budgetOfSpreadsheet(
          await readSpreadsheet(await writeBudgetSpreadsheet(budget, language)),
        )
        expect(back?.categories).toEqual(budget.categories)
        expect(back?.years).toEqual(budget.years)
        expect(back && sorted(back)).toEqual(sorted(budget))
      }),
      { numRuns: 12 },
    )
  })

  test('is the same bytes whenever it is made', async () => {
    const [one, other] = [
      await writeBudgetSpreadsheet(example, 'fi'),
      await writeBudgetSpreadsheet(example, 'fi'),
    ]
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true)
  })

  test('holds its sums as formulas with their values', async () => {
    const book = new ExcelJS.Workbook()
    await book.xlsx.load((await writeBudgetSpreadsheet(example, 'en')).slice().buffer)
    const sheet = book.getWorksheet('Budget')!
    const row = (name: string) => {
      const at = sheet.getColumn(1).values.indexOf(name)
      return sheet.getRow(at)
    }
    expect(row('Personnel costs, of which').getCell(2).value).toMatchObject({
      formula: 'B4+B5',
      result: 100_000,
    })
    expect(row('Total costs').getCell(8).value).toMatchObject({ formula: 'F18-G18', result: 128_250 })
    expect(row('Training services').getCell(8).value).toMatchObject({ result: -1250 })
    expect(row('Rents').getCell(4).value).toBe(0)
    expect(row('Rents').getCell(2).value).toBeNull()
  })

  test('has nothing to find; a typed-over total has', async () => {
    const bytes = await writeBudgetSpreadsheet(example, 'sv')
    const clean = await readSpreadsheet(bytes)
    expect(importSource({ text: clean.text, sheet: clean.sheet }).findings).toEqual([])

    const book = new ExcelJS.Workbook()
    await book.xlsx.load(bytes.slice().buffer)
    const sheet = book.getWorksheet('Budget')!
    sheet.getCell('H18').value = 999
    const read = await readSpreadsheet(new Uint8Array(await book.xlsx.writeBuffer()))
    const { findings } = importSource({ text: read.text, sheet: read.sheet })
    expect(findings).toMatchObject([
      {
        kind: 'remainingWrong',
        place: { sheet: 'Budget', cell: 'H18', line: 18 },
        stated: { cents: 999_00 },
        correct: { cents: 128_250_00 },
      },
    ])
    // The budget itself is taken from the lines, so the typed total changes nothing in it.
    expect(sorted(budgetOfSpreadsheet(read)!)).toEqual(sorted(example))
  })

  test('made elsewhere is read by its words', async () => {
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet('Talous')
    sheet.addRow(['Kulut', 'Suunniteltu 2025', 'Toteutunut 2025', 'Jäljellä 2025'])
    sheet.addRow(['Vuokrat', 1200.5, 0.1 + 0.2, 1200.2])
    sheet.addRow(['Yhteensä', 1200.5, { formula: 'C2', result: 0.3 }, 1200.2])
    const read = await readSpreadsheet(new Uint8Array(await book.xlsx.writeBuffer()))
    expect(checkStatedBudget(readTable(read.sheet.rows)!.table)).toEqual([])
    expect(budgetOfSpreadsheet(read)?.cells).toEqual([
      { categoryId: 'rents', year: 2025, kind: 'planned', cents: 120_050 },
      { categoryId: 'rents', year: 2025, kind: 'actual', cents: 30 },
    ])
  })

  test('what is no workbook is refused', async () => {
    await expect(readSpreadsheet(new TextEncoder().encode('not a workbook'))).rejects.toThrow()
  })
})
