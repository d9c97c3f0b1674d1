/** Parts of the money's cells: what fell on which month, and what is which work package's. Parts are never added to cells. */
import { z } from 'zod'
import { defineRoutes } from './define.ts'
import { commandKey, dataName, freeText, language, plainDate } from './field.ts'
import { budgetChanged, categoryId, cellPlace } from './money-field.ts'
import { cents, lightState } from './programme-field.ts'

const notYours = ['ProgrammeNotFound', 'NotYourProgramme'] as const
const reason = freeText(500)

// A year of two hundred lines with their names.
const tableCharacters = 60_000
// Characters of base64: a workbook of a megabyte.
const fileCharacters = 1_400_000
// Bytes of the request that holds it, as JSON.
const fileRequestBytes = 1_500_000
// A share of a cell in hundredths of a percent.
const wholeShare = 10_000

const months = z.object({
  /** Months that are or would be recorded anew or differently. */
  recorded: z.number().int(),
  /** The years' cells that become the sums of their months. */
  years: z.array(cellPlace.extend({ name: z.string(), before: cents.nullable(), after: cents.nullable() })),
  rejected: z.array(
    z.object({
      row: z.number().int(),
      column: z.number().int(),
      written: z.string(),
      /** What to do, in a full sentence. */
      why: z.string(),
    }),
  ),
  /** Months without which a year would look cheaper than it was. */
  missing: z.array(z.object({ categoryId: z.string(), name: z.string(), month: z.string() })),
  /** Null where it was only shown. */
  change: budgetChanged.nullable(),
})

const amounts = {
  planned: cents.nullable(),
  actual: cents.nullable(),
  committed: cents.nullable(),
  remaining: cents.nullable(),
}
const part = cellPlace.extend({ name: z.string(), cents })

export const programmeMoneyPartRoutes = defineRoutes({
  /**
   * Records costs month by month from a table: months on its first row, the budget's lowest lines below. All or none.
   * Each year's cell becomes the sum of its months, in the same change.
   */
  recordMonths: {
    method: 'POST',
    path: '/api/programmes/:programmeId/money/months',
    permission: 'money.edit',
    audit: 'MoneyChanged',
    input: z
      .object({
        programmeId: dataName,
        /** As copied from a spreadsheet; parted by tabs, else by semicolons. */
        table: z.string().max(tableCharacters, 'tooLong').optional(),
        /** The bytes of such a table in a file, text or .xlsx, base64. */
        file: z.base64().max(fileCharacters, 'tooLong').optional(),
        /** True where each month tells the year's costs up to it. */
        cumulative: z.boolean().default(false),
        /** The newest change that the writer has seen. */
        seen: z.coerce.number().int().min(0),
        /** True: only shows what would be recorded. */
        preview: z.boolean().default(false),
        reason,
        language: language.default('fi'),
        commandKey: commandKey.optional(),
      })
      .refine(({ table, file }) => (table === undefined) !== (file === undefined), {
        error: 'oneOfTableAndFile',
        path: ['table'],
      }),
    output: months,
    /** CellsRejected: a cell cannot be read. MonthsMissing: a year would have a hole. In both cases nothing is recorded. */
    failures: [
      ...notYours,
      'FileNotRead',
      'CellsRejected',
      'MonthsMissing',
      'CellLocked',
      'CellChangedMeanwhile',
      'NothingToChange',
    ],
    bodyLimit: fileRequestBytes,
  },

  /** What is each package's, what is nobody's yet, and what the packages' money lights are judged by. */
  readPackageMoney: {
    method: 'GET',
    path: '/api/programmes/:programmeId/money/packages',
    permission: 'programme.read',
    audit: 'ProgrammeRead',
    input: z.object({
      programmeId: dataName,
      on: plainDate.optional(),
      language: language.default('fi'),
    }),
    output: z.object({
      on: plainDate,
      /** Null where no money is told. */
      asOf: plainDate.nullable(),
      change: z.number().int(),
      packages: z.array(
        z.object({
          workPackageId: z.string(),
          name: z.string(),
          ...amounts,
          light: z.object({
            state: lightState,
            shape: z.enum(['circle', 'triangle', 'square', 'ring']),
            evidence: z.array(z.string()),
          }),
          parts: z.array(part),
        }),
      ),
      /** Cells of lines that are no package's own; `shared` and `rest` make the cell. */
      cells: z.array(cellPlace.extend({ name: z.string(), cents, shared: cents, rest: cents })),
    }),
    failures: ['ProgrammeNotFound', 'DayInFuture'],
  },

  /** Tells what of the cells is whose package's, in cents or as a share of the cell as it is now; all or none. */
  shareMoney: {
    method: 'POST',
    path: '/api/programmes/:programmeId/money/packages',
    permission: 'money.edit',
    audit: 'MoneyChanged',
    input: z.object({
      programmeId: dataName,
      /** The newest change that the writer has seen. */
      seen: z.coerce.number().int().min(0),
      parts: z
        .array(
          z.object({
            ...{
              workPackageId: dataName,
              categoryId,
              year: cellPlace.shape.year,
              kind: cellPlace.shape.kind,
            },
            amount: z.union([
              /** Null takes the part away: nobody has told it, which is not zero. */
              z.strictObject({ cents: cents.nullable() }),
              z.strictObject({ basisPoints: z.number().int().min(0).max(wholeShare) }),
            ]),
          }),
        )
        .min(1)
        .max(2000),
      reason,
      commandKey,
    }),
    output: budgetChanged,
    /** LineOfPackage: the whole line is a package's own. MoreThanCell: the parts would be more than there is. */
    failures: [
      ...notYours,
      'WorkPackageNotFound',
      'CellNotKnown',
      'CellTwice',
      'LineOfPackage',
      'MoreThanCell',
      'CellLocked',
      'CellChangedMeanwhile',
      'NothingToChange',
    ],
  },
})
