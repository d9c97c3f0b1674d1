import { addMinutes, epochMs, type Instant, type PlainDate } from '@yhdella/kernel'
import { MomentTally } from './moment-tally.rules.ts'
import type { PlaceSums, WaitCell } from './place-sums.rules.ts'
import { WaitingNow } from './waiting-now.rules.ts'

/** How a contact stands on the day that it came. */
export type Answer = 'none' | 'late' | 'inPromise'

/** What one case adds to the live board. */
export type CaseShare = {
  readonly waits: readonly WaitCell[]
  /** When each contact that is to be assessed was promised an answer, in milliseconds; null where it was not. */
  readonly open: readonly (number | null)[]
  readonly received: readonly { readonly on: PlainDate; readonly answer: Answer }[]
  readonly helped: readonly { readonly on: PlainDate; readonly yes: boolean }[]
}

export type TodaysFigures = {
  readonly contactsReceived: number
  readonly answered: number
  readonly answeredInPromise: number
  readonly contactsOpen: number
  readonly contactsLate: number
  readonly freeTimesIn14Days: number
  readonly helpedYes: number
  readonly helpedAnswered: number
}

type Day = { received: number; answered: number; inPromise: number; helped: number; asked: number }

const noDay: Readonly<Day> = { received: 0, answered: 0, inPromise: 0, helped: 0, asked: 0 }

/** Days ahead in which free times are counted, in minutes. */
export const minutesAhead = 14 * 24 * 60

/**
 * The figures of the live board, kept by what each case and each bookable time adds to them. Whoever keeps them
 * puts the share of a case anew whenever the case has changed: the old one is taken away and the new one added, so
 * putting the same share twice changes nothing.
 */
export class RunningFigures {
  readonly #shares = new Map<string, CaseShare>()
  readonly #freeAt = new Map<string, number>()
  readonly #waiting = new WaitingNow()
  readonly #promised = new MomentTally()
  readonly #free = new MomentTally()
  readonly #days = new Map<PlainDate, Day>()
  #open = 0

  /** Undefined: the case adds nothing any more. */
  putCase(caseId: string, share: CaseShare | undefined): void {
    const old = this.#shares.get(caseId)
    for (const wait of old?.waits ?? []) this.#waiting.remove(wait)
    if (old !== undefined) this.#count(old, -1)
    this.#shares.delete(caseId)
    if (share === undefined) return
    this.#count(share, 1)
    this.#shares.set(caseId, { ...share, waits: share.waits.map(wait => this.#waiting.add(wait)) })
  }

  /** Null: somebody has the time, or it is no time for booking any more. */
  putTime(slotId: string, startsAt: number | null): void {
    const old = this.#freeAt.get(slotId)
    if (old !== undefined) this.#free.add(old, -1)
    this.#freeAt.delete(slotId)
    if (startsAt === null) return
    this.#free.add(startsAt, 1)
    this.#freeAt.set(slotId, startsAt)
  }

  #day(on: PlainDate): Day {
    const day = this.#days.get(on) ?? { ...noDay }
    this.#days.set(on, day)
    return day
  }

  /** All but the waits, each of which is kept as the cell that it is in. */
  #count(share: CaseShare, sign: 1 | -1): void {
    this.#open += sign * share.open.length
    for (const moment of share.open) if (moment !== null) this.#promised.add(moment, sign)
    for (const { on, answer } of share.received) {
      const day = this.#day(on)
      day.received += sign
      if (answer !== 'none') day.answered += sign
      if (answer === 'inPromise') day.inPromise += sign
    }
    for (const { on, yes } of share.helped) {
      const day = this.#day(on)
      day.asked += sign
      if (yes) day.helped += sign
    }
  }

  sums(on: PlainDate): PlaceSums {
    return this.#waiting.sums(on)
  }

  today(on: PlainDate, now: Instant): TodaysFigures {
    const { received, answered, inPromise, helped, asked } = this.#days.get(on) ?? noDay
    const [from, to] = [epochMs(now), epochMs(addMinutes(now, minutesAhead))]
    return {
      contactsReceived: received,
      answered,
      answeredInPromise: inPromise,
      contactsOpen: this.#open,
      contactsLate: this.#promised.count(moment => moment < from),
      freeTimesIn14Days: this.#free.count(moment => moment > from && moment <= to),
      helpedYes: helped,
      helpedAnswered: asked,
    }
  }
}
