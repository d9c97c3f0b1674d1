import { z } from 'zod'
import { defineRoutes } from './define.ts'
import { commandKey, dataName, freeText, instant, optionalText, plainDate, uuid } from './field.ts'

const people = z.number().nonnegative()
const range = z.tuple([people, people])
const share = z.number().min(0).max(1)

/** An evening to come: the middle of the futures, and the ranges with 50, 80 and 95 % of them. */
export const foretoldDay = z.object({
  on: plainDate,
  median: people,
  in50: range,
  in80: range,
  in95: range,
  /** Past the promise in the middle of the futures; null where the service has no promise in days. */
  late: people.nullable(),
})

/** What thins an estimate out; each has its sentence on the screen. */
export const forecastNote = z.enum([
  'under-four-weeks',
  'season-unknown',
  'nobody-came',
  'capacity-at-least',
  'capacity-unknown',
  'standing-still',
  'ages-unknown',
])

/** Which scenario: nothing extra, what is tried, another beside it, or what the goal needs. */
export const scenarioName = z.enum(['nothing', 'tried', 'other', 'goal'])

const cents = z.number().int().nonnegative()

/** Where some people are on the evening that is compared: the middle and the range with 80 % of the futures. */
const middle = z.object({ median: z.number(), in80: z.tuple([z.number(), z.number()]) })

const scenarioEvening = z.object({
  waiting: middle,
  /** Past the promise; null where the service has no promise in days. */
  late: middle.nullable(),
  /** How many fewer wait than with nothing extra, future by future: the same people come in both. */
  fewer: middle,
  /** How sure the goal is; null without a goal. */
  sure: share.nullable(),
})

export const scenario = z.object({
  name: scenarioName,
  perWeek: z.number().int(),
  from: plainDate,
  to: plainDate,
  /** All extra slots of the time, the hours of work in them and their cost. Holidays are closed. */
  slots: z.number().int(),
  hours: z.number(),
  costCents: cents,
  units: z.array(
    z.object({
      unitId: z.string(),
      perWeek: z.number().int(),
      /** Monday first. */
      byWeekday: z.array(z.number().int()).length(7),
      slots: z.number().int(),
      hours: z.number(),
      costCents: cents,
    }),
  ),
  evening: scenarioEvening,
  /** If half of the slots are realised; null where there are fewer than two. */
  half: scenarioEvening
    .extend({ perWeek: z.number().int(), slots: z.number().int(), costCents: cents })
    .nullable(),
})

const queueQuestion = {
  serviceId: dataName,
  /** Absent = the whole county's queue. */
  municipalityCode: z
    .string()
    .regex(/^[0-9]{3}$/)
    .optional(),
  days: z.coerce.number().int().min(7).max(366).default(91),
  /** Extra slots a week from tomorrow on, for so many weeks: the scenario that is tried. */
  extraPerWeek: z.coerce.number().int().min(0).max(500).default(0),
  extraWeeks: z.coerce.number().int().min(1).max(52).default(4),
  /** Another scenario beside it. */
  otherPerWeek: z.coerce.number().int().min(0).max(500).optional(),
  otherWeeks: z.coerce.number().int().min(1).max(52).optional(),
  /** What one slot costs, euro cents; absent = the work of the county's data. */
  slotCents: z.coerce.number().int().min(0).max(1_000_000).optional(),
  /** The goal: at most so many wait on the evening of `goalOn`. */
  goalPeople: z.coerce.number().int().min(0).max(100_000).optional(),
  goalOn: plainDate.optional(),
}

