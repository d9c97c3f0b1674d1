import type { lawRoutes, Output } from '@yhdella/contract'

export type Law = Output<typeof lawRoutes.readLaw>
export type LawRule = Law['groups'][number]['rules'][number]
export type RulePageData = Output<typeof lawRoutes.readLawRule>

/** The change of law before a day and the one after it, where there are such. */
export const changesBeside = (changes: Law['changes'], on: string) => ({
  before: changes.findLast(change => change.on < on)?.on ?? null,
  after: changes.find(change => change.on > on)?.on ?? null,
  at: changes.find(change => change.on === on) ?? null,
})

type Span = { readonly validFrom: string; readonly validTo: string | null; readonly status: string }

// The table begins on 1.5.2011; what has no end is drawn to the end of 2027.
const axis = { from: Date.UTC(2011, 0, 1), to: Date.UTC(2027, 11, 31) }

const shareOf = (day: string): number => {
  const share = (Date.parse(`${day}T00:00:00Z`) - axis.from) / (axis.to - axis.from)
  return Math.min(1, Math.max(0, share))
}

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`

/** Where a rule's bar begins on the time line and how wide it is; a day is drawn as a hair. */
export const barOf = ({ validFrom, validTo }: Span) => {
  const from = shareOf(validFrom)
  const to = validTo === null ? 1 : shareOf(validTo)
  return { x: percent(from), width: percent(Math.max(to - from, 0.004)) }
}

export const markOf = (day: string): string => percent(shareOf(day))

/** The years that the time line names. */
export const axisYears = ['2011', '2015', '2019', '2023'].map(year => ({
  year,
  x: percent(shareOf(`${year}-01-01`)),
}))
