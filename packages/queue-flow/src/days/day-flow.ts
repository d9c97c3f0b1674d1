import { drawBinomial, drawCount } from '../random/counts.ts'
import { nextBeta, nextGamma } from '../random/gamma.ts'
import { nextUniform, rekey, type Stream } from '../random/stream.ts'
import { nextNormal } from '../random/ziggurat.ts'
import type { DayBook, DayQueue } from './day-model.ts'
import type { DayState } from './day-state.ts'
import { joinDayLine, oldestRecord, putOff, takeFrom } from './line-records.ts'
import { watchLeaving, watchServed } from './watch.ts'

// Part of a stream's key. Every queue and book has, for every day, streams of its own: scenarios that differ in
// capacity alone meet the very same people.
const COMING = 1
const LEAVING = 2
const SLOTS = 3
const VISITS = 4
const LEVELS = 5
const SHARES = 6

const keyed = (state: DayState, purpose: number, index: number): Stream => {
  rekey(state.stream, state.model.seed, state.replication, purpose * 65_536 + index, state.day)
  return state.stream
}

/** Draws how high the levels are in this replication: what is not known for sure differs between them. */
export const drawLevels = (state: DayState): void => {
  const draw = (uncertainty: number, stream: Stream) =>
    uncertainty > 0 ? nextGamma(stream, 1 / (uncertainty * uncertainty)) : 1
  state.model.queues.forEach((queue, at) => {
    state.arrivalLevel[at] = draw(queue.uncertainty, keyed(state, LEVELS, at))
    drawShares(state, queue, at)
  })
  state.model.books.forEach((book, at) => {
    state.slotLevel[at] = draw(book.uncertainty, keyed(state, LEVELS, 32_768 + at))
  })
}

/** Draws this replication's shares of those who stay away, come again and leave, as surely as each is known. */
const drawShares = (state: DayState, queue: DayQueue, at: number): void => {
  const { noShow, noShowReturns, leavePerDay, behind } = queue
  const stream = keyed(state, SHARES, at)
  const share = (mean: number, seen: number | null) =>
    seen === null ? mean : nextBeta(stream, mean * seen, (1 - mean) * seen)
  state.noShow[at] = share(noShow, behind.noShow)
  state.noShowReturns[at] = share(noShowReturns, behind.noShowReturns)
  state.leavePerDay[at] = leavePerDay * (behind.leaving === null ? 1 : nextGamma(stream, behind.leaving))
}

/** From one week to the next the levels wander, without a preference for up or down. */
export const wander = (state: DayState): void => {
  const step = (drift: number, stream: Stream) => Math.exp(drift * nextNormal(stream) - (drift * drift) / 2)
  state.model.queues.forEach((queue, at) => {
    if (queue.drift > 0)
      state.arrivalLevel[at] =
        (state.arrivalLevel[at] ?? 1) * step(queue.drift, keyed(state, LEVELS, 16_384 + at))
  })
  state.model.books.forEach((book, at) => {
    if (book.drift > 0)
      state.slotLevel[at] = (state.slotLevel[at] ?? 1) * step(book.drift, keyed(state, LEVELS, 49_152 + at))
  })
}

/** Today's people come in, each class its share. */
export const comeIn = (state: DayState, queue: DayQueue, at: number): void => {
  const mean = (queue.means[state.day] ?? 0) * (state.arrivalLevel[at] ?? 1)
  if (mean <= 0) return
  const stream = keyed(state, COMING, at)
  let left = drawCount(stream, mean, queue.dispersion)
  state.cameIn[at] = (state.cameIn[at] ?? 0) + left
  state.contacts += left
  for (let c = 0; c < queue.lines.length && left > 0; c++) {
    const share = queue.shares[c] ?? 1
    const count = share >= 1 ? left : drawBinomial(stream, left, share)
    joinDayLine(state, queue.lines[c] ?? 0, state.day, state.day, count)
    left -= count
  }
}

