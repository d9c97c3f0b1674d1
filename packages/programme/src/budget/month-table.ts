/** Reads a table of costs month by month: months across, the budget's lines down, as bookkeeping gives it. */
import { type Cents, cents, type Language, languages } from '@yhdella/kernel'
import { type AmountProblem, amountProblemTexts, readAmount } from '../money/read-amount.ts'
import type { Texts } from '../texts.ts'
import type { Category } from './budget.ts'
import type { MonthlyActual } from './seasonal.ts'

export type MonthTableProblem =
  | 'noHeading'
  | 'monthNotRead'
  | 'monthTwice'
  | 'monthOutside'
  | 'lineNotKnown'
  | 'lineIsSum'
  | 'lineTwice'
  | 'outsideTable'

/** Rows and columns are counted from 1. */
export type RejectedCell = {
  readonly row: number
  readonly column: number
  readonly written: string
  readonly why: MonthTableProblem | AmountProblem
}

export type MonthTable = {
  readonly months: readonly MonthlyActual[]
  readonly rejected: readonly RejectedCell[]
}

export type MonthTableTerms = {
  readonly language: Language
  readonly categories: readonly Category[]
  /** The first and the last month that may be told, as `2025-03`. */
  readonly first: string
  readonly last: string
  /** True where each month tells the year's costs up to it; false where it tells its own. */
  readonly cumulative: boolean
}

// `2025-03`, `2025/03`; `3/2025`, `03.2025`, `3-2025`.
const yearFirst = /^(20\d\d)[-/.](\d{1,2})$/u
const monthFirst = /^(\d{1,2})[-/.](20\d\d)$/u

const monthIn = (written: string): string | undefined => {
  const text = written.trim()
  const [year, month] = yearFirst.exec(text)?.slice(1) ?? monthFirst.exec(text)?.slice(1).toReversed() ?? []
  if (year === undefined || month === undefined || Number(month) < 1 || Number(month) > 12) return undefined
  return `${year}-${month.padStart(2, '0')}`
}

const cellsIn = (text: string): readonly (readonly string[])[] => {
  const rows = text.replace(/\r\n?/gu, '\n').replace(/\n+$/u, '').split('\n')
  const mark = rows.some(row => row.includes('\t')) ? '\t' : ';'
  return rows.map(row => row.split(mark))
}

const calm = (words: string): string => words.trim().replace(/\s+/gu, ' ').toLowerCase()

const categoryNamed = (categories: readonly Category[], written: string): Category | undefined =>
  categories.find(
    ({ id, label }) => id === written.trim() || languages.some(each => calm(label[each]) === calm(written)),
  )

type Column = { readonly column: number; readonly month: string }

const columnsOf = (heading: readonly string[], { first, last }: MonthTableTerms) => {
  const columns: Column[] = []
  const rejected: RejectedCell[] = []
  for (const [at, written] of heading.entries()) {
    if (at === 0 || written.trim() === '') continue
    const month = monthIn(written)
    const refuse = (why: MonthTableProblem) => rejected.push({ row: 1, column: at + 1, written, why })
    if (month === undefined) refuse('monthNotRead')
    else if (columns.some(each => each.month === month)) refuse('monthTwice')
    else if (month < first || month > last) refuse('monthOutside')
    else columns.push({ column: at, month })
  }
  if (columns.length === 0 && rejected.length === 0)
    rejected.push({ row: 1, column: 1, written: heading[0] ?? '', why: 'noHeading' })
  return { columns: columns.toSorted((a, b) => (a.month < b.month ? -1 : 1)), rejected }
}

const lineProblem = (
  { categories }: MonthTableTerms,
  category: Category | undefined,
  seen: ReadonlySet<string>,
): MonthTableProblem | null => {
  if (category === undefined) return 'lineNotKnown'
  if (categories.some(({ parentId }) => parentId === category.id)) return 'lineIsSum'
  return seen.has(category.id) ? 'lineTwice' : null
}

/** Turns sums since New Year into each month's own: what a month adds to the one that is told before it. */
const own = (months: readonly MonthlyActual[]): readonly MonthlyActual[] => {
  const before = new Map<string, Cents>()
  return months.map(each => {
    const year = each.month.slice(0, 4)
    const amount = cents(each.cents - (before.get(year) ?? 0))
    before.set(year, each.cents)
    return { ...each, cents: amount }
  })
}

