/** Gathers what a steering report is drafted from: every figure with its source, version and day. */
import { cents, type PlainDate } from '@yhdella/kernel'
import {
  type CountedMoney,
  type Figure,
  figureOfToken,
  firstDayOf,
  forecastBudget,
  lastDayOf,
  measureOf,
  ownerlessOn,
  type Programme,
  type ReportCompetence,
  type ReportData,
  type ReportEnding,
  type ReportEvent,
  type ReportGoal,
  type ReportMoney,
  readToken,
  type Texts,
  toActOn,
} from '@yhdella/programme'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import { baselineFigure, knownGoal, latestFigure, levelFigure } from './goal-row.ts'
import type { KnownProgramme } from './known-programme.ts'
import { untilOf } from './known-programme.ts'
import { selectNewestCells } from './money.queries.ts'
import { budgetWith, fileBudget } from './money-state.ts'
import type { SentenceRow } from './report.queries.ts'
import { reportPackage, withSentence } from './report-packages.ts'

const goalOf = (known: KnownProgramme, goal: Programme['goals'][number]): ReportGoal => {
  const judged = knownGoal(known, goal)
  const { from } = known.programme
  return {
    id: goal.id,
    name: goal.text,
    direction: goal.target.direction,
    baseline: baselineFigure(judged, from),
    target: levelFigure(judged, goal.target, from),
    targetBy: goal.target.by === null ? null : lastDayOf(goal.target.by),
    legalLimit: levelFigure(judged, goal.legalLimit, goal.legalLimit?.from ?? from),
    promise: levelFigure(judged, goal.promise, goal.promise?.since ?? from),
    latest: latestFigure(judged, known.on),
    series: judged.series.map(({ on, value }) => ({ on, value })),
  }
}

const forecastOf = (
  { from, to }: Programme,
  budget: ReturnType<typeof budgetWith>,
  { asOf, months }: CountedMoney,
) =>
  asOf >= to || asOf < from || !budget.cells.some(cell => cell.kind === 'actual')
    ? null
    : forecastBudget(budget, { from, to, asOf, monthly: months })

const moneyOf = async (tx: GatheredTransaction, known: KnownProgramme): Promise<ReportMoney | null> => {
  const { programme, money, on } = known
  if (money === null) return null
  const newest = await selectNewestCells(tx, { programmeIds: [programme.id], until: untilOf(tx, on) })
  const foretold = forecastOf(programme, budgetWith(fileBudget(programme), newest), money)
  return {
    budgetId: programme.id,
    version: money.version,
    asOf: money.asOf,
    totals: money.totals,
    forecastLeft: foretold?.grand.left.likely ?? null,
    overspent: (foretold?.lines ?? [])
      .filter(line => line.left.likely < 0)
      .map(line => ({ id: line.categoryId, name: line.label, by: -line.left.likely })),
  }
}

const grantOf = ({ id, name, tranches, from }: Programme): Figure | null => {
  const granted = tranches.filter(tranche => tranche.state === 'granted')
  const amounts = granted.flatMap(({ amount }) => (amount === null ? [] : [amount]))
  // A tranche whose sum was not told makes the whole unknown: a part would be told as all.
  if (granted.length === 0 || amounts.length < granted.length) return null
  return {
    value: cents(amounts.reduce((sum, amount) => sum + amount, 0)),
    unit: 'cents',
    source: { kind: 'programme', id: `${id}/tranches`, version: '1', name },
    asOf: from,
  }
}

const ageGroupNames: Readonly<Record<Programme['competences'][number]['ageGroup'], Texts>> = {
  children: { fi: 'Lapset', sv: 'Barn', en: 'Children' },
  youth: { fi: 'Nuoret', sv: 'Unga', en: 'Young people' },
  adults: { fi: 'Aikuiset', sv: 'Vuxna', en: 'Adults' },
  older: { fi: 'Ikäihmiset', sv: 'Äldre', en: 'Older people' },
}

