/**
 * Cases in bulk, by set-based statements: so many that the database is as large as a county's after years. Each is
 * made in the likeness of a real one that was sent, assessed and routed through the API just before.
 */
import { createHash } from 'node:crypto'
import type pg from 'pg'

/** Open ones do not grow with the years: these contacts are to be assessed and these persons wait. */
export const openContacts = 2000
export const openWaits = 2000

const part = 20_000

/** Ids that a statement can tell from the number alone, spread as random ones are, and of their form (version 4). */
export const idOf = (kind: string, number: number): string => {
  const hex = createHash('md5').update(`${kind} ${number}`).digest('hex')
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-8$4-$5')
}

/** The key that opens a matter's page. */
export const statusKeyOf = (number: number): string =>
  createHash('sha256').update(`matter ${number}`).digest('base64url')

const idSql = (kind: string): string =>
  `overlay(overlay(md5('${kind} ' || n) placing '4' from 13) placing '8' from 17)::uuid`

const keyHashSql = `sha256(convert_to(translate(rtrim(
  encode(sha256(convert_to('matter ' || n, 'UTF8')), 'base64'), '='), '+/', '-_'), 'UTF8'))`

/** Numbers up to the open contacts wait for assessment, those after them up to the open waits for a time. */
const numbered = `
  with told as (
    select n, n > ${openContacts} as assessed, n > ${openContacts + openWaits} as over,
      case when n <= ${openContacts + openWaits} then now() - (n % 20) * interval '1 day'
        else now() - interval '30 days' - (n % 1000) * interval '87 hours' end as began
    from generate_series($1::int, $2::int) as n
  )`

const columnsOf = async (client: pg.PoolClient, table: string, but: readonly string[]): Promise<string> => {
  const { rows } = await client.query<{ name: string }>(
    `select quote_ident(attname) as name from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attidentity = ''
       and attname <> all($2::text[]) order by attnum`,
    [table, but],
  )
  return rows.map(({ name }) => `model.${name}`).join(', ')
}

type Copy = {
  readonly table: string
  /** Which rows are copied. */
  readonly from: string
  /** Which of the numbered cases get them. */
  readonly where?: string
  readonly changed: Readonly<Record<string, string>>
}

const copyStatement = async (
  client: pg.PoolClient,
  { table, from, where, changed }: Copy,
): Promise<string> => {
  const names = Object.keys(changed)
  const kept = await columnsOf(client, table, names)
  const target = kept.replaceAll('model.', '')
  return `${numbered}
    insert into ${table} (${[target, ...names].filter(Boolean).join(', ')})
    select ${[kept, ...Object.values(changed)].filter(Boolean).join(', ')}
    from told cross join lateral (${from}) as model ${where === undefined ? '' : `where ${where}`}`
}

const entryOf = (kind: string) =>
  `select * from queue.entry where kind = '${kind}' and id = any(bench.model_entries())`
const ofEntry = (table: string, kind: string) =>
  `select row.* from ${table} as row join queue.entry on entry.id = row.entry_id
   where entry.kind = '${kind}' and entry.id = any(bench.model_entries())`

const entryCopies = (kind: 'contact' | 'wait'): readonly Copy[] => {
  const isOver = kind === 'contact' ? 'assessed' : 'over'
  const where = kind === 'contact' ? 'true' : 'assessed and (n % 3 = 0 or not over)'
  const id = idSql(kind)
  return [
    {
      table: 'queue.entry',
      from: entryOf(kind),
      where,
      changed: {
        id,
        case_id: idSql('case'),
        person_id: idSql('person'),
        opened_at: 'began',
        start_on: 'began::date',
        state: `case when ${isOver} then 'ended' else 'waiting' end`,
        ended_at: `case when ${isOver} then began + interval '9 days' end`,
        disposition: `case when ${isOver} then '${kind === 'contact' ? 'routed' : 'served'}' end`,
        due_at: `began + ${kind === 'contact' ? "interval '1 day'" : "interval '90 days'"}`,
        due_family: "'law'",
        booked_at: 'null::timestamptz',
        municipality_code: "(array['205', '765', '290', '777', '105', '578', '620', '697'])[1 + n % 8]",
      },
    },
    {
      table: 'queue.entry_event',
      from: ofEntry('queue.entry_event', kind),
      where,
      changed: { entry_id: id, at: 'began', xid: 'pg_current_xact_id()' },
    },
    {
      table: 'queue.due_decision',
      from: ofEntry('queue.due_decision', kind),
      where,
      changed: {
        entry_id: id,
        decided_at: 'began',
        start_on: 'began::date',
        due_on: 'model.due_on + (began::date - current_date)',
        due_at: 'model.due_at + (began - now())',
      },
    },
  ]
}

