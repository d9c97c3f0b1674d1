/** What the programme office's people do: texts, lights, values, risks, decisions, owners, and whose each thing is. */
import { z } from 'zod'
import { defineRoutes } from './define.ts'
import { commandKey, dataName, freeText, language, optionalText, plainDate, uuid } from './field.ts'
import { lightAspect, lightState, prose, riskCategory, riskSeverity } from './programme-field.ts'

const inPackage = { programmeId: dataName, workPackageId: dataName }
const written = z
  .string()
  .transform(text => text.replaceAll('\r\n', '\n').trim())
  .pipe(
    z
      .string()
      .max(4000, 'tooLong')
      .refine(text => !/[^\P{Cc}\n\t]|\p{Cs}/u.test(text), 'notShowable'),
  )
const reason = freeText(1000)

// A thousand values with their measures' names.
const tableCharacters = 60_000
// Characters of base64: a workbook of a megabyte.
const fileCharacters = 1_400_000
// Bytes of the request that holds it, as JSON.
const fileRequestBytes = 1_500_000

const notYours = ['ProgrammeNotFound', 'NotYourProgramme'] as const
const notYourPackage = ['ProgrammeNotFound', 'WorkPackageNotFound', 'NotYourPackage'] as const
const kept = z.object({ itemId: z.string() })

/** New items get a name of their own; an item that is there is changed. */
const itemId = dataName.optional()
const workPackageId = dataName.nullish()

