import type { Cents } from '@yhdella/kernel'
import { type Finding, money } from '../../finding/finding.ts'
import { type Draft, inOrderOfPlace, makeFindings } from '../../finding/make-findings.ts'
import { compareGrant, compareParts } from './compare-columns.ts'
import { compareRows } from './compare-rows.ts'
import { type Comparison, differenceOf, factsOf, isRounding } from './comparison.ts'
import { otherFaults } from './other-faults.ts'
import { partsOf, placeOf, type StatedBudget } from './stated-budget.ts'
import { type Broken, withSuspects } from './suspect.ts'

const broken = (table: StatedBudget, comparisons: readonly Comparison[]): readonly Broken[] =>
  comparisons
    .filter(each => differenceOf(each) !== 0 && !isRounding(differenceOf(each), table.unit))
    .map(comparison => ({
      comparison,
      facts: {
        ...factsOf(comparison, table.unit),
        place: placeOf(table, comparison.row, comparison.column),
      },
    }))

const isAt = (row: number, column: number) => (each: Broken) =>
  each.comparison.row === row && each.comparison.column === column

const isNear = (one: number, other: number, unit: Cents): boolean => Math.abs(one - other) <= unit

/** What the row by itself says should stand in the cell. */
const byRow = (comparisons: readonly Comparison[], row: number, column: number): Cents | undefined =>
  comparisons.find(each => each.row === row && each.column === column)?.expected

/**
 * A sum of what remains: where its own row already says the figure that the parts say, it is one fault, not two.
 * Otherwise the parts' faults are named as those that mend it.
 */
const judgeParts = (
  table: StatedBudget,
  inRows: readonly Comparison[],
  rows: readonly Broken[],
  parts: readonly Broken[],
): readonly Draft[] =>
  parts.flatMap(({ comparison, facts }) => {
    const { row, column, expected } = comparison
    const own = byRow(inRows, row, column)
    if (rows.some(isAt(row, column)) && own !== undefined && isNear(own, expected, table.unit)) return []
    if (facts.kind !== 'partsDisagree') return [facts]
    const followsFrom = partsOf(table, row).flatMap(part => rows.find(isAt(part, column))?.facts ?? [])
    return [{ ...facts, correct: money(own ?? expected), against: money(expected), followsFrom }]
  })

const judgeGrant = (
  table: StatedBudget,
  inRows: readonly Comparison[],
  rows: readonly Broken[],
  grants: readonly Broken[],
): readonly Draft[] =>
  grants.map(({ comparison, facts }) => {
    if (facts.kind !== 'rowsContradict') return facts
    const { row, column, expected } = comparison
    const total = table.rows.findIndex(each => each.role === 'total')
    const followsFrom = rows.filter(isAt(total, column)).map(each => each.facts)
    const correct = money(byRow(inRows, row, column) ?? expected)
    return { ...facts, against: money(expected), correct, followsFrom }
  })

const roundings = (table: StatedBudget, comparisons: readonly Comparison[]): readonly Draft[] => {
  const off = comparisons.filter(each => isRounding(differenceOf(each), table.unit))
  const cells = new Map(off.map(({ row, column }) => [`${row}|${column}`, placeOf(table, row, column)]))
  const places = inOrderOfPlace([...cells.values()].map(place => ({ place }))).map(({ place }) => place)
  const [place] = places
  if (place === undefined) return []
  return [
    {
      kind: 'roundings',
      place,
      places,
      stated: { type: 'number', value: places.length },
      correct: null,
      difference: null,
    },
  ]
}

/**
 * Finds what is wrong in a budget table that somebody sent: sums of years and of parts, what remains and its sign, rows
 * that contradict each other, shares, figures and columns that are missing. Differences of one unit of the last printed
 * digit come as one finding with all their places. A table without faults gives none. Nothing is corrected.
 */
export const checkStatedBudget = (table: StatedBudget): readonly Finding[] => {
  const [inRows, inParts, inGrant] = [compareRows(table), compareParts(table), compareGrant(table)]
  const rows = broken(table, inRows)
  const parts = broken(table, inParts)
  const drafts: readonly Draft[] = [
    ...withSuspects(table, rows, parts, true).map(({ facts }) => facts),
    ...judgeParts(table, inRows, rows, withSuspects(table, parts, rows, false)),
    ...judgeGrant(table, inRows, rows, broken(table, inGrant)),
    ...otherFaults(table),
    ...roundings(table, [...inRows, ...inParts, ...inGrant]),
  ]
  return makeFindings(inOrderOfPlace(drafts))
}
