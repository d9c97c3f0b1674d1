/** Compares what is in the database with what was acknowledged. */
import pg from 'pg'
import type { Ledger } from './ledger.ts'

export type Finding = { readonly what: string; readonly count: number; readonly of: number }

const questions: Readonly<Record<string, string>> = {
  'acknowledged contacts that are lost': `
    select count(*)::int as n from unnest($1::text[]) as sent (words)
    where not exists (select from contact.contact c where c.own_words = sent.words)`,
  'contacts that are there twice': `
    select count(*)::int as n from (
      select own_words from contact.contact where own_words = any($2::text[]) group by 1 having count(*) > 1) twice`,
  'acknowledged contacts without their row in the use log': `
    select count(*)::int as n from contact.contact c where c.own_words = any($1::text[])
      and not exists (select from platform.audit_entry a
        where a.object_id = c.case_id and a.event = 'ContactReceived' and a.outcome in ('done', 'repeated'))`,
  'contacts without an entry under its clocks': `
    select count(*)::int as n from contact.contact c where c.own_words = any($2::text[])
      and not exists (select from queue.entry e join queue.due_decision d on d.entry_id = e.id
        where e.case_id = c.case_id)`,
  'acknowledged times that are lost': `
    select count(*)::int as n from unnest($3::uuid[]) as given (id)
    where not exists (select from appointment.booking b where b.id = given.id and b.state = 'booked')`,
  'times given to two': `
    select count(*)::int as n from (
      select slot_id from appointment.booking where state in ('booked', 'kept', 'noShow')
      group by 1 having count(*) > 1) twice`,
  'booked times that the list does not know': `
    select count(*)::int as n from appointment.booking b join queue.entry e on e.id = b.entry_id
    where b.id = any($3::uuid[]) and e.booked_at is distinct from b.starts_at`,
  'ended entries without a disposition': `
    select count(*)::int as n from queue.entry where (state = 'ended') <> (disposition is not null)`,
}

const total = (what: string, ledger: Ledger): number => {
  if (what.startsWith('acknowledged contacts')) return ledger.contacts.length
  if (what.startsWith('acknowledged times') || what.startsWith('booked')) return ledger.times.length
  return ledger.begun.size
}

/** Each question with how many cases break it; all of them are to be 0. */
export const reckon = async (url: string, ledger: Ledger): Promise<readonly Finding[]> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const values = [
    ledger.contacts.map(({ words }) => words),
    [...ledger.begun],
    ledger.times.map(({ bookingId }) => bookingId),
  ]
  try {
    const findings: Finding[] = []
    for (const [what, sql] of Object.entries(questions)) {
      // A statement takes only the parameters it names; typed nothing keeps their numbers.
      const text = `with named as (select $1::text[], $2::text[], $3::uuid[]) ${sql}`
      const { rows } = await client.query<{ n: number }>(text, values)
      findings.push({ what, count: rows[0]?.n ?? -1, of: total(what, ledger) })
    }
    return findings
  } finally {
    await client.end()
  }
}
