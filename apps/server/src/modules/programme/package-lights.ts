/** A package's lights: what the evidence proposes, and what people have said over it. */
import { compareInstants, daysBetween, helsinkiDate, type Language, type PlainDate } from '@yhdella/kernel'
import {
  isOverdue,
  type LightEvidence,
  type LightInForce,
  lightAspects,
  lightInForce,
  lightReasonIn,
  type ProposedLight,
  proposeLights,
  shapeOf,
  silentAfterDays,
  stateOn,
  toActOn,
  type WorkPackage,
} from '@yhdella/programme'
import { knownGoal } from './goal-row.ts'
import type { KnownProgramme } from './known-programme.ts'
import { packageMoney } from './money-state.ts'

/** The day on which its people last wrote of it; null when they never have. */
export const updatedOn = (known: KnownProgramme, { id, texts }: WorkPackage): PlainDate | null => {
  const days = [
    ...texts.map(text => text.on),
    ...known.texts.filter(text => text.workPackageId === id).map(text => helsinkiDate(text.at)),
    ...known.lights.filter(light => light.workPackageId === id).map(light => helsinkiDate(light.at)),
  ].filter(day => day <= known.on)
  return days.sort().at(-1) ?? null
}

const hasEnded = ({ to }: WorkPackage, on: PlainDate): boolean => to < on

export const isStale = (known: KnownProgramme, workPackage: WorkPackage): boolean => {
  const updated = updatedOn(known, workPackage)
  if (hasEnded(workPackage, known.on)) return false
  return updated === null || daysBetween(updated, known.on) > silentAfterDays
}

const undecidedOf = (known: KnownProgramme, id: string): LightEvidence['undecided'] => {
  const waiting = toActOn(known.programme, known.on).filter(
    act => act.kind === 'decision' && act.item.workPackageId === id,
  )
  return {
    all: waiting.length,
    longestDays: Math.max(0, ...waiting.map(act => act.daysOpen)),
    pastDue: waiting.filter(act => act.daysLeft !== null && act.daysLeft < 0).length,
  }
}

export const outputsOf = (
  { programme, on }: KnownProgramme,
  workPackageId: string,
): LightEvidence['outputs'] => {
  const outputs = programme.outputs.filter(
    each => each.workPackageId === workPackageId && stateOn(each.states, on)?.state !== 'dropped',
  )
  return {
    all: outputs.length,
    done: outputs.filter(each => stateOn(each.states, on)?.state === 'done').length,
    overdue: outputs.filter(each => isOverdue(each, on)).length,
  }
}

const evidenceOf = (known: KnownProgramme, workPackage: WorkPackage): LightEvidence => {
  const { programme, on } = known
  const updated = updatedOn(known, workPackage)
  const goals = programme.goals.filter(goal => workPackage.goalIds.includes(goal.id))
  const deviations = programme.risks.filter(
    risk => risk.kind === 'deviation' && risk.workPackageId === workPackage.id && risk.closedOn === null,
  )
  return {
    hasEnded: hasEnded(workPackage, on),
    silentDays: updated === null ? null : daysBetween(updated, on),
    outputs: outputsOf(known, workPackage.id),
    undecided: undecidedOf(known, workPackage.id),
    goals: goals.map(goal => knownGoal(known, goal).state),
    openDeviations: deviations.length,
    money: packageMoney(workPackage, known.money),
  }
}

/** The three lights in force in the evening of the day that `known` is of. */
export const packageLights = (known: KnownProgramme, workPackage: WorkPackage): readonly LightInForce[] => {
  const proposed = proposeLights(evidenceOf(known, workPackage))
  const history = known.lights.filter(light => light.workPackageId === workPackage.id)
  return lightAspects.map(aspect => lightInForce(aspect, proposed[aspect], history, known.on))
}

export const lightView = ({ aspect, state, proposed, set }: LightInForce, language: Language) => ({
  aspect,
  state,
  shape: shapeOf[state],
  origin: set === null ? ('proposed' as const) : ('set' as const),
  proposed: proposed.state,
  evidence: proposed.reasons.map(reason => lightReasonIn(reason, language)),
  reason: set?.reason ?? null,
  setBy: set?.by ?? null,
  setAt: set?.at ?? null,
  expiresOn: set?.expiresOn ?? null,
  helpWanted: set?.helpWanted ?? false,
})

/** A light that nobody sets: the whole programme's money. */
export const proposedView = (proposed: ProposedLight, language: Language) => ({
  state: proposed.state,
  shape: shapeOf[proposed.state],
  evidence: proposed.reasons.map(reason => lightReasonIn(reason, language)),
})

/** Everything that was set, newest first. */
export const lightHistory = (known: KnownProgramme, workPackageId: string) =>
  known.lights
    .filter(light => light.workPackageId === workPackageId)
    .toSorted((a, b) => compareInstants(b.at, a.at))
    .map(({ aspect, state, proposed, reason, by, at, expiresOn, helpWanted }) => ({
      aspect,
      state,
      proposed,
      reason,
      by,
      at,
      expiresOn,
      helpWanted,
    }))