const competencesOf = (known: KnownProgramme): readonly ReportCompetence[] =>
  known.programme.competences.map(each => {
    const figure = (field: string): Figure => {
      const token = readToken(`{competence:${each.id}/${field}}`)
      const found = token && figureOfToken(token, known)
      if (found === undefined) throw new Error(`The competence ${each.id} has no ${field}`)
      return found
    }
    const method = known.programme.methods.find(one => one.id === each.methodId)
    return {
      id: each.id,
      ageGroup: ageGroupNames[each.ageGroup],
      method: method?.name ?? { fi: each.methodId, sv: each.methodId, en: each.methodId },
      trained: figure('trained'),
      inTraining: figure('inTraining'),
      discontinued: figure('discontinued'),
      supervisors: figure('supervisors'),
    }
  })

const governanceOf = ({ programme, on }: KnownProgramme, from: PlainDate) => {
  const waiting = toActOn(programme, on)
  return {
    risks: waiting.flatMap(act =>
      act.kind === 'decision'
        ? []
        : [
            {
              id: act.item.id,
              text: act.item.text,
              actBy: act.item.actBy,
              owner: act.item.owner,
              raisedOn: act.item.raisedOn,
            },
          ],
    ),
    decisions: [
      ...waiting.flatMap(act =>
        act.kind === 'decision'
          ? [
              {
                id: act.item.id,
                text: act.item.question,
                state: 'asked' as const,
                askedOn: act.item.askedOn,
                decidedOn: null,
                actBy: act.item.dueOn,
                owner: act.item.decider,
              },
            ]
          : [],
      ),
      // What was decided in the period; older decisions have been reported.
      ...programme.decisions.flatMap(({ id, askedOn, dueOn, answer }) =>
        answer === null || answer.on < from
          ? []
          : [
              {
                id,
                text: answer.text,
                state: 'decided' as const,
                askedOn,
                decidedOn: answer.on,
                actBy: dueOn,
                owner: answer.owner,
              },
            ],
      ),
    ],
  }
}

const endingsOf = ({ programme, on }: KnownProgramme): readonly ReportEnding[] =>
  ownerlessOn(programme, on).map(({ item }) => ({
    id: item.id,
    name: item.name,
    endsOn: programme.to,
    ownerAfter: item.ownerAfter,
  }))

const eventsOf = ({ programme }: KnownProgramme, from: PlainDate): readonly ReportEvent[] =>
  programme.publications
    .filter(each => lastDayOf(each.on) >= from)
    .map(({ id, title, on, where }) => ({ id, name: title, on: firstDayOf(on), where }))

const notesOf = ({ programme }: KnownProgramme): readonly Texts[] => [
  ...programme.measures.flatMap(({ note }) => (note === null ? [] : [note])),
  ...programme.remarks,
  ...(programme.budget?.remarks ?? []),
  ...programme.workPackages.flatMap(({ remark }) => (remark === null ? [] : [remark])),
]

/** The data of a report as it was known in the evening of the period's last day, with the leads' sentences. */
export const reportData = async (
  tx: GatheredTransaction,
  known: KnownProgramme,
  from: PlainDate,
  sentences: readonly SentenceRow[],
): Promise<ReportData> => {
  const { programme, on } = known
  return {
    programme: {
      id: programme.id,
      name: programme.brand ?? programme.name,
      partOf: programme.national.name,
      startsOn: programme.from,
      endsOn: programme.to,
      grant: grantOf(programme),
    },
    period: { from, to: on },
    situation: withSentence(
      {},
      sentences.filter(each => each.workPackageId === null),
      known,
    ),
    packages: programme.workPackages.map(each => reportPackage(known, each, sentences)),
    goals: programme.goals.map(goal => goalOf(known, goal)),
    money: await moneyOf(tx, known),
    ...governanceOf(known, from),
    endings: endingsOf(known),
    competences: competencesOf(known),
    events: eventsOf(known, from),
    notes: notesOf(known),
  }
}

/** How each measure of the report is defined, so that a frozen figure can be understood without the program. */
export const definitionsOf = ({ programme }: KnownProgramme) =>
  [...new Set(programme.goals.flatMap(({ measureId }) => (measureId === null ? [] : [measureId])))].flatMap(
    id => {
      const measure = measureOf(programme.measures, id)
      return measure === undefined ? [] : [measure]
    },
  )
