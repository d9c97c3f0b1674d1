import type { Language } from '@yhdella/kernel'
import { dayInWords, momentInWords, stamp } from '../../platform/when.ts'
import type { MatterBooking, MatterClock, MatterStatus, MatterWait } from './matter-status.ts'
import type { MatterMessages } from './messages.ts'
import { isBroken } from './wait.view.ts'

/** What of the matter comes first now: one state, the most pressing for the person. */
export type HeadlineKind =
  | 'received'
  | 'late'
  | 'asked'
  | 'booked'
  | 'waiting'
  | 'visited'
  | 'answered'
  | 'closed'

export type Headline = {
  readonly kind: HeadlineKind
  /** A broken promise says so in the panel's tone too. */
  readonly broken: boolean
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

/** When the last visit was recorded. */
const visitedAt = ({ steps }: MatterStatus): string | undefined =>
  steps.findLast(({ kind }) => kind === 'visited')?.at

export const headlineKind = (
  status: MatterStatus,
  bookings: readonly MatterBooking[],
  now: string,
): HeadlineKind => {
  if (!status.open) return 'closed'
  if (isAsked(status)) return 'asked'
  if (nextBooking(bookings, now)) return 'booked'
  if (status.waits.some(({ open }) => open)) return 'waiting'
  if (visitedAt(status) !== undefined) return 'visited'
  if (status.promise.answeredAt !== null) return 'answered'
  return status.promise.state === 'late' ? 'late' : 'received'
}

export type HeadlineGround = {
  readonly status: MatterStatus
  readonly bookings: readonly MatterBooking[]
  readonly now: string
  readonly language: Language
  readonly m: MatterMessages
}

/** The day that binds us: our own promise to her, else the law; an apology where it has passed. */
const waitingLine = (
  waits: readonly MatterWait[],
  language: Language,
  m: MatterMessages['now']['waiting'],
): string => {
  if (waits.some(isBroken)) return m.broken
  const running = waits
    .filter(({ open }) => open)
    .flatMap(({ clocks }) => clocks.filter(({ state }) => state === 'running'))
  const dueOf = (family: MatterClock['family']) =>
    running.find(clock => clock.family === family && clock.dueOn !== null)?.dueOn
  const [promised, byLaw] = [dueOf('promise'), dueOf('law')]
  if (promised) return m.promised(dayInWords(promised, language))
  return byLaw ? m.byLaw(dayInWords(byLaw, language)) : m.noDay
}

const promiseLine = (kind: HeadlineKind, ground: HeadlineGround): string => {
  const { status, bookings, now, language, m } = ground
  const { answerBy, newAnswerBy, answeredAt } = status.promise
  const lines: Readonly<Record<HeadlineKind, () => string>> = {
    received: () => m.now.received.promise(momentInWords(answerBy, language)),
    late: () => m.now.late.promise(momentInWords(newAnswerBy ?? answerBy, language)),
    asked: () => m.now.asked.promise,
    booked: () => m.now.booked.promise(momentInWords(nextBooking(bookings, now)?.startsAt ?? now, language)),
    waiting: () => waitingLine(status.waits, language, m.now.waiting),
    visited: () => m.now.visited.promise(stamp(visitedAt(status) ?? now, language)),
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
    broken: kind === 'late' || (kind === 'waiting' && ground.status.waits.some(isBroken)),
    title: ground.m.now[kind].title,
    promise: promiseLine(kind, ground),
    rest: restLines(kind, ground),
  }
}
