import { openStream, type Stream } from '../random/stream.ts'
import type { DayModel } from './day-model.ts'

/**
 * One replication at work. People of the same line, contact day and entry day cannot be told apart, so they are one
 * record with a count: exact, and a year of a busy queue is a few hundred records instead of many thousand people.
 * Records of a line hang in buckets by day, oldest first.
 */
export type DayState = {
  readonly model: DayModel
  readonly span: number
  readonly head: Int32Array
  readonly tail: Int32Array
  readonly low: Int32Array
  readonly waiting: Float64Array
  readonly later: Int32Array
  records: Records
  free: number
  used: number
  /** By line clock, how many wait by day and are not late yet. */
  readonly onTime: Float64Array
  readonly clockFrom: Int32Array
  /** By shown clock. */
  readonly late: Float64Array
  readonly servedWithin: Float64Array
  readonly servedClocked: Float64Array
  /** By queue, since the last time figures were taken. */
  readonly served: Float64Array
  readonly waitSum: Float64Array
  readonly cameIn: Float64Array
  readonly gone: Float64Array
  /** By book. */
  readonly unused: Float64Array
  readonly arrivalLevel: Float64Array
  readonly slotLevel: Float64Array
  /** By queue, as this replication drew them. */
  readonly noShow: Float64Array
  readonly noShowReturns: Float64Array
  readonly leavePerDay: Float64Array
  readonly stream: Stream
  replication: number
  day: number
  /** People whose day of service is wanted. */
  watched: readonly Watched[]
  contacts: number
}

export type Records = {
  readonly contact: Int32Array
  readonly entry: Int32Array
  readonly count: Float64Array
  readonly next: Int32Array
  readonly line: Int32Array
}

/**
 * A watched person: her line, the day by which the line is ordered (contact or entry), how many of that day go before
 * her, and the day she was served, -1 until then.
 */
export type Watched = { readonly line: number; readonly key: number; ahead: number; servedOn: number }

/** Records at once: 28 bytes each, so at most 470 MB, which no county's queues come near. */
const MOST_RECORDS = 16_777_216

const recordsFor = (room: number): Records => ({
  contact: new Int32Array(room),
  entry: new Int32Array(room),
  count: new Float64Array(room),
  next: new Int32Array(room),
  line: new Int32Array(room),
})

export const openState = (model: DayModel): DayState => {
  const span = model.past + model.days + 1
  const lines = model.lines.length
  const clockFrom = new Int32Array(lines + 1)
  model.lines.forEach((line, at) => {
    clockFrom[at + 1] = (clockFrom[at] ?? 0) + line.clocks.length
  })
  const floats = (count: number) => new Float64Array(count)
  return {
    model,
    span,
    head: new Int32Array(lines * span),
    tail: new Int32Array(lines * span),
    low: new Int32Array(lines),
    waiting: floats(lines),
    later: new Int32Array(model.days + 1),
    records: recordsFor(4096),
    free: -1,
    used: 0,
    onTime: floats((clockFrom[lines] ?? 0) * span),
    clockFrom,
    late: floats(model.clocks.length),
    servedWithin: floats(model.clocks.length),
    servedClocked: floats(model.clocks.length),
    served: floats(model.queues.length),
    waitSum: floats(model.queues.length),
    cameIn: floats(model.queues.length),
    gone: floats(model.queues.length),
    unused: floats(model.books.length),
    arrivalLevel: floats(model.queues.length),
    slotLevel: floats(model.books.length),
    noShow: floats(model.queues.length),
    noShowReturns: floats(model.queues.length),
    leavePerDay: floats(model.queues.length),
    stream: openStream(model.seed),
    replication: 0,
    day: 0,
    watched: [],
    contacts: 0,
  }
}

/** Empties the state for another replication. */
export const resetState = (state: DayState, replication: number): void => {
  state.head.fill(-1)
  state.tail.fill(-1)
  state.low.fill(state.span)
  state.waiting.fill(0)
  state.later.fill(-1)
  state.free = -1
  state.used = 0
  state.onTime.fill(0)
  state.late.fill(0)
  resetSince(state)
  state.unused.fill(0)
  state.replication = replication
  state.day = 0
}

/** Begins a new stretch of figures. */
export const resetSince = (state: DayState): void => {
  state.servedWithin.fill(0)
  state.servedClocked.fill(0)
  state.served.fill(0)
  state.waitSum.fill(0)
  state.cameIn.fill(0)
  state.gone.fill(0)
}

/** A record to write in. */
export const takeRecord = (state: DayState): number => {
  if (state.free >= 0) {
    const record = state.free
    state.free = state.records.next[record] ?? -1
    return record
  }
  if (state.used === state.records.line.length) growRecords(state)
  return state.used++
}

export const giveBack = (state: DayState, record: number): void => {
  state.records.next[record] = state.free
  state.free = record
}

const growRecords = (state: DayState): void => {
  if (state.used >= MOST_RECORDS)
    throw new RangeError('The queues hold more groups of people than fit in memory')
  const wider = recordsFor(state.used * 2)
  wider.contact.set(state.records.contact)
  wider.entry.set(state.records.entry)
  wider.count.set(state.records.count)
  wider.next.set(state.records.next)
  wider.line.set(state.records.line)
  state.records = wider
}
