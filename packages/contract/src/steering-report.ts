/** The steering report's life: begun, drafted live, sentences added, frozen for good, read, approved, minuted. */
import { z } from 'zod'
import { defineRoutes } from './define.ts'
import { commandKey, dataName, freeText, instant, language, optionalText, plainDate, uuid } from './field.ts'

const revisionRow = z.object({
  revision: z.number().int(),
  reason: z.string(),
  by: z.string(),
  at: instant,
  /** SHA-256 of the snapshot's bytes. */
  contentHash: z.string(),
  approvedOn: plainDate.nullable(),
  approvedBy: z.string().nullable(),
})

const reportRow = z.object({
  reportId: uuid,
  programmeId: dataName,
  programme: z.string(),
  from: plainDate,
  to: plainDate,
  meetingOn: plainDate.nullable(),
  state: z.enum(['draft', 'frozen', 'approved']),
  revision: z.number().int().nullable(),
  begunBy: z.string(),
  begunAt: instant,
})

const step = z.object({
  step: z.enum(['comment', 'approved', 'minutes']),
  revision: z.number().int(),
  words: z.string(),
  on: plainDate.nullable(),
  by: z.string(),
  at: instant,
})

const ofReport = { reportId: uuid }
const revision = z.coerce.number().int().min(1)

export const steeringReportRoutes = defineRoutes({
  /** Reports that the reader may see: her programmes' drafts and frozen ones; a steering member sees what was frozen. */
  listReports: {
    method: 'GET',
    path: '/api/reports',
    permission: 'report.read',
    audit: 'SteeringReportRead',
    input: z.object({ programmeId: dataName.optional(), language: language.default('fi') }),
    output: z.object({ reports: z.array(reportRow) }),
    failures: [],
  },

  beginReport: {
    method: 'POST',
    path: '/api/programmes/:programmeId/reports',
    permission: 'programme.lead',
    audit: 'SteeringReportChanged',
    input: z.object({
      programmeId: dataName,
      from: plainDate,
      /** The last day, and the evening whose knowledge is told. */
      to: plainDate,
      meetingOn: plainDate.nullish(),
      commandKey,
    }),
    output: z.object({ reportId: uuid }),
    /** PeriodNotPossible: it ends before it begins, or lies outside the programme. */
    failures: ['ProgrammeNotFound', 'NotYourProgramme', 'PeriodNotPossible', 'DayInFuture'],
  },

  /** The draft as it is now, or a frozen revision to the byte. */
  readReport: {
    method: 'GET',
    path: '/api/reports/:reportId',
    permission: 'report.read',
    audit: 'SteeringReportRead',
    input: z.object({
      ...ofReport,
      /** Absent: the newest frozen revision for whoever only reads, the draft for whoever writes. */
      revision: revision.optional(),
      language: language.default('fi'),
    }),
    output: reportRow.extend({
      /** Which revision `content` is; null for the live draft. */
      shown: z.number().int().nullable(),
      /** JSON: `{ data, definitions }`, data being what reports are drafted from. A frozen one's very bytes. */
      content: z.string(),
      revisions: z.array(revisionRow),
      steps: z.array(step),
      sentences: z.array(
        z.object({
          workPackageId: z.string().nullable(),
          language,
          written: z.string(),
          by: z.string(),
          at: instant,
        }),
      ),
      may: z.object({
        freeze: z.boolean(),
        approve: z.boolean(),
        comment: z.boolean(),
        /** Packages to which she may add a sentence. */
        packages: z.array(z.string()),
        /** A sentence of the whole. */
        whole: z.boolean(),
      }),
    }),
    failures: ['ReportNotFound', 'ReportNotFrozen', 'RevisionNotFound'],
  },

  /** Adds a lead's or an owner's sentence to the draft; a later one of the same place and language replaces it. */
  saveReportSentence: {
    method: 'POST',
    path: '/api/reports/:reportId/sentences',
    permission: 'package.edit',
    audit: 'SteeringReportChanged',
    input: z.object({
      ...ofReport,
      /** Absent or null: of the whole programme. */
      workPackageId: dataName.nullish(),
      language,
      /** With tokens; empty takes the sentence away. */
      written: optionalText(2000),
      commandKey,
    }),
    output: z.object({ saved: z.literal(true) }),
    failures: ['ReportNotFound', 'WorkPackageNotFound', 'NotYourPackage', 'FigureNotKnown'],
  },

  /** Keeps the report as it is now, for good. A second time is a new revision beside the first, with its reason. */
  freezeReport: {
    method: 'POST',
    path: '/api/reports/:reportId/freeze',
    permission: 'programme.lead',
    audit: 'SteeringReportChanged',
    input: z.object({ ...ofReport, reason: freeText(500), commandKey }),
    output: z.object({ revision: z.number().int(), contentHash: z.string() }),
    /** NothingChanged: the report is the same to the byte as its newest revision. */
    failures: ['ReportNotFound', 'NotYourProgramme', 'NothingChanged'],
  },

  commentReport: {
    method: 'POST',
    path: '/api/reports/:reportId/comments',
    permission: 'report.read',
    audit: 'SteeringReportChanged',
    input: z.object({ ...ofReport, revision, words: freeText(2000), commandKey }),
    output: z.object({ saved: z.literal(true) }),
    failures: ['ReportNotFound', 'RevisionNotFound', 'NotYourProgramme'],
  },

  /** A member of the steering group approves the newest revision; once. */
  approveReport: {
    method: 'POST',
    path: '/api/reports/:reportId/approve',
    permission: 'report.read',
    audit: 'SteeringReportChanged',
    input: z.object({ ...ofReport, revision, on: plainDate, words: optionalText(1000), commandKey }),
    output: z.object({ approved: z.literal(true) }),
    failures: [
      'ReportNotFound',
      'RevisionNotFound',
      'NotYourProgramme',
      'NotNewestRevision',
      'AlreadyApproved',
      'DayInFuture',
    ],
  },

  /** The minutes of the meeting; its decisions go to their owners and into the programme's own list. */
  recordMinutes: {
    method: 'POST',
    path: '/api/reports/:reportId/minutes',
    permission: 'programme.lead',
    audit: 'SteeringReportChanged',
    input: z.object({
      ...ofReport,
      revision,
      on: plainDate,
      words: freeText(8000),
      decisions: z
        .array(
          z.object({
            /** A question that waits; absent: one that the meeting itself took up. */
            itemId: dataName.optional(),
            question: optionalText(500),
            answer: freeText(1000),
            owner: optionalText(200),
            workPackageId: dataName.nullish(),
          }),
        )
        .max(50)
        .default([]),
      commandKey,
    }),
    output: z.object({ decided: z.array(z.string()) }),
    /** QuestionMissing: a decision names neither a waiting question nor a question of its own. */
    failures: [
      'ReportNotFound',
      'RevisionNotFound',
      'NotYourProgramme',
      'ItemNotFound',
      'AlreadyDecided',
      'QuestionMissing',
      'WorkPackageNotFound',
      'DayInFuture',
    ],
  },
})
