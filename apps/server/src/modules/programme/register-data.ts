/** What the register file of a programme may say: outputs, models, risks, decisions, studies, trainings and the rest. */
import {
  ageGroups,
  fates,
  modelStates,
  outputKinds,
  outputStates,
  pilotEndings,
  riskCategories,
  riskSeverities,
} from '@yhdella/programme'
import { z } from 'zod'
import { day, list, localized, maybe, name, rough } from './programme-data.ts'

const people = z.int().min(0)
const inPackage = { id: name, workPackageId: maybe(name) }
const owners = { ownerNow: maybe(localized), ownerAfter: maybe(localized) }

const dated = <const States extends readonly [string, ...string[]]>(states: States) =>
  z
    .array(z.strictObject({ state: z.enum(states), on: maybe(rough) }).readonly())
    .min(1, { error: 'is empty; write at least the state of now' })
    .readonly()

export const output = z
  .strictObject({
    ...inPackage,
    ...owners,
    name: localized,
    kind: z.enum(outputKinds),
    investmentId: maybe(name),
    goalIds: list(name),
    states: dated(outputStates),
    dueOn: maybe(rough),
    livesOn: z.boolean().default(true),
  })
  .readonly()

const site = z.strictObject({ name: z.string().min(1), from: maybe(rough), to: maybe(rough) }).readonly()

export const model = z
  .strictObject({
    ...inPackage,
    ...owners,
    name: localized,
    states: dated(modelStates),
    sites: list(site),
    tools: list(z.string().min(2)),
  })
  .readonly()

const pilot = z
  .strictObject({
    ...inPackage,
    name: localized,
    question: maybe(localized),
    sites: list(z.string().min(2)),
    from: maybe(rough),
    to: maybe(rough),
    modelId: maybe(name),
    result: maybe(localized),
    ending: maybe(z.strictObject({ decision: z.enum(pilotEndings), on: rough }).readonly()),
  })
  .readonly()

export const risk = z
  .strictObject({
    ...inPackage,
    kind: z.enum(['risk', 'deviation']),
    category: z.enum(riskCategories),
    severity: maybe(z.enum(riskSeverities)),
    text: localized,
    raisedOn: day,
    owner: maybe(localized),
    action: maybe(localized),
    actBy: maybe(day),
    closedOn: maybe(day),
  })
  .readonly()

export const decision = z
  .strictObject({
    ...inPackage,
    question: localized,
    askedOn: day,
    decider: maybe(localized),
    dueOn: maybe(day),
    answer: maybe(z.strictObject({ text: localized, on: day, owner: maybe(localized) }).readonly()),
  })
  .readonly()

const meeting = z
  .strictObject({ id: name, kind: z.enum(['steering', 'management', 'other']), on: day, name: localized })
  .readonly()

export const recommendation = z
  .strictObject({
    id: name,
    text: localized,
    fate: z.enum(fates).default('open'),
    decidedOn: maybe(day),
    reason: maybe(localized),
  })
  .readonly()

const study = z
  .strictObject({
    ...inPackage,
    name: localized,
    on: maybe(rough),
    method: maybe(localized),
    n: maybe(people),
    recommendations: list(recommendation),
  })
  .readonly()

const publication = z
  .strictObject({
    ...inPackage,
    kind: z.enum(['publication', 'event', 'campaign']),
    title: localized,
    where: maybe(localized),
    on: rough,
    until: maybe(rough),
  })
  .readonly()

const participation = z
  .strictObject({
    ...inPackage,
    kind: z.enum(['experienceExperts', 'developerClients', 'survey', 'workshop', 'network', 'clients']),
    text: localized,
    on: maybe(rough),
    people: maybe(people),
  })
  .readonly()

const method = z
  .strictObject({
    id: name,
    name: localized,
    sessions: maybe(z.strictObject({ from: people, to: people }).readonly()),
  })
  .readonly()

const competence = z
  .strictObject({
    ...inPackage,
    methodId: name,
    ageGroup: z.enum(ageGroups),
    unit: maybe(localized),
    asOf: day,
    trained: maybe(people),
    inTraining: maybe(people),
    discontinued: maybe(people),
    supervisors: maybe(people),
    inSupervisorTraining: maybe(people),
    note: maybe(localized),
  })
  .readonly()

const step = z.strictObject({ methodId: name, people }).readonly()

const funnel = z
  .strictObject({
    ...inPackage,
    unit: z.string().min(2),
    asOf: day,
    assessed: people,
    routed: list(step),
    carriedOut: list(step),
    noFurtherNeed: maybe(people),
    furtherNeed: maybe(people),
  })
  .readonly()

export const registerFile = z.strictObject({
  outputs: list(output),
  models: list(model),
  pilots: list(pilot),
  risks: list(risk),
  decisions: list(decision),
  meetings: list(meeting),
  studies: list(study),
  publications: list(publication),
  participation: list(participation),
  methods: list(method),
  competences: list(competence),
  funnels: list(funnel),
})
