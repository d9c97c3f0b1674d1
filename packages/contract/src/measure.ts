import { z } from 'zod'
import { defineRoutes } from './define.ts'
import { dataName, instant, language, plainDate } from './field.ts'

/** A count that may be hidden: null where fewer than five people would show through. */
const count = z.number().int().nullable()

export const boardCell = z.object({
  municipalityCode: z.string(),
  serviceId: z.string(),
  waiting: count,
  /** Past each clock's day; the three are never added together. */
  lateByLaw: count,
  lateByTarget: count,
  lateByPromise: count,
  /** Days that the one who has waited longest has waited. */
  longestDays: count,
})

export const measureRoutes = defineRoutes({
  readBoard: {
    method: 'GET',
    path: '/api/board',
    permission: 'board.read',
    audit: 'NothingPersonal',
    input: z.object({
      /** The evening of this day, Helsinki time; absent = now. */
      on: plainDate.optional(),
      serviceId: dataName.optional(),
      municipalityCode: z
        .string()
        .regex(/^[0-9]{3}$/)
        .optional(),
      language: language.default('fi'),
    }),
    output: z.object({
      on: plainDate,
      asOf: instant,
      live: z.boolean(),
      /** How the day's figures came to be: told by a source, simulated in the demonstration, or recorded. */
      origin: z.enum(['recorded', 'reported', 'simulated']),
      cells: z.array(boardCell),
      totals: z.object({
        waiting: z.number().int(),
        lateByLaw: z.number().int(),
        lateByTarget: z.number().int(),
        lateByPromise: z.number().int(),
      }),
      today: z.object({
        contactsReceived: z.number().int(),
        contactsOpen: z.number().int(),
        contactsLate: z.number().int(),
        answeredInPromise: z.number().int(),
        answered: z.number().int(),
        freeTimesIn14Days: z.number().int(),
        helpedYes: z.number().int(),
        helpedAsked: z.number().int(),
      }),
      /** The last weeks' Monday queues of the whole board, oldest first. */
      series: z.array(z.object({ on: plainDate, waiting: z.number().int(), lateByLaw: z.number().int() })),
      sentence: z.string(),
      notes: z.array(z.string()),
    }),
    failures: ['DayInFuture', 'DayBeforeRecords'],
  },
})
