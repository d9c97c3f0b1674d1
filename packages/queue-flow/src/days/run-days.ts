import { comeIn, drawLevels, giveUp, serveBook, wander } from './day-flow.ts'
import type { DayModel } from './day-model.ts'
import { type DayState, openState, resetSince, resetState, type Watched } from './day-state.ts'
import { bringBack, joinDayLine, turnLate } from './line-records.ts'

/**
 * Figures of replications from `first` on: for each queue (or shown clock), each day asked for, each replication.
 * The place of (thing, day, replication) is `(thing * days.length + day) * replications + replication`.
 * `wait` is the mean wait in days of those served since the day before it; NaN when nobody was.
 */
export type DayFigures = {
  readonly first: number
  readonly replications: number
  readonly days: readonly number[]
  readonly waiting: Float32Array
  readonly wait: Float32Array
  readonly served: Float32Array
  readonly late: Float32Array
  readonly within: Float32Array
  contacts: number
}

/** Bytes the figures take: stated, so that a request that would not fit is refused before it starts. */
export const figureBytes = (queues: number, clocks: number, days: number, replications: number): number =>
  4 * days * replications * (3 * queues + 2 * clocks)

/** Runs replications and keeps the figures of the days asked for (0 is the first; figures are of its evening). */
export const runDays = (
  model: DayModel,
  first: number,
  replications: number,
  days: readonly number[],
  progress: (done: number) => boolean = () => true,
): DayFigures => {
  const figures = openFigures(model, first, replications, days)
  const state = openState(model)
  for (let at = 0; at < replications; at++) {
    runReplication(state, first + at, days, index => keepFigures(state, figures, index, at))
    if (!progress(at + 1)) break
  }
  figures.contacts = state.contacts
  return figures
}

const openFigures = (
  model: DayModel,
  first: number,
  replications: number,
  days: readonly number[],
): DayFigures => {
  const room = (things: number) => new Float32Array(things * days.length * replications)
  return {
    first,
    replications,
    days,
    waiting: room(model.queues.length),
    wait: room(model.queues.length),
    served: room(model.queues.length),
    late: room(model.clocks.length),
    within: room(model.clocks.length),
    contacts: 0,
  }
}

/** One replication, calling back on the evening of each day asked for. */
export const runReplication = (
  state: DayState,
  replication: number,
  days: readonly number[],
  keep: (index: number) => void,
): void => {
  const { model } = state
  resetState(state, replication)
  drawLevels(state)
  for (const open of model.open) joinDayLine(state, open.line, open.contact, open.entry, open.count)
  let index = 0
  const last = days[days.length - 1] ?? -1
  for (let day = 0; day <= last; day++) {
    liveDay(state, day)
    if (days[index] === day) {
      keep(index)
      resetSince(state)
      index++
    }
  }
}

/** One day: the late are counted, people come back and come in, some give up, the books serve. */
export const liveDay = (state: DayState, day: number): void => {
  const { model } = state
  state.day = day
  if (model.weekStarts[day] && day > 0) wander(state)
  turnLate(state)
  bringBack(state)
  for (let at = 0; at < model.queues.length; at++) {
    const queue = model.queues[at]
    if (queue !== undefined) comeIn(state, queue, at)
  }
  for (let at = 0; at < model.lines.length; at++) giveUp(state, at)
  for (let at = 0; at < model.books.length; at++) {
    const book = model.books[at]
    if (book !== undefined) serveBook(state, book, at)
  }
}

/** Days on which watched people are served, by person and replication; -1 is not within the horizon. */
export const runWatched = (
  model: DayModel,
  first: number,
  replications: number,
  people: readonly Pick<Watched, 'line' | 'key' | 'ahead'>[],
): readonly Int32Array[] => {
  const served = people.map(() => new Int32Array(replications))
  const state = openState(model)
  const last = model.days - 1
  for (let at = 0; at < replications; at++) {
    const watched = people.map(person => ({ ...person, servedOn: -1 }))
    state.watched = watched
    runReplication(state, first + at, [last], () => {})
    for (const [person, { servedOn }] of watched.entries()) served[person]?.fill(servedOn, at, at + 1)
  }
  return served
}

const keepFigures = (state: DayState, figures: DayFigures, index: number, at: number): void => {
  const place = (thing: number) => (thing * figures.days.length + index) * figures.replications + at
  for (let queue = 0; queue < state.model.queues.length; queue++) {
    const served = state.served[queue] ?? 0
    figures.waiting[place(queue)] = waitingIn(state, queue)
    figures.served[place(queue)] = served
    figures.wait[place(queue)] = served > 0 ? (state.waitSum[queue] ?? 0) / served : Number.NaN
  }
  for (let clock = 0; clock < state.model.clocks.length; clock++) {
    const counted = state.servedClocked[clock] ?? 0
    figures.late[place(clock)] = state.late[clock] ?? 0
    figures.within[place(clock)] = counted > 0 ? (state.servedWithin[clock] ?? 0) / counted : Number.NaN
  }
}

/** How many wait for their first visit in a queue. */
export const waitingIn = (state: DayState, queue: number): number => {
  let sum = 0
  for (const line of state.model.queues[queue]?.lines ?? []) sum += state.waiting[line] ?? 0
  return sum
}
