import { addMinutes, type Id, type Instant, type PlainDate } from '@yhdella/kernel'

export type EntryKind = 'contact' | 'wait'
export type Family = 'law' | 'target' | 'promise'

/** How a wait or a contact ends. Nothing ends without one. */
export const dispositions = [
  'answered',
  'routed',
  'served',
  'needResolved',
  'patientWithdrew',
  'referredToUrgent',
  'referredElsewhere',
  'movedAway',
  'died',
  'notReached',
  'merged',
  'undone',
] as const
export type Disposition = (typeof dispositions)[number]

/** What happens along a wait. None of these moves the legal limit by itself (1326/2010 51-53 §: no pause). */
export const waitEventTypes = [
  'patientPostponed',
  'patientDeclinedTime',
  'patientDeclinedOtherProvider',
  'noShow',
  'providerCancelled',
  'providerMoved',
] as const
export type WaitEventType = (typeof waitEventTypes)[number]

/** One thing that waits: a contact to be assessed, or a person waiting for a service. */
export type Entry = {
  readonly id: Id<'Entry'>
  readonly kind: EntryKind
  readonly caseId: Id<'Case'>
  readonly personId: Id<'Person'>
  readonly serviceId: string
  readonly serviceClass: string
  readonly unitId: string
  /** Null where the person's place is protected. */
  readonly municipalityCode: string | null
  readonly urgency: number | null
  readonly redFlag: boolean
  readonly summary: string
  readonly channel: string
  readonly language: string
  readonly replyBy: string
  readonly state: 'waiting' | 'taken' | 'ended'
  readonly takenBy: Id<'Professional'> | null
  readonly leaseUntil: Instant | null
  readonly askedAt: Instant | null
  readonly bookedAt: Instant | null
  readonly openedAt: Instant
  readonly startOn: PlainDate
  readonly endedAt: Instant | null
  readonly disposition: Disposition | null
  readonly dueAt: Instant | null
  readonly dueFamily: Family | null
}

/** How an entry stands to the one who looks at it. A lapsed lease leaves an entry free for others. */
export const standings = ['free', 'mine', 'others', 'ended'] as const
export type Standing = (typeof standings)[number]

type Hold = Pick<Entry, 'state' | 'takenBy' | 'leaseUntil'>

export const standingOf = (entry: Hold, me: Id<'Professional'> | null, now: Instant): Standing => {
  if (entry.state === 'ended') return 'ended'
  if (entry.takenBy === null || entry.leaseUntil === null) return 'free'
  if (entry.takenBy === me) return 'mine'
  return entry.leaseUntil > now ? 'others' : 'free'
}

/**
 * take, takeOver, giveBack: who works on it. act: a professional decides something of it. settle: what
 * happened ends it whoever holds it (a visit, a merge). record: a happening of the wait. reopen: undo of its end.
 */
export const actions = ['take', 'takeOver', 'giveBack', 'act', 'settle', 'record', 'reopen'] as const
export type Action = (typeof actions)[number]

export type Verdict =
  | 'taken'
  | 'takenOver'
  | 'givenBack'
  | 'nothing'
  | 'allowed'
  | 'EntryEnded'
  | 'EntryTakenByOther'
  | 'EntryNotEnded'

const verdicts = {
  free: {
    take: 'taken',
    takeOver: 'taken',
    giveBack: 'nothing',
    act: 'allowed',
    settle: 'allowed',
    record: 'allowed',
    reopen: 'EntryNotEnded',
  },
  mine: {
    take: 'taken',
    takeOver: 'taken',
    giveBack: 'givenBack',
    act: 'allowed',
    settle: 'allowed',
    record: 'allowed',
    reopen: 'EntryNotEnded',
  },
  others: {
    take: 'EntryTakenByOther',
    takeOver: 'takenOver',
    giveBack: 'EntryTakenByOther',
    act: 'EntryTakenByOther',
    settle: 'allowed',
    record: 'allowed',
    reopen: 'EntryNotEnded',
  },
  ended: {
    take: 'EntryEnded',
    takeOver: 'EntryEnded',
    giveBack: 'EntryEnded',
    act: 'EntryEnded',
    settle: 'EntryEnded',
    record: 'EntryEnded',
    reopen: 'allowed',
  },
} as const satisfies Record<Standing, Record<Action, Verdict>>

export const verdictOf = <Act extends Action>(standing: Standing, action: Act) =>
  verdicts[standing][action] as (typeof verdicts)[Standing][Act]

/** Minutes that a taken entry is kept for its taker after her last act on it. */
const leaseMinutes = 10

export const leaseFrom = (now: Instant): Instant => addMinutes(now, leaseMinutes)
