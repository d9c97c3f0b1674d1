import type { Output, queueRoutes } from '@yhdella/contract'
import type { Language } from '@yhdella/kernel'
import { nearMoment, timeInWords } from '../../platform/when.ts'
import { type DueView, dueView } from './due.view.ts'
import type { QueueMessages } from './messages.ts'

export type WorkRow = Output<(typeof queueRoutes)['listWork']>['rows'][number]

/** The names that a row's ids stand for, in the reader's language. */
export type PlaceNames = {
  readonly service: (id: string) => string
  readonly unit: (id: string) => string
}

export type WorkRowView = {
  readonly entryId: string
  readonly caseId: string
  readonly due: DueView
  readonly dueReason: string
  readonly person: string
  readonly age: string
  readonly summary: string
  /** The summary is in the resident's language, which may not be the page's. */
  readonly summaryLanguage: Language
  readonly service: string
  readonly unit: string
  readonly channel: string
  readonly reply: string
  readonly language: string
  readonly interpreter: string | null
  readonly urgency: string | null
  readonly redFlag: string | null
  readonly owner: {
    readonly kind: 'none' | 'me' | 'other'
    readonly name: string
    readonly until: string | null
  }
  readonly nextStep: string
  readonly booked: string | null
}

const known = <Words extends Readonly<Record<string, string>>>(words: Words, key: string): string =>
  words[key] ?? key

const ownerOf = (row: WorkRow, language: Language, m: QueueMessages): WorkRowView['owner'] => {
  const until = row.leaseUntil === null ? null : m.owner.until(timeInWords(row.leaseUntil, language))
  if (row.takenByMe) return { kind: 'me', name: m.owner.me, until }
  if (row.takenBy === null) return { kind: 'none', name: m.owner.none, until: null }
  return { kind: 'other', name: row.takenBy, until }
}

const dueReason = (row: WorkRow, m: QueueMessages): string =>
  row.dueFamily === null ? row.dueReason : row.dueReason || m.due.family[row.dueFamily]

/** What the name of a person is when no part of it is known. */
const nameless = '–'

/** A row of the work list in words: all that the table and the cards show. */
export const workRowView = (
  row: WorkRow,
  now: string,
  language: Language,
  m: QueueMessages,
  names: PlaceNames,
): WorkRowView => ({
  entryId: row.entryId,
  caseId: row.caseId,
  due: dueView(row, now, language, m.due),
  dueReason: dueReason(row, m),
  person: row.person === nameless ? m.nameUnknown : row.person,
  age: row.age === null ? m.ageUnknown : m.age(row.age),
  summary: row.summary,
  summaryLanguage: row.language,
  service: names.service(row.serviceId),
  unit: row.unitId === null ? m.unitProtected : names.unit(row.unitId),
  channel: known(m.channel, row.channel),
  reply: row.replyBy === null ? '' : known(m.replyBy, row.replyBy),
  language: m.language[row.language],
  interpreter: row.interpreter === null ? null : m.interpreter(row.interpreter),
  urgency: row.urgency === null ? null : m.urgency(row.urgency),
  redFlag: row.redFlag ? m.redFlag : null,
  owner: ownerOf(row, language, m),
  nextStep: m.next[row.nextStep],
  booked: row.bookedAt === null ? null : m.bookedAt(nearMoment(row.bookedAt, language)),
})
