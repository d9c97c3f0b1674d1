/** A stream of choices that is the same every time for the same keys. */
export type Chance = {
  /** Evenly from 0 (inclusive) to 1 (exclusive). */
  readonly next: () => number
  /** A whole number from `from` to `to`, both inclusive. */
  readonly whole: (from: number, to: number) => number
  readonly yes: (probability: number) => boolean
  readonly pick: <Item>(items: readonly Item[]) => Item
  /** The place of one of the weights, each as likely as its weight is heavy. */
  readonly weighted: (weights: readonly number[]) => number
}

const twoTo32 = 4_294_967_296

/** The finaliser of MurmurHash3 (Austin Appleby, public domain): every bit of the input moves every bit out. */
const mixed = (word: number): number => {
  let h = word
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** FNV-1a over the letters: offset basis and prime of the 32-bit variant. */
const hashOf = (text: string): number => {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/**
 * Opens the stream of a key. Streams of different keys are independent, so that a day, a person or a wait looks
 * the same however far the history is told. The generator is a Weyl sequence through the finaliser above.
 */
export const chanceOf = (...keys: readonly (string | number)[]): Chance => {
  let state = mixed(hashOf(keys.join('/')))
  const next = (): number => {
    state = (state + 0x9e3779b9) >>> 0
    return mixed(state) / twoTo32
  }
  const placeOf = (length: number): number => Math.min(length - 1, Math.floor(next() * length))
  return {
    next,
    whole: (from, to) => from + placeOf(to - from + 1),
    yes: probability => next() < probability,
    pick: items => {
      const item = items[placeOf(items.length)]
      if (item === undefined) throw new RangeError('There is nothing to pick from')
      return item
    },
    weighted: weights => {
      let left = next() * weights.reduce((sum, weight) => sum + weight, 0)
      const place = weights.findIndex(weight => {
        left -= weight
        return left < 0
      })
      return place < 0 ? weights.length - 1 : place
    },
  }
}

/** How many happen, where `mean` happen on the average (Poisson, Knuth's way: good for small means). */
export const countOf = (chance: Chance, mean: number): number => {
  const limit = Math.exp(-mean)
  let product = chance.next()
  let count = 0
  while (product > limit) {
    product *= chance.next()
    count++
  }
  return count
}
