import { z } from 'zod'
import { defineRoutes } from './define.ts'
import { commandKey, optionalText, secretKey } from './field.ts'

export const feedbackRoutes = defineRoutes({
  giveFeedback: {
    method: 'POST',
    path: '/api/matters/:statusKey/feedback',
    permission: 'keyHolder',
    audit: 'FeedbackGiven',
    input: z.object({
      statusKey: secretKey,
      helped: z.enum(['yes', 'partly', 'no']),
      /** Had she contacted about the same before? Yes is a signal of failure demand. */
      contactedBefore: z.enum(['yes', 'no']).nullish(),
      words: optionalText(1000),
      commandKey,
    }),
    output: z.object({ given: z.literal(true) }),
    failures: ['MatterNotFound', 'FeedbackNotAsked', 'FeedbackAlreadyGiven'],
  },
})
