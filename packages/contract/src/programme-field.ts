/** Fields that the routes of the programme office have in common, each defined once. */
import { z } from 'zod'
import { instant, localized, plainDate } from './field.ts'

export const cents = z.number().int()
export const share = z.number()

/** A day '2023-08-31', a month '2023-08' or a year '2023': as exactly as it is known. */
export const roughDate = z.string().regex(/^[0-9]{4}(-[0-9]{2}){0,2}$/)

/** A number with where it came from, in which version and of which day; null is not known, which is not zero. */
export const figure = z.object({
  value: z.number().nullable(),
  /** Cents are of a euro; a share is 0 to 1; points are of an index of its own. */
  unit: z.enum(['cents', 'share', 'people', 'points', 'count', 'days']),
  source: z.object({
    kind: z.enum(['budget', 'measure', 'record', 'programme']),
    id: z.string(),
    version: z.string(),
    name: localized,
  }),
  asOf: plainDate,
})

/** Words and live figures in turn, as the sentence goes. */
export const prose = z.array(z.union([z.string(), figure]))

export const lightAspect = z.enum(['schedule', 'money', 'content'])
export const lightState = z.enum(['asPlanned', 'deviation', 'notAllGoals', 'notSet'])

/** A light as it is in force: proposed from evidence, or set by a person until it expires. */
export const light = z.object({
  aspect: lightAspect,
  state: lightState,
  /** Circle, triangle, square, ring: told apart without colour. */
  shape: z.enum(['circle', 'triangle', 'square', 'ring']),
  origin: z.enum(['proposed', 'set']),
  /** What the evidence alone would say; it stays in sight beside a person's word. */
  proposed: lightState,
  /** Why it is proposed, each a full sentence. */
  evidence: z.array(z.string()),
  reason: z.string().nullable(),
  setBy: z.string().nullable(),
  setAt: instant.nullable(),
  /** After this day the proposal is in force again. */
  expiresOn: plainDate.nullable(),
  helpWanted: z.boolean(),
})

export const goalState = z.enum(['met', 'onWay', 'behind', 'notReached', 'missing', 'followed'])

/** A level that a measure is held against; the three families are never mixed in one figure. */
const levelOf = <Family extends 'law' | 'target' | 'promise'>(family: Family) =>
  z.object({
    family: z.literal(family),
    direction: z.enum(['atLeast', 'atMost', 'rising', 'falling', 'inUse', 'followed']),
    figure: figure.nullable(),
    from: roughDate.nullable(),
    by: roughDate.nullable(),
    /** The paragraph of a law; null for the others. */
    rule: z.string().nullable(),
  })

export const goalRow = z.object({
  goalId: z.string(),
  kind: z.enum(['benefit', 'process']),
  parentId: z.string().nullable(),
  text: z.string(),
  investment: z.string().nullable(),
  state: goalState,
  /** The state in a full sentence. */
  sentence: z.string(),
  measureId: z.string().nullable(),
  latest: figure.nullable(),
  baseline: figure.nullable(),
  target: levelOf('target'),
  legalLimit: levelOf('law').nullable(),
  promise: levelOf('promise').nullable(),
  remark: z.string().nullable(),
  workPackageIds: z.array(z.string()),
})

export const outputRow = z.object({
  outputId: z.string(),
  workPackageId: z.string().nullable(),
  kind: z.string(),
  name: z.string(),
  state: z.enum(['planned', 'inProgress', 'done', 'dropped']),
  stateOn: roughDate.nullable(),
  dueOn: roughDate.nullable(),
  overdue: z.boolean(),
  ownerNow: z.string().nullable(),
  ownerAfter: z.string().nullable(),
})

export const modelRow = z.object({
  modelId: z.string(),
  workPackageId: z.string().nullable(),
  name: z.string(),
  state: z.enum(['idea', 'pilot', 'inUse', 'ended']),
  stateOn: roughDate.nullable(),
  sites: z.array(z.object({ name: z.string(), from: roughDate.nullable(), to: roughDate.nullable() })),
  tools: z.array(z.string()),
  ownerNow: z.string().nullable(),
  ownerAfter: z.string().nullable(),
})

export const pilotRow = z.object({
  pilotId: z.string(),
  workPackageId: z.string().nullable(),
  name: z.string(),
  question: z.string().nullable(),
  sites: z.array(z.string()),
  from: roughDate.nullable(),
  to: roughDate.nullable(),
  modelId: z.string().nullable(),
  result: z.string().nullable(),
  /** What was decided of it, and when; null while nobody has. */
  ending: z.object({ decision: z.enum(['stop', 'extend', 'adopt']), on: roughDate }).nullable(),
  /** Its end has passed and nobody has decided what comes of it. */
  isWithoutEnding: z.boolean(),
})

export const riskCategory = z.enum([
  'commitment',
  'workload',
  'cooperation',
  'information',
  'continuity',
  'coordinator',
  'other',
])

/** How much of what was promised it would cost. */
export const riskSeverity = z.enum(['minor', 'serious', 'critical'])

/** A risk, a deviation or an undecided question, with how long there is or has been to act. */
export const toActRow = z.object({
  itemId: z.string(),
  kind: z.enum(['risk', 'deviation', 'decision']),
  workPackageId: z.string().nullable(),
  text: z.string(),
  category: riskCategory.nullable(),
  /** Null while nobody has rated it, and of a question. */
  severity: riskSeverity.nullable(),
  raisedOn: plainDate,
  actBy: plainDate.nullable(),
  owner: z.string().nullable(),
  action: z.string().nullable(),
  /** Days until it must be acted on; negative when the day has passed, null where no day is set. */
  daysLeft: z.number().int().nullable(),
  daysOpen: z.number().int(),
  /** Such as "No decision yet, 34 days." */
  sentence: z.string(),
})

export const decidedRow = z.object({
  itemId: z.string(),
  workPackageId: z.string().nullable(),
  question: z.string(),
  answer: z.string(),
  on: plainDate,
  owner: z.string().nullable(),
})

/** What goes on after the programme and has nobody to keep it. */
export const ownerlessRow = z.object({
  kind: z.enum(['output', 'model']),
  itemId: z.string(),
  workPackageId: z.string().nullable(),
  name: z.string(),
  ownerNow: z.string().nullable(),
  /** Days until the programme ends; negative when it has ended. */
  daysLeft: z.number().int(),
})

export const recommendationRow = z.object({
  studyId: z.string(),
  study: z.string(),
  recommendationId: z.string(),
  text: z.string(),
  fate: z.enum(['open', 'accepted', 'rejected', 'done']),
  decidedOn: plainDate.nullable(),
  reason: z.string().nullable(),
})
