/** Where in the whole database a word is kept: the modules' tables, the use log, jobs, events and answers alike. */
import type { Pool } from 'pg'

/** Every column, as text, of every table; those of `apart` are known to hold it. A key of a code has its marks taken off. */
export const columnsThatHold = async (
  pool: Pool,
  words: readonly string[],
  apart: readonly string[],
): Promise<readonly string[]> => {
  const columns = await pool.query<{ table: string; column: string }>(
    `select quote_ident(table_schema) || '.' || quote_ident(table_name) as "table", quote_ident(column_name) as "column"
     from information_schema.columns join information_schema.tables using (table_schema, table_name)
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema', 'migration')
       and data_type in ('text', 'character varying', 'json', 'jsonb', 'ARRAY', 'uuid')`,
  )
  const found: string[] = []
  for (const { table, column } of columns.rows) {
    if (apart.includes(table)) continue
    const { rows } = await pool.query(
      `select 1 from ${table} where exists (
         select from unnest($1::text[]) as word
         where strpos(${column}::text, word) > 0 or ${column}::text = btrim(word, '"')) limit 1`,
      [words],
    )
    if (rows.length > 0) found.push(`${table}.${column}`)
  }
  return found
}
