import type { Parsed, programmeExportRoutes } from '@yhdella/contract'
import { done } from '@yhdella/kernel'
import { draftReport, type Report, type ReportData } from '@yhdella/programme'
import type { Handler } from '../../platform/handler.ts'
import { readReport } from './read-report.ts'

type Format = Parsed<typeof programmeExportRoutes.exportReport>['format']

const mediaTypes: Readonly<Record<Format, string>> = {
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  txt: 'text/plain; charset=utf-8',
}

/** The writers are loaded when a file is asked for: few requests need them. */
const bytesOf = async (report: Report, format: Format): Promise<Uint8Array> => {
  const { deckOf, pdfOf, sheetOf, textOf } = await import('../../documents/index.ts')
  if (format === 'pptx') return deckOf(report)
  if (format === 'pdf') return pdfOf(report)
  return format === 'xlsx' ? sheetOf(report) : new TextEncoder().encode(textOf(report))
}

const marks = { fi: 'luonnos', sv: 'utkast', en: 'draft' } as const

/** The report in the form asked for: of a frozen revision the same bytes whenever it is asked. */
export const exportReport: Handler<typeof programmeExportRoutes.exportReport> = async (
  tx,
  { reportId, format, revision, language },
) => {
  const read = await readReport(tx, { reportId, language, ...(revision === undefined ? {} : { revision }) })
  if (!read.ok) return read
  const { programmeId, to, shown, content } = read.data
  // The very bytes that a freezing keeps, or those that it would keep now.
  const { data }: { readonly data: ReportData } = JSON.parse(content)
  const bytes = await bytesOf(draftReport(data, language), format)
  const state = shown === null ? marks[language] : `v${shown}`
  return done({
    fileName: `${programmeId}-${to}-${state}-${language}.${format}`,
    mediaType: mediaTypes[format],
    bytes: Buffer.from(bytes).toString('base64'),
  })
}
