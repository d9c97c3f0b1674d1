/**
 * What queueing theory says, written down apart from the simulator so that one can be held against the other.
 * Rates are per time unit, waits in that unit; `rate` is of arrivals, `service` the rate of one server.
 */

/** Erlang's C: the chance of waiting with `c` servers (Erlang 1917). */
export const erlangC = (c: number, offered: number): number => {
  let blocked = 1
  for (let n = 1; n <= c; n++) blocked = (offered * blocked) / (n + offered * blocked)
  return (c * blocked) / (c - offered * (1 - blocked))
}

export const mmc = (rate: number, service: number, c: number) => {
  const waiting = erlangC(c, rate / service)
  const spare = c * service - rate
  return {
    probabilityOfWaiting: waiting,
    meanWait: waiting / spare,
    meanInQueue: (rate * waiting) / spare,
    meanInSystem: (rate * waiting) / spare + rate / service,
    utilisation: rate / (c * service),
    /** The wait that a share does not exceed. */
    quantile: (share: number) => Math.max(0, Math.log(waiting / (1 - share)) / spare),
    within: (limit: number) => 1 - waiting * Math.exp(-spare * limit),
  }
}

/** Pollaczek and Khinchine: one server, any service of the given mean and coefficient of variation. */
export const mg1MeanWait = (rate: number, mean: number, cv: number): number =>
  (rate * mean * mean * (1 + cv * cv)) / (2 * (1 - rate * mean))

/** A birth-and-death chain's shares of time, from its rates up (n to n + 1) and down (n + 1 to n). */
export const birthDeath = (up: readonly number[], down: readonly number[]): readonly number[] => {
  const weights = [1]
  for (const [n, rise] of up.entries()) weights.push(((weights[n] ?? 0) * rise) / (down[n] ?? 1))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map(weight => weight / total)
}

/** M/M/c/K: at most K in the system, those who come then are turned away. */
export const mmck = (rate: number, service: number, c: number, most: number) => {
  const states = Array.from({ length: most }, (_, n) => n)
  const shares = birthDeath(
    states.map(() => rate),
    states.map(n => service * Math.min(c, n + 1)),
  )
  const blocked = shares[most] ?? 0
  const meanInQueue = shares.reduce((sum, share, n) => sum + share * Math.max(0, n - c), 0)
  return { blocked, meanInQueue, meanWait: meanInQueue / (rate * (1 - blocked)) }
}

/** M/M/c with impatience (Palm's A model): each who waits leaves at rate `leaving`. Cut where the tail is nothing. */
export const mmcLeaving = (rate: number, service: number, c: number, leaving: number) => {
  const states = Array.from({ length: 400 + c }, (_, n) => n)
  const shares = birthDeath(
    states.map(() => rate),
    states.map(n => service * Math.min(c, n + 1) + leaving * Math.max(0, n + 1 - c)),
  )
  const meanInQueue = shares.reduce((sum, share, n) => sum + share * Math.max(0, n - c), 0)
  return { meanInQueue, left: (leaving * meanInQueue) / rate }
}

/** Cobham 1954: waits of the classes of one queue, the most urgent first, without interruption of service. */
export const cobham = (residual: number, loads: readonly number[]): readonly number[] => {
  let above = 0
  return loads.map(load => {
    const before = above
    above += load
    return residual / ((1 - before) * (1 - above))
  })
}
