/** The money of a report: a table whose totals are computed, a chart of the years and what the pace leads to. */
import type { Language } from '@yhdella/kernel'
import type { TotalsLine } from '../budget/totals.ts'
import type { Texts } from '../texts.ts'
import { dayInWords, type Figure, figureInWords } from './figure.ts'
import { computed, filled, gap, lack, paragraph, table } from './report-blocks.ts'
import type { ReportData, ReportMoney } from './report-data.ts'
import type { ReportBlock, ReportChart, ReportLack, ReportSection, Text } from './report-document.ts'
import type { ReportWords } from './report-words.fi.ts'

type Column = 'planned' | 'actual' | 'committed' | 'remaining'

const columnNames: Readonly<Record<Column, Texts>> = {
  planned: { fi: 'suunniteltu', sv: 'planerat', en: 'planned' },
  actual: { fi: 'toteutunut', sv: 'utfall', en: 'actual' },
  committed: { fi: 'sidottu', sv: 'bundet', en: 'committed' },
  remaining: { fi: 'jäljellä', sv: 'återstår', en: 'remaining' },
}

const named = (line: Texts, column: Texts): Texts => ({
  fi: `${line.fi}, ${column.fi}`,
  sv: `${line.sv}, ${column.sv}`,
  en: `${line.en}, ${column.en}`,
})

/** One amount of the budget, with the line and the column that it was computed of. */
export const moneyFigure = (money: ReportMoney, line: TotalsLine, column: Column): Figure => ({
  value: column === 'remaining' ? line.remaining : line.all[column],
  unit: 'cents',
  asOf: money.asOf,
  source: {
    kind: 'budget',
    id: `${money.budgetId}/${line.categoryId}/${column}`,
    version: money.version,
    name: named(line.label, columnNames[column]),
  },
})

/** Money that no single cell holds, such as a forecast; computed of the whole budget. */
const budgetFigure = (money: ReportMoney, id: string, name: Texts, value: number | null): Figure => ({
  value,
  unit: 'cents',
  asOf: money.asOf,
  source: { kind: 'budget', id: `${money.budgetId}/${id}`, version: money.version, name },
})

const cell = (figure: Figure, words: ReportWords): Text =>
  figure.value === null ? [words.money.blank] : [figure]

const rowOf = (money: ReportMoney, line: TotalsLine, columns: readonly Column[], words: ReportWords) =>
  columns.map(column => cell(moneyFigure(money, line, column), words))

/** The column of commitments is shown where something is committed. */
const columnsOf = (money: ReportMoney): readonly Column[] =>
  (money.totals.grand.all.committed ?? 0) !== 0
    ? ['planned', 'actual', 'committed', 'remaining']
    : ['planned', 'actual', 'remaining']

/** Lines whose costs the total is made of. */
const linesOf = ({ totals }: ReportMoney): readonly TotalsLine[] => totals.lines.filter(({ memo }) => !memo)
/** Shares of the same costs: told under the total, never added to it. */
const memosOf = ({ totals }: ReportMoney): readonly TotalsLine[] => totals.lines.filter(({ memo }) => memo)

const moneyTable = (money: ReportMoney, language: Language, words: ReportWords): ReportBlock => {
  const columns = columnsOf(money)
  const [first, planned, actual, committed, remaining] = words.money.head
  const titles = columns.length === 4 ? [planned, actual, committed, remaining] : [planned, actual, remaining]
  const row = (line: TotalsLine, name: string, total: boolean) => ({
    cells: [[name], ...rowOf(money, line, columns, words)],
    level: line.depth,
    total,
  })
  return table(
    words.money.caption(dayInWords(money.asOf, language)),
    [first, ...titles],
    [
      ...linesOf(money).map(line => row(line, line.label[language], false)),
      row(money.totals.grand, words.money.total, true),
      ...memosOf(money).map(line => row(line, line.label[language], false)),
    ],
    'figures',
  )
}

/** Euros, since a chart's axis shows what it is given; the cents are in the table. */
const euros = (value: number | null): number | null => (value === null ? null : value / 100)

