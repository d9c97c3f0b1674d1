import { randomUUID } from 'node:crypto'
import { done, failed, type Id, id, type Outcome } from '@yhdella/kernel'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import { insertSlots } from './slot.queries.ts'
import type { Slot } from './slot.rules.ts'

export type NewSlot = Omit<Slot, 'id' | 'withdrawnAt'> & { readonly id?: Id<'Slot'> }

const asSlot = (slot: NewSlot): Slot => ({
  ...slot,
  id: slot.id ?? id<'Slot'>(randomUUID()),
  withdrawnAt: null,
})

/**
 * Opens times for booking, in one statement. Throws where one overlaps another open time of the same professional:
 * the database holds her to one place at a time. Gives the slots in their order.
 */
export const openSlots = async (
  tx: GatheredTransaction,
  newSlots: readonly NewSlot[],
): Promise<readonly Slot[]> => {
  if (newSlots.length === 0) return []
  const slots = newSlots.map(asSlot)
  await insertSlots(tx, slots)
  for (const slot of slots) await tx.announce(`book:${slot.unitId}`, [slot.id])
  return slots
}

/**
 * Opens all of the times, or refuses where one overlaps another open time of the same professional, also one that
 * somebody opens at this very moment. A refusal's transaction is undone, and with it those that were written.
 */
export const openAllSlots = async (
  tx: GatheredTransaction,
  newSlots: readonly NewSlot[],
): Promise<Outcome<readonly Slot[], 'TimesOverlap'>> => {
  const slots = newSlots.map(asSlot)
  const written = await insertSlots(tx, slots, 'leaveOut')
  if (written.size < slots.length) return failed('TimesOverlap')
  for (const unitId of new Set(slots.map(slot => slot.unitId)))
    await tx.announce(
      `book:${unitId}`,
      slots.flatMap(slot => (slot.unitId === unitId ? [slot.id] : [])),
    )
  return done(slots)
}
