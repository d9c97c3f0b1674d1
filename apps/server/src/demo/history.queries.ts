import { type Instant, isInstant } from '@yhdella/kernel'
import { sql } from 'kysely'
import type { GatheredTransaction } from '../platform/transaction.ts'
import { type Row, type Rows, type Table, tables } from './rows.ts'

/** `json`, not `jsonb`: the text is read once, straight into the columns. */
const insertOf = (table: Table, rows: readonly Row[]) => {
  const names = sql.join(Object.keys(rows[0] ?? {}).map(name => sql.ref(name)))
  return sql`insert into ${sql.table(table)} (${names})
    select ${names} from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::json)`
}

/**
 * Writes a part of the history in one statement, so that the database works on it while the next part is told.
 * What its rows refer to is in the same part or was written before.
 */
export const insertHistory = async (tx: GatheredTransaction, rows: Rows): Promise<void> => {
  const inserts = tables
    .filter(table => rows[table].length > 0)
    .map((table, place) => sql`${sql.ref(`part_${place}`)} as (${insertOf(table, rows[table])})`)
  if (inserts.length > 0) await sql`with ${sql.join(inserts)} select`.execute(tx.db)
}

/**
 * From here to the end of the transaction the database does not look up each row that another refers to: the
 * telling makes both, and its tests look for rows that refer to nothing. It halves the time. Where the user may
 * not set this, the rows are written with the look-ups. Keys, exclusions and checks stand all the time.
 */
export const skipLookUps = async (tx: GatheredTransaction): Promise<void> => {
  await sql`do $$ begin
    perform set_config('session_replication_role', 'replica', true);
  exception when insufficient_privilege then null;
  end $$`.execute(tx.db)
}

/** Ends {@link skipLookUps}: triggers run again, as they must for what keeps other tables up to date. */
export const lookUpAgain = async (tx: GatheredTransaction): Promise<void> => {
  await sql`do $$ begin
    perform set_config('session_replication_role', 'origin', true);
  exception when insufficient_privilege then null;
  end $$`.execute(tx.db)
}

const updateRows = async (tx: GatheredTransaction, table: Table, rows: readonly Row[]): Promise<void> => {
  if (rows.length === 0) return
  const changes = Object.keys(rows[0] ?? {})
    .filter(name => name !== 'id')
    .map(name => sql`${sql.ref(name)} = ${sql.ref(`told.${name}`)}`)
  await sql`update ${sql.table(table)} as old set ${sql.join(changes)}
    from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb) as told
    where old.id = told.id`.execute(tx.db)
}

/** Brings rows up to date by their id; a table whose rows have none is never changed. */
export const updateHistory = async (tx: GatheredTransaction, rows: Rows): Promise<void> => {
  for (const table of tables) await updateRows(tx, table, rows[table])
}

/** The planner has seen none of these rows yet; without this the first lists and boards would be slow. */
export const analyzeHistory = async (tx: GatheredTransaction): Promise<void> => {
  for (const table of tables) await sql`analyze ${sql.table(table)}`.execute(tx.db)
}

const key = 'demonstration'

/** To which moment the history has been told; undefined where none has. */
export const selectToldTo = async (tx: GatheredTransaction): Promise<Instant | undefined> => {
  const row = await tx.db
    .selectFrom('platform.setting')
    .select('value')
    .where('key', '=', key)
    .executeTakeFirst()
  const told = typeof row?.value === 'string' ? row.value : undefined
  return told !== undefined && isInstant(told) ? told : undefined
}

export const keepToldTo = async (tx: GatheredTransaction, now: Instant): Promise<void> => {
  const value = JSON.stringify(now)
  await tx.db
    .insertInto('platform.setting')
    .values({ key, value })
    .onConflict(conflict => conflict.column('key').doUpdateSet({ value }))
    .execute()
}

/** Whether anyone has worked here before the demonstration came: then it must not mix with real matters. */
export const hasMatters = async (tx: GatheredTransaction): Promise<boolean> => {
  const row = await tx.db.selectFrom('case.matter').select('id').limit(1).executeTakeFirst()
  return row !== undefined
}

/** One start at a time tells the history; the lock goes with the transaction. */
export const lockTelling = async (tx: GatheredTransaction): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtext('demonstration'))`.execute(tx.db)
}

const asObject = (counts: ReadonlyMap<string, number>): string => JSON.stringify(Object.fromEntries(counts))

export type EventCounts = {
  readonly entries: ReadonlyMap<string, number>
  readonly cases: ReadonlyMap<string, number>
}

/** The matters of which the database knows more, or less, than was told: people have worked on them. */
export const selectTouched = async (
  tx: GatheredTransaction,
  told: EventCounts,
): Promise<ReadonlySet<string>> => {
  const { rows } = await sql<{ caseId: string }>`
    select entry.case_id as "caseId" from queue.entry
    join (select key::uuid as id, value::int as events from jsonb_each_text(${asObject(told.entries)}::jsonb)) as told
      using (id)
    where told.events <> (select count(*) from queue.entry_event where entry_id = entry.id)
    union
    select told.id from
      (select key::uuid as id, value::int as events from jsonb_each_text(${asObject(told.cases)}::jsonb)) as told
    where told.events <> (select count(*) from "case".event where case_id = told.id)`.execute(tx.db)
  return new Set(rows.map(({ caseId }) => caseId))
}

/** Those of the slots that somebody has already: the demonstration's own bookings are named in `own`. */
export const selectHeldSlots = async (
  tx: GatheredTransaction,
  slotIds: readonly string[],
  own: readonly string[],
): Promise<ReadonlySet<string>> => {
  const { rows } = await sql<{ slotId: string }>`
    select slot_id as "slotId" from appointment.booking
    where slot_id = any(${[...slotIds]}::uuid[]) and state in ('booked', 'kept', 'noShow')
      and id <> all(${[...own]}::uuid[])`.execute(tx.db)
  return new Set(rows.map(({ slotId }) => slotId))
}
