/** Builders for tests: each says only what the test cares about. */
import { addMinutes, type Id, instant } from '@yhdella/kernel'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import { openSlots } from './open-slots.ts'
import type { Slot, VisitMode } from './slot.rules.ts'

export type SlotTraits = {
  readonly professionalId: Id<'Professional'>
  readonly startsAt: string
  readonly minutes?: number
  readonly unitId?: string
  readonly profession?: string
  readonly serviceIds?: readonly string[]
  readonly modes?: readonly VisitMode[]
}

/** A time for direct-access physiotherapy in Kajaani, unless said otherwise. */
export const aSlot = async (tx: GatheredTransaction, traits: SlotTraits): Promise<Slot> => {
  const startsAt = instant(traits.startsAt)
  const [slot] = await openSlots(tx, [
    {
      professionalId: traits.professionalId,
      profession: traits.profession ?? 'physiotherapist',
      unitId: traits.unitId ?? 'kajaani-health-station',
      serviceIds: traits.serviceIds ?? ['direct-physiotherapy'],
      modes: traits.modes ?? ['onSite', 'phone'],
      startsAt,
      endsAt: addMinutes(startsAt, traits.minutes ?? 45),
    },
  ])
  if (slot === undefined) throw new Error('A time was not opened')
  return slot
}
