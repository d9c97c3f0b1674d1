import type { Texts } from '../texts.ts'
import type { FunderTemplate, TemplateColumn, TemplateRow } from './funder-template.ts'
import { roundingCategory, stateAidCategories } from './state-aid-categories.ts'

/** The rows that state-aid forms ask for: the budget's highest categories, without memo shares. */
const rows: readonly TemplateRow[] = stateAidCategories
  .filter(({ parentId, memo }) => parentId === null && memo !== true)
  .map(({ id, label }) => ({ id, label, categoryIds: [id] }))

const column = (
  id: string,
  kind: TemplateColumn['kind'],
  years: TemplateColumn['years'],
  [fi, sv, en]: readonly [string, string, string],
): TemplateColumn => ({ id, kind, years, label: { fi, sv, en } })

const title = (fi: string, sv: string, en: string): Texts => ({ fi, sv, en })

/** What is asked to be paid: this period's costs beside the plan and what was claimed before. */
export const paymentClaimTemplate: FunderTemplate = {
  id: 'state-aid-payment-claim',
  title: title('Maksatushakemus', 'Ansökan om utbetalning', 'Payment claim'),
  rows,
  columns: [
    column('planned', 'planned', 'all', ['Suunniteltu', 'Planerat', 'Planned']),
    column('before', 'actual', 'before', ['Aiemmin toteutunut', 'Tidigare utfall', 'Spent before']),
    column('period', 'actual', 'period', ['Hakemuskausi', 'Ansökningsperioden', 'Period of the claim']),
    column('untilNow', 'actual', 'untilPeriod', ['Toteutunut yhteensä', 'Utfall totalt', 'Spent in total']),
  ],
}

/** How the grant was used: plan and costs of the period the statement covers, and of the whole programme. */
export const stateAidStatementTemplate: FunderTemplate = {
  id: 'state-aid-statement',
  title: title('Valtionavustusselvitys', 'Redovisning av statsunderstöd', 'Statement of state aid'),
  rows,
  columns: [
    column('plannedPeriod', 'planned', 'period', [
      'Suunniteltu kaudella',
      'Planerat för perioden',
      'Planned for the period',
    ]),
    column('period', 'actual', 'period', [
      'Toteutunut kaudella',
      'Utfall för perioden',
      'Spent in the period',
    ]),
    column('planned', 'planned', 'all', ['Suunniteltu yhteensä', 'Planerat totalt', 'Planned in total']),
    column('untilNow', 'actual', 'untilPeriod', ['Toteutunut yhteensä', 'Utfall totalt', 'Spent in total']),
  ],
}

/** The same form with a row for a source's rounding difference, for a budget that holds one. */
export const withRoundingRow = (template: FunderTemplate): FunderTemplate => ({
  ...template,
  rows: [
    ...template.rows,
    { id: roundingCategory.id, label: roundingCategory.label, categoryIds: [roundingCategory.id] },
  ],
})
