/** What the steering group does with a frozen report. */
import { randomUUID } from 'node:crypto'
import type { Parsed, steeringReportRoutes } from '@yhdella/contract'
import { done, failed, helsinkiDate, plainDate } from '@yhdella/kernel'
import type { Decision, Programme } from '@yhdella/programme'
import type { Handler } from '../../platform/handler.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { authorOf } from './author.ts'
import { knownProgramme } from './known-programme.ts'
import { foundReport } from './own-report.ts'
import { holdReport, insertStep, selectRevisions } from './report.queries.ts'
import { said, saidOrNone } from './said.ts'
import { insertChange } from './written.queries.ts'

/** The report and its asked revision. */
const foundRevision = async (tx: Transaction, reportId: string, revision: number) => {
  const found = await foundReport(tx, reportId)
  if (!found.ok) return found
  const revisions = await selectRevisions(tx, reportId)
  const asked = revisions.find(each => each.revision === revision)
  return asked === undefined ? failed('RevisionNotFound') : { ...found, asked, newest: revisions.at(-1) }
}

export const commentReport: Handler<typeof steeringReportRoutes.commentReport> = async (tx, input) => {
  const found = await foundRevision(tx, input.reportId, input.revision)
  if (!found.ok) return found
  if (!found.rights.steering && !found.rights.lead) return failed('NotYourProgramme')
  await insertStep(tx, { ...input, step: 'comment', on: null }, authorOf(tx))
  return done({ saved: true })
}

/** Only the newest revision is approved, and once: what the group has read is what it approves. */
export const approveReport: Handler<typeof steeringReportRoutes.approveReport> = async (tx, input) => {
  await holdReport(tx, input.reportId)
  const found = await foundRevision(tx, input.reportId, input.revision)
  if (!found.ok) return found
  if (!found.rights.steering) return failed('NotYourProgramme')
  if (input.on > helsinkiDate(tx.now)) return failed('DayInFuture')
  if (found.newest?.revision !== input.revision) return failed('NotNewestRevision')
  if (found.asked.approvedOn !== null) return failed('AlreadyApproved')
  const { reportId, revision, words, on } = input
  await insertStep(
    tx,
    { reportId, revision, step: 'approved', words: words ?? '', on: plainDate(on) },
    authorOf(tx),
  )
  return done({ approved: true })
}

type Minutes = Parsed<typeof steeringReportRoutes.recordMinutes>
type Taken = Minutes['decisions'][number]

/** The decision as it is after the meeting, or why it cannot be recorded. */
const decided = (whole: Programme, taken: Taken, on: string) => {
  const answer = { text: said(taken.answer), on: plainDate(on), owner: saidOrNone(taken.owner) }
  if (taken.itemId !== undefined) {
    const waiting = whole.decisions.find(each => each.id === taken.itemId)
    if (waiting === undefined) return failed('ItemNotFound')
    return waiting.answer === null ? done<Decision>({ ...waiting, answer }) : failed('AlreadyDecided')
  }
  const workPackageId = taken.workPackageId ?? null
  if (taken.question === null) return failed('QuestionMissing')
  if (workPackageId !== null && !whole.workPackages.some(each => each.id === workPackageId))
    return failed('WorkPackageNotFound')
  return done<Decision>({
    id: `decision-${randomUUID()}`,
    workPackageId,
    question: said(taken.question),
    askedOn: plainDate(on),
    decider: null,
    dueOn: null,
    answer,
  })
}

/** Keeps the minutes, and takes each decision into the programme's list with its owner. */
export const recordMinutes: Handler<typeof steeringReportRoutes.recordMinutes> = async (tx, input) => {
  const found = await foundRevision(tx, input.reportId, input.revision)
  if (!found.ok) return found
  if (!found.rights.lead) return failed('NotYourProgramme')
  const today = helsinkiDate(tx.now)
  if (input.on > today) return failed('DayInFuture')
  const { whole } = await knownProgramme(tx, found.programme, today)
  const author = authorOf(tx)
  const ids: string[] = []
  for (const taken of input.decisions) {
    const decision = decided(whole, taken, input.on)
    if (!decision.ok) return decision
    // The same question twice in one meeting would have two answers.
    if (ids.includes(decision.data.id)) return failed('AlreadyDecided')
    ids.push(decision.data.id)
    const change = { programmeId: found.programme.id, kind: 'decision' as const, itemId: decision.data.id }
    await insertChange(tx, { ...change, item: decision.data, reason: taken.answer }, author)
  }
  await insertStep(tx, { ...input, step: 'minutes', on: plainDate(input.on) }, author)
  return done({ decided: ids })
}
