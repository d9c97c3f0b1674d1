import { type Instant, isInstant } from '@yhdella/kernel'
import { sql } from 'kysely'
import type { GatheredTransaction } from '../platform/transaction.ts'
import { type Row, type Rows, type Table, tables } from './rows.ts'

/** Rows a statement: enough to be fast, few enough that the text of one stays in tens of megabytes. */
const chunk = 5000

const inChunks = async (
  rows: readonly Row[],
  write: (columns: readonly string[], json: string) => Promise<void>,
): Promise<void> => {
  for (let from = 0; from < rows.length; from += chunk)
    await write(Object.keys(rows[0] ?? {}), JSON.stringify(rows.slice(from, from + chunk)))
}

const insertRows = (tx: GatheredTransaction, table: Table, rows: readonly Row[]): Promise<void> =>
  inChunks(rows, async (columns, json) => {
    const names = sql.join(columns.map(name => sql.ref(name)))
    await sql`insert into ${sql.table(table)} (${names})
      select ${names} from jsonb_populate_recordset(null::${sql.table(table)}, ${json}::jsonb)`.execute(tx.db)
  })

const updateRows = (tx: GatheredTransaction, table: Table, rows: readonly Row[]): Promise<void> =>
  inChunks(rows, async (columns, json) => {
    const changes = columns
      .filter(name => name !== 'id')
      .map(name => sql`${sql.ref(name)} = ${sql.ref(`told.${name}`)}`)
    await sql`update ${sql.table(table)} as old set ${sql.join(changes)}
      from jsonb_populate_recordset(null::${sql.table(table)}, ${json}::jsonb) as told
      where old.id = told.id`.execute(tx.db)
  })

/** Writes the rows table by table, so that what is referred to is there before what refers to it. */
export const insertHistory = async (tx: GatheredTransaction, rows: Rows): Promise<void> => {
  for (const table of tables) await insertRows(tx, table, rows[table])
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