const yearFigure = (money: ReportMoney, year: number, column: 'planned' | 'actual', value: number | null) => {
  const told = String(year)
  return budgetFigure(
    money,
    `${year}/${column}`,
    named({ fi: told, sv: told, en: told }, columnNames[column]),
    value,
  )
}

const moneyChart = (money: ReportMoney, language: Language, words: ReportWords): ReportChart | undefined => {
  const { years } = money.totals.grand
  if (years.length === 0) return undefined
  const inWords = (year: number, column: 'planned' | 'actual', value: number | null) =>
    figureInWords(yearFigure(money, year, column, value), language)
  return {
    kind: 'chart',
    shape: 'columns',
    title: words.money.chart,
    sentence: years
      .map(({ year, amounts: { planned, actual } }) =>
        words.money.chartSentence(year, inWords(year, 'planned', planned), inWords(year, 'actual', actual)),
      )
      .join(' '),
    unit: 'cents',
    categories: years.map(({ year }) => String(year)),
    series: [
      { name: words.money.planned, values: years.map(({ amounts }) => euros(amounts.planned)) },
      { name: words.money.actual, values: years.map(({ amounts }) => euros(amounts.actual)) },
    ],
    source: moneyFigure(money, money.totals.grand, 'actual'),
  }
}

const forecastName: Texts = {
  fi: 'Ennuste, käyttämättä',
  sv: 'Prognos, oanvänt',
  en: 'Forecast, unused',
}

const overName: Texts = { fi: 'ylitys', sv: 'överskridning', en: 'over' }

const forecastText = (money: ReportMoney, words: ReportWords): readonly Text[] => {
  const { forecastLeft } = money
  if (forecastLeft === null) return []
  const sentence = forecastLeft < 0 ? words.money.forecastOver : words.money.forecastLeft
  return [filled(sentence, { left: budgetFigure(money, 'forecast', forecastName, Math.abs(forecastLeft)) })]
}

/** A difference of a euro comes of rounding and is no overspending (the check rule of the programme's budgets). */
const roundingCents = 100

/** Lines that are over already, and those that the pace takes over. */
const overTexts = (money: ReportMoney, language: Language, words: ReportWords): readonly Text[] => {
  const over = linesOf(money).filter(({ remaining }) => remaining !== null && remaining < -roundingCents)
  const overIds = new Set(over.map(({ categoryId }) => categoryId))
  return [
    ...over.map(line => {
      const figure = moneyFigure(money, line, 'remaining')
      const by = computed(figure, figure.source.id, 'cents', Math.abs(line.remaining ?? 0))
      return filled(words.money.over(line.label[language]), { by })
    }),
    ...money.overspent
      .filter(({ id, by }) => !overIds.has(id) && by > roundingCents)
      .map(({ id, name, by }) =>
        filled(words.money.willOverspend(name[language]), {
          by: budgetFigure(money, `forecast/${id}`, named(name, overName), by),
        }),
      ),
  ]
}

export const moneySections = (
  { money }: ReportData,
  language: Language,
  words: ReportWords,
): readonly ReportSection[] => {
  const { title, none } = words.money
  if (money === null) return [{ id: 'money', kind: 'money', title, blocks: [gap(none)] }]
  const chart = moneyChart(money, language, words)
  const memos = memosOf(money).map(({ label }) => paragraph([words.money.memo(label[language])]))
  const told = [...forecastText(money, words), ...overTexts(money, language, words)]
  return [
    { id: 'money', kind: 'money', title, blocks: [moneyTable(money, language, words), ...memos] },
    ...(chart === undefined
      ? []
      : [
          {
            id: 'money/pace',
            kind: 'money' as const,
            title: words.money.paceTitle,
            blocks: [...told.map(text => paragraph(text)), chart],
          },
        ]),
  ]
}

export const moneyLacks = ({ money }: ReportData, words: ReportWords): readonly ReportLack[] =>
  money === null ? [lack('money', words.money.none)] : []
