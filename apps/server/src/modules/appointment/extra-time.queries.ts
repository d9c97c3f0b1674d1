/** Times as those see them who put more of them in the books: whose they are, and what has become of them. */
import type { Id, Instant, PlainDate } from '@yhdella/kernel'
import { sql } from 'kysely'
import type { GatheredTransaction } from '../../platform/transaction.ts'

/** When a professional is already expected somewhere. */
export type KnownTime = {
  readonly professionalId: Id<'Professional'>
  readonly unitId: string
  readonly startsAt: Instant
  readonly endsAt: Instant
}

type Between = { readonly from: Instant; readonly to: Instant }

/** Their open times that begin in the span, whoever has them. */
export const selectKnownTimes = async (
  tx: GatheredTransaction,
  professionalIds: readonly Id<'Professional'>[],
  { from, to }: Between,
): Promise<readonly KnownTime[]> => {
  const { rows } = await sql<KnownTime>`
    select professional_id as "professionalId", unit_id as "unitId", starts_at as "startsAt", ends_at as "endsAt"
    from appointment.slot
    where withdrawn_at is null and starts_at >= ${from} and starts_at < ${to}
      and professional_id = any(${[...professionalIds]}::uuid[])
    order by starts_at, id`.execute(tx.db)
  return rows
}

/** What has become of an opened time: somebody's, free and ahead, free until it began, or out of the book. */
export type TimeState = 'booked' | 'left' | 'unused' | 'takenBack'

export type TimeOfBook = KnownTime & { readonly slotId: Id<'Slot'>; readonly state: TimeState }

/** The times by their ids, in the order of their beginning. */
export const selectTimeStates = async (
  tx: GatheredTransaction,
  slotIds: readonly Id<'Slot'>[],
): Promise<readonly TimeOfBook[]> => {
  const { rows } = await sql<TimeOfBook>`
    select id as "slotId", professional_id as "professionalId", unit_id as "unitId", starts_at as "startsAt",
      ends_at as "endsAt",
      case
        when exists (select from appointment.booking as held
          where held.slot_id = slot.id and held.state in ('booked', 'kept', 'noShow')) then 'booked'
        when withdrawn_at is not null then 'takenBack'
        when starts_at > ${tx.now} then 'left'
        else 'unused' end as state
    from appointment.slot
    where id = any(${[...slotIds]}::uuid[])
    order by starts_at, unit_id, professional_id`.execute(tx.db)
  return rows
}

/**
 * Takes those that nobody has and that have not begun out of the book. While it runs nobody books: a booking that is
 * being made is waited for, and one that waits for this finds its time gone.
 */
export const withdrawFree = async (
  tx: GatheredTransaction,
  slotIds: readonly Id<'Slot'>[],
): Promise<readonly { readonly slotId: Id<'Slot'>; readonly unitId: string }[]> => {
  if (slotIds.length === 0) return []
  await sql`lock table appointment.booking in share row exclusive mode`.execute(tx.db)
  const { rows } = await sql<{ slotId: Id<'Slot'>; unitId: string }>`
    update appointment.slot set withdrawn_at = ${tx.now}
    where id = any(${[...slotIds]}::uuid[]) and withdrawn_at is null and starts_at > ${tx.now}
      and not exists (select from appointment.booking as held
        where held.slot_id = slot.id and held.state in ('booked', 'kept', 'noShow'))
    returning id as "slotId", unit_id as "unitId"`.execute(tx.db)
  return rows
}

/** Her open times that begin in the span and are still ahead, each with whether somebody has it. */
export const selectTimesAhead = async (
  tx: GatheredTransaction,
  professionalId: Id<'Professional'>,
  { from, to }: Between,
): Promise<readonly { readonly slotId: Id<'Slot'>; readonly booked: boolean }[]> => {
  const { rows } = await sql<{ slotId: Id<'Slot'>; booked: boolean }>`
    select id as "slotId", exists (select from appointment.booking as held
        where held.slot_id = slot.id and held.state = 'booked') as booked
    from appointment.slot
    where professional_id = ${professionalId} and withdrawn_at is null
      and starts_at >= ${from} and starts_at < ${to} and starts_at > ${tx.now}`.execute(tx.db)
  return rows
}

export type Away = {
  readonly professionalId: Id<'Professional'>
  readonly fromOn: PlainDate
  readonly toOn: PlainDate
}

/** The absences of anyone that touch the days. */
export const selectAway = async (
  tx: GatheredTransaction,
  { fromOn, toOn }: { readonly fromOn: PlainDate; readonly toOn: PlainDate },
): Promise<readonly Away[]> => {
  const { rows } = await sql<Away>`
    select professional_id as "professionalId", from_on as "fromOn", to_on as "toOn" from appointment.absence
    where ended_at is null and from_on <= ${toOn}::date and to_on >= ${fromOn}::date`.execute(tx.db)
  return rows
}
