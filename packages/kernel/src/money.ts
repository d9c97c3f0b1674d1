declare const cent: unique symbol

/** Euro cents, a whole number; may be negative. */
export type Cents = number & { readonly [cent]: 'Cents' }

const isCents = (value: number): value is Cents => Number.isSafeInteger(value)

/** Names a whole number as cents. Throws RangeError on a fraction or on more than 2^53. */
export const cents = (value: number): Cents => {
  if (!isCents(value)) throw new RangeError(`Not whole cents: ${value}`)
  return value
}

export const addCents = (...amounts: readonly Cents[]): Cents =>
  cents(amounts.reduce((sum, one) => sum + one, 0))
