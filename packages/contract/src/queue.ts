import { z } from 'zod'
import { defineRoutes } from './define.ts'
import { clock, commandKey, dataName, freeText, instant, language, searchText, uuid } from './field.ts'

/** Patient-caused and provider-caused happenings of a wait; none of them moves the legal limit. */
export const waitEventType = z.enum([
  'patientPostponed',
  'patientDeclinedTime',
  'patientDeclinedOtherProvider',
  'noShow',
  'providerCancelled',
  'providerMoved',
])
/** How a wait or a contact ends. Nothing ends without one. */
export const disposition = z.enum([
  'answered',
  'routed',
  'served',
  'needResolved',
  'patientWithdrew',
  'referredToUrgent',
  'referredElsewhere',
  'movedAway',
  'died',
  'notReached',
  'merged',
  'undone',
])
export const chosenDisposition = disposition.exclude(['served', 'merged', 'undone', 'routed'])

export const workView = z.enum(['untaken', 'mine', 'team', 'calls', 'waiting', 'all'])

export const workRow = z.object({
  entryId: uuid,
  caseId: uuid,
  kind: z.enum(['contact', 'wait']),
  person: z.string(),
  age: z.number().int().nullable(),
  summary: z.string(),
  serviceId: z.string(),
  /** Null where the person's place is protected, as is the municipality. */
  unitId: z.string().nullable(),
  municipalityCode: z.string().nullable(),
  channel: z.string(),
  language,
  interpreter: z.string().nullable(),
  replyBy: z.string(),
  urgency: z.number().int().nullable(),
  redFlag: z.boolean(),
  openedAt: instant,
  dueAt: instant.nullable(),
  /** The clock that is due first, in words. */
  dueReason: z.string(),
  dueFamily: z.enum(['law', 'target', 'promise']).nullable(),
  takenBy: z.string().nullable(),
  takenByMe: z.boolean(),
  leaseUntil: instant.nullable(),
  bookedAt: instant.nullable(),
  nextStep: z.enum(['assess', 'call', 'book', 'meet', 'waitForResident']),
})

export const queueRoutes = defineRoutes({
  listWork: {
    method: 'GET',
    path: '/api/work',
    permission: 'work.list',
    audit: 'WorkListed',
    input: z.object({
      view: workView.default('untaken'),
      serviceId: dataName.optional(),
      unitId: dataName.optional(),
      find: searchText(80).optional(),
      /** Where the page before ended, as its answer said. */
      after: z
        .string()
        .regex(/^([0-9]{1,13}|never)_(flag|plain)_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'notAPlace')
        .optional(),
      language: language.default('fi'),
    }),
    output: z.object({
      rows: z.array(workRow),
      counts: z.record(workView, z.number().int()),
      nextDueAt: instant.nullable(),
      after: z.string().nullable(),
    }),
    failures: [],
  },
  takeEntry: {
    method: 'POST',
    path: '/api/work/:entryId/take',
    permission: 'work.take',
    audit: 'EntryTaken',
    input: z.object({ entryId: uuid, takeOver: z.coerce.boolean().default(false) }),
    output: z.object({ entryId: uuid, leaseUntil: instant }),
    failures: ['EntryNotFound', 'EntryEnded', 'EntryTakenByOther'],
  },
  giveBackEntry: {
    method: 'POST',
    path: '/api/work/:entryId/give-back',
    permission: 'work.take',
    audit: 'EntryGivenBack',
    input: z.object({ entryId: uuid }),
    output: z.object({ entryId: uuid }),
    failures: ['EntryNotFound', 'EntryEnded', 'EntryTakenByOther'],
  },
  recordWaitEvent: {
    method: 'POST',
    path: '/api/work/:entryId/events',
    permission: 'work.take',
    audit: 'WaitEventRecorded',
    input: z.object({
      entryId: uuid,
      type: waitEventType,
      reason: freeText(500),
      language: language.default('fi'),
      commandKey,
    }),
    output: z.object({ clocks: z.array(clock) }),
    failures: ['EntryNotFound', 'EntryEnded'],
  },
})
