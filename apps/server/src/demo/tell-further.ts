/** What the days since the last telling add to the history, without touching what people have done meanwhile. */
import { noRows, type Row, type Rows, type Table, tables } from './rows.ts'

export type Further = {
  /** Rows that were not there. */
  readonly added: Rows
  /** Rows that say something else than they did, as they are now. */
  readonly changed: Rows
}

const keyless: readonly Table[] = ['queue.entry_event', 'queue.due_decision', 'case.event']

const idOf = (table: Table, row: Row): string =>
  table === 'case.care_relation' ? `${row.case_id} ${row.professional_id}` : String(row.id)

/** Rows without an id of their own are only ever added, in the order of time. */
const timeOf = (table: Table, row: Row): string =>
  String(table === 'queue.due_decision' ? row.decided_at : row.at)

const compare = (
  further: Further,
  table: Table,
  before: readonly Row[],
  since: readonly Row[],
  toldTo: string,
): void => {
  if (keyless.includes(table)) {
    further.added[table].push(...since.filter(row => timeOf(table, row) > toldTo))
    return
  }
  const known = new Map(before.map(row => [idOf(table, row), row]))
  for (const row of since) {
    const old = known.get(idOf(table, row))
    if (old === undefined) further.added[table].push(row)
    else if (JSON.stringify(old) !== JSON.stringify(row)) further.changed[table].push(row)
  }
}

/** What the later history has that the earlier, told up to `toldTo`, had not. */
export const furtherOf = (before: Rows, since: Rows, toldTo: string): Further => {
  const further: Further = { added: noRows(), changed: noRows() }
  for (const table of tables) compare(further, table, before[table], since[table], toldTo)
  return further
}

/** How many events each entry and each matter had when it was last told. */
export const eventCounts = (
  rows: Rows,
): { readonly entries: ReadonlyMap<string, number>; readonly cases: ReadonlyMap<string, number> } => {
  const counts = (table: Table, column: string): ReadonlyMap<string, number> =>
    rows[table].reduce<Map<string, number>>((sums, row) => {
      const key = String(row[column])
      return sums.set(key, (sums.get(key) ?? 0) + 1)
    }, new Map())
  return { entries: counts('queue.entry_event', 'entry_id'), cases: counts('case.event', 'case_id') }
}

const caseOf = (entries: ReadonlyMap<string, string>, table: Table, row: Row): string | undefined => {
  if (table === 'case.matter') return String(row.id)
  if (row.case_id !== undefined) return String(row.case_id)
  return row.entry_id === undefined ? undefined : entries.get(String(row.entry_id))
}

/** Leaves out every row of the matters that people have taken into their own hands. */
export const without = (further: Further, since: Rows, frozen: ReadonlySet<string>): Further => {
  const entries = new Map(since['queue.entry'].map(row => [String(row.id), String(row.case_id)]))
  const kept = (rows: Rows): Rows => {
    const left = noRows()
    for (const table of tables)
      left[table].push(...rows[table].filter(row => !frozen.has(caseOf(entries, table, row) ?? '')))
    return left
  }
  return { added: kept(further.added), changed: kept(further.changed) }
}
