import type { Id, Instant } from '@yhdella/kernel'
import { type RawBuilder, sql } from 'kysely'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import { modesFrom } from './slot.queries.ts'
import type { VisitMode } from './slot.rules.ts'

export type FreeTime = {
  readonly slotId: Id<'Slot'>
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly unitId: string
  readonly professionalId: Id<'Professional'>
  readonly profession: string
  readonly modes: readonly VisitMode[]
}

export type FreeTimeSearch = {
  readonly serviceId: string
  readonly unitId: string | null
  readonly mode: VisitMode | null
  /** Times that begin after this; where a slot is named too, also those of the same moment that follow it. */
  readonly after: { readonly startsAt: Instant; readonly slotId: Id<'Slot'> | null }
  readonly count: number
}

const following = ({ startsAt, slotId }: FreeTimeSearch['after']) =>
  slotId === null
    ? sql`free.starts_at > ${startsAt}`
    : sql`(free.starts_at, free.slot_id) > (${startsAt}::timestamptz, ${slotId}::uuid)`

/** Walks the index of the free times of the service (at the unit) from `after` on, in their order. */
export const freeTimesQuery = (search: FreeTimeSearch): RawBuilder<FreeTime> => sql<FreeTime>`
  select slot.id as "slotId", slot.starts_at as "startsAt", slot.ends_at as "endsAt", slot.unit_id as "unitId",
    slot.professional_id as "professionalId", slot.profession, slot.modes
  from (
    select free.slot_id, free.starts_at from appointment.free_time as free
    where free.service_id = ${search.serviceId} and ${following(search.after)}
      and ${search.unitId === null ? sql`true` : sql`free.unit_id = ${search.unitId}`}
      and ${search.mode === null ? sql`true` : sql`free.modes @> array[${search.mode}]::text[]`}
    order by free.starts_at, free.slot_id limit ${search.count}
  ) as next join appointment.slot as slot on slot.id = next.slot_id
  order by next.starts_at, next.slot_id`

export const selectFreeTimes = async (
  tx: GatheredTransaction,
  search: FreeTimeSearch,
): Promise<readonly FreeTime[]> => {
  const { rows } = await freeTimesQuery(search).execute(tx.db)
  return rows.map(row => ({ ...row, modes: modesFrom(row.modes) }))
}

/** The start of the third free time from now of each of the services at a unit; services without one are left out. */
export const selectThirdNext = async (
  tx: GatheredTransaction,
  unitId: string,
  serviceIds: readonly string[],
): Promise<ReadonlyMap<string, Instant>> => {
  const { rows } = await sql<{ serviceId: string; startsAt: Instant }>`
    select asked.service_id as "serviceId", third.starts_at as "startsAt"
    from unnest(${[...serviceIds]}::text[]) as asked (service_id)
    cross join lateral (
      select free.starts_at from appointment.free_time as free
      where free.service_id = asked.service_id and free.unit_id = ${unitId} and free.starts_at > ${tx.now}
      order by free.starts_at, free.slot_id offset 2 limit 1
    ) as third`.execute(tx.db)
  return new Map(rows.map(row => [row.serviceId, row.startsAt]))
}
