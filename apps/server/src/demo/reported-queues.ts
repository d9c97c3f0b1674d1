/** Makes the queues of a reported evening stand exactly as the source tells, by choosing who waits over it. */

import { addDays, addMonths, addWeekdays, endOfDay, helsinkiDate, type PlainDate } from '@yhdella/kernel'
import { startedClocks } from '../modules/queue/index.ts'
import { chanceOf } from './chance.ts'
import { contactOf } from './demand.ts'
import { openingOf } from './opening.ts'
import type { Population } from './persons.ts'
import { queueOf, type ToldContact, type ToldWait, type World } from './story.ts'
import { weekdaysOf } from './working-time.ts'

type Reported = World['history']['reported'][number]
type Queue = {
  readonly serviceId: string
  readonly municipalityCode: string
  readonly waiting: number
  readonly late: number
}

/** Every queue that the source tells of: those it says were empty too. */
const queuesOf = (world: World, reported: Reported): readonly Queue[] => {
  if (!reported.allOthers) return reported.queues
  return world.history.demand.flatMap(({ serviceId }) =>
    world.county.municipalities.map(({ code: municipalityCode }) => {
      const told = reported.queues.find(
        queue => queue.serviceId === serviceId && queue.municipalityCode === municipalityCode,
      )
      return told ?? { serviceId, municipalityCode, waiting: 0, late: 0 }
    }),
  )
}

/** Past the day of the law in force when the wait began. */
const isLateOn = (wait: ToldWait, on: PlainDate): boolean => {
  const clocks = startedClocks(openingOf(wait), [], wait.contact.assessedAt, {})
  const due = clocks.find(({ family, topic }) => family === 'law' && topic !== 'assessment')?.due
  return due !== undefined && due !== null && due < on
}

export type WaitOf = (contact: ToldContact) => ToldWait | undefined

/** Draws tried for each wait that is wanted: a few come too late in the day, or on the other side of the limit. */
const drawsEach = 5

type Wanted = {
  readonly queue: Queue
  readonly days: readonly PlainDate[]
  readonly count: number
  readonly name: string
  readonly fits: (wait: ToldWait) => boolean
}

/** Waits that the ordinary demand did not bring but the source tells of. */
const addedWaits = (
  world: World,
  population: Population,
  waitOf: WaitOf,
  { queue, days, count, name, fits }: Wanted,
): readonly ToldWait[] => {
  const chance = chanceOf(world.seed, 'added', name, queue.serviceId, queue.municipalityCode)
  const added: ToldWait[] = []
  for (let draw = 0; added.length < count && draw < count * drawsEach; draw++) {
    const key = `${name}:${queueOf(queue.serviceId, queue.municipalityCode)}:${draw}`
    const wait = waitOf(contactOf(world, population, key, chance.pick(days), queue))
    if (wait !== undefined && fits(wait)) added.push(wait)
  }
  if (added.length < count)
    throw new Error(`The queue ${name} of ${queue.serviceId} in ${queue.municipalityCode} could not be told`)
  return added
}

const byAssessment = (a: ToldWait, b: ToldWait): number =>
  a.contact.assessedAt < b.contact.assessedAt ? -1 : a.contact.assessedAt > b.contact.assessedAt ? 1 : 0

/** The last `count` that came, of a list in the order of coming: whoever came first has been seen first. */
const lastOf = (waits: readonly ToldWait[], count: number): ReadonlySet<ToldWait> =>
  new Set(count === 0 ? [] : waits.slice(-count))

/** Working days over which the queue of a reported evening is emptied: an assumption. */
const emptiedInDays = 30

const held = (wait: ToldWait, on: PlainDate, place: number, of: number): ToldWait => ({
  ...wait,
  notBefore: endOfDay(on),
  notAfter: null,
  desiredOn: addWeekdays(on, 1 + Math.floor((place * Math.min(emptiedInDays, of)) / Math.max(1, of))),
})

/** Seen by that evening: evenly over the days since `from`, in the order of coming. */
const seen = (wait: ToldWait, on: PlainDate, from: PlainDate, place: number, of: number): ToldWait => {
  const days = weekdaysOf(from, on)
  const assessedOn = helsinkiDate(wait.contact.assessedAt)
  const turn = days[Math.floor((place * days.length) / Math.max(1, of))] ?? on
  return { ...wait, notAfter: endOfDay(on), desiredOn: turn < assessedOn ? assessedOn : turn }
}

