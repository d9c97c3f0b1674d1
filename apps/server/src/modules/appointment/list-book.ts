import type { appointmentRoutes } from '@yhdella/contract'
import {
  addDays,
  daysBetween,
  done,
  failed,
  helsinkiDate,
  type Id,
  isPlainDate,
  startOfDay,
} from '@yhdella/kernel'
import type { Handler } from '../../platform/handler.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { servicesOfUnit } from '../catalogue/index.ts'
import { professionalsOf, unitById } from '../organisation/index.ts'
import { readEntries } from '../queue/index.ts'
import { displayName, readPersons } from '../resident/index.ts'
import { type BookSlot, selectBook } from './book.queries.ts'
import { selectThirdNext } from './free-time.queries.ts'

const isPresent = <Item>(item: Item | null | undefined): item is Item => item != null

/** Third next free time: the first two are often cancellations, and say little of how soon people get in. */
const thirdNextOf = async (tx: Transaction, unitId: string) => {
  const serviceIds = servicesOfUnit(unitId).map(service => service.id)
  const starts = await selectThirdNext(tx, unitId, serviceIds)
  const today = helsinkiDate(tx.now)
  return serviceIds.map(serviceId => {
    const startsAt = starts.get(serviceId)
    return { serviceId, days: startsAt === undefined ? null : daysBetween(today, helsinkiDate(startsAt)) }
  })
}

const worksAt = ({ actor }: Transaction, unitId: string): boolean =>
  actor.kind === 'professional' && actor.unitIds.includes(unitId)

/** Who has which time: told to those who work at the unit, and each one told of goes to the use log. */
const holdersOf = async (tx: Transaction, slots: readonly BookSlot[], named: boolean) => {
  const held = slots.map(slot => slot.held).filter(isPresent)
  const entries = await readEntries(
    tx,
    held.map(({ entryId }) => entryId),
  )
  const caseIds = new Map(entries.map(entry => [entry.id, entry.caseId]))
  const persons = await readPersons(tx, named ? held.map(({ personId }) => personId) : [])
  return (slot: BookSlot) => {
    const caseId = slot.held === null ? undefined : caseIds.get(slot.held.entryId)
    if (slot.held === null || caseId === undefined) return null
    const { personId, ...booking } = slot.held
    const person = persons.get(personId)
    if (person !== undefined) tx.about({ personId, caseId })
    return { ...booking, caseId, person: person === undefined ? null : displayName(person) }
  }
}

const namesOf = async (tx: Transaction, slots: readonly BookSlot[]) => {
  const ids: readonly Id<'Professional'>[] = slots.map(slot => slot.professionalId)
  const people = await professionalsOf(tx, ids)
  return (id: Id<'Professional'>) => people.get(id)?.name ?? ''
}

/** The appointment book of a unit for some days: every open time, free or somebody's. */
export const listBook: Handler<typeof appointmentRoutes.listBook> = async (tx, input) => {
  const { unitId, fromOn, days } = input
  if (unitById(unitId) === undefined || !isPlainDate(fromOn)) return failed('UnitNotFound')
  const from = startOfDay(fromOn)
  const slots = await selectBook(tx, { unitId, from, to: startOfDay(addDays(fromOn, days)) })
  const nameOf = await namesOf(tx, slots)
  const holderOf = await holdersOf(tx, slots, worksAt(tx, unitId))
  return done({
    thirdNext: await thirdNextOf(tx, unitId),
    slots: slots.map(slot => ({
      ...slot,
      professional: nameOf(slot.professionalId),
      booking: holderOf(slot),
    })),
  })
}
