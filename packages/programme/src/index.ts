/** The programme office's pure core: programmes as trees, money in cents, import with findings, the report's draft. */
export { addCents, type Cents, cents } from '@yhdella/kernel'
export {
  type Budget,
  type BudgetProblem,
  budgetProblems,
  type Category,
  type Cell,
  type CellKind,
  type CellPlace,
  cellKey,
  cellKinds,
  isPart,
  type PartPlace,
} from './budget/budget.ts'
export {
  type CellChange,
  type ChangesMade,
  changesBetween,
  type Lock,
  makeChanges,
  refusedByLocks,
  undoing,
} from './budget/change.ts'
export {
  type BudgetForecast,
  type ForecastTerms,
  forecastBudget,
  type LineForecast,
  type Spread,
} from './budget/forecast.ts'
export { type LineRisk, lineRiskTexts, type UnusedRisk, unusedRiskTexts } from './budget/forecast-risk.ts'
export {
  type FilledCell,
  type FilledTemplate,
  type FunderTemplate,
  fillTemplate,
  type TemplateProblem,
  templateProblems,
} from './budget/funder-template.ts'
export { type MonthGap, monthChanges, monthGaps, monthsWith } from './budget/month-cells.ts'
export {
  type MonthTable,
  monthTableProblemTexts,
  type RejectedCell,
  readMonthTable,
} from './budget/month-table.ts'
export {
  cellsOfPackage,
  fitsInCell,
  moneyOfPackage,
  type PackagePart,
  partsByShares,
  type SharedCell,
  sharedCells,
} from './budget/package-money.ts'
export { type MonthlyActual, type SeasonLack, seasonLackTexts } from './budget/seasonal.ts'
export { type BudgetSheet, budgetSheet, type SheetCell, type SheetRow } from './budget/sheet/budget-sheet.ts'
export { sheetText } from './budget/sheet/sheet-text.ts'
export { roundingCategory, stateAidCategories } from './budget/state-aid-categories.ts'
export {
  paymentClaimTemplate,
  stateAidStatementTemplate,
  withRoundingRow,
} from './budget/state-aid-templates.ts'
export { checkStatedBudget } from './budget/stated/check-stated.ts'
export type { StatedBudget, StatedCell, StatedColumn, StatedRow } from './budget/stated/stated-budget.ts'
export { type Amounts, type BudgetTotals, remainingOf, type TotalsLine, totalsOf } from './budget/totals.ts'
export {
  type Funding,
  fundingOf,
  type GrantState,
  type GrantTranche,
  layOnTranches,
} from './budget/tranche.ts'
export type { Cause, Finding, FindingValue, Place } from './finding/finding.ts'
export type { FindingKind, Weight } from './finding/finding-kind.ts'
export * from './goal/goal.ts'
export * from './goal/goal-state.ts'
export * from './goal/measure.ts'
export * from './goal/process-limits.ts'
export { readNumber } from './goal/read-number.ts'
export * from './goal/series.ts'
export type { SteeringDeck } from './import/deck/read-deck.ts'
export {
  type Imported,
  type ImportInput,
  type ImportKind,
  importKinds,
  importSource,
  keptText,
  kindOfSource,
} from './import/import-source.ts'
export type { ProgrammePage } from './import/page/read-page.ts'
export type { Reading, SourceLine } from './import/source-line.ts'
export { budgetFromStated } from './import/table/budget-from-stated.ts'
export { type GridRow, gridRow } from './import/table/grid.ts'
export { readTable } from './import/table/read-table.ts'
export * from './light/light.ts'
export * from './light/light-in-force.ts'
export * from './light/light-words.ts'
export * from './light/propose-lights.ts'
export {
  amountOfShare,
  type BasisPoints,
  scaleAmount,
  shareOf,
  splitByWeights,
  writeShare,
} from './money/divide.ts'
export { type AmountProblem, amountProblemTexts, type ReadAmount, readAmount } from './money/read-amount.ts'
export { type AmountStyle, roundToEuros, writeAmount } from './money/write-amount.ts'
export { draftReport, timeUsed } from './report/draft-report.ts'
export {
  dayInWords,
  type Figure,
  type FigureSource,
  type FigureUnit,
  figureInWords,
  numberInWords,
} from './report/figure.ts'
export type * from './report/report-data.ts'
export type * from './report/report-document.ts'
export { figureSource, figuresOf, type ReportBlock } from './report/report-document.ts'
export { isReached } from './report/report-goals.ts'
export type { Texts } from './texts.ts'
export * from './tree/apply-changes.ts'
export * from './tree/as-of.ts'
export * from './tree/bind-text.ts'
export * from './tree/bound-text.ts'
export * from './tree/budget-data.ts'
export * from './tree/check-programme.ts'
export * from './tree/figure-of-token.ts'
export * from './tree/funnel-faults.ts'
export * from './tree/ownerless.ts'
export * from './tree/programme.ts'
export * from './tree/register.ts'
export * from './tree/rough-date.ts'
export * from './tree/time-to-act.ts'
export * from './tree/work-package.ts'
