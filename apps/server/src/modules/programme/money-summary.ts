import type { CountedMoney } from '@yhdella/programme'

// Basis points of a whole.
const whole = 10_000

/** The money at a glance, computed from its cells; null where the programme tells none. */
export const moneySummary = (money: CountedMoney | null) => {
  if (money === null) return null
  const { grand } = money.totals
  return {
    asOf: money.asOf,
    planned: grand.all.planned,
    actual: grand.all.actual,
    committed: grand.all.committed,
    remaining: grand.remaining,
    usedShare: grand.used === null ? null : grand.used / whole,
  }
}
