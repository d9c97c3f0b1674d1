import type { programmeRoutes } from '@yhdella/contract'
import { done, failed, type Language } from '@yhdella/kernel'
import { measureOf, type Programme, timeShareOf } from '@yhdella/programme'
import type { Handler } from '../../platform/handler.ts'
import { askedDay, dayInFuture } from './asked-day.ts'
import { type Rights, rightsIn } from './assigned.ts'
import { goalRow } from './goal-row.ts'
import { type KnownProgramme, knownProgramme } from './known-programme.ts'
import { goalCounts, wholeMoneyLight } from './list-programmes.ts'
import { moneySummary } from './money-summary.ts'
import { packageRow } from './package-row.ts'
import { isOwn, programmeById } from './programmes.ts'
import * as rows from './register-rows.ts'

const factsOf = (programme: Programme, language: Language) => ({
  programmeId: programme.id,
  countyId: programme.countyId,
  county: programme.county[language],
  isOwn: isOwn(programme),
  name: programme.name[language],
  brand: rows.wordsOf(programme.brand, language),
  national: programme.national.name[language],
  lead: programme.lead[language],
  aim: programme.aim[language],
  startingPoint: rows.wordsOf(programme.startingPoint, language),
  from: programme.from,
  to: programme.to,
  phases: programme.phases.map(({ name, from, to }) => ({ name: name[language], from, to })),
  tranches: programme.tranches.map(({ id: _, name, ...tranche }) => ({ ...tranche, name: name[language] })),
  funders: programme.funders.map(funder => funder.name[language]),
  actors: programme.actors.map(({ name, note, ...actor }) => ({
    ...actor,
    name: name[language],
    note: rows.wordsOf(note, language),
  })),
  investments: programme.investments.map(({ number, name }) => ({ number, name: name[language] })),
  strategicLinks: programme.strategicLinks.map(({ name, address }) => ({ name: name[language], address })),
  topics: programme.topics.map(topic => topic[language]),
  phenomena:
    programme.phenomena === 'none' ? programme.phenomena : programme.phenomena.map(each => each[language]),
  remarks: programme.remarks.map(remark => remark[language]),
})

const listsOf = (programme: Programme, on: KnownProgramme['on'], language: Language) => ({
  toAct: rows.toActRows(programme, on, language),
  decided: rows.decidedRows(programme.decisions, language),
  recommendations: rows.recommendationRows(programme.studies, language),
  withoutOwner: rows.ownerlessRows(programme, on, language),
  models: programme.models.map(model => rows.modelRow(model, on, language)),
  pilots: programme.pilots.map(pilot => rows.pilotRow(pilot, on, language)),
  outputs: programme.outputs.map(output => rows.outputRow(output, on, language)),
  meetings: programme.meetings.map(({ kind, on: day, name }) => ({ kind, on: day, name: name[language] })),
  publications: programme.publications.map(({ kind, title, where, on: day, until }) => ({
    kind,
    title: title[language],
    where: rows.wordsOf(where, language),
    on: day,
    until,
  })),
  participation: rows.participationRows(programme.participation, language),
  competences: rows.competenceRows(programme, language),
})

/** The measures as they are counted now: earlier definitions stay with the values that were counted by them. */
const measuresOf = ({ measures }: Programme, language: Language) =>
  [...new Set(measures.map(({ id }) => id))].flatMap(measureId => {
    const measure = measureOf(measures, measureId)
    if (measure === undefined) return []
    const { version, name, unit, source } = measure
    return [{ measureId, version, name: name[language], unit, source: source.kind }]
  })

const mayOf = ({ workPackages }: Programme, { lead, finance, ownPackages }: Rights) => ({
  lead,
  money: finance,
  report: lead,
  packages: lead ? workPackages.map(({ id }) => id) : ownPackages,
})

/** The whole programme as it was known in the evening of the day. */
export const readProgramme: Handler<typeof programmeRoutes.readProgramme> = async (
  tx,
  { programmeId, on: asked, language },
) => {
  const found = programmeById(programmeId)
  if (found === undefined) return failed('ProgrammeNotFound')
  const on = askedDay(tx, asked)
  if (on === undefined) return dayInFuture
  const known = await knownProgramme(tx, found, on)
  const { programme } = known
  return done({
    ...factsOf(programme, language),
    ...listsOf(programme, on, language),
    on,
    timeShare: timeShareOf(programme, on),
    may: mayOf(programme, await rightsIn(tx, programme)),
    money: moneySummary(known.money),
    moneyLight: wholeMoneyLight(known, language),
    goalCounts: goalCounts(known),
    goals: programme.goals.map(goal => goalRow(known, goal, language)),
    measures: measuresOf(programme, language),
    workPackages: programme.workPackages.map(each => packageRow(known, each, language)),
  })
}
