/**
 * The least whole number from 0 to `most` at which `isEnough` says yes, or null when even `most` is not enough.
 * More slots never hurt a queue when the same people come, so the answer is bracketed from the guess and then halved:
 * about twice the logarithm of the guess's error in trials.
 */
export const leastSlots = async (
  guess: number,
  most: number,
  isEnough: (slots: number) => Promise<boolean>,
): Promise<number | null> => {
  const start = Math.min(most, Math.max(0, Math.ceil(guess)))
  if (await isEnough(start)) return halve(await lowerEnd(start, isEnough), isEnough)
  const bracket = await upperEnd(start, most, isEnough)
  return bracket === null ? null : halve(bracket, isEnough)
}

/** `low` is not enough (or is -1), `high` is. */
type Bracket = { readonly low: number; readonly high: number }

const lowerEnd = async (start: number, isEnough: (slots: number) => Promise<boolean>): Promise<Bracket> => {
  let high = start
  for (let step = 1; high > 0; step *= 2) {
    const low = Math.max(0, high - step)
    if (!(await isEnough(low))) return { low, high }
    high = low
  }
  return { low: -1, high }
}

const upperEnd = async (
  start: number,
  most: number,
  isEnough: (slots: number) => Promise<boolean>,
): Promise<Bracket | null> => {
  let low = start
  for (let step = 1; low < most; step *= 2) {
    const high = Math.min(most, low + step)
    if (await isEnough(high)) return { low, high }
    low = high
  }
  return null
}

const halve = async (bracket: Bracket, isEnough: (slots: number) => Promise<boolean>): Promise<number> => {
  let { low, high } = bracket
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (await isEnough(middle)) high = middle
    else low = middle
  }
  return high
}
