import { type Cents, cents, type Language } from '@yhdella/kernel'

/** Hundredths of a percent: 6356 is 63.56 %. A whole number, so that shares compare exactly. */
export type BasisPoints = number

const BASIS_POINTS_IN_WHOLE = 10_000n

const abs = (value: bigint): bigint => (value < 0n ? -value : value)

/** Divides and rounds half away from zero. */
const divideRounded = (numerator: bigint, denominator: bigint): bigint => {
  const size = (abs(numerator) * 2n + abs(denominator)) / (abs(denominator) * 2n)
  return numerator < 0n !== denominator < 0n ? -size : size
}

/** How much of `whole` the part is, rounded half away from zero; null where the whole is zero and no share exists. */
export const shareOf = (part: Cents, whole: Cents): BasisPoints | null =>
  whole === 0 ? null : Number(divideRounded(BigInt(part) * BASIS_POINTS_IN_WHOLE, BigInt(whole)))

/** The amount that is `share` of the whole, rounded half away from zero. */
export const amountOfShare = (whole: Cents, share: BasisPoints): Cents =>
  cents(Number(divideRounded(BigInt(whole) * BigInt(share), BASIS_POINTS_IN_WHOLE)))

/** `amount * times / of`, rounded once at the end, half away from zero. `times` and `of` are whole numbers, `of` not zero. */
export const scaleAmount = (amount: Cents, times: number, of: number): Cents =>
  cents(Number(divideRounded(BigInt(amount) * BigInt(times), BigInt(of))))

const percentMarks: Readonly<Record<Language, { readonly mark: string; readonly end: string }>> = {
  fi: { mark: ',', end: '\u00A0%' },
  sv: { mark: ',', end: '\u00A0%' },
  en: { mark: '.', end: '%' },
}

/** Writes a share with one decimal: `63,6 %`, `63.6%`. */
export const writeShare = (share: BasisPoints, language: Language): string => {
  const tenths = Number(divideRounded(BigInt(share), 10n))
  const size = Math.abs(tenths)
  const { mark, end } = percentMarks[language]
  return `${tenths < 0 ? '\u2212' : ''}${Math.floor(size / 10)}${mark}${size % 10}${end}`
}

/**
 * Divides an amount by weights so that the parts always add up to it: each gets its share rounded towards zero, and the
 * cents that are left go one by one to the largest remainders, the earlier first where two are equal.
 * Throws RangeError on a weight that is not a whole number of zero or more, and where all weights are zero.
 */
export const splitByWeights = (amount: Cents, weights: readonly number[]): readonly Cents[] => {
  if (!weights.every(weight => Number.isSafeInteger(weight) && weight >= 0))
    throw new RangeError('Weights are whole numbers of zero or more')
  const all = weights.reduce((sum, weight) => sum + BigInt(weight), 0n)
  if (all === 0n) throw new RangeError('At least one weight must be more than zero')
  const size = abs(BigInt(amount))
  const shares = weights.map((weight, place) => {
    const product = size * BigInt(weight)
    return { place, whole: product / all, remainder: product % all }
  })
  const left = Number(size - shares.reduce((sum, share) => sum + share.whole, 0n))
  const byRemainder = shares.toSorted((a, b) =>
    a.remainder === b.remainder ? a.place - b.place : a.remainder > b.remainder ? -1 : 1,
  )
  const getsOneMore = new Set(byRemainder.slice(0, left).map(share => share.place))
  return shares.map(({ place, whole }) => {
    const part = Number(whole) + (getsOneMore.has(place) ? 1 : 0)
    return cents(amount < 0 ? 0 - part : part)
  })
}
