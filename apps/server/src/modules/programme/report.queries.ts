import type { Id, Instant, PlainDate } from '@yhdella/kernel'
import { sql } from 'kysely'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import type { Author } from './written.queries.ts'

type Language = 'fi' | 'sv' | 'en'

export type ReportRow = {
  readonly id: Id<'Report'>
  readonly programmeId: string
  readonly from: PlainDate
  readonly to: PlainDate
  readonly meetingOn: PlainDate | null
  readonly by: string
  readonly at: Instant
  /** The newest frozen revision; null while it is a draft. */
  readonly revision: number | null
  readonly approved: boolean
}

export type RevisionRow = {
  readonly revision: number
  readonly reason: string
  readonly by: string
  readonly at: Instant
  readonly contentHash: string
  readonly approvedOn: PlainDate | null
  readonly approvedBy: string | null
}

export type SentenceRow = {
  readonly workPackageId: string | null
  readonly language: Language
  readonly written: string
  readonly by: string
  readonly at: Instant
}

export type StepName = 'comment' | 'approved' | 'minutes'
export type StepRow = {
  readonly step: StepName
  readonly revision: number
  readonly words: string
  readonly on: PlainDate | null
  readonly by: string
  readonly at: Instant
}

const reportColumns = sql`
  report.id, report.programme_id as "programmeId", period_from as "from", period_to as "to",
  meeting_on as "meetingOn", report.by_name as by, report.at, newest.revision,
  coalesce(newest.approved, false) as approved`

const withNewest = sql`
  programme.report as report left join lateral (
    select revision, exists (
      select from programme.report_step as step
      where step.report_id = shot.report_id and step.revision = shot.revision and step.step = 'approved'
    ) as approved
    from programme.report_snapshot as shot where shot.report_id = report.id order by revision desc limit 1
  ) as newest on true`

/** Reports of the programmes, the newest period first. */
export const selectReports = async (
  tx: GatheredTransaction,
  programmeIds: readonly string[],
): Promise<readonly ReportRow[]> => {
  const { rows } = await sql<ReportRow>`
    select ${reportColumns} from ${withNewest}
    where report.programme_id = any(${[...programmeIds]}::text[])
    order by period_to desc, report.at desc`.execute(tx.db)
  return rows
}

export const selectReport = async (
  tx: GatheredTransaction,
  reportId: string,
): Promise<ReportRow | undefined> => {
  const { rows } = await sql<ReportRow>`
    select ${reportColumns} from ${withNewest} where report.id = ${reportId}`.execute(tx.db)
  return rows[0]
}

/** Lets one command at a time freeze or approve the report, until the transaction ends. */
export const holdReport = async (tx: GatheredTransaction, reportId: string): Promise<void> => {
  await sql`select from programme.report where id = ${reportId} for update`.execute(tx.db)
}

export const selectRevisions = async (
  tx: GatheredTransaction,
  reportId: string,
): Promise<readonly RevisionRow[]> => {
  const { rows } = await sql<RevisionRow>`
    select shot.revision, shot.reason, shot.by_name as by, shot.at, content_hash as "contentHash",
      step.on_day as "approvedOn", step.by_name as "approvedBy"
    from programme.report_snapshot as shot
    left join programme.report_step as step
      on step.report_id = shot.report_id and step.revision = shot.revision and step.step = 'approved'
    where shot.report_id = ${reportId} order by shot.revision`.execute(tx.db)
  return rows
}

/** The very bytes that were frozen. */
export const selectSnapshot = async (
  tx: GatheredTransaction,
  reportId: string,
  revision: number,
): Promise<string | undefined> => {
  const row = await tx.db
    .selectFrom('programme.report_snapshot')
    .select('content')
    .where('report_id', '=', reportId)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return row?.content
}

/** The newest sentence of each place and language; what was taken away is not there. */
export const selectSentences = async (
  tx: GatheredTransaction,
  reportId: string,
): Promise<readonly SentenceRow[]> => {
  const { rows } = await sql<SentenceRow>`
    select distinct on (work_package_id, language)
      work_package_id as "workPackageId", language, written, by_name as by, at
    from programme.report_sentence where report_id = ${reportId}
    order by work_package_id nulls first, language, id desc`.execute(tx.db)
  return rows.filter(row => row.written !== '')
}

export const selectSteps = async (tx: GatheredTransaction, reportId: string): Promise<readonly StepRow[]> => {
  const { rows } = await sql<StepRow>`
    select step, revision, words, on_day as "on", by_name as by, at
    from programme.report_step where report_id = ${reportId} order by id`.execute(tx.db)
  return rows
}

export type NewReport = {
  readonly reportId: Id<'Report'>
  readonly programmeId: string
  readonly from: PlainDate
  readonly to: PlainDate
  readonly meetingOn: PlainDate | null
}

export const insertReport = async (
  tx: GatheredTransaction,
  report: NewReport,
  author: Author,
): Promise<void> => {
  await tx.db
    .insertInto('programme.report')
    .values({
      id: report.reportId,
      programme_id: report.programmeId,
      period_from: report.from,
      period_to: report.to,
      meeting_on: report.meetingOn,
      by_id: author.byId,
      by_name: author.by,
      at: author.at,
    })
    .execute()
}

export type NewSentence = Pick<SentenceRow, 'workPackageId' | 'language' | 'written'> & {
  readonly reportId: string
}

export const insertSentence = async (
  tx: GatheredTransaction,
  sentence: NewSentence,
  author: Author,
): Promise<void> => {
  await tx.db
    .insertInto('programme.report_sentence')
    .values({
      report_id: sentence.reportId,
      work_package_id: sentence.workPackageId,
      language: sentence.language,
      written: sentence.written,
      by_id: author.byId,
      by_name: author.by,
      at: author.at,
    })
    .execute()
}

export type NewSnapshot = {
  readonly reportId: string
  readonly revision: number
  readonly content: string
  readonly contentHash: string
  readonly reason: string
}

export const insertSnapshot = async (
  tx: GatheredTransaction,
  snapshot: NewSnapshot,
  author: Author,
): Promise<void> => {
  await tx.db
    .insertInto('programme.report_snapshot')
    .values({
      report_id: snapshot.reportId,
      revision: snapshot.revision,
      content: snapshot.content,
      content_hash: snapshot.contentHash,
      reason: snapshot.reason,
      by_id: author.byId,
      by_name: author.by,
      at: author.at,
    })
    .execute()
}

export type NewStep = {
  readonly reportId: string
  readonly revision: number
  readonly step: StepName
  readonly words: string
  readonly on: PlainDate | null
}

export const insertStep = async (tx: GatheredTransaction, step: NewStep, author: Author): Promise<void> => {
  await tx.db
    .insertInto('programme.report_step')
    .values({
      report_id: step.reportId,
      revision: step.revision,
      step: step.step,
      words: step.words,
      on_day: step.on,
      by_id: author.byId,
      by_name: author.by,
      at: author.at,
    })
    .execute()
}
