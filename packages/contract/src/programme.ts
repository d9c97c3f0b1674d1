/** What the programme office reads: the portfolio, a programme, a work package, and a goal from promise to proof. */
import { z } from 'zod'
import { defineRoutes } from './define.ts'
import { dataName, instant, language, plainDate } from './field.ts'
import {
  cents,
  decidedRow,
  figure,
  goalRow,
  type goalState,
  light,
  lightAspect,
  lightState,
  modelRow,
  outputRow,
  ownerlessRow,
  pilotRow,
  prose,
  recommendationRow,
  roughDate,
  share,
  toActRow,
} from './programme-field.ts'

const asked = {
  /** The evening whose knowledge is asked for; absent = today. What was written later is left out. */
  on: plainDate.optional(),
  language: language.default('fi'),
}

const moneySummary = z.object({
  asOf: plainDate,
  planned: cents.nullable(),
  actual: cents.nullable(),
  committed: cents.nullable(),
  remaining: cents.nullable(),
  /** Actual of planned, 0 to 1; null where nothing is planned. */
  usedShare: share.nullable(),
})

/** The whole programme's money light: proposed only, since its lines tell it all. */
const moneyLight = z.object({
  state: lightState,
  shape: z.enum(['circle', 'triangle', 'square', 'ring']),
  evidence: z.array(z.string()),
})

const goalCounts = z.object({
  all: z.number().int(),
  met: z.number().int(),
  onWay: z.number().int(),
  behind: z.number().int(),
  notReached: z.number().int(),
  /** Goals of which nothing is known: never counted as nought or as met. */
  missing: z.number().int(),
  followed: z.number().int(),
})

const lightCounts = z.object({
  asPlanned: z.number().int(),
  deviation: z.number().int(),
  notAllGoals: z.number().int(),
  notSet: z.number().int(),
})

const portfolioRow = z.object({
  programmeId: dataName,
  countyId: z.string(),
  county: z.string(),
  name: z.string(),
  brand: z.string().nullable(),
  national: z.string(),
  from: plainDate,
  to: plainDate,
  /** How much of the programme's time has gone, 0 to 1. */
  timeShare: share,
  /** Whether it is this county's: another's is read, not written. */
  isOwn: z.boolean(),
  money: moneySummary.nullable(),
  moneyLight,
  packages: z.number().int(),
  lights: z.object({ schedule: lightCounts, money: lightCounts, content: lightCounts }),
  goals: goalCounts,
  undecided: z.number().int(),
  /** Days that the oldest question has waited for its decision; null where none waits. */
  longestUndecidedDays: z.number().int().nullable(),
  withoutOwner: z.number().int(),
})

const packageRow = z.object({
  workPackageId: dataName,
  name: z.string(),
  owner: z.string().nullable(),
  from: plainDate,
  to: plainDate,
  isTold: z.boolean(),
  remark: z.string().nullable(),
  lights: z.array(light),
  /** When its people last wrote of it; null when they never have. */
  updatedOn: plainDate.nullable(),
  /** Not written of for over 14 days while it runs. */
  isStale: z.boolean(),
  outputsDone: z.number().int(),
  outputs: z.number().int(),
})

const trancheRow = z.object({
  name: z.string(),
  from: plainDate,
  to: plainDate,
  decidedOn: roughDate.nullable(),
  amount: cents.nullable(),
  fundingShare: share.nullable(),
  state: z.enum(['granted', 'applied', 'notTold']),
})

const actorRow = z.object({
  name: z.string(),
  roles: z.array(z.string()),
  from: roughDate.nullable(),
  to: roughDate.nullable(),
  note: z.string().nullable(),
})

