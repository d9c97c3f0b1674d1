import { addMinutes, type Id, type Instant } from '@yhdella/kernel'

/** An entry as it was before a step touched it. */
export type Before = {
  readonly entryId: Id<'Entry'>
  readonly urgency: number | null
  readonly heldByMe: boolean
}

/** What a step did, so that it can be put back. */
export type Step = {
  readonly ended: readonly Before[]
  readonly asked: readonly Before[]
  /** The wait that it began. */
  readonly begun: Id<'Entry'> | null
  readonly messageId: Id<'Message'> | null
  readonly closed: boolean
}

export const nothingDone: Step = { ended: [], asked: [], begun: null, messageId: null, closed: false }

/** Ten seconds, as long as a message is held: a step and its message can be taken back for the same time. */
const undoMinutes = 10 / 60

export const undoUntil = (now: Instant): Instant => addMinutes(now, undoMinutes)

export type Undo = {
  readonly key: string
  readonly by: Id<'Professional'>
  readonly step: Step
  readonly until: Instant
  readonly usedAt: Instant | null
}

export type UndoVerdict = 'allowed' | 'UndoNotFound' | 'UndoTooLate'

/** Only the one who took the step takes it back, once, before the resident is shown it. */
export const undoVerdict = (
  undo: Pick<Undo, 'by' | 'until' | 'usedAt'> | undefined,
  me: Id<'Professional'>,
  now: Instant,
): UndoVerdict => {
  if (undo === undefined || undo.by !== me || undo.usedAt !== null) return 'UndoNotFound'
  return undo.until > now ? 'allowed' : 'UndoTooLate'
}
