import { type Id, type Instant, id, languages } from '@yhdella/kernel'
import { type Selectable, sql } from 'kysely'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import type { MessageMessage } from '../../schema.generated.ts'
import type { Message } from './message.rules.ts'

const messageFrom = (row: Selectable<MessageMessage>): Message => ({
  id: id(row.id),
  caseId: id(row.case_id),
  fromResident: row.from_resident,
  authorId: row.author_id === null ? null : id(row.author_id),
  author: row.author,
  body: row.body,
  language: languages.find(language => language === row.language) ?? 'fi',
  asks: row.asks,
  writtenAt: row.written_at,
  visibleAt: row.visible_at,
  retractedAt: row.retracted_at,
  readAt: row.read_at,
})

export type NewMessageRow = Omit<Message, 'retractedAt' | 'readAt'> & { readonly personId: Id<'Person'> }

export const insertMessage = async (tx: GatheredTransaction, message: NewMessageRow): Promise<void> => {
  await tx.db
    .insertInto('message.message')
    .values({
      id: message.id,
      case_id: message.caseId,
      person_id: message.personId,
      from_resident: message.fromResident,
      author_id: message.authorId,
      author: message.author,
      body: message.body,
      language: message.language,
      asks: message.asks,
      written_at: message.writtenAt,
      visible_at: message.visibleAt,
    })
    .execute()
}

export const lockMessage = async (
  tx: GatheredTransaction,
  messageId: Id<'Message'>,
): Promise<Message | undefined> => {
  const row = await tx.db
    .selectFrom('message.message')
    .selectAll()
    .where('id', '=', messageId)
    .forUpdate()
    .executeTakeFirst()
  return row && messageFrom(row)
}

export const setRetracted = async (
  tx: GatheredTransaction,
  messageId: Id<'Message'>,
  at: Instant,
): Promise<void> => {
  await tx.db.updateTable('message.message').set({ retracted_at: at }).where('id', '=', messageId).execute()
}

export const selectMessages = async (
  tx: GatheredTransaction,
  caseIds: readonly Id<'Case'>[],
): Promise<readonly Message[]> => {
  const rows = await tx.db
    .selectFrom('message.message')
    .selectAll()
    .where(sql<boolean>`case_id = any(${[...caseIds]}::uuid[])`)
    .orderBy('written_at')
    .orderBy('id')
    .execute()
  return rows.map(messageFrom)
}

export const setRead = async (
  tx: GatheredTransaction,
  caseIds: readonly Id<'Case'>[],
  fromResident: boolean,
): Promise<void> => {
  await tx.db
    .updateTable('message.message')
    .set({ read_at: tx.now })
    .where(sql<boolean>`case_id = any(${[...caseIds]}::uuid[])`)
    .where('from_resident', '=', fromResident)
    .where('read_at', 'is', null)
    .where('retracted_at', 'is', null)
    .where('visible_at', '<=', tx.now)
    .execute()
}
