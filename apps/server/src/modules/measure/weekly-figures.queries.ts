import type { Instant, PlainDate } from '@yhdella/kernel'
import { type RawBuilder, sql } from 'kysely'
import type { GatheredTransaction } from '../../platform/transaction.ts'

/** How many of how many in the week that begins on `monday`. */
export type WeekCount = { readonly monday: PlainDate; readonly part: number; readonly whole: number }

export type Span = { readonly from: Instant; readonly to: Instant }

/** Shares that the work itself tells, each of the week in which the thing happened. */
export type SharedFigure =
  | 'servedWithin7Days'
  | 'remoteWithoutPhone'
  | 'remoteWithPhone'
  | 'answeredInPromise'
  | 'helpedYes'

const monday = (instant: string) =>
  sql`to_char(date_trunc('week', ${sql.ref(instant)} at time zone 'Europe/Helsinki'), 'YYYY-MM-DD')`

const of = (
  table: string,
  at: string,
  part: RawBuilder<boolean>,
  where: RawBuilder<boolean>,
  { from, to }: Span,
) => sql<WeekCount>`
  select ${monday(at)} as monday, (count(*) filter (where ${part}))::int as part, count(*)::int as whole
  from ${sql.table(table)} where ${sql.ref(at)} >= ${from} and ${sql.ref(at)} < ${to} and ${where}
  group by 1 order by 1`

const everything = sql<boolean>`true`

// A wait of seven days: its last day is the seventh after its first.
const within7Days = sql<boolean>`(ended_at at time zone 'Europe/Helsinki')::date - start_on <= 7`

const statements: Readonly<Record<SharedFigure, (span: Span) => ReturnType<typeof of>>> = {
  servedWithin7Days: span =>
    of('queue.published_wait', 'ended_at', within7Days, sql<boolean>`disposition = 'served'`, span),
  remoteWithoutPhone: span =>
    of('appointment.published_visit', 'at', sql<boolean>`mode in ('video', 'message')`, everything, span),
  remoteWithPhone: span =>
    of(
      'appointment.published_visit',
      'at',
      sql<boolean>`mode in ('video', 'message', 'phone')`,
      everything,
      span,
    ),
  answeredInPromise: span =>
    of('contact.published_contact', 'received_at', sql<boolean>`answered_at <= answer_by`, everything, span),
  helpedYes: span =>
    of('feedback.published_answer', 'given_at', sql<boolean>`helped = 'yes'`, everything, span),
}

/** The figure's counts by week, oldest first; a week in which nothing happened has no row. */
export const selectWeekCounts = async (
  tx: GatheredTransaction,
  figure: SharedFigure,
  span: Span,
): Promise<readonly WeekCount[]> => (await statements[figure](span).execute(tx.db)).rows
