import type { Id } from '@yhdella/kernel'
import { freshId } from '../../platform/fresh-id.ts'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import { county } from '../organisation/index.ts'
import { type NewEntry, openEntries } from '../queue/index.ts'
import { birthDateForClocks, displayName, type Person } from '../resident/index.ts'
import { insertRelations } from './care-relation.queries.ts'
import { insertCaseEvents, type NewCaseEvent } from './course.queries.ts'
import { insertMatters } from './matter.queries.ts'
import { type Matter, type Statement, summaryOf } from './matter.rules.ts'
import { upsertStatements } from './statement.queries.ts'

/** Who received the contact for the resident, where she did not send it herself. */
export type Receiver = { readonly id: Id<'Professional'>; readonly name: string }

export type NewCase = {
  readonly id?: Id<'Case'>
  readonly person: Person
  /** `receivedAt` is when the clocks begin: not in the future. */
  readonly statement: Statement
  /** message, call or text. */
  readonly replyBy: string
  readonly receivedBy: Receiver | null
}

export type OpenedCase = { readonly caseId: Id<'Case'>; readonly entryId: Id<'Entry'> }

type ContactOfCase = Pick<NewCase, 'person' | 'replyBy' | 'receivedBy'> & {
  readonly statement: Pick<Statement, 'ownWords' | 'source' | 'language' | 'receivedAt' | 'redFlags'>
}

/** The contact's entry at the county's desk, where it waits for its assessment. */
export const contactEntryOf = (
  caseId: Id<'Case'>,
  { person, statement, replyBy, receivedBy }: ContactOfCase,
): NewEntry => ({
  kind: 'contact',
  caseId,
  personId: person.id,
  birthDate: birthDateForClocks(person),
  municipalityCode: person.place.municipalityCode,
  serviceId: county().contact.serviceId,
  unitId: county().contact.unitId,
  urgency: null,
  redFlag: statement.redFlags.length > 0,
  summary: summaryOf(statement.ownWords),
  channel: statement.source,
  language: statement.language,
  replyBy,
  contactedAt: statement.receivedAt,
  assessedAt: null,
  openedBy: receivedBy?.id ?? null,
})

type Opened = NewCase & { readonly id: Id<'Case'> }

const matterOf = (opened: Opened, openedAt: Matter['openedAt']): Matter => ({
  id: opened.id,
  personId: opened.person.id,
  municipalityCode: opened.person.place.municipalityCode,
  summary: summaryOf(opened.statement.ownWords),
  openedAt,
  closedAt: null,
  disposition: null,
  mergedInto: null,
})

const eventsOf = ({ id: caseId, person, statement, receivedBy }: Opened): readonly NewCaseEvent[] => {
  const told = {
    caseId,
    by: receivedBy?.id ?? null,
    byName: receivedBy?.name ?? displayName(person),
    text: null,
    detail: { source: statement.source },
  }
  if (statement.redFlags.length === 0) return [{ ...told, kind: 'received' }]
  const text = statement.redFlags.join(', ')
  return [
    { ...told, kind: 'received' },
    { ...told, kind: 'redFlagShown', text },
  ]
}

/**
 * Opens matters in sets: each with what was told, its first events and its entry at the county's desk, under its
 * clocks. Seven statements in one packet, however many they are. Gives the ids in the order of the matters; refuses nothing.
 */
export const openCases = async (
  tx: GatheredTransaction,
  newCases: readonly NewCase[],
): Promise<readonly OpenedCase[]> => {
  if (newCases.length === 0) return []
  const all = newCases.map(each => ({ ...each, id: each.id ?? freshId<'Case'>(tx.now) }))
  // Asked in the order in which their references need them.
  const [, , , , entries] = await Promise.all([
    insertMatters(
      tx,
      all.map(each => matterOf(each, tx.now)),
    ),
    upsertStatements(
      tx,
      all.map(({ id: caseId, statement }) => ({ ...statement, caseId })),
    ),
    insertCaseEvents(tx, all.flatMap(eventsOf)),
    insertRelations(
      tx,
      all.flatMap(({ id: caseId, receivedBy }) =>
        receivedBy === null ? [] : [{ caseId, professionalId: receivedBy.id, ground: 'received' }],
      ),
    ),
    openEntries(
      tx,
      all.map(each => contactEntryOf(each.id, each)),
    ),
  ])
  return entries.map(entry => ({ caseId: entry.caseId, entryId: entry.id }))
}
