/**
 * How many things stand at each moment, in milliseconds. Moments that things share (a promise until four o'clock, a
 * time at nine) are one entry, so a day's thousands are some dozens here.
 */
export class MomentTally {
  readonly #counts = new Map<number, number>()

  add(moment: number, count: number): void {
    const sum = (this.#counts.get(moment) ?? 0) + count
    if (sum === 0) this.#counts.delete(moment)
    else this.#counts.set(moment, sum)
  }

  count(isAsked: (moment: number) => boolean): number {
    let sum = 0
    for (const [moment, count] of this.#counts) if (isAsked(moment)) sum += count
    return sum
  }
}
