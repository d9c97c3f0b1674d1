/** Reads a number as people write it: with a decimal comma or point and spaces between thousands; '71 %' is 0.71. */
export const readNumber = (written: string): number | undefined => {
  const digits = written
    .replace(/[\s\u00a0\u202f]/gu, '')
    .replace(',', '.')
    .replace('\u2212', '-')
  const [, number, percent] = /^(-?\d+(?:\.\d+)?)(%?)$/.exec(digits) ?? []
  if (number === undefined) return undefined
  // A hundredth of a whole number is closest to the written share when it is divided, not multiplied.
  return percent === '%' ? Number(number) / 100 : Number(number)
}