const caseCopies: readonly Copy[] = [
  {
    table: 'resident.person',
    from: 'select * from resident.person where id = bench.model_person()',
    changed: {
      id: idSql('person'),
      family_name:
        "(array['Testilä', 'Mallinen', 'Koeniemi', 'Esimerkkiranta', 'Keksilä'])[1 + n % 5] || n % 4000",
      given_names: "(array['Aino', 'Eino', 'Helmi', 'Onni', 'Venla', 'Toivo', 'Siiri'])[1 + n % 7]",
      phone: "'040 000 ' || lpad((n % 10000)::text, 4, '0')",
      birth_year: '1930 + n % 90',
      created_at: 'began',
    },
  },
  {
    table: '"case".matter',
    from: 'select * from "case".matter where id = bench.model_case()',
    changed: {
      id: idSql('case'),
      person_id: idSql('person'),
      opened_at: 'began',
      closed_at: "case when over then began + interval '9 days' end",
      disposition: "case when over then 'served' end",
    },
  },
  {
    table: '"case".statement',
    from: 'select * from "case".statement where case_id = bench.model_case()',
    changed: { id: idSql('statement'), case_id: idSql('case'), received_at: 'began' },
  },
  {
    table: 'contact.contact',
    from: 'select * from contact.contact where case_id = bench.model_case()',
    changed: {
      id: idSql('statement'),
      case_id: idSql('case'),
      person_id: idSql('person'),
      received_at: 'began',
      answer_by: "began + interval '1 day'",
    },
  },
  {
    table: '"case".event',
    from: 'select * from "case".event where case_id = bench.model_case()',
    changed: { case_id: idSql('case'), at: 'began' },
  },
  {
    table: 'platform.audit_entry',
    from: 'select * from platform.audit_entry where object_id = bench.model_case()',
    changed: { at: 'began', subject_ids: `array[${idSql('person')}]`, object_id: idSql('case') },
  },
  {
    table: 'resident.matter_key',
    from: 'select * from resident.matter_key where case_id = bench.model_case() limit 1',
    changed: {
      key_hash: keyHashSql,
      person_id: idSql('person'),
      case_id: idSql('case'),
      created_at: 'began',
      expires_at: "now() + interval '2 years'",
    },
  },
]

/**
 * Functions that name the case after which the others are made. What they name is written into them: looked up, it
 * would be looked up once a row, and slowly in tables of which the planner knows nothing yet.
 */
export const nameModel = async (client: pg.Pool, caseId: string): Promise<void> => {
  const { rows } = await client.query<{ person: string; entries: string }>(
    `select person_id as person, (select array_agg(id) from queue.entry where case_id = $1)::text as entries
     from "case".matter where id = $1`,
    [caseId],
  )
  const [model] = rows
  if (model === undefined) throw new Error('The case after which others are made is not there')
  await client.query(`create schema if not exists bench;
    create or replace function bench.model_case() returns uuid language sql immutable as $$ select '${caseId}'::uuid $$;
    create or replace function bench.model_person() returns uuid language sql immutable as
      $$ select '${model.person}'::uuid $$;
    create or replace function bench.model_entries() returns uuid[] language sql immutable as
      $$ select '${model.entries}'::uuid[] $$`)
}

const writePart = async (client: pg.PoolClient, from: number, to: number): Promise<void> => {
  await client.query('begin')
  // The statements write both ends of every reference; looking each up would double the time.
  await client.query('set local session_replication_role = replica')
  for (const copy of [...caseCopies, ...entryCopies('contact'), ...entryCopies('wait')])
    await client.query(await copyStatement(client, copy), [from, to])
  await client.query('commit')
}

/** What is written past the program is told by hand, so that the board is counted anew. */
const anythingChanged = "insert into platform.event (topic, at) values ('board', now())"

/** Adds the cases after the first `have`, up to `want`, and lets the planner know. */
export const growTo = async (pool: pg.Pool, have: number, want: number): Promise<void> => {
  const client = await pool.connect()
  try {
    for (let from = have + 1; from <= want; from += part)
      await writePart(client, from, Math.min(want, from + part - 1))
    await client.query(anythingChanged)
    await client.query('vacuum analyze')
    // A checkpoint in the middle of a round would be the history's, not the round's.
    await client.query('checkpoint')
  } finally {
    client.release()
  }
}

/** Answers what came in a round, so that the next one finds as many open as the first did. */
export const settle = async (pool: pg.Pool): Promise<void> => {
  await pool.query(`update queue.entry set state = 'ended', ended_at = now(), disposition = 'answered'
    where state <> 'ended' and kind = 'contact' and opened_at > now() - interval '6 hours'
      and exists (select from contact.draft join contact.contact on contact.id = draft.contact_id
        where contact.case_id = entry.case_id)`)
  await pool.query(anythingChanged)
  await pool.query('truncate contact.draft')
  await pool.query('vacuum analyze queue.entry, contact.draft, platform.command')
}
