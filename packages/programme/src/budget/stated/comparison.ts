import { type Cents, cents } from '@yhdella/kernel'
import type { Cause, FindingFacts } from '../../finding/finding.ts'
import type { FindingKind } from '../../finding/finding-kind.ts'

/** One printed figure beside what it should be, by one rule. */
export type Comparison = {
  readonly kind: FindingKind
  readonly row: number
  readonly column: number
  /** Null where the cell is blank. */
  readonly stated: Cents | null
  readonly expected: Cents
  /** Figures that somebody may have forgotten to add or subtract, by year. */
  readonly byYear?: readonly { readonly year: number; readonly value: number }[]
}

export const differenceOf = ({ stated, expected }: Comparison): number => (stated ?? 0) - expected

/** Off by at most one unit of the last printed digit, which rounding alone explains. Exact cents do not round. */
export const isRounding = (difference: number, unit: Cents): boolean =>
  unit > 1 && difference !== 0 && Math.abs(difference) <= unit

const isSwapped = (one: number, other: number): boolean => {
  const [a, b] = [String(Math.abs(one)), String(Math.abs(other))]
  if (a.length !== b.length || a === b) return false
  const at = [...a].findIndex((digit, place) => digit !== b[place])
  return a.slice(0, at) + (a[at + 1] ?? '') + (a[at] ?? '') + a.slice(at + 2) === b
}

/** Runs of one or more years, the shortest first, whose figures together make the difference. */
const yearsOf = ({ byYear = [], ...comparison }: Comparison, unit: Cents): readonly number[] | undefined => {
  const size = Math.abs(differenceOf(comparison))
  for (let length = 1; length <= byYear.length; length++)
    for (let from = byYear.length - length; from >= 0; from--) {
      const run = byYear.slice(from, from + length)
      const sum = Math.abs(run.reduce((all, { value }) => all + value, 0))
      if (sum !== 0 && Math.abs(sum - size) <= unit) return run.map(({ year }) => year)
    }
  return undefined
}

const causeOf = (comparison: Comparison, unit: Cents): Cause | undefined => {
  const { stated, expected } = comparison
  if (stated === null) return undefined
  if (stated === -expected) return { type: 'signLost' }
  const years = yearsOf(comparison, unit)
  if (years !== undefined) return { type: 'yearsLeftOut', years }
  if (stated === expected * 10 || stated * 10 === expected) return { type: 'factorOfTen' }
  return isSwapped(stated, expected) ? { type: 'digitsSwapped' } : undefined
}

/** What is told of a comparison that does not hold, but its place. */
export const factsOf = (comparison: Comparison, unit: Cents): Omit<FindingFacts, 'place'> => {
  const { kind, stated, expected } = comparison
  const cause = causeOf(comparison, unit)
  return {
    kind: stated === null ? 'totalMissing' : kind,
    stated: stated === null ? null : { type: 'money', cents: stated },
    correct: { type: 'money', cents: expected },
    difference: stated === null ? null : cents(differenceOf(comparison)),
    ...(cause === undefined ? {} : { cause }),
  }
}
