/** What is written of a matter beside its entries: its thread, its course, who took part. */
import { addMinutes, type Instant } from '@yhdella/kernel'
import type { StaffMember } from '../modules/organisation/index.ts'
import type { Rows } from './rows.ts'
import { caseIdOf, staffIdOf, type ToldContact, toldId, type World } from './story.ts'

/** A matter's line in lists: the first sentence, at most this many characters. */
const summaryLength = 80

export const summaryOf = (words: string): string => {
  const [first = words] = words.split(/(?<=[.!?])\s/)
  return first.length <= summaryLength ? first : `${first.slice(0, summaryLength - 1).trimEnd()}…`
}

export type Told = { readonly rows: Rows; readonly world: World; readonly contact: ToldContact }

/** A message is written by a professional or by the resident; the resident sees hers ten seconds later. */
export const tellMessage = (
  { rows, world, contact }: Told,
  message: { readonly at: Instant; readonly body: string; readonly byStaff: boolean; readonly asks: boolean },
): void => {
  if (message.at > world.now) return
  const { assessor, person } = contact
  const visibleAt = message.byStaff ? addMinutes(message.at, 10 / 60) : message.at
  const readAt = addMinutes(message.at, 45)
  rows['message.message'].push({
    id: toldId('Message', `${contact.key}:${message.at}`),
    case_id: caseIdOf(contact),
    person_id: person.id,
    from_resident: !message.byStaff,
    author_id: message.byStaff ? staffIdOf(assessor) : null,
    author: message.byStaff ? assessor.name : `${person.givenNames} ${person.familyName}`,
    body: message.body,
    language: person.language,
    asks: message.asks,
    written_at: message.at,
    visible_at: visibleAt,
    retracted_at: null,
    read_at: readAt <= world.now ? readAt : null,
  })
}

export const tellCaseEvent = (
  { rows, world, contact }: Told,
  event: {
    readonly at: Instant
    readonly kind: string
    readonly by: { readonly subject: string; readonly name: string } | null
    readonly text?: string
    readonly detail?: object
  },
): void => {
  if (event.at > world.now) return
  const { person } = contact
  rows['case.event'].push({
    case_id: caseIdOf(contact),
    at: event.at,
    kind: event.kind,
    by_id: event.by === null ? null : staffIdOf(event.by),
    by_name: event.by?.name ?? `${person.givenNames} ${person.familyName}`,
    text: event.text ?? null,
    detail: event.detail ?? {},
  })
}

export const tellRelation = (
  { rows, world, contact }: Told,
  who: StaffMember,
  since: Instant,
  ground: 'received' | 'triaged' | 'booked' | 'visited',
): void => {
  if (since > world.now) return
  rows['case.care_relation'].push({
    case_id: caseIdOf(contact),
    professional_id: staffIdOf(who),
    since,
    ground,
  })
}
