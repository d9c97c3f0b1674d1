import type { PlainDate } from '@yhdella/kernel'
import type {
  Arrivals,
  Book,
  DayDiscipline,
  OpenEntries,
  QueueClass,
  QueueModel,
  QueueRoute,
} from '../days/queue-model.ts'
import { estimateQueue, type QueueEstimate } from '../estimate/queue-estimate.ts'
import type { DrawnShares } from '../estimate/share-estimates.ts'
import { historyBefore, openOn } from '../history/open-queue.ts'
import type { QueueHistory } from '../history/queue-history.ts'

/** A queue as an organisation writes it down: what is known beforehand, and a past from which the rest is estimated. */
export type QueueDraft = {
  readonly id: string
  readonly discipline: DayDiscipline
  /** `share` null: estimated, or alike. */
  readonly classes: readonly (Omit<QueueClass, 'share'> & { readonly share: number | null })[]
  readonly history: QueueHistory | null
  readonly open: readonly OpenEntries[] | null
  readonly arrivals: Arrivals | null
  readonly leavePerDay: number | null
  readonly noShow: number | null
  readonly noShowReturns: number | null
  readonly followUps: number
  readonly followUpDays: number
  readonly routes: readonly QueueRoute[]
}

/** Queues and, where they are known, the appointment books that serve them. Day 0 is `asOf`. */
export type QueueFile = {
  readonly asOf: PlainDate
  readonly days: number
  readonly seed: number
  readonly replications: number
  readonly queues: readonly QueueDraft[]
  readonly books: readonly Book[]
}

/** A file turned into a model, with what was estimated on the way. */
export type ModelledFile = {
  readonly model: QueueModel
  readonly estimates: Readonly<Record<string, QueueEstimate>>
}

/** Fills in from the past what a file leaves open. What is written in the file is taken as it stands. */
export const modelOf = (file: QueueFile): ModelledFile => {
  const estimated = file.queues.map(queue => ({
    queue,
    estimate: queue.history === null ? null : estimateQueue(queue.history),
  }))
  const served = new Set(file.books.flatMap(book => book.serves.map(each => each.queue)))
  const model: QueueModel = {
    startOn: file.asOf,
    days: file.days,
    seed: file.seed,
    queues: estimated.map(({ queue, estimate }) => queueOf(file.asOf, queue, estimate)),
    books: [
      ...file.books,
      ...estimated.flatMap(({ queue, estimate }) =>
        served.has(queue.id) || estimate === null ? [] : [bookOf(queue, estimate)],
      ),
    ],
  }
  const found = estimated.flatMap(({ queue, estimate }) =>
    estimate === null ? [] : [[queue.id, estimate] as const],
  )
  return { model, estimates: Object.fromEntries(found) }
}

const NOBODY: Arrivals = {
  byWeekday: [0, 0, 0, 0, 0, 0, 0],
  byMonth: Array.from({ length: 12 }, () => 1),
  onHolidays: 0,
  dispersion: 1,
  uncertainty: 0,
  drift: 0,
}

const queueOf = (
  asOf: PlainDate,
  queue: QueueDraft,
  estimate: QueueEstimate | null,
): QueueModel['queues'][number] => {
  const { id, discipline, followUps, followUpDays, routes } = queue
  const seen = queue.classes.map(c => c.share ?? estimate?.classShares[c.id] ?? 1 / queue.classes.length)
  const sum = seen.reduce((total, share) => total + share, 0)
  return {
    id,
    discipline,
    followUps,
    followUpDays,
    routes,
    classes: queue.classes.map((c, at) => ({ ...c, share: (seen[at] ?? 0) / (sum || 1) })),
    arrivals: queue.arrivals ?? (estimate === null ? NOBODY : estimate.arrivals),
    ...sharesOf(queue, estimate?.drawn ?? null),
    open:
      queue.open ?? (queue.history === null ? [] : openOn(queue.history, asOf, queue.classes[0]?.id ?? '')),
  }
}

/** A share that the file gives is known; the others are as surely known as the past tells them. */
const sharesOf = (queue: QueueDraft, drawn: DrawnShares | null): DrawnShares => ({
  noShow: queue.noShow ?? drawn?.noShow ?? 0,
  noShowReturns: queue.noShowReturns ?? drawn?.noShowReturns ?? 0.5,
  leavePerDay: queue.leavePerDay ?? drawn?.leavePerDay ?? 0,
  behind: {
    noShow: queue.noShow === null ? (drawn?.behind.noShow ?? null) : null,
    noShowReturns: queue.noShowReturns === null ? (drawn?.behind.noShowReturns ?? null) : null,
    leaving: queue.leavePerDay === null ? (drawn?.behind.leaving ?? null) : null,
  },
})

const bookOf = (queue: QueueDraft, estimate: QueueEstimate): Book => ({
  id: queue.id,
  serves: [{ queue: queue.id, classes: null }],
  staff: [{ byWeekday: estimate.slots.byWeekday, away: [], absence: 0 }],
  changes: [],
  openOnHolidays: false,
  cancelled: 0,
  refilled: 0,
  dispersion: estimate.slots.dispersion,
  uncertainty: estimate.slots.uncertainty,
  drift: estimate.slots.drift,
  oldestOnlyDays: 0,
})

/** The file as it would have been written on an earlier morning. */
export const fileOn = (file: QueueFile, morning: PlainDate, days: number): QueueFile => ({
  ...file,
  asOf: morning,
  days,
  queues: file.queues.map(queue =>
    queue.history === null ? queue : { ...queue, open: null, history: historyBefore(queue.history, morning) },
  ),
})
