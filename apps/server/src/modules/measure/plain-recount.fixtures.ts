/** The figures of now counted plainly from the tables, by no query of the program's own. */
import { type Instant, type PlainDate, startOfDay } from '@yhdella/kernel'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { DB } from '../../schema.generated.ts'

/** What is in force: of each rule the decision that no other came after, but for those whose end has come. */
const dueOn = (family: string, entry: RawBuilder<unknown>) => sql`(
  select min(due_on) from queue.due_decision as due
  where entry_id = ${entry} and family = ${family} and not settled and not exists (
    select from queue.due_decision as newer
    where newer.entry_id = due.entry_id and newer.family = due.family and newer.rule = due.rule and newer.id > due.id))`

const waits = (on: PlainDate) => sql`
  select coalesce(municipality_code, '') || ' ' || service_id as place, count(*)::int as waiting,
    (count(*) filter (where ${dueOn('law', sql`entry.id`)} < ${on}::date))::int as "lateByLaw",
    (count(*) filter (where ${dueOn('target', sql`entry.id`)} < ${on}::date))::int as "lateByTarget",
    (count(*) filter (where ${dueOn('promise', sql`entry.id`)} < ${on}::date))::int as "lateByPromise",
    max(${on}::date - start_on) as "longestDays"
  from queue.entry where kind = 'wait' and state <> 'ended' group by 1 order by 1`

const answers = (on: PlainDate) => sql`
  select count(*)::int as "contactsReceived", count(answered_at)::int as answered,
    (count(*) filter (where answered_at <= answer_by))::int as "answeredInPromise"
  from contact.published_contact where (received_at at time zone 'Europe/Helsinki')::date = ${on}`

const openContacts = (now: Instant) => sql`
  select count(*)::int as "contactsOpen", (count(*) filter (where (
    select due_at from queue.due_decision where entry_id = entry.id and family = 'promise'
    order by id desc limit 1) < ${now}))::int as "contactsLate"
  from queue.entry where kind = 'contact' and state <> 'ended'`

const freeTimes = (now: Instant) => sql`
  select count(*)::int as "freeTimesIn14Days" from appointment.slot
  where withdrawn_at is null and starts_at > ${now} and starts_at <= ${now}::timestamptz + interval '14 days'
    and not exists (select from appointment.booking
      where slot_id = slot.id and state in ('booked', 'kept', 'noShow'))`

const help = (dayBegan: Instant) => sql`
  select (count(*) filter (where helped = 'yes'))::int as "helpedYes", count(*)::int as "helpedAnswered"
  from feedback.answer where given_at >= ${dayBegan}`

const rowsOf = async (
  db: Kysely<DB>,
  query: RawBuilder<unknown>,
): Promise<readonly Record<string, unknown>[]> =>
  (await sql<Record<string, unknown>>`${query}`.execute(db)).rows

export const plainRecount = async (db: Kysely<DB>, on: PlainDate, now: Instant) => ({
  sums: await rowsOf(db, waits(on)),
  today: {
    ...(await rowsOf(db, answers(on)))[0],
    ...(await rowsOf(db, openContacts(now)))[0],
    ...(await rowsOf(db, freeTimes(now)))[0],
    ...(await rowsOf(db, help(startOfDay(on))))[0],
  },
})
