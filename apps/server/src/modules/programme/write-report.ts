import { randomUUID } from 'node:crypto'
import type { steeringReportRoutes } from '@yhdella/contract'
import { done, failed, helsinkiDate, id, plainDate } from '@yhdella/kernel'
import { unboundIn } from '@yhdella/programme'
import type { Handler } from '../../platform/handler.ts'
import { aboutObject } from './about.ts'
import { authorOf } from './author.ts'
import { knownProgramme } from './known-programme.ts'
import { leads, ownProgramme, packageRefusal } from './own-programme.ts'
import { foundReport } from './own-report.ts'
import {
  holdReport,
  insertReport,
  insertSentence,
  insertSnapshot,
  selectRevisions,
} from './report.queries.ts'
import { hashOfContent, reportContent } from './report-content.ts'

export const beginReport: Handler<typeof steeringReportRoutes.beginReport> = async (tx, input) => {
  const found = await ownProgramme(tx, input.programmeId, leads)
  if (!found.ok) return found
  const { from, to, meetingOn, programmeId } = input
  if (to > helsinkiDate(tx.now)) return failed('DayInFuture')
  const { programme } = found
  if (from > to || from > programme.to || to < programme.from) return failed('PeriodNotPossible')
  const reportId = id<'Report'>(randomUUID())
  const meeting = meetingOn == null ? null : plainDate(meetingOn)
  aboutObject(tx, programmeId, 'reports', reportId)
  await insertReport(
    tx,
    { reportId, programmeId, from: plainDate(from), to: plainDate(to), meetingOn: meeting },
    authorOf(tx),
  )
  return done({ reportId })
}

/** Adds a sentence of a package's owner or of the lead; one that leads to no figure is refused. */
export const saveReportSentence: Handler<typeof steeringReportRoutes.saveReportSentence> = async (
  tx,
  input,
) => {
  const found = await foundReport(tx, input.reportId)
  if (!found.ok) return found
  const workPackageId = input.workPackageId ?? null
  const refusal = packageRefusal(found, workPackageId)
  if (refusal !== null) return refusal
  const written = input.written ?? ''
  const known = await knownProgramme(tx, found.programme, found.report.to)
  if (unboundIn(written, known).length > 0) return failed('FigureNotKnown')
  await insertSentence(
    tx,
    { reportId: found.report.id, workPackageId, language: input.language, written },
    authorOf(tx),
  )
  return done({ saved: true })
}

/** Keeps the report as it is: figures, definitions, versions and sentences. What was frozen never changes. */
export const freezeReport: Handler<typeof steeringReportRoutes.freezeReport> = async (
  tx,
  { reportId, reason },
) => {
  const found = await foundReport(tx, reportId)
  if (!found.ok) return found
  if (!found.rights.lead) return failed('NotYourProgramme')
  await holdReport(tx, reportId)
  const { report, programme } = found
  const content = await reportContent(tx, programme, { ...report, reportId })
  const contentHash = hashOfContent(content)
  const newest = (await selectRevisions(tx, reportId)).at(-1)
  if (newest?.contentHash === contentHash) return failed('NothingChanged')
  const revision = (newest?.revision ?? 0) + 1
  await insertSnapshot(tx, { reportId, revision, content, contentHash, reason }, authorOf(tx))
  return done({ revision, contentHash })
}
