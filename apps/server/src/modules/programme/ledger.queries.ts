/** What people have written, set and recorded of programmes by the evening of a day: each list oldest first. */
import { type Instant, type PlainDate, plainDate } from '@yhdella/kernel'
import { sql } from 'kysely'
import type { GatheredTransaction } from '../../platform/transaction.ts'

/** Of which programmes, and until which moment; null is everything. */
export type Asked = { readonly programmeIds: readonly string[]; readonly until: Instant | null }

export type WrittenText = {
  readonly programmeId: string
  readonly workPackageId: string
  readonly field: 'situation' | 'achieved' | 'remaining'
  readonly language: 'fi' | 'sv' | 'en'
  readonly written: string
  readonly by: string
  readonly at: Instant
}

export type LightRow = {
  readonly programmeId: string
  readonly workPackageId: string
  readonly aspect: 'schedule' | 'money' | 'content'
  readonly state: 'asPlanned' | 'deviation' | 'notAllGoals'
  readonly proposed: 'asPlanned' | 'deviation' | 'notAllGoals' | 'notSet'
  readonly reason: string
  readonly helpWanted: boolean
  readonly expiresOn: PlainDate
  readonly by: string
  readonly at: Instant
}

export type MeasuredRow = {
  readonly programmeId: string
  readonly measureId: string
  readonly version: number
  readonly on: PlainDate
  readonly value: number | null
  readonly n: number | null
  readonly origin: 'byHand' | 'imported'
  readonly note: string | null
  readonly by: string
  readonly at: Instant
}

export type ChangeRow = {
  readonly programmeId: string
  readonly kind: 'risk' | 'decision' | 'output' | 'model' | 'recommendation'
  readonly item: unknown
}

const known = ({ programmeIds, until }: Asked) =>
  sql`programme_id = any(${[...programmeIds]}::text[]) and at <= coalesce(${until}::timestamptz, 'infinity')`

export const selectTexts = async (tx: GatheredTransaction, asked: Asked): Promise<readonly WrittenText[]> => {
  const { rows } = await sql<WrittenText>`
    select programme_id as "programmeId", work_package_id as "workPackageId", field, language, written,
      by_name as by, at
    from programme.field_text where ${known(asked)} order by id`.execute(tx.db)
  return rows
}

export const selectLights = async (tx: GatheredTransaction, asked: Asked): Promise<readonly LightRow[]> => {
  const { rows } = await sql<LightRow>`
    select programme_id as "programmeId", work_package_id as "workPackageId", aspect, state, proposed, reason,
      help_wanted as "helpWanted", expires_on as "expiresOn", by_name as by, at
    from programme.light_set where ${known(asked)} order by id`.execute(tx.db)
  return rows
}

/** The newest recording of each day; a day that was taken back is not there. */
export const selectMeasured = async (
  tx: GatheredTransaction,
  asked: Asked,
): Promise<readonly MeasuredRow[]> => {
  const { rows } = await sql<MeasuredRow>`
    select distinct on (programme_id, measure_id, version, on_day)
      programme_id as "programmeId", measure_id as "measureId", version, on_day as "on", value, n, origin, note,
      by_name as by, at
    from programme.measured where ${known(asked)}
    order by programme_id, measure_id, version, on_day, id desc`.execute(tx.db)
  return rows.map(row => ({ ...row, on: plainDate(row.on) }))
}

export const selectChanges = async (tx: GatheredTransaction, asked: Asked): Promise<readonly ChangeRow[]> => {
  const { rows } = await sql<ChangeRow>`
    select programme_id as "programmeId", kind, item
    from programme.change where ${known(asked)} order by id`.execute(tx.db)
  return rows
}
