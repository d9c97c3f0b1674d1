/** The work's events in bulk, written by sets: two years of a county in which most of what began has also ended. */
import type pg from 'pg'

type Table = {
  /** How much of all events it gets: the shares make one. */
  readonly share: number
  /** Writes the rows numbered $1 to $2. */
  readonly sql: string
}

// Contacts that are answered, each in a matter of its own.
const answeredShare = 0.15

const idSql = (kind: string): string =>
  `overlay(overlay(md5('${kind} ' || n) placing '4' from 13) placing '8' from 17)::uuid`

// Spread over two years (17 520 hours) so that each week has its part; ends vary from a day to two months.
const began = "now() - interval '1 day' - ((n * 7919::bigint) % 17520) * interval '1 hour'"
const ended = `least(${began} + (1 + n % 60) * interval '1 day', now())`
const numbers = 'from generate_series($1::int, $2::int) as n'

const tables: readonly Table[] = [
  {
    share: 0.2,
    sql: `insert into queue.entry (id, kind, case_id, person_id, service_id, service_class, unit_id, summary, channel,
        language, reply_by, state, opened_at, start_on, ended_at, disposition)
      select ${idSql('wait')}, 'wait', ${idSql('case')}, ${idSql('person')}, 'reception-nurse', 'primary.nonUrgent',
        'digital-centre', 'Esimerkki', 'web', 'fi', 'message', case when n % 50 = 0 then 'waiting' else 'ended' end,
        ${began}, (${began})::date, case when n % 50 > 0 then ${ended} end, case when n % 50 > 0 then 'served' end
      ${numbers}`,
  },
  {
    share: 0.2,
    sql: `insert into queue.due_decision (entry_id, family, rule, start_on, due_on, explanation, reason, decided_by,
        decided_at)
      select ${idSql('wait')}, 'law', 'care.primary', (${began})::date, (${began})::date + 14, '{}', 'opened', 'bench',
        ${began} ${numbers}`,
  },
  {
    share: 0.2,
    sql: `insert into appointment.visit (id, entry_id, person_id, service_id, mode, at, by_id, recorded_at)
      select ${idSql('visit')}, ${idSql('wait')}, ${idSql('person')}, 'reception-nurse',
        (array['onSite', 'phone', 'video', 'message'])[1 + n % 4], ${began}, ${idSql('worker')}, now() ${numbers}`,
  },
  {
    share: answeredShare,
    sql: `insert into contact.contact (id, case_id, person_id, source, language, own_words, received_at, answer_by)
      select ${idSql('contact')}, ${idSql('case')}, ${idSql('person')}, 'web', 'fi', 'Esimerkki', ${began},
        ${began} + interval '1 day' ${numbers}`,
  },
  {
    share: answeredShare,
    sql: `insert into "case".event (case_id, at, kind, by_name)
      select ${idSql('case')}, ${began} + (n % 40) * interval '1 hour', 'answered', 'Esimerkki' ${numbers}`,
  },
  {
    share: 0.1,
    sql: `insert into feedback.answer (id, case_id, person_id, helped, given_at)
      select ${idSql('answer')}, ${idSql('case')}, ${idSql('person')}, (array['yes', 'partly', 'no'])[1 + n % 3],
        ${began} ${numbers}`,
  },
]

/** Matters are what the events are of; they are no events themselves. */
const matters = `insert into "case".matter (id, person_id, summary, opened_at)
  select ${idSql('case')}, ${idSql('person')}, 'Esimerkki', ${began} ${numbers}`

// Rows that one statement writes.
const part = 50_000

const write = async (client: pg.PoolClient, sql: string, rows: number): Promise<void> => {
  for (let from = 1; from <= rows; from += part)
    await client.query(sql, [from, Math.min(rows, from + part - 1)])
}

/** Writes so many events, and lets the planner know. Gives how many there are. */
export const writeEvents = async (pool: pg.Pool, wanted: number): Promise<number> => {
  const client = await pool.connect()
  try {
    // The statements write both ends of every reference; looking each up would double the time.
    await client.query('set session_replication_role = replica')
    await write(client, matters, Math.round(wanted * answeredShare))
    let written = 0
    for (const { share, sql } of tables) {
      const rows = Math.round(wanted * share)
      await write(client, sql, rows)
      written += rows
    }
    await client.query('reset session_replication_role')
    await client.query('vacuum analyze')
    return written
  } finally {
    client.release()
  }
}
