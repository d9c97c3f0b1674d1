/** All rows of the modules' tables as one figure: what was refused must not have changed it. */
import type { Pool } from 'pg'

const notOfModules = ['platform', 'migration', 'pgboss', 'pg_catalog', 'information_schema', 'public']

export const domainDigest = async (pool: Pool): Promise<string> => {
  const { rows } = await pool.query<{ name: string }>(
    `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
     where schemaname <> all($1) order by 1`,
    [notOfModules],
  )
  if (rows.length < 10) throw new Error('The tables of the modules were not found')
  const parts = rows.map(
    ({ name }) =>
      `select md5(coalesce(string_agg(md5(r::text), '' order by md5(r::text)), '')) as d from ${name} r`,
  )
  const text = `select md5(string_agg(d, '')) as digest from (${parts.join(' union all ')}) as all_tables`
  const answer = await pool.query<{ digest: string }>(text)
  return answer.rows[0]?.digest ?? ''
}
