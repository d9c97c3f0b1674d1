import { randomUUID } from 'node:crypto'
import { type Id, id } from '@yhdella/kernel'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import { insertSlots } from './slot.queries.ts'
import type { Slot } from './slot.rules.ts'

export type NewSlot = Omit<Slot, 'id' | 'withdrawnAt'> & { readonly id?: Id<'Slot'> }

/**
 * Opens times for booking, in one statement. Throws where one overlaps another open time of the same professional:
 * the database holds her to one place at a time. Gives the slots in their order.
 */
export const openSlots = async (
  tx: GatheredTransaction,
  newSlots: readonly NewSlot[],
): Promise<readonly Slot[]> => {
  if (newSlots.length === 0) return []
  const slots = newSlots.map((slot): Slot => {
    return { ...slot, id: slot.id ?? id<'Slot'>(randomUUID()), withdrawnAt: null }
  })
  await insertSlots(tx, slots)
  for (const slot of slots) await tx.announce(`book:${slot.unitId}`, [slot.id])
  return slots
}
