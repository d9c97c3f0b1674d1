/** Finds a report, and what the actor may do with it. */
import { failed } from '@yhdella/kernel'
import type { Programme } from '@yhdella/programme'
import { permissionsHeld } from '../../platform/actor.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { aboutObject } from './about.ts'
import { type Rights, rightsIn } from './assigned.ts'
import { programmeById } from './programmes.ts'
import { type ReportRow, selectReport } from './report.queries.ts'

export type FoundReport = {
  readonly ok: true
  readonly report: ReportRow
  readonly programme: Programme
  readonly rights: Rights
}

/** Whoever works in the programme sees its drafts. */
export const seesDrafts = ({ lead, finance, ownPackages }: Rights): boolean =>
  lead || finance || ownPackages.length > 0

/** Leaders read what is frozen of every programme; others of the programmes in which they have a task. */
export const seesFrozen = (tx: Transaction, rights: Rights): boolean =>
  rights.steering || seesDrafts(rights) || permissionsHeld(tx.actor).includes('board.read')

/** A report that the actor may see at all; to everybody else there is none. */
export const foundReport = async (tx: Transaction, reportId: string) => {
  const report = await selectReport(tx, reportId)
  const programme = report && programmeById(report.programmeId)
  if (report === undefined || programme === undefined) return failed('ReportNotFound')
  aboutObject(tx, programme.id, 'reports', reportId)
  const rights = await rightsIn(tx, programme)
  if (!seesFrozen(tx, rights)) return failed('ReportNotFound')
  return { ok: true as const, report, programme, rights }
}
