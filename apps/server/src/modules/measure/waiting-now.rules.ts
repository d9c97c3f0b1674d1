import type { PlainDate } from '@yhdella/kernel'
import { nothing, type PlaceSums, placeKey, type Sum, type WaitCell, withCell } from './place-sums.rules.ts'

type Cell = WaitCell & { waiting: number }
/** `sum` is forgotten when a cell of the place changes, and counted again when it is next asked. */
type Place = { readonly cells: Map<string, Cell>; sum: Sum | undefined }

const cellKey = ({ startOn, lawDueOn, targetDueOn, promiseDueOn }: WaitCell): string =>
  `${startOn} ${lawDueOn} ${targetDueOn} ${promiseDueOn}`

/**
 * The day cells of those who wait now, kept as they come and go. A change costs the cells of its own place; a new
 * day costs all cells once; a look costs a number for each place.
 */
export class WaitingNow {
  readonly #places = new Map<string, Place>()
  #sums: PlaceSums | undefined
  #on: PlainDate | undefined

  #placeOf(wait: WaitCell): Place {
    const key = placeKey(wait.municipalityCode, wait.serviceId)
    const place = this.#places.get(key) ?? { cells: new Map(), sum: undefined }
    this.#places.set(key, place)
    place.sum = undefined
    this.#sums = undefined
    return place
  }

  /** Gives the cell that it is in now, which many share. */
  add(wait: WaitCell): WaitCell {
    const { cells } = this.#placeOf(wait)
    const key = cellKey(wait)
    const { municipalityCode, serviceId, startOn, lawDueOn, targetDueOn, promiseDueOn } = wait
    const days = { startOn, lawDueOn, targetDueOn, promiseDueOn }
    const cell = cells.get(key) ?? { municipalityCode, serviceId, ...days, waiting: 0 }
    cell.waiting += 1
    cells.set(key, cell)
    return cell
  }

  remove(wait: WaitCell): void {
    const { cells } = this.#placeOf(wait)
    const key = cellKey(wait)
    const cell = cells.get(key)
    if (cell === undefined) throw new Error('Someone who did not wait waits no more')
    cell.waiting -= 1
    if (cell.waiting === 0) cells.delete(key)
  }

  /** The sums as they stand on that day; the same object until something changes. */
  sums(on: PlainDate): PlaceSums {
    if (on !== this.#on) for (const place of this.#places.values()) place.sum = undefined
    if (on !== this.#on || this.#sums === undefined) this.#sums = this.#sumsOn(on)
    this.#on = on
    return this.#sums
  }

  #sumsOn(on: PlainDate): PlaceSums {
    const sums = new Map<string, Sum>()
    for (const [key, place] of this.#places) {
      if (place.cells.size === 0) {
        this.#places.delete(key)
        continue
      }
      place.sum ??= place.cells.values().reduce((sum, cell) => withCell(sum, cell, on), nothing)
      sums.set(key, place.sum)
    }
    return sums
  }
}