/** A town whose queue is reported empty sees people in a day or two; a long queue moves at an even pace. */
const wasSeen = (wait: ToldWait, on: PlainDate, waited: number): ToldWait => {
  const chance = chanceOf('seen', wait.key)
  const assessedOn = helsinkiDate(wait.contact.assessedAt)
  const desired = addWeekdays(assessedOn, Math.round(waited * (0.5 + chance.next() * 0.5)))
  return { ...wait, notAfter: endOfDay(on), desiredOn: desired > on ? on : desired }
}

type Evening = { readonly on: PlainDate; readonly since: PlainDate | null; readonly index: number }

const standAs = (queue: Queue, open: readonly ToldWait[], { on, since }: Evening): readonly ToldWait[] => {
  const late = open.filter(wait => isLateOn(wait, on))
  const inTime = open.filter(wait => !late.includes(wait))
  const stay = new Set([...lastOf(late, queue.late), ...lastOf(inTime, queue.waiting - queue.late)])
  const staying = open.filter(wait => stay.has(wait))
  const leaving = open.filter(wait => !stay.has(wait))
  const first = inTime.find(wait => stay.has(wait))
  const waited = first === undefined ? 1 : weekdaysOf(helsinkiDate(first.contact.assessedAt), on).length
  return [
    ...staying.map((wait, place) => held(wait, on, place, staying.length)),
    ...leaving.map((wait, place) =>
      since === null
        ? wasSeen(wait, on, queue.waiting > queue.late ? waited : 1)
        : seen(wait, on, since, place, leaving.length),
    ),
  ]
}

const missing = (
  world: World,
  population: Population,
  queue: Queue,
  open: readonly ToldWait[],
  evening: Evening,
  waitOf: WaitOf,
): readonly ToldWait[] => {
  const { on, since } = evening
  const end = endOfDay(on)
  const late = open.filter(wait => isLateOn(wait, on)).length
  const name = `reported-${evening.index}`
  // Three months was the limit of every queue before 1.9.2023 (1326/2010 51 §, V1): what is late began before.
  const limit = addMonths(on, -3)
  const begun = (wait: ToldWait): boolean => wait.contact.assessedAt <= end
  const add = (wanted: Omit<Wanted, 'queue'>) => addedWaits(world, population, waitOf, { queue, ...wanted })
  return [
    ...add({
      days: weekdaysOf(addDays(world.history.recordsFrom, 1), addDays(limit, -4)),
      count: Math.max(0, queue.late - late),
      name: `${name}-late`,
      fits: wait => begun(wait) && isLateOn(wait, on),
    }),
    ...add({
      days: weekdaysOf(since ?? addDays(limit, 4), addWeekdays(on, -3)),
      count: Math.max(0, queue.waiting - queue.late - (open.length - late)),
      name,
      fits: wait => begun(wait) && !isLateOn(wait, on),
    }),
  ]
}

/** The waits as they must be for the evening to show what the source tells; those it needs more of are added. */
export const standAtEvening = (
  world: World,
  population: Population,
  waits: readonly ToldWait[],
  reported: Reported,
  index: number,
  waitOf: WaitOf,
): readonly ToldWait[] => {
  const evening: Evening = {
    on: reported.on,
    since: index === 0 ? null : addDays(world.history.reported[index - 1]?.on ?? reported.on, 1),
    index,
  }
  const end = endOfDay(reported.on)
  const told = new Map(
    queuesOf(world, reported).map(queue => [queueOf(queue.serviceId, queue.municipalityCode), queue]),
  )
  const concerned = (wait: ToldWait): boolean =>
    told.has(wait.queue) && wait.contact.assessedAt <= end && wait.notAfter === null
  const groups = Map.groupBy(waits.filter(concerned).toSorted(byAssessment), wait => wait.queue)
  const changed = [...told].flatMap(([name, queue]) => {
    const open = groups.get(name) ?? []
    const more = missing(world, population, queue, open, evening, waitOf)
    return standAs(queue, [...open, ...more].toSorted(byAssessment), evening)
  })
  return [...waits.filter(wait => !concerned(wait)), ...changed]
}
