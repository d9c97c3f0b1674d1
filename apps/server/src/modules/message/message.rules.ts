import { addMinutes, type Id, type Instant, type Language } from '@yhdella/kernel'

export type Message = {
  readonly id: Id<'Message'>
  readonly caseId: Id<'Case'>
  readonly fromResident: boolean
  readonly authorId: Id<'Professional'> | null
  readonly author: string
  readonly body: string
  readonly language: Language
  readonly asks: boolean
  readonly writtenAt: Instant
  /** From this moment it is the resident's and cannot be taken back. */
  readonly visibleAt: Instant
  readonly retractedAt: Instant | null
  readonly readAt: Instant | null
}

/** A professional's message waits ten seconds, so that a slip can be taken back before anyone reads it. */
const heldMinutes = 10 / 60

export const visibleFrom = (writtenAt: Instant): Instant => addMinutes(writtenAt, heldMinutes)

export type MessageState = 'held' | 'shown' | 'retracted'

export const stateOf = (message: Pick<Message, 'visibleAt' | 'retractedAt'>, now: Instant): MessageState => {
  if (message.retractedAt !== null) return 'retracted'
  return message.visibleAt > now ? 'held' : 'shown'
}

/** Staff see what they are about to send; the resident sees only what has been sent. */
export const isSeenBy = (state: MessageState, reader: 'resident' | 'professional'): boolean =>
  state === 'shown' || (state === 'held' && reader === 'professional')
