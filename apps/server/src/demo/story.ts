/** What is told of people and their matters, before it becomes rows. */
import type { Id, Instant, Language, PlainDate } from '@yhdella/kernel'
import {
  type County,
  type Demonstration,
  professionalIdOf,
  type Service,
  type StaffMember,
} from '../modules/organisation/index.ts'
import { steadyId } from '../platform/steady-id.ts'

/** The county whose history is told, and the moment to which it is told. */
export type World = {
  readonly county: County
  readonly history: Demonstration
  readonly seed: number
  readonly now: Instant
}

export type ToldPerson = {
  readonly id: Id<'Person'>
  /** Null where nobody has identified her. */
  readonly subject: string | null
  readonly familyName: string
  readonly givenNames: string
  readonly bornOn: PlainDate | null
  readonly birthYear: number
  readonly phone: string
  readonly language: Language
  readonly interpreter: string | null
  /** Null where her place is protected. */
  readonly municipalityCode: string | null
  readonly placeProtected: boolean
}

export type Source = 'web' | 'phone' | 'desk' | 'paper'

export type ContactEnd =
  | { readonly kind: 'routed'; readonly service: Service; readonly unitId: string }
  | { readonly kind: 'answered' }
  /** Asked, answered by the resident at `repliedAt`, and then answered by us at `settledAt`. */
  | { readonly kind: 'asked'; readonly repliedAt: Instant; readonly settledAt: Instant }
  | { readonly kind: 'closed'; readonly disposition: 'referredToUrgent' | 'notReached' | 'patientWithdrew' }

export type ToldContact = {
  readonly key: string
  readonly person: ToldPerson
  readonly receivedAt: Instant
  readonly source: Source
  readonly words: string
  readonly redFlags: readonly string[]
  readonly replyBy: 'message' | 'call' | 'text'
  readonly callWindow: 'any' | 'morning' | 'afternoon' | null
  readonly assessor: StaffMember
  readonly assessedAt: Instant
  readonly urgency: number
  readonly end: ContactEnd
}

/** A wait that a contact was routed to, and when it should come to its visit. */
export type ToldWait = {
  readonly key: string
  readonly contact: ToldContact
  readonly service: Service
  readonly unitId: string
  /** The queue of the board that it stands in; the town is known here even where it is hidden from the board. */
  readonly queue: string
  readonly desiredOn: PlainDate
  /** It waits still at this moment: a reported queue counts it. */
  readonly notBefore: Instant | null
  /** It has ended by this moment: a reported queue leaves it out. */
  readonly notAfter: Instant | null
}

export const queueOf = (serviceId: string, municipalityCode: string | null): string =>
  `${serviceId} ${municipalityCode ?? ''}`

/** The same thing has the same id in every telling. */
export const toldId = <Of extends string>(kind: Of, key: string): Id<Of> =>
  steadyId<Of>(`demonstration:${kind}:${key}`)

const professionalIds = new Map<string, Id<'Professional'>>()

/** As the organisation makes it; asked for so often here that it is made once. */
export const staffIdOf = ({ subject }: { readonly subject: string }): Id<'Professional'> => {
  const known = professionalIds.get(subject) ?? professionalIdOf(subject)
  professionalIds.set(subject, known)
  return known
}

const caseIds = new WeakMap<ToldContact, Id<'Case'>>()

export const caseIdOf = (contact: ToldContact): Id<'Case'> => {
  const known = caseIds.get(contact) ?? toldId<'Case'>('Case', contact.key)
  caseIds.set(contact, known)
  return known
}