const programmePage = z.object({
  programmeId: dataName,
  countyId: z.string(),
  county: z.string(),
  isOwn: z.boolean(),
  on: plainDate,
  name: z.string(),
  brand: z.string().nullable(),
  national: z.string(),
  lead: z.string(),
  aim: z.string(),
  startingPoint: z.string().nullable(),
  from: plainDate,
  to: plainDate,
  timeShare: share,
  /** What the reader may do here; the server asks again at each command. */
  may: z.object({
    lead: z.boolean(),
    money: z.boolean(),
    report: z.boolean(),
    /** The packages that the reader edits; a lead edits every one. */
    packages: z.array(z.string()),
  }),
  phases: z.array(z.object({ name: z.string(), from: plainDate, to: plainDate })),
  tranches: z.array(trancheRow),
  funders: z.array(z.string()),
  actors: z.array(actorRow),
  investments: z.array(z.object({ number: z.number().int(), name: z.string() })),
  strategicLinks: z.array(z.object({ name: z.string(), address: z.string().nullable() })),
  topics: z.array(z.string()),
  /** `none` was told to be none; an empty list was not told. */
  phenomena: z.union([z.literal('none'), z.array(z.string())]),
  remarks: z.array(z.string()),
  money: moneySummary.nullable(),
  moneyLight,
  goalCounts,
  goals: z.array(goalRow),
  /** The newest definition of each measure. */
  measures: z.array(
    z.object({
      measureId: z.string(),
      version: z.number().int(),
      name: z.string(),
      unit: z.enum(['share', 'people', 'points', 'count', 'days']),
      source: z.enum(['operation', 'byHand', 'sum']),
    }),
  ),
  workPackages: z.array(packageRow),
  /** The most pressing first. */
  toAct: z.array(toActRow),
  decided: z.array(decidedRow),
  recommendations: z.array(recommendationRow),
  withoutOwner: z.array(ownerlessRow),
  models: z.array(modelRow),
  pilots: z.array(pilotRow),
  outputs: z.array(outputRow),
  meetings: z.array(z.object({ kind: z.string(), on: plainDate, name: z.string() })),
  publications: z.array(
    z.object({
      kind: z.enum(['publication', 'event', 'campaign']),
      title: z.string(),
      where: z.string().nullable(),
      on: roughDate,
      until: roughDate.nullable(),
    }),
  ),
  participation: z.array(
    z.object({ kind: z.string(), text: z.string(), on: roughDate.nullable(), people: z.number().nullable() }),
  ),
  competences: z.array(
    z.object({
      competenceId: z.string(),
      method: z.string(),
      ageGroup: z.enum(['children', 'youth', 'adults', 'older']),
      unit: z.string().nullable(),
      asOf: plainDate,
      trained: z.number().nullable(),
      inTraining: z.number().nullable(),
      discontinued: z.number().nullable(),
      supervisors: z.number().nullable(),
      note: z.string().nullable(),
    }),
  ),
})

const writtenField = z.object({
  field: z.enum(['situation', 'achieved', 'remaining']),
  /** As it was written, with its tokens; empty where nobody has. */
  written: z.string(),
  /** Its figures in their places. */
  prose,
  /** The language it stands in; another than asked where it has not been written in that. */
  language,
  by: z.string().nullable(),
  at: instant.nullable(),
  on: plainDate.nullable(),
})

const lightEvent = z.object({
  aspect: lightAspect,
  state: lightState,
  proposed: lightState,
  reason: z.string(),
  by: z.string(),
  at: instant,
  expiresOn: plainDate,
  helpWanted: z.boolean(),
})

