import { addDays, isWeekday, type PlainDate, weekdayOf } from '@yhdella/kernel'
import type { Entry } from '../src/history/queue-history.ts'
import { drawCount } from '../src/random/counts.ts'
import { nextUniform, openStream, rekey, type Stream } from '../src/random/stream.ts'
import { nextNormal } from '../src/random/ziggurat.ts'

/** What is true of an invented queue. */
export type Truth = {
  readonly from: PlainDate
  readonly days: number
  readonly cameInByWeekday: readonly number[]
  readonly slotsByWeekday: readonly number[]
  readonly dispersion: number
  readonly drift: number
  readonly leavePerDay: number
  readonly noShow: number
  readonly startingQueue: number
}

type Person = { -readonly [Field in keyof Entry]: Entry[Field] }

/**
 * An invented queue lived person by person, first come first served: slow, plain, and independent of the engine. Futures
 * of one number apart from another are the same until `forkDay` and go their own ways from it on.
 */
export const liveQueue = (truth: Truth, seed: number, forkDay = truth.days, future = 0): readonly Entry[] => {
  const stream = openStream(seed, 1)
  const all: Person[] = []
  let waiting: Person[] = []
  const join = (on: PlainDate) => {
    const person: Person = {
      classId: 'all',
      contactOn: on,
      enteredOn: on,
      servedOn: null,
      leftOn: null,
      missedOn: [],
      minutes: null,
    }
    all.push(person)
    waiting.push(person)
  }
  for (let at = 0; at < truth.startingQueue; at++) join(addDays(truth.from, -1))
  let level = 1
  for (let day = 0; day < truth.days; day++) {
    if (day === forkDay) rekey(stream, seed, 2, future, 0)
    const on = addDays(truth.from, day)
    const weekday = weekdayOf(on) - 1
    if (weekday === 0 && truth.drift > 0)
      level *= Math.exp(truth.drift * nextNormal(stream) - truth.drift ** 2 / 2)
    const open = isWeekday(on) || weekday > 4
    const mean = open ? (truth.cameInByWeekday[weekday] ?? 0) * level : 0
    const count = drawCount(stream, mean, truth.dispersion)
    for (let at = 0; at < count; at++) join(on)
    waiting = stay(waiting, truth, on, stream)
    serve(waiting, open ? (truth.slotsByWeekday[weekday] ?? 0) : 0, truth, on, stream)
    waiting = waiting.filter(person => person.servedOn === null && person.leftOn === null)
  }
  return all
}

const stay = (waiting: readonly Person[], truth: Truth, on: PlainDate, stream: Stream): Person[] =>
  waiting.filter(person => {
    if (truth.leavePerDay === 0 || nextUniform(stream) >= truth.leavePerDay) return true
    person.leftOn = on
    return false
  })

const serve = (
  waiting: readonly Person[],
  slots: number,
  truth: Truth,
  on: PlainDate,
  stream: Stream,
): void => {
  for (const person of waiting.slice(0, slots)) {
    if (truth.noShow > 0 && nextUniform(stream) < truth.noShow) person.missedOn = [...person.missedOn, on]
    else person.servedOn = on
  }
}

/** Entries as the JSON of a queue file. */
export const entriesAsJson = (entries: readonly Entry[]): readonly object[] =>
  entries.map(({ contactOn, servedOn, leftOn, missedOn }) => ({ contactOn, servedOn, leftOn, missedOn }))