export const programmeWorkRoutes = defineRoutes({
  /** Shows a text with its figures before it is saved, and what in it leads nowhere. Keeps nothing. */
  previewPackageText: {
    method: 'POST',
    path: '/api/programmes/:programmeId/packages/:workPackageId/preview',
    permission: 'package.edit',
    audit: 'ProgrammeRead',
    input: z.object({ ...inPackage, written }),
    output: z.object({ prose, unbound: z.array(z.string()) }),
    failures: notYourPackage,
  },

  savePackageText: {
    method: 'POST',
    path: '/api/programmes/:programmeId/packages/:workPackageId/texts',
    permission: 'package.edit',
    audit: 'WorkPackageChanged',
    input: z.object({
      ...inPackage,
      field: z.enum(['situation', 'achieved', 'remaining']),
      language,
      /** With its tokens; empty takes the text away. */
      written,
      commandKey,
    }),
    output: z.object({ prose }),
    /** FigureNotKnown: a token leads nowhere; the preview names which. */
    failures: [...notYourPackage, 'FigureNotKnown'],
  },

  /** Sets a light over the proposal, with a reason and until an end; the proposal stays in sight beside it. */
  setLight: {
    method: 'POST',
    path: '/api/programmes/:programmeId/packages/:workPackageId/lights',
    permission: 'package.edit',
    audit: 'WorkPackageChanged',
    input: z.object({
      ...inPackage,
      aspect: lightAspect,
      state: lightState.exclude(['notSet']),
      reason,
      helpWanted: z.boolean().default(false),
      commandKey,
    }),
    output: z.object({ expiresOn: plainDate, proposed: lightState }),
    failures: notYourPackage,
  },

  /** Records values of a measure that is counted by hand. A null takes a day's value back: it is then not known. */
  recordMeasured: {
    method: 'POST',
    path: '/api/programmes/:programmeId/measures/:measureId/values',
    permission: 'package.edit',
    audit: 'MeasureRecorded',
    input: z.object({
      programmeId: dataName,
      measureId: dataName,
      version: z.coerce.number().int().min(1),
      values: z
        .array(
          z.object({
            on: plainDate,
            /** A share is 0 to 1. */
            value: z.number().nullable(),
            n: z.number().int().min(0).nullish(),
            note: optionalText(300),
          }),
        )
        .min(1)
        .max(1000),
      commandKey,
    }),
    output: z.object({ recorded: z.number().int() }),
    /** ValueNotPossible: a share outside 0 to 1, or people that are no whole number. MeasureVersionOld: the definition has changed. */
    failures: [
      ...notYours,
      'MeasureNotFound',
      'MeasureNotByHand',
      'MeasureVersionOld',
      'ValueNotPossible',
      'DayInFuture',
    ],
  },

  /** As {@link recordMeasured}, from a table pasted or a file: a line a value, all or none. */
  importMeasured: {
    method: 'POST',
    path: '/api/programmes/:programmeId/measures/import',
    permission: 'package.edit',
    audit: 'MeasureRecorded',
    input: z
      .object({
        programmeId: dataName,
        /** Lines of measure, day, value and (if known) of how many; parted by tabs, semicolons or commas. */
        table: z.string().max(tableCharacters, 'tooLong').optional(),
        /** The bytes of such a table in a file, text or .xlsx, base64; of a workbook, its first sheet. */
        file: z.base64().max(fileCharacters, 'tooLong').optional(),
        /** True: only shows what would be recorded. */
        preview: z.boolean().default(false),
        language: language.default('fi'),
        commandKey: commandKey.optional(),
      })
      .refine(({ table, file }) => (table === undefined) !== (file === undefined), {
        error: 'oneOfTableAndFile',
        path: ['table'],
      }),
    output: z.object({
      recorded: z.number().int(),
      /** The table as it was read, a file's too: a line here is the line that is told below. */
      table: z.string(),
      /** What is or would be recorded. */
      values: z.array(
        z.object({
          line: z.number().int(),
          measureId: z.string(),
          name: z.string(),
          unit: z.enum(['share', 'people', 'points', 'count', 'days']),
          on: plainDate,
          value: z.number(),
          n: z.number().int().nullable(),
        }),
      ),
      /** Lines that cannot be recorded, each with the reason. */
      rejected: z.array(
        z.object({
          line: z.number().int(),
          written: z.string(),
          why: z.enum([
            'notFourColumns',
            'measureNotFound',
            'measureNotByHand',
            'dayNotRead',
            'dayInFuture',
            'valueNotRead',
            'valueNotPossible',
            'twice',
          ]),
        }),
      ),
    }),
    /** LinesRejected: a line cannot be recorded, so none is. FileNotRead: its bytes are neither text nor a workbook. */
    failures: [...notYours, 'LinesRejected', 'FileNotRead'],
    bodyLimit: fileRequestBytes,
  },

  keepRisk: {
    method: 'POST',
    path: '/api/programmes/:programmeId/risks',
    permission: 'package.edit',
    audit: 'ProgrammeChanged',
    input: z.object({
      programmeId: dataName,
      itemId,
      workPackageId,
      kind: z.enum(['risk', 'deviation']),
      category: riskCategory,
      severity: riskSeverity.nullish(),
      text: freeText(500),
      owner: optionalText(200),
      action: optionalText(500),
      actBy: plainDate.nullish(),
      /** True: the risk is over. */
      close: z.boolean().default(false),
      reason,
      commandKey,
    }),
    output: kept,
    failures: [...notYours, 'WorkPackageNotFound', 'NotYourPackage', 'ItemNotFound'],
  },

  askDecision: {
    method: 'POST',
    path: '/api/programmes/:programmeId/decisions',
    permission: 'package.edit',
    audit: 'ProgrammeChanged',
    input: z.object({
      programmeId: dataName,
      workPackageId,
      question: freeText(500),
      decider: optionalText(200),
      dueOn: plainDate.nullish(),
      reason,
      commandKey,
    }),
    output: kept,
    failures: [...notYours, 'WorkPackageNotFound', 'NotYourPackage'],
  },

  /** Records what was decided, and who carries it out. Once: another decision is another question. */
  recordDecision: {
    method: 'POST',
    path: '/api/programmes/:programmeId/decisions/:itemId',
    permission: 'programme.lead',
    audit: 'ProgrammeChanged',
    input: z.object({
      programmeId: dataName,
      itemId: dataName,
      answer: freeText(1000),
      owner: optionalText(200),
      on: plainDate,
      commandKey,
    }),
    output: kept,
    failures: [...notYours, 'ItemNotFound', 'AlreadyDecided', 'DayInFuture'],
  },

  settleRecommendation: {
    method: 'POST',
    path: '/api/programmes/:programmeId/recommendations/:studyId/:recommendationId',
    permission: 'programme.lead',
    audit: 'ProgrammeChanged',
    input: z.object({
      programmeId: dataName,
      studyId: dataName,
      recommendationId: dataName,
      fate: z.enum(['open', 'accepted', 'rejected', 'done']),
      reason,
      commandKey,
    }),
    output: kept,
    failures: [...notYours, 'ItemNotFound'],
  },

  /** What has come of an output or a model, and who keeps it: now, and after the programme. */
  changeOutcome: {
    method: 'POST',
    path: '/api/programmes/:programmeId/outcomes/:kind/:itemId',
    permission: 'package.edit',
    audit: 'ProgrammeChanged',
    input: z.object({
      programmeId: dataName,
      kind: z.enum(['output', 'model']),
      itemId: dataName,
      /** Of an output: planned, inProgress, done, dropped. Of a model: idea, pilot, inUse, ended. Absent: as it was. */
      state: z
        .enum(['planned', 'inProgress', 'done', 'dropped', 'idea', 'pilot', 'inUse', 'ended'])
        .optional(),
      on: plainDate.optional(),
      /** Absent: as it was. Empty: nobody. */
      ownerNow: optionalText(200).optional(),
      ownerAfter: optionalText(200).optional(),
      /** A place of a model: one of that name gets these days, else it is added. */
      site: z.object({ name: freeText(100), from: plainDate.nullish(), to: plainDate.nullish() }).optional(),
      reason,
      commandKey,
    }),
    output: kept,
    /**
     * StateNotPossible: the state is none of that kind, or its day is before the state that is there. SiteNotPossible: an
     * output has no places, or the place would end before it begins.
     */
    failures: [
      ...notYours,
      'ItemNotFound',
      'NotYourPackage',
      'StateNotPossible',
      'SiteNotPossible',
      'DayInFuture',
    ],
  },

  listTasks: {
    method: 'GET',
    path: '/api/programmes/:programmeId/tasks',
    permission: 'programme.read',
    audit: 'ProgrammeRead',
    input: z.object({ programmeId: dataName }),
    output: z.object({
      tasks: z.array(
        z.object({
          professionalId: uuid,
          name: z.string(),
          task: z.enum(['lead', 'packageOwner', 'finance', 'steering']),
          workPackageId: z.string().nullable(),
        }),
      ),
    }),
    failures: ['ProgrammeNotFound'],
  },

  /** Gives a person a task in the programme, or takes it away. A role must already let her do it. */
  giveTask: {
    method: 'POST',
    path: '/api/programmes/:programmeId/tasks',
    permission: 'programme.lead',
    audit: 'ProgrammeChanged',
    input: z.object({
      programmeId: dataName,
      professionalId: uuid,
      task: z.enum(['lead', 'packageOwner', 'finance', 'steering']),
      workPackageId,
      given: z.boolean(),
      reason,
      commandKey,
    }),
    output: z.object({ given: z.boolean() }),
    /** TaskNotPossible: an owner without a package, a package without an owner, or a role that lacks the right. */
    failures: [...notYours, 'WorkPackageNotFound', 'PersonNotFound', 'TaskNotPossible'],
  },
})