export const queueForetold = z.object({
  asOf: plainDate,
  waiting: z.number().int(),
  oldestDays: z.number().int(),
  /** People and slots a week; load is slots needed by slots there are, null when nobody is served. */
  cameInPerWeek: people,
  slotsPerWeek: people,
  load: people.nullable(),
  promiseDays: z.number().int().nullable(),
  /** The evenings of the scenario that is tried. */
  days: z.array(foretoldDay),
  /** Five of the futures, evening by evening as `days`. */
  paths: z.array(z.array(people)),
  notes: z.array(forecastNote),
  /** How this method did on the queue's own past; null when it is too short to tell. */
  record: z
    .object({
      forecasts: z.number().int(),
      in80: share,
      beatsNaive: z.boolean(),
      beatsSmoothing: z.boolean(),
    })
    .nullable(),
  /** Null without a goal. */
  plan: z
    .object({
      status: z.enum(['met', 'planned', 'refused']),
      refusal: z.enum(['unsustainable', 'no-unit', 'not-enough-slots']).nullable(),
      slotsPerWeek: z.number().int(),
      /** How sure the goal is with nothing extra, with the plan, and with half of it realised. */
      without: share,
      withPlan: share,
      withHalf: share,
      /** When temporary slots are over: by how much the queue grows a week, and the permanent slots missing. */
      growsPerWeek: people,
      missingPerWeek: people,
    })
    .nullable(),
  /** The evening that the scenarios are compared on: the goal's, or the end of the longest. */
  comparedOn: plainDate,
  /** Nothing extra first. The same people come in all of them. */
  scenarios: z.array(scenario),
  /** What a slot costs (null: nobody has said, and costs are 0) and takes; whether the price was made up. */
  slot: z.object({ cents: cents.nullable(), minutes: z.number().int(), assumed: z.boolean() }),
})

/** What was asked when a plan was saved. */
export const savedQuestion = z.object({
  serviceId: dataName,
  municipalityCode: z.string().optional(),
  days: z.number().int(),
  extraPerWeek: z.number().int(),
  extraWeeks: z.number().int(),
  otherPerWeek: z.number().int().optional(),
  otherWeeks: z.number().int().optional(),
  slotCents: cents.optional(),
  goalPeople: z.number().int().optional(),
  goalOn: plainDate.optional(),
})

/** A saved plan as a list shows it. Nothing of it is ever changed: saving under the name again makes a new version. */
export const savedPlan = z.object({
  planId: uuid,
  name: z.string(),
  version: z.number().int(),
  serviceId: dataName,
  municipalityCode: z.string().nullable(),
  chosen: scenarioName,
  perWeek: z.number().int(),
  from: plainDate,
  to: plainDate,
  costCents: cents,
  reason: z.string().nullable(),
  savedBy: z.string(),
  savedAt: instant,
})

const notForetold = ['UnknownQueue', 'SmallQueue', 'DayNotAhead'] as const

export const planRoutes = defineRoutes({
  /**
   * What one service's queue will be like, from its own events: with the slots there are and with extra ones, scenarios
   * side by side with their cost, and how many extra a goal needs. Figures only. A queue of one to four is foretold to
   * those alone who may see small counts.
   */
  foretellQueue: {
    method: 'GET',
    path: '/api/plan/queue',
    permission: 'board.read',
    audit: 'NothingPersonal',
    input: z.object(queueQuestion),
    output: queueForetold,
    failures: notForetold,
  },
  /** Keeps a chosen scenario under a name, with the question and the figures of now, who chose it and why. */
  savePlan: {
    method: 'POST',
    path: '/api/plans',
    permission: 'plan.keep',
    audit: 'PlanSaved',
    input: z.object({
      ...queueQuestion,
      name: freeText(80),
      chosen: scenarioName,
      reason: optionalText(500),
      commandKey,
    }),
    output: z.object({ planId: uuid, version: z.number().int() }),
    failures: [...notForetold, 'ScenarioNotAsked'],
  },
  /** The newest version of each name, the newest first; at most 50. */
  listPlans: {
    method: 'GET',
    path: '/api/plans',
    permission: 'board.read',
    audit: 'NothingPersonal',
    input: z.object({ serviceId: dataName.optional() }),
    output: z.object({ plans: z.array(savedPlan) }),
    failures: [],
  },
  /** A saved plan with the question and the figures as they were, and the other versions of its name. */
  readPlan: {
    method: 'GET',
    path: '/api/plans/:planId',
    permission: 'board.read',
    audit: 'NothingPersonal',
    input: z.object({ planId: uuid }),
    output: z.object({
      plan: savedPlan,
      question: savedQuestion,
      foretold: queueForetold,
      versions: z.array(savedPlan.pick({ planId: true, version: true, savedBy: true, savedAt: true })),
    }),
    failures: ['PlanNotFound', 'SmallQueue'],
  },
})
