/** The rows of a programme's lists in the reader's language. */
import { compareDates, daysBetween, type Language, type PlainDate } from '@yhdella/kernel'
import {
  type Decision,
  type Funnel,
  funnelFaults,
  isOverdue,
  isWithoutEnding,
  type OperatingModel,
  type Output,
  type Ownerless,
  ownerlessOn,
  type Participation,
  type Pilot,
  type Programme,
  type Study,
  stateOn,
  type Texts,
  type ToAct,
  toActOn,
} from '@yhdella/programme'
import { funnelFaultSentence, toActSentence } from './programme-words.ts'

export const wordsOf = (texts: Texts | null, language: Language): string | null => texts?.[language] ?? null

export const outputRow = (output: Output, on: PlainDate, language: Language) => {
  const state = stateOn(output.states, on)
  return {
    outputId: output.id,
    workPackageId: output.workPackageId,
    kind: output.kind,
    name: output.name[language],
    state: state?.state ?? ('planned' as const),
    stateOn: state?.on ?? null,
    dueOn: output.dueOn,
    overdue: isOverdue(output, on),
    ownerNow: wordsOf(output.ownerNow, language),
    ownerAfter: wordsOf(output.ownerAfter, language),
  }
}

export const modelRow = (model: OperatingModel, on: PlainDate, language: Language) => {
  const state = stateOn(model.states, on)
  return {
    modelId: model.id,
    workPackageId: model.workPackageId,
    name: model.name[language],
    state: state?.state ?? ('idea' as const),
    stateOn: state?.on ?? null,
    sites: model.sites,
    tools: model.tools,
    ownerNow: wordsOf(model.ownerNow, language),
    ownerAfter: wordsOf(model.ownerAfter, language),
  }
}

export const pilotRow = (pilot: Pilot, on: PlainDate, language: Language) => ({
  pilotId: pilot.id,
  workPackageId: pilot.workPackageId,
  name: pilot.name[language],
  question: wordsOf(pilot.question, language),
  sites: pilot.sites,
  from: pilot.from,
  to: pilot.to,
  modelId: pilot.modelId,
  result: wordsOf(pilot.result, language),
  ending: pilot.ending,
  isWithoutEnding: isWithoutEnding(pilot, on),
})

const toActRow = (act: ToAct, language: Language) => {
  const { daysLeft, daysOpen } = act
  const each = { daysLeft, daysOpen, sentence: toActSentence(act, language), kind: act.kind }
  if (act.kind === 'decision')
    return {
      ...each,
      itemId: act.item.id,
      workPackageId: act.item.workPackageId,
      text: act.item.question[language],
      category: null,
      severity: null,
      raisedOn: act.item.askedOn,
      actBy: act.item.dueOn,
      owner: wordsOf(act.item.decider, language),
      action: null,
    }
  return {
    ...each,
    itemId: act.item.id,
    workPackageId: act.item.workPackageId,
    text: act.item.text[language],
    category: act.item.category,
    severity: act.item.severity,
    raisedOn: act.item.raisedOn,
    actBy: act.item.actBy,
    owner: wordsOf(act.item.owner, language),
    action: wordsOf(act.item.action, language),
  }
}

/** The most pressing first. */
export const toActRows = (programme: Programme, on: PlainDate, language: Language) =>
  toActOn(programme, on).map(act => toActRow(act, language))

export const decidedRows = (decisions: readonly Decision[], language: Language) =>
  decisions
    .flatMap(({ id, workPackageId, question, answer }) =>
      answer === null
        ? []
        : [
            {
              itemId: id,
              workPackageId,
              question: question[language],
              answer: answer.text[language],
              on: answer.on,
              owner: wordsOf(answer.owner, language),
            },
          ],
    )
    .sort((a, b) => compareDates(b.on, a.on))

const ownerlessRow = ({ kind, item }: Ownerless, { to }: Programme, on: PlainDate, language: Language) => ({
  kind,
  itemId: item.id,
  workPackageId: item.workPackageId,
  name: item.name[language],
  ownerNow: wordsOf(item.ownerNow, language),
  daysLeft: daysBetween(on, to),
})

export const ownerlessRows = (programme: Programme, on: PlainDate, language: Language) =>
  ownerlessOn(programme, on).map(each => ownerlessRow(each, programme, on, language))

export const recommendationRows = (studies: readonly Study[], language: Language) =>
  studies.flatMap(study =>
    study.recommendations.map(each => ({
      studyId: study.id,
      study: study.name[language],
      recommendationId: each.id,
      text: each.text[language],
      fate: each.fate,
      decidedOn: each.decidedOn,
      reason: wordsOf(each.reason, language),
    })),
  )

export const participationRows = (items: readonly Participation[], language: Language) =>
  items.map(({ kind, text, on, people }) => ({ kind, text: text[language], on, people }))

export const competenceRows = ({ competences, methods }: Programme, language: Language) =>
  competences.map(each => ({
    competenceId: each.id,
    method: methods.find(method => method.id === each.methodId)?.name[language] ?? each.methodId,
    ageGroup: each.ageGroup,
    unit: wordsOf(each.unit, language),
    asOf: each.asOf,
    trained: each.trained,
    inTraining: each.inTraining,
    discontinued: each.discontinued,
    supervisors: each.supervisors,
    note: wordsOf(each.note, language),
  }))

export const funnelRows = (funnels: readonly Funnel[], { methods }: Programme, language: Language) => {
  const methodName = (id: string): string => methods.find(each => each.id === id)?.name[language] ?? id
  const steps = (of: Funnel['routed']) =>
    of.map(({ methodId, people }) => ({ method: methodName(methodId), people }))
  return funnels.map(funnel => ({
    unit: funnel.unit,
    asOf: funnel.asOf,
    assessed: funnel.assessed,
    routed: steps(funnel.routed),
    carriedOut: steps(funnel.carriedOut),
    noFurtherNeed: funnel.noFurtherNeed,
    furtherNeed: funnel.furtherNeed,
    faults: funnelFaults(funnel).map(fault =>
      funnelFaultSentence(fault, 'methodId' in fault ? methodName(fault.methodId) : '', language),
    ),
  }))
}