/** Cells below a heading that was refused are refused with it, once. */
const readRow = (
  cells: readonly string[],
  row: number,
  { columns, heading }: { readonly columns: readonly Column[]; readonly heading: readonly string[] },
  language: Language,
) => {
  const told: Omit<MonthlyActual, 'categoryId'>[] = []
  const rejected: RejectedCell[] = []
  for (const { column, month } of columns) {
    const written = cells[column] ?? ''
    // An empty cell tells nothing, which is not zero.
    if (written.trim() === '') continue
    const amount = readAmount(written, language)
    if (amount.ok) told.push({ month, cents: amount.cents })
    else rejected.push({ row, column: column + 1, written, why: amount.problem })
  }
  for (const [at, written] of cells.entries())
    if (at > 0 && (heading[at] ?? '').trim() === '' && written.trim() !== '')
      rejected.push({ row, column: at + 1, written, why: 'outsideTable' })
  return { told, rejected }
}

/** Every cell that says something is either read or rejected with its place. */
export const readMonthTable = (text: string, terms: MonthTableTerms): MonthTable => {
  const [heading = [], ...rows] = cellsIn(text)
  const { columns, rejected } = columnsOf(heading, terms)
  const all: RejectedCell[] = [...rejected]
  const months: MonthlyActual[] = []
  const seen = new Set<string>()
  for (const [at, cells] of rows.entries()) {
    const row = at + 2
    if (cells.every(cell => cell.trim() === '')) continue
    const written = cells[0] ?? ''
    const category = categoryNamed(terms.categories, written)
    const why = lineProblem(terms, category, seen)
    if (why !== null || category === undefined) {
      all.push({ row, column: 1, written, why: why ?? 'lineNotKnown' })
      continue
    }
    seen.add(category.id)
    const read = readRow(cells, row, { columns, heading }, terms.language)
    all.push(...read.rejected)
    const told = read.told.map(each => ({ ...each, categoryId: category.id }))
    months.push(...(terms.cumulative ? own(told) : told))
  }
  return { months, rejected: all }
}

export const monthTableProblemTexts: Readonly<Record<MonthTableProblem | AmountProblem, Texts>> = {
  ...amountProblemTexts,
  noHeading: {
    fi: 'Kirjoita ensimmäiselle riville kuukaudet, esimerkiksi 1/2025.',
    sv: 'Skriv månaderna på den första raden, till exempel 1/2025.',
    en: 'Write the months on the first row, such as 1/2025.',
  },
  monthNotRead: {
    fi: 'Kirjoita kuukausi muodossa 1/2025.',
    sv: 'Skriv månaden i formen 1/2025.',
    en: 'Write the month as 1/2025.',
  },
  monthTwice: {
    fi: 'Poista toinen sarake: kuukausi on taulukossa kahdesti.',
    sv: 'Ta bort den ena kolumnen: månaden finns två gånger i tabellen.',
    en: 'Remove one column: the month is in the table twice.',
  },
  monthOutside: {
    fi: 'Jätä kuukausi pois: se ei ole ohjelman ajalta tai se ei ole vielä päättynyt.',
    sv: 'Lämna bort månaden: den hör inte till programmets tid eller har inte ännu tagit slut.',
    en: "Leave the month out: it is not of the programme's time, or it has not ended yet.",
  },
  lineNotKnown: {
    fi: 'Kirjoita rivin nimi niin kuin se on talousarviossa.',
    sv: 'Skriv radens namn så som det står i budgeten.',
    en: 'Write the name of the line as it is in the budget.',
  },
  lineIsSum: {
    fi: 'Jätä rivi pois: summa lasketaan sen alla olevista riveistä.',
    sv: 'Lämna bort raden: summan räknas ur raderna under den.',
    en: 'Leave the line out: the sum is counted from the lines below it.',
  },
  lineTwice: {
    fi: 'Poista toinen rivi: sama rivi on taulukossa kahdesti.',
    sv: 'Ta bort den ena raden: samma rad finns två gånger i tabellen.',
    en: 'Remove one row: the same line is in the table twice.',
  },
  outsideTable: {
    fi: 'Siirrä luku kuukauden alle tai poista se: sarakkeella ei ole kuukautta.',
    sv: 'Flytta talet under en månad eller ta bort det: kolumnen har ingen månad.',
    en: 'Move the number below a month, or remove it: its column has no month.',
  },
}
