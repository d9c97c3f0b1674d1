import {
  type EventType,
  isServiceClass,
  type Matter,
  type MatterEvent,
  type ServiceClass,
} from '@yhdella/access-law'
import { helsinkiDate, type Instant, type PlainDate } from '@yhdella/kernel'
import type { Disposition, EntryKind } from './queue-entry.rules.ts'

/** What was known when an entry was opened; kept in its 'opened' event, so that its clocks can be told again. */
export type Opening = {
  readonly kind: EntryKind
  readonly service: string
  readonly birthDate: PlainDate | null
  readonly contactedAt: Instant
  /** When the need was assessed; null for a contact, whose assessment is what is waited for. */
  readonly assessedAt: Instant | null
}

/** A happening of an entry as the clocks see it. */
export type PastHappening = {
  readonly kind: string
  /** When it was recorded. */
  readonly at: Instant
  readonly disposition: Disposition | null
  /** When it took place, where that was before it was recorded. */
  readonly occurredAt?: Instant | null
  /** The time of anyone's that it is about: the one that was offered, or the one that was given up. */
  readonly timeAt?: Instant | null
}

type Ends = Readonly<Record<ServiceClass, readonly EventType[]>>

const care = ['needAssessed'] as const
const referral = ['referralArrived', 'needEstablished', 'needAssessed'] as const

/** What begins to be waited for at the moment of assessment, by the class of the service. */
const begins: Ends = {
  'primary-care.general': care,
  'primary-care.other': care,
  'primary-care.certificate': care,
  oral: care,
  specialised: referral,
  'specialised.in-primary-care': referral,
  'psychiatry.young': referral,
  'therapy.young': ['needAssessed', 'therapyNeedEstablished'],
  'student-health': care,
  'student-health.yths': care,
  'social.assessment': ['caseOpened'],
  'social.decision': ['caseOpened'],
  'social.psychosocial-young': ['caseOpened', 'supportNeedEstablished'],
  'child-protection': ['caseOpened'],
  'older-people.service': ['caseOpened'],
  'income-support': ['applicationArrived'],
  'income-support.urgent': ['applicationArrived'],
}

const firstCare = ['firstCareEvent'] as const
const treated = ['assessmentStarted', 'treatmentArranged', 'treatmentStarted', 'firstCareEvent'] as const

/** What the visit that ends the wait is to the law, by the class of the service. */
const served: Ends = {
  'primary-care.general': firstCare,
  'primary-care.other': firstCare,
  'primary-care.certificate': firstCare,
  oral: firstCare,
  specialised: treated,
  'specialised.in-primary-care': treated,
  'psychiatry.young': treated,
  'therapy.young': ['firstCareEvent', 'treatmentStarted'],
  'student-health': firstCare,
  'student-health.yths': firstCare,
  'social.assessment': ['assessmentStarted'],
  'social.decision': ['decisionImplemented'],
  'social.psychosocial-young': ['decisionImplemented'],
  'child-protection': ['assessmentStarted'],
  'older-people.service': ['decisionImplemented'],
  'income-support': ['decisionMade'],
  'income-support.urgent': ['decisionMade'],
}

const answered = ['contactEstablished', 'needAssessed'] as const

/** Ends that mean the same whatever was waited for; the rest of a wait's ends leave the guarantee. */
const closing: Partial<Record<Disposition, EventType>> = {
  patientWithdrew: 'patientWithdrew',
  referredToUrgent: 'referredToUrgent',
  movedAway: 'movedAway',
  died: 'died',
}
const answeredContact: readonly Disposition[] = ['answered', 'routed', 'needResolved', 'referredElsewhere']

const endOf = (opening: Opening, service: ServiceClass, disposition: Disposition): readonly EventType[] => {
  if (opening.kind === 'contact' && answeredContact.includes(disposition)) return answered
  if (disposition === 'served' || disposition === 'answered') return served[service]
  return [closing[disposition] ?? 'needResolved']
}

const openingEvents = (opening: Opening, service: ServiceClass): MatterEvent[] => {
  const contact: MatterEvent = { type: 'contact', at: opening.contactedAt }
  if (opening.kind === 'contact') return [{ type: 'contactAttempt', at: opening.contactedAt }, contact]
  const at = opening.assessedAt ?? opening.contactedAt
  return [contact, ...begins[service].map(type => ({ type, at }))]
}

const waitEvents: Readonly<Record<string, EventType>> = {
  asked: 'contactEstablished',
  booked: 'offered',
  patientPostponed: 'patientPostponed',
  patientDeclinedTime: 'patientDeclinedTime',
  patientDeclinedOtherProvider: 'patientDeclinedOtherProvider',
  noShow: 'noShow',
  providerCancelled: 'providerCancelled',
  providerMoved: 'providerMoved',
}

const lawEvents = (opening: Opening, service: ServiceClass, past: PastHappening): readonly MatterEvent[] => {
  const at = past.occurredAt ?? past.at
  if (past.disposition !== null) return endOf(opening, service, past.disposition).map(type => ({ type, at }))
  const type = waitEvents[past.kind]
  if (type === undefined) return []
  return past.timeAt == null ? [{ type, at }] : [{ type, at, on: helsinkiDate(past.timeAt) }]
}

/** An end that was undone never happened to the law. */
const standing = (past: readonly PastHappening[]): readonly PastHappening[] => {
  const reopened = past.findLastIndex(({ kind }) => kind === 'reopened')
  return past.filter(({ kind }, place) => kind !== 'ended' || place > reopened)
}

/** The matter as the law looks at it: what was known at the opening, and what has happened since. */
export const matterOf = (opening: Opening, past: readonly PastHappening[]): Matter => {
  const { service } = opening
  if (!isServiceClass(service)) throw new Error(`No law knows the service class ${service}`)
  const later = standing(past).flatMap(each => lawEvents(opening, service, each))
  return {
    service,
    birthDate: opening.birthDate,
    flags: [],
    events: [...openingEvents(opening, service), ...later],
  }
}
