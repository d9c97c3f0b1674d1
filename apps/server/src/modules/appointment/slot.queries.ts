import { type Id, id } from '@yhdella/kernel'
import { type Selectable, sql } from 'kysely'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import type { AppointmentSlot } from '../../schema.generated.ts'
import type { Slot, VisitMode } from './slot.rules.ts'

const visitModes: readonly VisitMode[] = ['onSite', 'phone', 'video', 'message']

export const modesFrom = (modes: readonly string[]) => visitModes.filter(mode => modes.includes(mode))

const slotFrom = (row: Selectable<AppointmentSlot>): Slot => ({
  id: id(row.id),
  professionalId: id(row.professional_id),
  profession: row.profession,
  unitId: row.unit_id,
  serviceIds: row.service_ids,
  modes: modesFrom(row.modes),
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  withdrawnAt: row.withdrawn_at,
})

/** By id; one that is not there is left out. */
export const selectSlots = async (
  tx: GatheredTransaction,
  slotIds: readonly Id<'Slot'>[],
): Promise<ReadonlyMap<string, Slot>> => {
  const rows = await tx.db
    .selectFrom('appointment.slot')
    .selectAll()
    .where(sql<boolean>`id = any(${[...slotIds]}::uuid[])`)
    .execute()
  return new Map(rows.map(row => [row.id, slotFrom(row)]))
}

export const selectSlot = async (tx: GatheredTransaction, slotId: Id<'Slot'>): Promise<Slot | undefined> =>
  (await selectSlots(tx, [slotId])).get(slotId)

const rowOf = (slot: Slot) => ({
  id: slot.id,
  professional_id: slot.professionalId,
  profession: slot.profession,
  unit_id: slot.unitId,
  service_ids: slot.serviceIds,
  modes: slot.modes,
  starts_at: slot.startsAt,
  ends_at: slot.endsAt,
  withdrawn_at: slot.withdrawnAt,
})

/**
 * One parameter however many slots. Throws where one overlaps another open time of the same professional, unless those
 * are to be left out. Gives the ids of what was written.
 */
export const insertSlots = async (
  tx: GatheredTransaction,
  slots: readonly Slot[],
  overlapping: 'throw' | 'leaveOut' = 'throw',
): Promise<ReadonlySet<string>> => {
  const rows = JSON.stringify(slots.map(slot => ({ ...rowOf(slot), opened_at: tx.now })))
  const leaveOut = overlapping === 'leaveOut' ? sql`on conflict do nothing` : sql``
  const written = await sql<{ readonly id: string }>`insert into appointment.slot
      (id, professional_id, profession, unit_id, service_ids, modes, starts_at, ends_at, opened_at, withdrawn_at)
    select id, professional_id, profession, unit_id, service_ids, modes, starts_at, ends_at, opened_at, withdrawn_at
    from jsonb_populate_recordset(null::appointment.slot, ${rows}::jsonb)
    ${leaveOut} returning id`.execute(tx.db)
  return new Set(written.rows.map(row => row.id))
}
