import type { programmeRoutes } from '@yhdella/contract'
import { done, failed } from '@yhdella/kernel'
import { offeredTokens, type Programme, type WorkPackage } from '@yhdella/programme'
import type { Handler } from '../../platform/handler.ts'
import { askedDay, dayInFuture } from './asked-day.ts'
import { mayEditPackage, rightsIn } from './assigned.ts'
import { goalRow } from './goal-row.ts'
import { knownProgramme } from './known-programme.ts'
import { fieldViews } from './package-fields.ts'
import { lightHistory } from './package-lights.ts'
import { packageRow } from './package-row.ts'
import { programmeById } from './programmes.ts'
import * as rows from './register-rows.ts'

type InPackage = { readonly workPackageId: string | null }

/** The programme with what is of the package alone. */
export const ofPackage = (programme: Programme, { id, goalIds }: WorkPackage): Programme => {
  const own = <Item extends InPackage>(items: readonly Item[]): readonly Item[] =>
    items.filter(item => item.workPackageId === id)
  return {
    ...programme,
    goals: programme.goals.filter(goal => goalIds.includes(goal.id)),
    outputs: own(programme.outputs),
    models: own(programme.models),
    pilots: own(programme.pilots),
    risks: own(programme.risks),
    decisions: own(programme.decisions),
    studies: own(programme.studies),
    participation: own(programme.participation),
    funnels: own(programme.funnels),
  }
}

/** One package: its lights with their evidence, its texts with their figures, and what it has made and waits for. */
export const readWorkPackage: Handler<typeof programmeRoutes.readWorkPackage> = async (tx, input) => {
  const found = programmeById(input.programmeId)
  if (found === undefined) return failed('ProgrammeNotFound')
  const workPackage = found.workPackages.find(each => each.id === input.workPackageId)
  if (workPackage === undefined) return failed('WorkPackageNotFound')
  const on = askedDay(tx, input.on)
  if (on === undefined) return dayInFuture
  const { language } = input
  const known = await knownProgramme(tx, found, on)
  const rights = await rightsIn(tx, found)
  const part = ofPackage(known.programme, workPackage)
  return done({
    ...packageRow(known, workPackage, language),
    programmeId: found.id,
    programme: (found.brand ?? found.name)[language],
    on,
    scope: workPackage.scope.map(each => each[language]),
    mayEdit: mayEditPackage(rights, workPackage.id),
    mayLead: rights.lead,
    fields: fieldViews(known, workPackage, language),
    history: lightHistory(known, workPackage.id),
    goals: part.goals.map(goal => goalRow(known, goal, language)),
    outputList: part.outputs.map(output => rows.outputRow(output, on, language)),
    models: part.models.map(model => rows.modelRow(model, on, language)),
    pilots: part.pilots.map(pilot => rows.pilotRow(pilot, on, language)),
    toAct: rows.toActRows(part, on, language),
    decided: rows.decidedRows(part.decisions, language),
    recommendations: rows.recommendationRows(part.studies, language),
    withoutOwner: rows.ownerlessRows(part, on, language),
    participation: rows.participationRows(part.participation, language),
    funnels: rows.funnelRows(part.funnels, known.programme, language),
    tokens: offeredTokens(known, workPackage.id),
  })
}
