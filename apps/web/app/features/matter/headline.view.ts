import type { Language } from '@yhdella/kernel'
import type { CountyNames } from '../../platform/county-names.ts'
import { momentInWords, stamp } from '../../platform/when.ts'
import type { MatterBooking, MatterStatus } from './matter-status.ts'
import type { MatterMessages } from './messages.ts'

/** What of the matter comes first now: one state, the most pressing for the person. */
export type HeadlineKind = 'received' | 'late' | 'asked' | 'booked' | 'waiting' | 'answered' | 'closed'

export type Headline = {
  readonly kind: HeadlineKind
  readonly title: string
  /** The one thing to know, said large. */
  readonly promise: string
  readonly rest: readonly string[]
}

/** The next time she has; those that have begun are the past's. */
export const nextBooking = (bookings: readonly MatterBooking[], now: string): MatterBooking | undefined =>
  bookings
    .filter(({ state, endsAt }) => state === 'booked' && Date.parse(endsAt) > Date.parse(now))
    .toSorted((one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt))[0]

/** Whether the last word is a question of ours. */
export const isAsked = ({ open, messages }: Pick<MatterStatus, 'open' | 'messages'>): boolean =>
  open && messages.at(-1)?.asks === true && messages.at(-1)?.fromResident === false

export const headlineKind = (
  status: MatterStatus,
  bookings: readonly MatterBooking[],
  now: string,
): HeadlineKind => {
  if (!status.open) return 'closed'
  if (isAsked(status)) return 'asked'
  if (nextBooking(bookings, now)) return 'booked'
  if (status.waits.some(({ open }) => open)) return 'waiting'
  if (status.promise.answeredAt !== null) return 'answered'
  return status.promise.state === 'late' ? 'late' : 'received'
}

export type HeadlineGround = {
  readonly status: MatterStatus
  readonly bookings: readonly MatterBooking[]
  readonly now: string
  readonly language: Language
  readonly names: CountyNames
  readonly m: MatterMessages
}

const promiseLine = (kind: HeadlineKind, ground: HeadlineGround): string => {
  const { status, bookings, now, language, names, m } = ground
  const { answerBy, newAnswerBy, answeredAt } = status.promise
  const wait = status.waits.find(({ open }) => open)
  const lines: Readonly<Record<HeadlineKind, () => string>> = {
    received: () => m.now.received.promise(momentInWords(answerBy, language)),
    late: () => m.now.late.promise(momentInWords(newAnswerBy ?? answerBy, language)),
    asked: () => m.now.asked.promise,
    booked: () => m.now.booked.promise(momentInWords(nextBooking(bookings, now)?.startsAt ?? now, language)),
    waiting: () => m.now.waiting.promise(wait ? names.service(wait.serviceId) : ''),
    answered: () => m.now.answered.promise(stamp(answeredAt ?? answerBy, language)),
    closed: () => dispositionText(status.disposition, m),
  }
  return lines[kind]()
}

const dispositionText = (disposition: string | null, m: MatterMessages): string => {
  const known: Readonly<Record<string, string>> = m.disposition
  return known[disposition ?? 'other'] ?? m.disposition.other
}

const restLines = (kind: HeadlineKind, { status, m }: HeadlineGround): readonly string[] => {
  const lines: string[] = [m.now[kind].rest]
  if (kind === 'waiting' && status.waits.some(({ canBook }) => canBook)) lines.unshift(m.now.waiting.canBook)
  if (kind === 'answered' && status.promise.state === 'late') lines.push(m.now.answered.late)
  return lines
}

/** The panel that opens the page: what has been promised, or what comes next. */
export const headline = (ground: HeadlineGround): Headline => {
  const kind = headlineKind(ground.status, ground.bookings, ground.now)
  return {
    kind,
    title: ground.m.now[kind].title,
    promise: promiseLine(kind, ground),
    rest: restLines(kind, ground),
  }
}
