import type { FindingFacts, Place } from '../../finding/finding.ts'
import { type Comparison, differenceOf } from './comparison.ts'
import { placeOf, type StatedBudget } from './stated-budget.ts'

/** A comparison that does not hold, with what is told of it. */
export type Broken = { readonly comparison: Comparison; readonly facts: FindingFacts }

/** Do a row and a column fail by the same amount, as they do where the one cell that both count is wrong? */
const meet = (table: StatedBudget, inRow: Comparison, inColumn: Comparison): boolean => {
  if (table.rows[inRow.row]?.parent !== inColumn.row || inColumn.kind !== 'sumOfPartsWrong') return false
  const counted = table.columns[inColumn.column]
  const total = table.columns[inRow.column]
  if (counted === undefined || total === undefined || counted.year === null) return false
  if (inRow.kind === 'sumOfYearsWrong')
    return counted.kind === total.kind && differenceOf(inRow) === differenceOf(inColumn)
  // What is spent is subtracted from what remains, so the same fault shows there with the other sign.
  return counted.kind === 'actual' && differenceOf(inRow) === -differenceOf(inColumn)
}

const suspectOf = (
  table: StatedBudget,
  { comparison }: Broken,
  others: readonly Broken[],
  inRow: boolean,
): Place | undefined => {
  const found = others.find(other =>
    inRow ? meet(table, comparison, other.comparison) : meet(table, other.comparison, comparison),
  )
  if (found === undefined) return undefined
  const [row, column] = inRow ? [comparison, found.comparison] : [found.comparison, comparison]
  return placeOf(table, row.row, column.column)
}

/** Adds to the findings of rows (or of columns) the cell that a column (or a row) points at too. */
export const withSuspects = (
  table: StatedBudget,
  broken: readonly Broken[],
  others: readonly Broken[],
  inRows: boolean,
): readonly Broken[] =>
  broken.map(each => {
    const suspect = suspectOf(table, each, others, inRows)
    return suspect === undefined ? each : { ...each, facts: { ...each.facts, suspect } }
  })
