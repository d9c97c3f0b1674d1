import { z } from 'zod'
import { defineRoutes } from './define.ts'
import {
  clock,
  commandKey,
  dataName,
  freeText,
  instant,
  language,
  localized,
  optionalText,
  urgency,
  uuid,
} from './field.ts'
import { chosenDisposition } from './queue.ts'

/** What the professional decides of a contact, in one saving. */
export const triageDecision = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('route'), serviceId: dataName, unitId: dataName, note: optionalText(1000) }),
  z.object({
    kind: z.literal('answer'),
    message: freeText(4000),
    disposition: chosenDisposition.default('answered'),
  }),
  z.object({ kind: z.literal('ask'), message: freeText(4000) }),
  z.object({ kind: z.literal('close'), disposition: chosenDisposition, note: freeText(1000) }),
])

const banner = z.object({
  personId: uuid,
  /** Surname first. */
  name: z.string(),
  initials: z.string(),
  birthYear: z.number().int().nullable(),
  bornOn: z.iso.date().nullable(),
  age: z.number().int().nullable(),
  identified: z.boolean(),
  /** Null where the place is protected. */
  municipalityCode: z.string().nullable(),
  /** Its name, also where it is not the county's own. */
  municipality: localized.nullable(),
  placeProtected: z.boolean(),
  phone: z.string().nullable(),
  language,
  interpreter: z.string().nullable(),
  replyBy: z.string().nullable(),
})

const timelineItem = z.object({
  id: z.string(),
  at: instant,
  kind: z.string(),
  by: z.string(),
  source: z.string().nullable(),
  text: z.string().nullable(),
})

