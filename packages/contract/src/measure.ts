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
  /**
   * Queues by municipality and service against each clock, now or in the evening of any past day, counted from
   * what had happened and had been decided by then. Waits of
   * protected places, and of homes elsewhere, are in the totals and, for those with a right to it, in one row together.
   */
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
      /** `everyone`: small cells are hidden whoever asks, for a screen that others see too. */
      audience: z.enum(['me', 'everyone']).default('me'),
    }),
    output: z.object({
      on: plainDate,
      asOf: instant,
      live: z.boolean(),
      /** How the day's figures came to be: told by a source, simulated in the demonstration, or recorded. */
      origin: z.enum(['recorded', 'reported', 'simulated']),
      /** Every municipality and service that the filter leaves; in the county's own order. */
      cells: z.array(boardCell),
      /** Of each service, those whose home municipality is elsewhere or is not told; null where small cells are hidden. */
      elsewhere: z.array(boardCell.omit({ municipalityCode: true })).nullable(),
      /** Of the whole board, whatever the filter leaves: a part's total could tell a hidden cell. */
      totals: z.object({
        waiting: z.number().int(),
        lateByLaw: z.number().int(),
        lateByTarget: z.number().int(),
        lateByPromise: z.number().int(),
      }),
      /** The day from its midnight to `asOf`. */
      today: z.object({
        contactsReceived: z.number().int(),
        contactsOpen: z.number().int(),
        /** Open ones past the moment that was promised. */
        contactsLate: z.number().int(),
        answeredInPromise: z.number().int(),
        answered: z.number().int(),
        freeTimesIn14Days: z.number().int(),
        /** Of those who answered that day whether they got help: how many said yes. */
        helpedYes: z.number().int(),
        helpedAnswered: z.number().int(),
      }),
      /** The last weeks' Monday queues of the whole board, oldest first. */
      series: z.array(z.object({ on: plainDate, waiting: z.number().int(), lateByLaw: z.number().int() })),
      /** The board as one would say it aloud, with ordinary variation told from a clear change. */
      sentence: z.string(),
      /** Footnotes: what is hidden, and what the sources say of the figures. */
      notes: z.array(z.string()),
    }),
    failures: ['DayInFuture', 'DayBeforeRecords'],
  },
})
