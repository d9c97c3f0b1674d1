import { type Id, id } from '@yhdella/kernel'
import { type Selectable, sql } from 'kysely'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import type { QueueEntry } from '../../schema.generated.ts'
import type { Entry } from './queue-entry.rules.ts'

type Text<Of extends string> = (text: string) => Of | undefined

const known =
  <const Of extends string>(...names: readonly Of[]): Text<Of> =>
  text =>
    names.find(name => name === text)

const kindFrom = known('contact', 'wait')
const stateFrom = known('waiting', 'taken', 'ended')
const familyFrom = known('law', 'target', 'promise')
/** An object, so that a disposition that is forgotten here does not compile. */
const dispositions: Readonly<Record<NonNullable<Entry['disposition']>, true>> = {
  answered: true,
  routed: true,
  served: true,
  needResolved: true,
  patientWithdrew: true,
  referredToUrgent: true,
  referredElsewhere: true,
  movedAway: true,
  died: true,
  notReached: true,
  merged: true,
  undone: true,
}
const isDisposition = (text: string): text is NonNullable<Entry['disposition']> =>
  Object.hasOwn(dispositions, text)

export const entryFrom = (row: Selectable<QueueEntry>): Entry => ({
  id: id(row.id),
  kind: kindFrom(row.kind) ?? 'wait',
  caseId: id(row.case_id),
  personId: id(row.person_id),
  serviceId: row.service_id,
  serviceClass: row.service_class,
  unitId: row.unit_id,
  municipalityCode: row.municipality_code,
  urgency: row.urgency,
  redFlag: row.red_flag,
  summary: row.summary,
  channel: row.channel,
  language: row.language,
  replyBy: row.reply_by,
  state: stateFrom(row.state) ?? 'waiting',
  takenBy: row.taken_by === null ? null : id(row.taken_by),
  leaseUntil: row.lease_until,
  askedAt: row.asked_at,
  bookedAt: row.booked_at,
  openedAt: row.opened_at,
  startOn: row.start_on,
  endedAt: row.ended_at,
  disposition: row.disposition !== null && isDisposition(row.disposition) ? row.disposition : null,
  dueAt: row.due_at,
  dueFamily: row.due_family === null ? null : (familyFrom(row.due_family) ?? null),
})

/** An entry as its table has it; the demonstration writes the same rows in bulk. */
export const rowOf = (entry: Entry) => ({
  id: entry.id,
  kind: entry.kind,
  case_id: entry.caseId,
  person_id: entry.personId,
  service_id: entry.serviceId,
  service_class: entry.serviceClass,
  unit_id: entry.unitId,
  municipality_code: entry.municipalityCode,
  urgency: entry.urgency,
  red_flag: entry.redFlag,
  summary: entry.summary,
  channel: entry.channel,
  language: entry.language,
  reply_by: entry.replyBy,
  state: entry.state,
  taken_by: entry.takenBy,
  lease_until: entry.leaseUntil,
  asked_at: entry.askedAt,
  booked_at: entry.bookedAt,
  opened_at: entry.openedAt,
  start_on: entry.startOn,
  ended_at: entry.endedAt,
  disposition: entry.disposition,
  due_at: entry.dueAt,
  due_family: entry.dueFamily,
})

/** One parameter however many rows: the number of entries has no limit of its own. */
export const insertEntries = async (tx: GatheredTransaction, entries: readonly Entry[]): Promise<void> => {
  if (entries.length === 0) return
  await sql`insert into queue.entry
    select * from jsonb_populate_recordset(null::queue.entry, ${JSON.stringify(entries.map(rowOf))}::jsonb)`.execute(
    tx.db,
  )
}

export const selectEntries = async (
  tx: GatheredTransaction,
  ids: readonly Id<'Entry'>[],
): Promise<readonly Entry[]> => {
  const rows = await tx.db
    .selectFrom('queue.entry')
    .selectAll()
    .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
    .execute()
  return rows.map(entryFrom)
}

export const selectEntriesOfCases = async (
  tx: GatheredTransaction,
  caseIds: readonly Id<'Case'>[],
): Promise<readonly Entry[]> => {
  const rows = await tx.db
    .selectFrom('queue.entry')
    .selectAll()
    .where(sql<boolean>`case_id = any(${[...caseIds]}::uuid[])`)
    .orderBy('opened_at')
    .orderBy('kind')
    .orderBy('id')
    .execute()
  return rows.map(entryFrom)
}

/** In the order of ids, so that two who lock the same entries never wait for each other. */
export const lockEntryRows = async (
  tx: GatheredTransaction,
  entryIds: readonly Id<'Entry'>[],
): Promise<readonly Entry[]> => {
  const rows = await tx.db
    .selectFrom('queue.entry')
    .selectAll()
    .where(sql<boolean>`id = any(${[...entryIds]}::uuid[])`)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
  return rows.map(entryFrom)
}

/** In the order of ids too. */
export const lockOpenRowsOfCases = async (
  tx: GatheredTransaction,
  caseIds: readonly Id<'Case'>[],
): Promise<readonly Entry[]> => {
  const rows = await tx.db
    .selectFrom('queue.entry')
    .selectAll()
    .where(sql<boolean>`case_id = any(${[...caseIds]}::uuid[])`)
    .where('state', '<>', 'ended')
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
  return rows.map(entryFrom)
}

/** Writes what a happening may change; who, what and where of an entry stay as they were opened. */
export const updateEntries = async (tx: GatheredTransaction, entries: readonly Entry[]): Promise<void> => {
  const rows = JSON.stringify(entries.map(rowOf))
  // PostgreSQL takes a record set for a hundred rows and reads the whole register for them; of a list it knows better.
  const ids = entries.map(({ id }) => id)
  await sql`update queue.entry
    set case_id = next.case_id, person_id = next.person_id, urgency = next.urgency, red_flag = next.red_flag,
      state = next.state, taken_by = next.taken_by, lease_until = next.lease_until, asked_at = next.asked_at,
      booked_at = next.booked_at, ended_at = next.ended_at, disposition = next.disposition,
      due_at = next.due_at, due_family = next.due_family
    from jsonb_populate_recordset(null::queue.entry, ${rows}::jsonb) as next
    where entry.id = next.id and entry.id = any(${ids}::uuid[])`.execute(tx.db)
}
