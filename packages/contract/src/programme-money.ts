/** The money of a programme: a grid of cells in cents whose totals are computed only, its change log and its versions. */
import { z } from 'zod'
import { defineRoutes } from './define.ts'
import { commandKey, dataName, freeText, instant, language, plainDate, uuid } from './field.ts'
import { budgetChanged, categoryId, cellPlace, moneyKind, year } from './money-field.ts'
import { cents, share } from './programme-field.ts'

const reason = freeText(500)

/** Null is an empty cell: nobody has told anything, which is not zero. */
const amounts = z.object({
  planned: cents.nullable(),
  actual: cents.nullable(),
  committed: cents.nullable(),
  forecast: cents.nullable(),
})

const line = z.object({
  categoryId: z.string(),
  parentId: z.string().nullable(),
  name: z.string(),
  depth: z.number().int(),
  /** True where the line has cells of its own; the others are sums of the lines below them. */
  lowest: z.boolean(),
  /** A share of the same costs, shown beside and never added. */
  memo: z.boolean(),
  years: z.array(z.object({ year: z.number().int(), amounts })),
  all: amounts,
  /** Planned - actual - committed. Negative: more is spent or bound than was planned. */
  remaining: cents.nullable(),
  usedShare: share.nullable(),
})

const spread = z.object({ low: cents, likely: cents, high: cents })

const lineForecast = z.object({
  categoryId: z.string(),
  name: z.string(),
  planned: cents,
  atEnd: spread,
  left: spread,
  /** By the paces so far alone. */
  straightLine: spread,
  /** By the months of earlier years; null where `seasonSentence` tells why not. `atEnd` is this where it is known. */
  seasonal: spread.nullable(),
  seasonSentence: z.string().nullable(),
  method: z.enum(['straightLine', 'seasonal']),
  risk: z.enum(['withoutPlan', 'overspent', 'willOverspend', 'mayOverspend', 'withinPlan']),
  sentence: z.string(),
})

const changeRow = z.object({
  changeId: uuid,
  number: z.number().int(),
  kind: z.enum(['edit', 'paste', 'import', 'months', 'share', 'undo', 'open', 'lock']),
  reason: z.string(),
  by: z.string(),
  at: instant,
  version: z.number().int(),
  versionName: z.string(),
  /** Which change this one takes back. */
  undoes: z.number().int().nullable(),
  /** Which change took this one back. */
  undoneBy: z.number().int().nullable(),
  cells: z.array(
    cellPlace.extend({
      /** What of the cell fell on a month, or is a package's; both null of the cell itself. */
      month: z.string().nullable(),
      workPackageId: z.string().nullable(),
      name: z.string(),
      before: cents.nullable(),
      after: cents.nullable(),
      difference: cents,
    }),
  ),
})

const budgetPage = z.object({
  programmeId: dataName,
  programme: z.string(),
  on: plainDate,
  asOf: plainDate.nullable(),
  mayEdit: z.boolean(),
  /** The number of the newest change: a command names it, so that nobody writes over what she has not seen. */
  change: z.number().int(),
  version: z.number().int(),
  versionName: z.string(),
  lockedKinds: z.array(moneyKind),
  years: z.array(z.number().int()),
  lines: z.array(line),
  grand: line,
  remarks: z.array(z.string()),
  /** If spending goes on as it has; null where nothing has been spent or the programme has ended. */
  forecast: z
    .object({
      grand: lineForecast,
      lines: z.array(lineForecast),
      unused: z.enum(['likely', 'possible', 'none']),
      unusedSentence: z.string(),
    })
    .nullable(),
  /** Newest first; the last fifty. */
  changes: z.array(changeRow),
})

const asked = {
  programmeId: dataName,
  /** The evening whose knowledge is asked for; absent = today. */
  on: plainDate.optional(),
  /** As it was after this change; absent = the newest. A locked version is read by the number of its lock. */
  change: z.coerce.number().int().min(0).optional(),
  language: language.default('fi'),
}

const notYours = ['ProgrammeNotFound', 'NotYourProgramme'] as const

