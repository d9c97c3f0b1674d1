/**
 * Whole things dealt out by weights, the largest remainders first (Hamilton's method), the earlier of equals. With no
 * weight at all everyone weighs the same.
 */
export const dealOut = (total: number, weights: readonly number[]): readonly number[] => {
  const given = weights.map(weight => Math.max(0, weight))
  const sum = given.reduce((all, weight) => all + weight, 0)
  const exact = given.map(weight => total * (sum > 0 ? weight / sum : 1 / given.length) || 0)
  const whole = exact.map(Math.floor)
  const left = total - whole.reduce((all, count) => all + count, 0)
  const byRemainder = exact
    .map((value, at) => ({ at, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.at - b.at)
  for (const { at } of byRemainder.slice(0, Math.max(0, left))) whole[at] = (whole[at] ?? 0) + 1
  return whole
}
