import type { Id, Instant } from '@yhdella/kernel'

export type VisitMode = 'onSite' | 'phone' | 'video' | 'message'

/** One bookable time of one professional, at one unit, for the services she is competent in. */
export type Slot = {
  readonly id: Id<'Slot'>
  readonly professionalId: Id<'Professional'>
  readonly profession: string
  readonly unitId: string
  readonly serviceIds: readonly string[]
  readonly modes: readonly VisitMode[]
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly withdrawnAt: Instant | null
}

export type Wish = { readonly serviceId: string; readonly mode: VisitMode; readonly now: Instant }

/**
 * Whether a time can be given for the wish. It says nothing of whether someone has it: only the database can. A
 * time that has begun or was taken back is, to who asks, as gone as a taken one.
 */
export const fitOf = (
  slot: Pick<Slot, 'serviceIds' | 'modes' | 'startsAt' | 'withdrawnAt'>,
  { serviceId, mode, now }: Wish,
): 'fits' | 'TimeTaken' | 'TimeNotOfService' | 'ModeNotOffered' => {
  if (slot.withdrawnAt !== null || slot.startsAt <= now) return 'TimeTaken'
  if (!slot.serviceIds.includes(serviceId)) return 'TimeNotOfService'
  return slot.modes.includes(mode) ? 'fits' : 'ModeNotOffered'
}
