import type { Line } from './day-model.ts'
import { type DayState, giveBack, takeRecord } from './day-state.ts'

/** Puts people into a line. Their bucket is their contact or their entry day, as the line is ordered. */
export const joinDayLine = (
  state: DayState,
  at: number,
  contact: number,
  entry: number,
  count: number,
): void => {
  const line = state.model.lines[at]
  if (line === undefined || count <= 0) return
  const bucket = (line.byContact ? contact : entry) + state.model.past
  const place = at * state.span + bucket
  const { records } = state
  const tail = state.tail[place] ?? -1
  if (tail >= 0 && records.contact[tail] === contact && records.entry[tail] === entry)
    records.count[tail] = (records.count[tail] ?? 0) + count
  else append(state, place, tail, at, contact, entry, count)
  if (bucket < (state.low[at] ?? 0)) state.low[at] = bucket
  state.waiting[at] = (state.waiting[at] ?? 0) + count
  if (line.clocks.length > 0) startClocks(state, line, at, contact, entry, count)
}

const append = (
  state: DayState,
  place: number,
  tail: number,
  line: number,
  contact: number,
  entry: number,
  count: number,
): void => {
  const record = writeRecord(state, line, contact, entry, count)
  if (tail >= 0) state.records.next[tail] = record
  else state.head[place] = record
  state.tail[place] = record
}

const writeRecord = (
  state: DayState,
  line: number,
  contact: number,
  entry: number,
  count: number,
): number => {
  const record = takeRecord(state)
  const { records } = state
  records.contact[record] = contact
  records.entry[record] = entry
  records.count[record] = count
  records.line[record] = line
  records.next[record] = -1
  return record
}

/** Puts people aside until a later day; beyond the horizon they are of no matter. */
export const putOff = (
  state: DayState,
  until: number,
  line: number,
  contact: number,
  entry: number,
  count: number,
): void => {
  if (until >= state.model.days || count <= 0) return
  const record = writeRecord(state, line, contact, entry, count)
  state.records.next[record] = state.later[until] ?? -1
  state.later[until] = record
}

/** Those put off until today join their lines. */
export const bringBack = (state: DayState): void => {
  let record = state.later[state.day] ?? -1
  while (record >= 0) {
    const { records } = state
    const next = records.next[record] ?? -1
    const count = records.count[record] ?? 0
    const line = records.line[record] ?? 0
    const contact = records.contact[record] ?? 0
    const entry = records.entry[record] ?? 0
    giveBack(state, record)
    joinDayLine(state, line, contact, entry, count)
    record = next
  }
}

const startClocks = (
  state: DayState,
  line: Line,
  at: number,
  contact: number,
  entry: number,
  count: number,
): void => {
  const first = state.clockFrom[at] ?? 0
  for (let clock = 0; clock < line.clocks.length; clock++) {
    const { days, byContact, out } = line.clocks[clock] ?? NO_CLOCK
    const from = byContact ? contact : entry
    if (state.day - from > days) state.late[out] = (state.late[out] ?? 0) + count
    else {
      const place = (first + clock) * state.span + from + state.model.past
      state.onTime[place] = (state.onTime[place] ?? 0) + count
    }
  }
}

const NO_CLOCK = { days: 0, byContact: false, out: 0 }

/** Takes people out of a record of a line: `shown` of them were served, the others left without. */
export const takeFrom = (state: DayState, at: number, record: number, count: number, shown: number): void => {
  const { records } = state
  records.count[record] = (records.count[record] ?? 0) - count
  state.waiting[at] = (state.waiting[at] ?? 0) - count
  const line = state.model.lines[at]
  if (line === undefined) return
  const first = state.clockFrom[at] ?? 0
  for (let clock = 0; clock < line.clocks.length; clock++) {
    const { days, byContact, out } = line.clocks[clock] ?? NO_CLOCK
    const from = (byContact ? records.contact[record] : records.entry[record]) ?? 0
    state.servedClocked[out] = (state.servedClocked[out] ?? 0) + shown
    if (state.day - from > days) state.late[out] = (state.late[out] ?? 0) - count
    else {
      const place = (first + clock) * state.span + from + state.model.past
      state.onTime[place] = (state.onTime[place] ?? 0) - count
      state.servedWithin[out] = (state.servedWithin[out] ?? 0) + shown
    }
  }
}

/** At the turn of the day: those whose last day was yesterday are late. */
export const turnLate = (state: DayState): void => {
  const { model, span, day } = state
  for (let at = 0; at < model.lines.length; at++) {
    const clocks = model.lines[at]?.clocks ?? []
    for (let clock = 0; clock < clocks.length; clock++) {
      const { days, out } = clocks[clock] ?? NO_CLOCK
      const bucket = day - days - 1 + model.past
      if (bucket < 0) continue
      const place = ((state.clockFrom[at] ?? 0) + clock) * span + bucket
      state.late[out] = (state.late[out] ?? 0) + (state.onTime[place] ?? 0)
      state.onTime[place] = 0
    }
  }
}

/** The oldest record of a line that still has people, or -1. */
export const oldestRecord = (state: DayState, at: number): number => {
  if ((state.waiting[at] ?? 0) <= 0) return -1
  const { head, records, span } = state
  let bucket = state.low[at] ?? 0
  for (; bucket < span; bucket++) {
    const place = at * span + bucket
    let record = head[place] ?? -1
    while (record >= 0 && (records.count[record] ?? 0) <= 0) {
      const next = records.next[record] ?? -1
      giveBack(state, record)
      head[place] = next
      if (next < 0) state.tail[place] = -1
      record = next
    }
    if (record >= 0) {
      state.low[at] = bucket
      return record
    }
  }
  state.low[at] = span
  return -1
}