export const programmeMoneyRoutes = defineRoutes({
  readBudget: {
    method: 'GET',
    path: '/api/programmes/:programmeId/money',
    permission: 'programme.read',
    audit: 'ProgrammeRead',
    input: z.object(asked),
    output: budgetPage,
    failures: ['ProgrammeNotFound', 'DayInFuture', 'ChangeNotFound'],
  },

  /** Reads pasted cells against the places they would fall on. Changes nothing. */
  previewCells: {
    method: 'POST',
    path: '/api/programmes/:programmeId/money/preview',
    permission: 'money.edit',
    audit: 'ProgrammeRead',
    input: z.object({
      programmeId: dataName,
      /** As copied from a spreadsheet: tabs between cells, a line a row. */
      pasted: z.string().max(60_000, 'tooLong'),
      /** The rows and columns of the grid from the cell on which it is pasted, in their order. */
      rows: z.array(categoryId).min(1).max(500),
      columns: z
        .array(z.object({ year, kind: moneyKind }))
        .min(1)
        .max(200),
      language: language.default('fi'),
    }),
    output: z.object({
      cells: z.array(
        cellPlace.extend({ name: z.string(), before: cents.nullable(), after: cents.nullable() }),
      ),
      rejected: z.array(
        z.object({
          row: z.number().int(),
          column: z.number().int(),
          written: z.string(),
          /** What to do, in a full sentence. */
          why: z.string(),
        }),
      ),
      /** Cells that would not change. */
      same: z.number().int(),
    }),
    failures: notYours,
  },

  /** Changes cells, all of them or none, as one command that one undo takes back. */
  changeCells: {
    method: 'POST',
    path: '/api/programmes/:programmeId/money/cells',
    permission: 'money.edit',
    audit: 'MoneyChanged',
    input: z.object({
      programmeId: dataName,
      how: z.enum(['edit', 'paste', 'import']).default('edit'),
      /** The newest change that the writer has seen. */
      seen: z.coerce.number().int().min(0),
      cells: z
        .array(cellPlace.extend({ cents: cents.nullable() }))
        .min(1)
        .max(5000),
      /** The day whose actual figures these are. */
      asOf: plainDate.nullish(),
      reason,
      commandKey,
    }),
    output: budgetChanged,
    /**
     * CellIsSumOfMonths: the year's costs are recorded month by month and change with them. CellChangedMeanwhile:
     * somebody has changed one of these cells since `seen`. NothingToChange: all are so already.
     */
    failures: [
      ...notYours,
      'CellNotKnown',
      'CellTwice',
      'CellLocked',
      'CellIsSumOfMonths',
      'CellChangedMeanwhile',
      'NothingToChange',
      'DayInFuture',
    ],
  },

  undoBudgetChange: {
    method: 'POST',
    path: '/api/programmes/:programmeId/money/changes/:changeId/undo',
    permission: 'money.edit',
    audit: 'MoneyChanged',
    input: z.object({ programmeId: dataName, changeId: uuid, reason, commandKey }),
    output: budgetChanged,
    /** ChangedSince: one of its cells has been changed after it. */
    failures: [...notYours, 'ChangeNotFound', 'AlreadyUndone', 'ChangedSince', 'CellLocked', 'NotToUndo'],
  },

  /** Closes kinds of amounts, such as the plan; they stay readable as they were then. */
  lockBudget: {
    method: 'POST',
    path: '/api/programmes/:programmeId/money/lock',
    permission: 'money.edit',
    audit: 'MoneyChanged',
    input: z.object({ programmeId: dataName, kinds: z.array(moneyKind).min(1), reason, commandKey }),
    output: budgetChanged,
    failures: [...notYours, 'AlreadyLocked'],
  },

  /** Opens a new version in which everything may be changed again. The locked one stays as it is. */
  openBudgetVersion: {
    method: 'POST',
    path: '/api/programmes/:programmeId/money/versions',
    permission: 'money.edit',
    audit: 'MoneyChanged',
    input: z.object({ programmeId: dataName, name: freeText(100), reason, commandKey }),
    output: budgetChanged,
    failures: [...notYours, 'NotLocked'],
  },

  /** A funder's form filled from the cells: another form is another mapping of the same cells, never another sum. */
  readFunderForm: {
    method: 'GET',
    path: '/api/programmes/:programmeId/money/forms/:form',
    permission: 'programme.read',
    audit: 'ProgrammeRead',
    input: z.object({
      programmeId: dataName,
      form: z.enum(['payment-claim', 'state-aid-statement']),
      year,
      on: plainDate.optional(),
      language: language.default('fi'),
    }),
    output: z.object({
      title: z.string(),
      asOf: plainDate,
      columns: z.array(z.object({ columnId: z.string(), name: z.string() })),
      rows: z.array(z.object({ name: z.string(), cells: z.array(cents) })),
      totals: z.array(cents),
      funder: z.array(cents),
      own: z.array(cents),
    }),
    /** FundingShareNotKnown: no tranche of the year tells how much of the costs it covers. */
    failures: ['ProgrammeNotFound', 'DayInFuture', 'NoBudget', 'YearNotKnown', 'FundingShareNotKnown'],
  },
})
