import { z } from 'zod'
import { defineRoutes } from './define.ts'
import { language, plainDate } from './field.ts'

const mark = z.enum(['interpretation', 'unverified'])

const validity = {
  validFrom: plainDate,
  /** Null: until further notice. */
  validTo: plainDate.nullable(),
  status: z.enum(['inForce', 'expired', 'neverInForce']),
}

/** One rule as the list shows it, in one language. */
export const lawRule = z.object({
  id: z.string(),
  name: z.string(),
  sentence: z.string(),
  limit: z.string(),
  /** Paragraphs with their act. */
  source: z.string(),
  ...validity,
  /** In force on the asked day. */
  inForceThen: z.boolean(),
  confidence: z.enum(['high', 'medium']),
  marks: z.array(mark),
})

const example = z.object({
  kind: z.string(),
  /** What happened, in words, oldest first. */
  happened: z.array(z.string()),
  born: plainDate,
  askedOn: plainDate,
  /** Null where the rule gives no clock, or no day. */
  due: plainDate.nullable(),
  state: z.string(),
  /** The explanation as people get it; null where there is no clock. */
  sentence: z.string().nullable(),
})

const counted = z.object({
  start: plainDate,
  due: plainDate.nullable(),
  /** Each step of the counting in words, with the day it leads to. */
  steps: z.array(z.object({ what: z.string(), day: plainDate.nullable() })),
  sentence: z.string(),
  /** False where another version governs a clock of that day. */
  governs: z.boolean(),
})

const ruleId = z
  .string()
  .max(40)
  .regex(/^[A-Z0-9]+(-[A-Z0-9]+)*$/, 'notARule')

export const lawRoutes = defineRoutes({
  readLaw: {
    method: 'GET',
    path: '/api/law',
    permission: 'anyone',
    audit: 'NothingPersonal',
    input: z.object({
      /** What did the law say on this day; absent = today. */
      on: plainDate.optional(),
      language: language.default('fi'),
    }),
    output: z.object({
      on: plainDate,
      today: plainDate,
      groups: z.array(z.object({ id: z.string(), name: z.string(), rules: z.array(lawRule) })),
      /** The days of the time line: every day on which some rule began, in order. */
      changes: z.array(z.object({ on: plainDate, begins: z.array(z.string()), ends: z.array(z.string()) })),
      /** What the law leaves open and a person should settle. */
      openQuestions: z.array(z.string()),
      /** How the counting is done where the law is silent, each a switch. */
      choices: z.array(z.string()),
    }),
    failures: [],
  },

  readLawRule: {
    method: 'GET',
    path: '/api/law/rules/:ruleId',
    permission: 'anyone',
    audit: 'NothingPersonal',
    input: z.object({
      ruleId,
      /** Count a clock that starts on this day, at ten in the morning. */
      start: plainDate.optional(),
      language: language.default('fi'),
    }),
    output: z.object({
      rule: lawRule,
      amendingActs: z.array(z.string()),
      services: z.array(z.string()),
      starts: z.string(),
      ends: z.string(),
      age: z.string().nullable(),
      extension: z.string().nullable(),
      excludes: z.array(z.string()),
      doubts: z.array(z.object({ mark, about: z.string() })),
      /** The versions of the same matter, oldest first, this one among them. */
      versions: z.array(z.object({ id: z.string(), name: z.string(), limit: z.string(), ...validity })),
      examples: z.array(example),
      counted: counted.nullable(),
    }),
    failures: ['RuleNotFound'],
  },
})