/** Some of those who wait give up. The gaps between them are geometric, so most days cost one draw. */
export const giveUp = (state: DayState, at: number): void => {
  const line = state.model.lines[at]
  const waiting = state.waiting[at] ?? 0
  if (line === undefined || !line.isFirstVisit || waiting <= 0) return
  const leavePerDay = state.leavePerDay[line.queue] ?? 0
  if (leavePerDay <= 0) return
  const stream = keyed(state, LEAVING, at)
  const scale = 1 / Math.log1p(-Math.min(leavePerDay, 1 - 1e-9))
  const gap = () => Math.floor(Math.log(nextUniform(stream)) * scale)
  let skip = gap()
  if (skip >= waiting) return
  const { head, records, span, low } = state
  for (let bucket = low[at] ?? 0; bucket < span && skip < waiting; bucket++) {
    for (let record = head[at * span + bucket] ?? -1; record >= 0; record = records.next[record] ?? -1) {
      const count = records.count[record] ?? 0
      let leaving = 0
      for (; skip < count; skip += 1 + gap()) leaving++
      skip -= count
      if (state.watched.length > 0) leaving = watchLeaving(state, at, record, leaving, stream)
      if (leaving > 0) {
        takeFrom(state, at, record, leaving, 0)
        state.gone[line.queue] = (state.gone[line.queue] ?? 0) + leaving
      }
    }
  }
}

/** The slots that can be used today: planned, less absences, less cancellations that were not refilled. */
export const slotsToday = (state: DayState, book: DayBook, at: number): number => {
  const stream = keyed(state, SLOTS, at)
  let planned = book.certain[state.day] ?? 0
  for (const person of book.staff)
    if (nextUniform(stream) >= person.absence) planned += person.slots[state.day] ?? 0
  const slots = drawCount(stream, planned * (state.slotLevel[at] ?? 1), book.dispersion)
  return slots - drawBinomial(stream, slots, book.lost)
}

/** Gives today's slots to the lines of the book, the most pressing first. */
export const serveBook = (state: DayState, book: DayBook, at: number): void => {
  let slots = slotsToday(state, book, at)
  if (slots <= 0) return
  const stream = keyed(state, VISITS, at)
  while (slots > 0) {
    const line = mostPressing(state, book)
    if (line < 0) break
    const record = oldestRecord(state, line)
    const count = Math.min(slots, state.records.count[record] ?? 0)
    slots -= count
    serveGroup(state, line, record, count, stream)
  }
  state.unused[at] = (state.unused[at] ?? 0) + slots
}

const mostPressing = (state: DayState, book: DayBook): number => {
  const { lines } = book
  let best = -1
  let least = Number.POSITIVE_INFINITY
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? 0
    const record = oldestRecord(state, line)
    if (record < 0) continue
    if (state.day - (state.records.contact[record] ?? 0) < book.oldestOnlyDays) continue
    const value = (state.model.lines[line]?.base ?? 0) + (state.low[line] ?? 0)
    if (value < least) {
      least = value
      best = line
    }
  }
  return best
}

const serveGroup = (state: DayState, at: number, record: number, count: number, stream: Stream): void => {
  const line = state.model.lines[at]
  const queue = state.model.queues[line?.queue ?? 0]
  if (line === undefined || queue === undefined) return
  const contact = state.records.contact[record] ?? 0
  const entry = state.records.entry[record] ?? 0
  const missing = drawBinomial(stream, count, state.noShow[line.queue] ?? 0)
  const shown = count - missing
  if (state.watched.length > 0) watchServed(state, at, line.byContact ? contact : entry, count)
  takeFrom(state, at, record, count, shown)
  if (line.isFirstVisit) {
    state.served[line.queue] = (state.served[line.queue] ?? 0) + shown
    state.waitSum[line.queue] = (state.waitSum[line.queue] ?? 0) + shown * (state.day - entry)
  }
  if (missing > 0) {
    const returning = drawBinomial(stream, missing, state.noShowReturns[line.queue] ?? 0)
    putOff(state, state.day + 1, at, contact, entry, returning)
    if (line.isFirstVisit) state.gone[line.queue] = (state.gone[line.queue] ?? 0) + missing - returning
  }
  goOnFrom(state, queue, contact, shown, stream)
}

const goOnFrom = (state: DayState, queue: DayQueue, contact: number, shown: number, stream: Stream): void => {
  let left = shown
  if (queue.followLine >= 0) {
    const again = drawBinomial(stream, left, queue.followChance)
    const on = state.day + queue.followDelay
    putOff(state, on, queue.followLine, contact, on, again)
    left -= again
  }
  for (const route of queue.routes) {
    const count = drawBinomial(stream, left, route.share)
    const on = state.day + Math.max(1, route.delay)
    putOff(state, on, route.line, contact, on, count)
    left -= count
  }
}
