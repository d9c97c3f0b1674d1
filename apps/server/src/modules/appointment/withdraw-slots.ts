import type { Id } from '@yhdella/kernel'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import { withdrawFree } from './extra-time.queries.ts'

/**
 * Takes times out of the book that nobody has and that have not begun; the others of them stay as they are. Gives the
 * number of those that went.
 */
export const withdrawSlots = async (
  tx: GatheredTransaction,
  slotIds: readonly Id<'Slot'>[],
): Promise<number> => {
  const gone = await withdrawFree(tx, slotIds)
  for (const [unitId, ofUnit] of Map.groupBy(gone, each => each.unitId))
    await tx.announce(
      `book:${unitId}`,
      ofUnit.map(each => each.slotId),
    )
  return gone.length
}
