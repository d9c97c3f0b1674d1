import type { programmeMoneyRoutes } from '@yhdella/contract'
import { done, failed } from '@yhdella/kernel'
import {
  type Budget,
  fillTemplate,
  type Programme,
  paymentClaimTemplate,
  roundingCategory,
  stateAidStatementTemplate,
  withRoundingRow,
} from '@yhdella/programme'
import type { Handler } from '../../platform/handler.ts'
import { askedDay, dayInFuture } from './asked-day.ts'
import { untilOf } from './known-programme.ts'
import { selectBudgetChanges, selectNewestCells } from './money.queries.ts'
import { budgetWith, fileBudget, moneyOn } from './money-state.ts'
import { programmeById } from './programmes.ts'

// Basis points of a whole.
const whole = 10_000

const templates = {
  'payment-claim': paymentClaimTemplate,
  'state-aid-statement': stateAidStatementTemplate,
} as const

const templateFor = (form: keyof typeof templates, budget: Budget) => {
  const hasRounding = budget.categories.some(category => category.id === roundingCategory.id)
  return hasRounding ? withRoundingRow(templates[form]) : templates[form]
}

/** What share of the year's costs its tranche covers; null where none tells. */
const shareOfYear = ({ tranches }: Programme, year: number): number | null =>
  tranches.find(({ from, to }) => from <= `${year}-12-31` && to >= `${year}-01-01`)?.fundingShare ?? null

export const readFunderForm: Handler<typeof programmeMoneyRoutes.readFunderForm> = async (tx, input) => {
  const programme = programmeById(input.programmeId)
  if (programme === undefined) return failed('ProgrammeNotFound')
  const on = askedDay(tx, input.on)
  if (on === undefined) return dayInFuture
  const asked = { programmeIds: [programme.id], until: untilOf(tx, on) }
  const [changes, newest] = [await selectBudgetChanges(tx, asked), await selectNewestCells(tx, asked)]
  const money = moneyOn(programme, changes, newest, on)
  if (money === null) return failed('NoBudget')
  const budget = budgetWith(fileBudget(programme), newest)
  if (!budget.years.includes(input.year)) return failed('YearNotKnown')
  const share = shareOfYear(programme, input.year)
  if (share === null) return failed('FundingShareNotKnown')
  const template = templateFor(input.form, budget)
  const filled = fillTemplate(template, budget, {
    years: [input.year],
    fundingShare: Math.round(share * whole),
  })
  const { language } = input
  return done({
    title: template.title[language],
    asOf: money.asOf,
    columns: template.columns.map(({ id, label }) => ({ columnId: id, name: label[language] })),
    rows: filled.rows.map(({ label, cells }) => ({
      name: label[language],
      cells: cells.map(cell => cell.cents),
    })),
    totals: filled.totals.map(cell => cell.cents),
    funder: filled.shares.map(each => each.funder),
    own: filled.shares.map(each => each.own),
  })
}