const workPackagePage = packageRow.extend({
  programmeId: dataName,
  programme: z.string(),
  on: plainDate,
  scope: z.array(z.string()),
  mayEdit: z.boolean(),
  /** Records decisions and what became of recommendations. */
  mayLead: z.boolean(),
  fields: z.array(writtenField),
  /** Every word and light that people have set, newest first. */
  history: z.array(lightEvent),
  goals: z.array(goalRow),
  outputList: z.array(outputRow),
  models: z.array(modelRow),
  pilots: z.array(pilotRow),
  toAct: z.array(toActRow),
  decided: z.array(decidedRow),
  recommendations: z.array(recommendationRow),
  withoutOwner: z.array(ownerlessRow),
  participation: z.array(
    z.object({ kind: z.string(), text: z.string(), on: roughDate.nullable(), people: z.number().nullable() }),
  ),
  funnels: z.array(
    z.object({
      unit: z.string(),
      asOf: plainDate,
      assessed: z.number().int(),
      routed: z.array(z.object({ method: z.string(), people: z.number().int() })),
      carriedOut: z.array(z.object({ method: z.string(), people: z.number().int() })),
      noFurtherNeed: z.number().int().nullable(),
      furtherNeed: z.number().int().nullable(),
      /** What does not add up, each in a sentence; empty where everybody is accounted for. */
      faults: z.array(z.string()),
    }),
  ),
  /** Tokens that may be bound into its texts, with what they are now. */
  tokens: z.array(z.object({ token: z.string(), figure })),
})

const goalPage = goalRow.extend({
  programmeId: dataName,
  programme: z.string(),
  on: plainDate,
  mayRecord: z.boolean(),
  /** Null where nothing is counted. */
  measure: z
    .object({
      measureId: z.string(),
      version: z.number().int(),
      name: z.string(),
      definition: z.string(),
      unit: z.enum(['share', 'people', 'points', 'count', 'days']),
      source: z.enum(['operation', 'byHand', 'sum']),
      note: z.string().nullable(),
    })
    .nullable(),
  /** Oldest first. A day without a point is missing, not zero. A share is 0 to 1. */
  series: z.array(
    z.object({
      on: plainDate,
      value: z.number(),
      n: z.number().int().nullable(),
      origin: z.enum(['operation', 'reported', 'byHand', 'imported', 'computed']),
      recordedBy: z.string().nullable(),
      recordedAt: instant.nullable(),
      note: z.string().nullable(),
    }),
  ),
  /** The process behaviour chart's middle and limits; null with too few points. */
  limits: z.object({ mean: z.number(), lower: z.number(), upper: z.number() }).nullable(),
  /** Whether the newest point tells of a change, in a sentence. */
  variation: z.string(),
  /** What happened meanwhile: models taken into use, outputs done, decisions. */
  events: z.array(z.object({ on: roughDate, text: z.string() })),
  outputs: z.array(outputRow),
})

export const programmeRoutes = defineRoutes({
  /** Every programme at a glance: money, lights and goals. Figures are computed, never typed. */
  listProgrammes: {
    method: 'GET',
    path: '/api/programmes',
    permission: 'programme.read',
    audit: 'ProgrammeRead',
    input: z.object(asked),
    output: z.object({ on: plainDate, programmes: z.array(portfolioRow) }),
    failures: ['DayInFuture'],
  },

  readProgramme: {
    method: 'GET',
    path: '/api/programmes/:programmeId',
    permission: 'programme.read',
    audit: 'ProgrammeRead',
    input: z.object({ programmeId: dataName, ...asked }),
    output: programmePage,
    failures: ['ProgrammeNotFound', 'DayInFuture'],
  },

  readWorkPackage: {
    method: 'GET',
    path: '/api/programmes/:programmeId/packages/:workPackageId',
    permission: 'programme.read',
    audit: 'ProgrammeRead',
    input: z.object({ programmeId: dataName, workPackageId: dataName, ...asked }),
    output: workPackagePage,
    failures: ['ProgrammeNotFound', 'WorkPackageNotFound', 'DayInFuture'],
  },

  readGoal: {
    method: 'GET',
    path: '/api/programmes/:programmeId/goals/:goalId',
    permission: 'programme.read',
    audit: 'ProgrammeRead',
    input: z.object({ programmeId: dataName, goalId: dataName, ...asked }),
    output: goalPage,
    failures: ['ProgrammeNotFound', 'GoalNotFound', 'DayInFuture'],
  },
})

export type GoalState = z.output<typeof goalState>
