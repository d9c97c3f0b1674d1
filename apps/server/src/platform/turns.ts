/** Turns at the database: a bounded number at once, a bounded number waiting, and nobody waiting for long. */
import { tooManyWait } from './gather.ts'
import { type Lane, lanes } from './lane.ts'

export type TurnOptions = {
  /** Turns at once. */
  readonly size: number
  /** How many of them each lane may hold, so that no crowd takes them all. */
  readonly held: Readonly<Record<Lane, number>>
  /** How many may wait in each lane; the next one is refused with {@link tooManyWait}. */
  readonly waiting: number
  /** Whoever has waited so long is refused too: the caller is told while she still looks. Milliseconds. */
  readonly patienceMs: number
}

/** Gives the turn back; the second call does nothing. */
export type EndTurn = () => void

export type Turns = { readonly take: (lane: Lane) => Promise<EndTurn> }

type Waiting = {
  readonly since: number
  readonly resolve: (end: EndTurn) => void
  readonly reject: (error: Error) => void
}

type Line = { held: number; readonly waiting: Waiting[] }

export const createTurns = ({ size, held, waiting, patienceMs }: TurnOptions): Turns => {
  const lines: Record<Lane, Line> = {
    known: { held: 0, waiting: [] },
    begun: { held: 0, waiting: [] },
    open: { held: 0, waiting: [] },
  }
  let taken = 0
  let watch: NodeJS.Timeout | undefined

  const isFree = (lane: Lane): boolean => taken < size && lines[lane].held < held[lane]

  const hold = (lane: Lane): EndTurn => {
    let ended = false
    taken += 1
    lines[lane].held += 1
    return () => {
      if (ended) return
      ended = true
      taken -= 1
      lines[lane].held -= 1
      callNext()
    }
  }

  const callNext = (): void => {
    for (const lane of lanes)
      while (lines[lane].waiting.length > 0 && isFree(lane)) lines[lane].waiting.shift()?.resolve(hold(lane))
  }

  const refuseLate = (): void => {
    watch = undefined
    const late = performance.now() - patienceMs
    for (const lane of lanes)
      while ((lines[lane].waiting[0]?.since ?? Number.POSITIVE_INFINITY) <= late)
        lines[lane].waiting.shift()?.reject(new Error(tooManyWait))
    watchWaiting()
  }

  const watchWaiting = (): void => {
    if (watch !== undefined) return
    const since = lanes.flatMap(lane => lines[lane].waiting[0]?.since ?? [])
    if (since.length === 0) return
    const wait = Math.min(...since) + patienceMs - performance.now()
    watch = setTimeout(refuseLate, Math.max(1, Math.ceil(wait)))
  }

  return {
    take: lane => {
      if (isFree(lane)) return Promise.resolve(hold(lane))
      if (lines[lane].waiting.length >= waiting) return Promise.reject(new Error(tooManyWait))
      return new Promise((resolve, reject) => {
        lines[lane].waiting.push({ since: performance.now(), resolve, reject })
        watchWaiting()
      })
    },
  }
}
