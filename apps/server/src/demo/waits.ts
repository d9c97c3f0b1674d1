import { addWeekdays, helsinkiDate, type PlainDate } from '@yhdella/kernel'
import { chanceOf } from './chance.ts'
import { contactsUntil } from './demand.ts'
import { type Population, youngestBirthDate } from './persons.ts'
import { standAtEvening } from './reported-queues.ts'
import { queueOf, type ToldContact, type ToldWait, type World } from './story.ts'
import { weekdaysOf } from './working-time.ts'

/** Working days after the last reported evening in which the simulated queues grow to their length. */
const growingDays = 25

/** Law since 2025 keeps two weeks for those under 23 (1326/2010 51 a § 3 mom.): they are seen before the rest. */
const youngWaitsDays = 8
const youngUntilYears = 23

const steadyDaysOf = (world: World, serviceId: string, on: PlainDate): number => {
  const steady = world.history.demand.find(each => each.serviceId === serviceId)?.steadyDays ?? []
  return steady.findLast(({ from }) => from <= on)?.days ?? steady[0]?.days ?? 0
}

/** 0 when the simulation begins, 1 when the queues have grown to their length. */
const grownOn = (world: World, on: PlainDate): number => {
  const since = weekdaysOf(
    world.history.simulatedFrom,
    on < world.history.simulatedFrom ? world.history.simulatedFrom : on,
  )
  return Math.min(1, since.length / growingDays)
}

/** Some are left behind in every queue: an assumption, so that the clocks have something to tell. */
const leftBehind = 0.05

/** How long people wait: the urgent a little, most about as long as the queue is, a few much longer. */
const waitDaysOf = (world: World, contact: ToldContact, serviceId: string): number => {
  const on = helsinkiDate(contact.assessedAt)
  const chance = chanceOf(world.seed, 'wait', contact.key)
  const steady = steadyDaysOf(world, serviceId, on)
  if (contact.urgency <= 2) return chance.whole(0, 2)
  const factor = chance.yes(leftBehind) ? 2.2 + chance.next() : 0.6 + chance.next() * 0.7
  const days = steady * factor * (0.15 + 0.85 * grownOn(world, on))
  const isYoung =
    Number(on.slice(0, 4)) - Number(youngestBirthDate(contact.person).slice(0, 4)) <= youngUntilYears
  return isYoung ? Math.min(days, youngWaitsDays * (0.4 + 0.6 * chance.next())) : days
}

const waitOfContact =
  (world: World) =>
  (contact: ToldContact): ToldWait | undefined => {
    const { end } = contact
    if (end.kind !== 'routed') return undefined
    const days = Math.round(waitDaysOf(world, contact, end.service.id))
    return {
      key: contact.key,
      contact,
      service: end.service,
      unitId: end.unitId,
      queue: queueOf(end.service.id, contact.person.municipalityCode),
      desiredOn: addWeekdays(helsinkiDate(contact.assessedAt), days),
      notBefore: null,
      notAfter: null,
    }
  }

export type Demand = { readonly contacts: readonly ToldContact[]; readonly waits: readonly ToldWait[] }

/** All contacts to the end of the day of `now`, and the waits they lead to, with when each should end. */
export const demandUntil = (world: World, population: Population): Demand => {
  const waitOf = waitOfContact(world)
  const natural = contactsUntil(world, population)
  let waits: readonly ToldWait[] = natural.flatMap(contact => waitOf(contact) ?? [])
  for (const [index, reported] of world.history.reported.entries())
    waits = standAtEvening(world, population, waits, reported, index, waitOf)
  const known = new Set(natural)
  const added = waits.map(({ contact }) => contact).filter(contact => !known.has(contact))
  return { contacts: [...natural, ...added], waits }
}
