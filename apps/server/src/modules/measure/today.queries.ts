import type { Instant } from '@yhdella/kernel'
import { sql } from 'kysely'
import type { GatheredTransaction } from '../../platform/transaction.ts'

export type ContactFigures = {
  readonly contactsReceived: number
  readonly answered: number
  readonly answeredInPromise: number
  readonly contactsOpen: number
  readonly contactsLate: number
}

/** How long ago an unanswered contact of a past evening may have come, to be found for that evening's figures. */
const contactWindow = sql`interval '30 days'`

/** Contacts of a past day from its beginning to `at`, and those still open at `at`. */
export const selectContactFigures = async (
  tx: GatheredTransaction,
  dayBegan: Instant,
  at: Instant,
): Promise<ContactFigures> => {
  const { rows } = await sql<ContactFigures>`
    select received.*, open.* from (
      select count(*)::int as "contactsReceived",
        (count(*) filter (where answered_at <= ${at}))::int as answered,
        (count(*) filter (where answered_at <= least(${at}, answer_by)))::int as "answeredInPromise"
      from contact.published_contact where received_at >= ${dayBegan} and received_at <= ${at}
    ) as received, (
      select count(*)::int as "contactsOpen",
        (count(*) filter (where due.due_at < ${at}))::int as "contactsLate"
      from (
        select id from queue.published_contact_entry
        where opened_at > ${at}::timestamptz - ${contactWindow} and opened_at <= ${at}
          and (ended_at is null or ended_at > ${at})) as entry
      left join lateral (
        select due_at from queue.published_due
        where entry_id = entry.id and family = 'promise' and decided_at <= ${at} order by id desc limit 1
      ) as due on true
    ) as open`.execute(tx.db)
  const [figures] = rows
  if (figures === undefined) throw new Error('The contacts were not counted')
  return figures
}

/** The times until `until` that nobody had at `at`; whether they were booked later does not matter. */
export const selectFreeTimes = async (
  tx: GatheredTransaction,
  at: Instant,
  until: Instant,
): Promise<number> => {
  const { rows } = await sql<{ readonly count: number }>`
    select count(*)::int as count from appointment.published_slot as slot
    where slot.starts_at > ${at}::timestamptz and slot.starts_at <= ${until}::timestamptz
      and slot.opened_at <= ${at} and (slot.withdrawn_at is null or slot.withdrawn_at > ${at})
      and not exists (
        select from appointment.published_hold as hold
        where hold.slot_id = slot.id and hold.booked_at <= ${at}
          and (hold.stands or hold.ended_at > ${at}))`.execute(tx.db)
  return rows[0]?.count ?? 0
}

export type HelpFigures = { readonly helpedYes: number; readonly helpedAnswered: number }

/** What those said who answered the one question that day. */
export const selectHelpFigures = async (
  tx: GatheredTransaction,
  dayBegan: Instant,
  at: Instant,
): Promise<HelpFigures> => {
  const { rows } = await sql<HelpFigures>`
    select (count(*) filter (where helped = 'yes'))::int as "helpedYes", count(*)::int as "helpedAnswered"
    from feedback.published_answer where given_at >= ${dayBegan} and given_at <= ${at}`.execute(tx.db)
  return rows[0] ?? { helpedYes: 0, helpedAnswered: 0 }
}
