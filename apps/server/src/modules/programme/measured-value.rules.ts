/** Which values a measure can have at all. */
import type { Measure } from '@yhdella/programme'

/** A share is 0 to 1; people, pieces and days are not fewer than none; people are whole. */
export const isPossibleValue = ({ unit }: Pick<Measure, 'unit'>, value: number): boolean => {
  if (!Number.isFinite(value)) return false
  if (unit === 'share') return value >= 0 && value <= 1
  if (unit === 'points') return true
  return value >= 0 && (unit !== 'people' || Number.isInteger(value))
}
