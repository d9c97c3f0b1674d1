/** Samples and what is told of them: medians with their range, since one run says nothing on a machine with neighbours. */
export type Spread = { readonly median: number; readonly least: number; readonly most: number }

/** The smallest sample that so large a share of all do not exceed. */
export const percentile = (samples: readonly number[], share: number): number => {
  const sorted = samples.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

export const spread = (samples: readonly number[]): Spread => ({
  median: percentile(samples, 0.5),
  least: Math.min(...samples),
  most: Math.max(...samples),
})

export const exactly = (value: number): Spread => ({ median: value, least: value, most: value })

export type Goal = { readonly atLeast: number } | { readonly atMost: number }

/** One line of the table. A figure without a goal stands beside another to explain it. */
export type Figure = {
  readonly part: string
  readonly what: string
  readonly cases: number
  readonly unit: string
  readonly value: Spread
  readonly goal?: Goal
}

export type Verdict = 'met' | 'missed' | 'told'

export const verdictOf = ({ value, goal }: Figure): Verdict => {
  if (goal === undefined) return 'told'
  const isMet = 'atLeast' in goal ? value.median >= goal.atLeast : value.median <= goal.atMost
  return isMet ? 'met' : 'missed'
}

/** How far from the goal, in per cent of it: 12 is 12 % short or 12 % over. */
export const missedBy = ({ value, goal }: Figure): number => {
  if (goal === undefined) return 0
  const [aim, short] =
    'atLeast' in goal
      ? [goal.atLeast, goal.atLeast - value.median]
      : [goal.atMost, value.median - goal.atMost]
  return aim === 0 ? 100 * short : (100 * short) / aim
}
