import { z } from 'zod'
import { defineRoutes } from './define.ts'
import { dataName, plainDate } from './field.ts'

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

export const planRoutes = defineRoutes({
  /**
   * What one service's queue will be like, from its own events: with the slots there are and some extra a week, and how
   * many extra a goal needs. Figures only. A queue of one to four is foretold to those alone who may see small counts.
   */
  foretellQueue: {
    method: 'GET',
    path: '/api/plan/queue',
    permission: 'board.read',
    audit: 'NothingPersonal',
    input: z.object({
      serviceId: dataName,
      /** Absent = the whole county's queue. */
      municipalityCode: z
        .string()
        .regex(/^[0-9]{3}$/)
        .optional(),
      days: z.coerce.number().int().min(7).max(366).default(91),
      /** Extra slots a week from tomorrow on, for so many weeks. */
      extraPerWeek: z.coerce.number().int().min(0).max(500).default(0),
      extraWeeks: z.coerce.number().int().min(1).max(52).default(4),
      /** The goal: at most so many wait on the evening of `goalOn`. */
      goalPeople: z.coerce.number().int().min(0).max(100_000).optional(),
      goalOn: plainDate.optional(),
    }),
    output: z.object({
      asOf: plainDate,
      waiting: z.number().int(),
      oldestDays: z.number().int(),
      /** People and slots a week; load is slots needed by slots there are, null when nobody is served. */
      cameInPerWeek: people,
      slotsPerWeek: people,
      load: people.nullable(),
      promiseDays: z.number().int().nullable(),
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
    }),
    failures: ['UnknownQueue', 'SmallQueue', 'DayNotAhead'],
  },
})
