/** What others send, read with a critical eye: what was understood, what was not, and each fault with its place. */
import { z } from 'zod'
import { defineRoutes } from './define.ts'
import { commandKey, dataName, freeText, instant, language, uuid } from './field.ts'
import { cents } from './programme-field.ts'

// Characters of base64: a deck of three megabytes.
const fileCharacters = 4_200_000
// Bytes of the request that holds it, as JSON.
const requestBytes = 4_400_000

const place = z.object({
  line: z.number().int(),
  otherLines: z.array(z.number().int()).optional(),
  slide: z.number().int().optional(),
  sheet: z.string().optional(),
  cell: z.string().optional(),
  row: z.string().optional(),
  column: z.string().optional(),
})

const value = z.discriminatedUnion('type', [
  z.object({ type: z.literal('money'), cents }),
  z.object({ type: z.literal('share'), basisPoints: z.number() }),
  z.object({ type: z.literal('number'), value: z.number() }),
  z.object({ type: z.literal('text'), text: z.string() }),
])

const finding = z.object({
  findingId: z.string(),
  kind: z.string(),
  /** fault: the source contradicts itself; gap: something is missing; doubt: look at it; note: what was left out. */
  weight: z.enum(['fault', 'gap', 'doubt', 'note']),
  text: z.string(),
  place,
  stated: value.nullable(),
  /** Null where only a person can tell what would be right. */
  correct: value.nullable(),
  difference: z.number().nullable(),
  /** Findings that are mended when this one is. */
  follows: z.array(z.string()),
  decision: z.enum(['accept', 'keep']).nullable(),
  reason: z.string().nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: instant.nullable(),
})

const importRow = z.object({
  importId: uuid,
  programmeId: dataName,
  fileName: z.string(),
  kind: z.enum(['page', 'deck', 'budget']),
  by: z.string(),
  at: instant,
  findings: z.number().int(),
  undecided: z.number().int(),
})

const notYours = ['ProgrammeNotFound', 'NotYourProgramme'] as const

export const programmeImportRoutes = defineRoutes({
  listImports: {
    method: 'GET',
    path: '/api/programmes/:programmeId/imports',
    permission: 'programme.import',
    audit: 'ProgrammeRead',
    input: z.object({ programmeId: dataName }),
    output: z.object({ imports: z.array(importRow) }),
    failures: notYours,
  },

  /** Takes a page or a deck as text, a budget as tab-separated text, an .xlsx or a .pptx. Corrects nothing. */
  receiveImport: {
    method: 'POST',
    path: '/api/programmes/:programmeId/imports',
    permission: 'programme.import',
    audit: 'ProgrammeFileImported',
    input: z
      .object({
        programmeId: dataName,
        fileName: freeText(200),
        /** Absent: it is told from the file itself. */
        kind: z.enum(['page', 'deck', 'budget']).optional(),
        text: z.string().max(fileCharacters, 'tooLong').optional(),
        /** The bytes of a file, base64. */
        file: z.base64().max(fileCharacters, 'tooLong').optional(),
        language: language.default('fi'),
        commandKey,
      })
      .refine(({ text, file }) => (text === undefined) !== (file === undefined), {
        error: 'oneOfTextAndFile',
        path: ['text'],
      }),
    output: z.object({ importId: uuid, findings: z.number().int(), notUnderstood: z.number().int() }),
    /** FileNotRead: its bytes are neither text nor a workbook nor a presentation. */
    failures: [...notYours, 'FileNotRead', 'FileEmpty'],
    bodyLimit: requestBytes,
  },

  readImport: {
    method: 'GET',
    path: '/api/imports/:importId',
    permission: 'programme.import',
    audit: 'ProgrammeRead',
    input: z.object({ importId: uuid, language: language.default('fi') }),
    output: importRow.extend({
      list: z.array(finding),
      lines: z.number().int(),
      /** Lines that say something and were not understood: nothing is lost, it is listed. */
      notUnderstood: z.array(z.object({ line: z.number().int(), text: z.string() })),
      /** How many lines were taken for what. */
      understood: z.array(z.object({ as: z.string(), lines: z.number().int() })),
      hasBudget: z.boolean(),
      /** Whether its budget can be taken now: every fault has been decided. */
      mayTakeBudget: z.boolean(),
    }),
    failures: ['ImportNotFound'],
  },

  /** Accepts the correct figure or keeps what was stated, with a reason. A later word replaces an earlier one. */
  decideFinding: {
    method: 'POST',
    path: '/api/imports/:importId/findings',
    permission: 'programme.import',
    audit: 'ProgrammeFileImported',
    input: z.object({
      importId: uuid,
      findingId: z.string().min(1).max(200),
      decision: z.enum(['accept', 'keep']),
      reason: freeText(500),
      commandKey,
    }),
    output: z.object({ undecided: z.number().int() }),
    failures: ['ImportNotFound', 'FindingNotFound'],
  },

  /** Takes the lowest cells of an imported budget into the programme's money, as one change that one undo takes back. */
  takeImportedBudget: {
    method: 'POST',
    path: '/api/imports/:importId/budget',
    permission: 'money.edit',
    audit: 'MoneyChanged',
    input: z.object({ importId: uuid, reason: freeText(500), commandKey }),
    output: z.object({ changeId: uuid, change: z.number().int(), cells: z.number().int() }),
    /** FindingsUndecided: a fault waits for a person's word. LinesNotKnown: the budget has lines that this one has not. */
    failures: [
      'ImportNotFound',
      'NotYourProgramme',
      'NoBudgetInFile',
      'FindingsUndecided',
      'LinesNotKnown',
      'CellLocked',
      'CellIsSumOfMonths',
      'NothingToChange',
    ],
  },
})
