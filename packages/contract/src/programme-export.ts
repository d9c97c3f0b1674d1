/** The programme office's files to carry away: a steering report in four forms, a budget as a workbook. */
import { z } from 'zod'
import { defineRoutes } from './define.ts'
import { dataName, language, plainDate, uuid } from './field.ts'

const file = z.object({
  fileName: z.string(),
  mediaType: z.string(),
  /** The bytes of the file; the same report or budget gives the same bytes. */
  bytes: z.base64(),
})

export const programmeExportRoutes = defineRoutes({
  /** A draft for those who write it, a frozen revision for all who may read it. */
  exportReport: {
    method: 'GET',
    path: '/api/reports/:reportId/files/:format',
    permission: 'report.read',
    audit: 'SteeringReportRead',
    input: z.object({
      reportId: uuid,
      /** pptx: an editable deck. pdf: tagged. xlsx: figures with their sources. txt: in reading order, for a public page. */
      format: z.enum(['pptx', 'pdf', 'xlsx', 'txt']),
      /** As of `readReport`. */
      revision: z.coerce.number().int().min(1).optional(),
      language: language.default('fi'),
    }),
    output: file,
    failures: ['ReportNotFound', 'ReportNotFrozen', 'RevisionNotFound'],
  },

  /** The cells with their sums as formulas; read back, it gives the same cells. */
  exportBudget: {
    method: 'GET',
    path: '/api/programmes/:programmeId/money/file',
    permission: 'programme.read',
    audit: 'ProgrammeRead',
    input: z.object({ programmeId: dataName, on: plainDate.optional(), language: language.default('fi') }),
    output: file,
    failures: ['ProgrammeNotFound', 'DayInFuture'],
  },
})
