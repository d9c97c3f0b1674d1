import { type Id, type Instant, id, type Language, languages } from '@yhdella/kernel'
import { type Selectable, sql } from 'kysely'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import type { ContactContact } from '../../schema.generated.ts'
import type { Source, Told } from './told.rules.ts'

export type Contact = {
  readonly id: Id<'Contact'>
  readonly caseId: Id<'Case'>
  readonly personId: Id<'Person'>
  readonly source: Source
  readonly language: Language
  readonly ownWords: string
  readonly redFlags: readonly string[]
  readonly unfinished: boolean
  readonly receivedAt: Instant
  /** The promise that was given, whatever happened to it. */
  readonly answerBy: Instant
}

const sources = ['web', 'phone', 'desk', 'paper'] as const

const contactFrom = (row: Selectable<ContactContact>): Contact => ({
  id: id(row.id),
  caseId: id(row.case_id),
  personId: id(row.person_id),
  source: sources.find(source => source === row.source) ?? 'web',
  language: languages.find(language => language === row.language) ?? 'fi',
  ownWords: row.own_words,
  redFlags: row.red_flags,
  unfinished: row.unfinished,
  receivedAt: row.received_at,
  answerBy: row.answer_by,
})

/** What of a contact may be told again before it is finished. */
const tellingOf = (told: Told) => ({
  language: told.language,
  own_words: told.text,
  reply_by: told.reply?.by ?? null,
  call_window: told.reply?.callWindow ?? null,
  on_behalf_of: told.onBehalfOf,
  red_flags: told.redFlags,
  red_flag_choice: told.redFlagChoice,
  unfinished: told.unfinished,
})

export type NewContact = {
  readonly id: Id<'Contact'>
  readonly caseId: Id<'Case'>
  readonly personId: Id<'Person'>
  readonly answerBy: Instant
  readonly told: Told
}

/** One parameter however many rows. */
export const insertContacts = async (
  tx: GatheredTransaction,
  contacts: readonly NewContact[],
): Promise<void> => {
  const rows = contacts.map(({ told, ...contact }) => ({
    ...tellingOf(told),
    id: contact.id,
    case_id: contact.caseId,
    person_id: contact.personId,
    source: told.source,
    summary_by: told.summaryBy,
    received_at: told.receivedAt,
    received_by: told.receivedBy,
    answer_by: contact.answerBy,
  }))
  await sql`insert into contact.contact
    select * from jsonb_populate_recordset(null::contact.contact, ${JSON.stringify(rows)}::jsonb)`.execute(
    tx.db,
  )
}

export type AmendedContact = {
  readonly id: Id<'Contact'>
  readonly personId: Id<'Person'>
  readonly told: Told
}

export const updateContacts = async (
  tx: GatheredTransaction,
  contacts: readonly AmendedContact[],
): Promise<void> => {
  if (contacts.length === 0) return
  const rows = contacts.map(({ told, ...contact }) => ({
    ...tellingOf(told),
    id: contact.id,
    person_id: contact.personId,
  }))
  await sql`update contact.contact
    set person_id = told.person_id, language = told.language, own_words = told.own_words,
      reply_by = told.reply_by, call_window = told.call_window, on_behalf_of = told.on_behalf_of,
      red_flags = told.red_flags, red_flag_choice = told.red_flag_choice, unfinished = told.unfinished
    from jsonb_populate_recordset(null::contact.contact, ${JSON.stringify(rows)}::jsonb) as told
    where contact.id = told.id and contact.id = any(${contacts.map(({ id }) => id)}::uuid[])`.execute(tx.db)
}

export const selectContacts = async (
  tx: GatheredTransaction,
  ids: readonly Id<'Contact'>[],
): Promise<ReadonlyMap<Id<'Contact'>, Contact>> => {
  if (ids.length === 0) return new Map()
  const rows = await tx.db
    .selectFrom('contact.contact')
    .selectAll()
    .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
    .execute()
  return new Map(rows.map(contactFrom).map(contact => [contact.id, contact]))
}

/** The contacts of some cases, in the order in which they were received. */
export const selectContactsOfCases = async (
  tx: GatheredTransaction,
  caseIds: readonly Id<'Case'>[],
): Promise<readonly Contact[]> => {
  const rows = await tx.db
    .selectFrom('contact.contact')
    .selectAll()
    .where(sql<boolean>`case_id = any(${[...caseIds]}::uuid[])`)
    .orderBy('received_at')
    .orderBy('id')
    .execute()
  return rows.map(contactFrom)
}

export const selectAnswerBy = async (tx: GatheredTransaction, contactId: Id<'Contact'>): Promise<Instant> => {
  const { answer_by } = await tx.db
    .selectFrom('contact.contact')
    .select('answer_by')
    .where('id', '=', contactId)
    .executeTakeFirstOrThrow()
  return answer_by
}

/** Those who have contacted us in some cases: of merged matters there may be several records of one person. */
export const selectPersonsOfCases = async (
  tx: GatheredTransaction,
  caseIds: readonly Id<'Case'>[],
): Promise<readonly Id<'Person'>[]> => {
  const rows = await tx.db
    .selectFrom('contact.contact')
    .select('person_id')
    .distinct()
    .where(sql<boolean>`case_id = any(${[...caseIds]}::uuid[])`)
    .execute()
  return rows.map(row => id(row.person_id))
}