export const caseRoutes = defineRoutes({
  readCase: {
    method: 'GET',
    path: '/api/cases/:caseId',
    permission: 'case.read',
    audit: 'CaseRead',
    input: z.object({ caseId: uuid, language: language.default('fi') }),
    output: z.object({
      caseId: uuid,
      open: z.boolean(),
      disposition: z.string().nullable(),
      mergedInto: uuid.nullable(),
      banner,
      contacts: z.array(
        z.object({
          id: uuid,
          ownWords: z.string(),
          source: z.string(),
          language,
          receivedAt: instant,
          redFlags: z.array(z.string()),
          /** Each red-flag word's place in the text: [from, to). */
          redFlagSpans: z.array(z.tuple([z.number().int(), z.number().int()])),
          unfinished: z.boolean(),
          onBehalfOf: z.string().nullable(),
        }),
      ),
      entries: z.array(
        z.object({
          entryId: uuid,
          kind: z.enum(['contact', 'wait']),
          serviceId: z.string(),
          /** Null where the person's place is protected. */
          unitId: z.string().nullable(),
          urgency: z.number().int().nullable(),
          state: z.enum(['waiting', 'taken', 'ended']),
          takenBy: z.string().nullable(),
          takenByMe: z.boolean(),
          openedAt: instant,
          endedAt: instant.nullable(),
          disposition: z.string().nullable(),
          clocks: z.array(clock),
        }),
      ),
      messages: z.array(
        z.object({
          id: uuid,
          fromResident: z.boolean(),
          by: z.string(),
          body: z.string(),
          at: instant,
          asks: z.boolean(),
          readAt: instant.nullable(),
          retractableUntil: instant.nullable(),
        }),
      ),
      timeline: z.array(timelineItem),
      /** Other open matters that may be the same person's. */
      alike: z.array(
        z.object({
          caseId: uuid,
          summary: z.string(),
          openedAt: instant,
          samePerson: z.enum(['identified', 'phoneAndBirthYear']),
        }),
      ),
    }),
    failures: ['CaseNotFound', 'NoCareRelation'],
  },
  triageContact: {
    method: 'POST',
    path: '/api/cases/:caseId/triage',
    permission: 'case.triage',
    audit: 'CaseTriaged',
    input: z.object({ caseId: uuid, entryId: uuid, urgency, decision: triageDecision, commandKey }),
    output: z.object({ undoKey: uuid, undoUntil: instant, waitEntryId: uuid.nullable() }),
    failures: [
      'CaseNotFound',
      'EntryNotFound',
      'EntryEnded',
      'EntryTakenByOther',
      'ServiceNotFound',
      'UnitNotOfService',
      'NoCareRelation',
    ],
  },
  foreseeClocks: {
    method: 'GET',
    path: '/api/cases/:caseId/foreseen-clocks',
    permission: 'case.triage',
    audit: 'CaseRead',
    input: z.object({ caseId: uuid, entryId: uuid, language: language.default('fi') }),
    /** What would begin to run if the contact were routed now, service by service: shown before deciding. */
    output: z.object({
      services: z.array(z.object({ serviceId: z.string(), clocks: z.array(clock) })),
    }),
    failures: ['CaseNotFound', 'EntryNotFound', 'EntryEnded', 'NoCareRelation'],
  },
  /** Ends one thing that waits; where it was the last one, the matter closes with it. */
  endEntry: {
    method: 'POST',
    path: '/api/work/:entryId/end',
    permission: 'work.take',
    audit: 'EntryEnded',
    input: z.object({
      entryId: uuid,
      disposition: chosenDisposition,
      reason: freeText(500),
      urgency: urgency.optional(),
      commandKey,
    }),
    output: z.object({ undoKey: uuid, undoUntil: instant }),
    failures: ['EntryNotFound', 'EntryEnded', 'EntryTakenByOther', 'TimeStillBooked'],
  },
  undoStep: {
    method: 'POST',
    path: '/api/cases/:caseId/undo',
    permission: 'case.triage',
    audit: 'StepUndone',
    input: z.object({ caseId: uuid, undoKey: uuid }),
    output: z.object({ caseId: uuid }),
    failures: ['CaseNotFound', 'UndoNotFound', 'UndoTooLate', 'NoCareRelation'],
  },
  mergeCases: {
    method: 'POST',
    path: '/api/cases/:caseId/merge',
    permission: 'case.triage',
    audit: 'CasesMerged',
    input: z.object({ caseId: uuid, intoCaseId: uuid, commandKey }),
    /** The matter that stays: an identified person's, where only one of the two is. */
    output: z.object({ caseId: uuid }),
    failures: ['CaseNotFound', 'CaseClosed', 'NotSamePerson', 'NoCareRelation'],
  },
  writeNote: {
    method: 'POST',
    path: '/api/cases/:caseId/notes',
    permission: 'case.read',
    audit: 'NoteWritten',
    input: z.object({ caseId: uuid, text: freeText(4000), commandKey }),
    output: z.object({ caseId: uuid }),
    failures: ['CaseNotFound', 'NoCareRelation'],
  },
  writeMessage: {
    method: 'POST',
    path: '/api/cases/:caseId/messages',
    permission: 'case.message',
    audit: 'MessageSent',
    input: z.object({
      caseId: uuid,
      text: freeText(4000),
      asks: z.coerce.boolean().default(false),
      commandKey,
    }),
    output: z.object({ messageId: uuid, retractableUntil: instant }),
    failures: ['CaseNotFound', 'CaseClosed', 'NoCareRelation'],
  },
  retractMessage: {
    method: 'POST',
    path: '/api/cases/:caseId/messages/:messageId/retract',
    permission: 'case.message',
    audit: 'StepUndone',
    /** While the message is held and the resident has not seen it. */
    input: z.object({ caseId: uuid, messageId: uuid }),
    output: z.object({ messageId: uuid }),
    failures: ['CaseNotFound', 'MessageNotFound', 'UndoTooLate', 'NoCareRelation'],
  },
  closeCase: {
    method: 'POST',
    path: '/api/cases/:caseId/close',
    permission: 'case.triage',
    audit: 'CaseClosed',
    input: z.object({ caseId: uuid, disposition: chosenDisposition, note: freeText(1000), commandKey }),
    output: z.object({ undoKey: uuid, undoUntil: instant }),
    /** TimeStillBooked: a booked time is cancelled first, so that nobody comes to a matter that has ended. */
    failures: ['CaseNotFound', 'CaseClosed', 'TimeStillBooked', 'NoCareRelation'],
  },
})
