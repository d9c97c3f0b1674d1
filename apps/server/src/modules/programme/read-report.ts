import type { Parsed, steeringReportRoutes } from '@yhdella/contract'
import { done, failed, type Language } from '@yhdella/kernel'
import type { Handler } from '../../platform/handler.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { rightsIn } from './assigned.ts'
import { type FoundReport, foundReport, seesDrafts, seesFrozen } from './own-report.ts'
import { isOwn, programmeById, programmes } from './programmes.ts'
import {
  type ReportRow,
  selectReports,
  selectRevisions,
  selectSentences,
  selectSnapshot,
  selectSteps,
} from './report.queries.ts'
import { reportContent } from './report-content.ts'

const stateOf = ({ revision, approved }: ReportRow): 'draft' | 'frozen' | 'approved' => {
  if (revision === null) return 'draft'
  return approved ? 'approved' : 'frozen'
}

const rowView = (report: ReportRow, language: Language) => {
  const programme = programmeById(report.programmeId)
  return {
    reportId: report.id,
    programmeId: report.programmeId,
    programme: (programme?.brand ?? programme?.name)?.[language] ?? report.programmeId,
    from: report.from,
    to: report.to,
    meetingOn: report.meetingOn,
    state: stateOf(report),
    revision: report.revision,
    begunBy: report.by,
    begunAt: report.at,
  }
}

/** The reports that the reader may see, the newest period first. */
export const listReports: Handler<typeof steeringReportRoutes.listReports> = async (
  tx,
  { programmeId, language },
) => {
  const asked = programmes().filter(
    each => isOwn(each) && (programmeId === undefined || each.id === programmeId),
  )
  const drafts = new Set<string>()
  const frozen = new Set<string>()
  for (const programme of asked) {
    const rights = await rightsIn(tx, programme)
    if (seesDrafts(rights)) drafts.add(programme.id)
    if (seesFrozen(tx, rights)) frozen.add(programme.id)
  }
  const reports = await selectReports(tx, [...frozen])
  const seen = reports.filter(report => report.revision !== null || drafts.has(report.programmeId))
  return done({ reports: seen.map(report => rowView(report, language)) })
}

const mayOf = ({ programme, rights, report }: FoundReport) => ({
  freeze: rights.lead,
  approve: rights.steering && report.revision !== null && !report.approved,
  comment: (rights.steering || rights.lead) && report.revision !== null,
  packages: rights.lead ? programme.workPackages.map(each => each.id) : rights.ownPackages,
  whole: rights.lead,
})

/** The live draft for those who write it, the asked or newest revision for those who read. */
const contentOf = async (
  tx: Transaction,
  { report, programme, rights }: FoundReport,
  { revision }: Parsed<typeof steeringReportRoutes.readReport>,
) => {
  const isDraft = revision === undefined && seesDrafts(rights)
  if (isDraft) {
    const content = await reportContent(tx, programme, { ...report, reportId: report.id })
    return { ok: true as const, shown: null, content }
  }
  if (report.revision === null) return failed('ReportNotFrozen')
  const shown = revision ?? report.revision
  const content = await selectSnapshot(tx, report.id, shown)
  return content === undefined ? failed('RevisionNotFound') : { ok: true as const, shown, content }
}

export const readReport: Handler<typeof steeringReportRoutes.readReport> = async (tx, input) => {
  const found = await foundReport(tx, input.reportId)
  if (!found.ok) return found
  const content = await contentOf(tx, found, input)
  if (!content.ok) return content
  const { report } = found
  return done({
    ...rowView(report, input.language),
    shown: content.shown,
    content: content.content,
    revisions: await selectRevisions(tx, report.id),
    steps: await selectSteps(tx, report.id),
    // Sentences that wait in the draft are not for those who read what was frozen.
    sentences: seesDrafts(found.rights) ? await selectSentences(tx, report.id) : [],
    may: mayOf(found),
  })
}
