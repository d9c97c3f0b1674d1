/** What the report's screens show, as the contract tells it. */
import type { Output, steeringReportRoutes } from '@yhdella/contract'
import type { Figure, Text } from '@yhdella/programme'

export type ReportRow = Output<typeof steeringReportRoutes.listReports>['reports'][number]
export type ReportRead = Output<typeof steeringReportRoutes.readReport>

export const formats = ['pptx', 'pdf', 'xlsx', 'txt'] as const
export type Format = (typeof formats)[number]

export const reportHref = (reportId: string, revision: number | null = null): string =>
  `/programme/report/${reportId}${revision === null ? '' : `?revision=${revision}`}`

export const fileHref = (reportId: string, format: Format, revision: number | null): string =>
  `/programme/report/${reportId}/file/${format}${revision === null ? '' : `?revision=${revision}`}`

/** The page where a figure comes from, as it stood on the figure's day. */
export const sourcePage = (programmeId: string, { source, asOf }: Figure): string => {
  const at = `/programme/${programmeId}`
  const id = encodeURIComponent(source.id)
  if (source.kind === 'budget') return `${at}/money?on=${asOf}`
  return source.kind === 'measure' ? `${at}/measure/${id}?on=${asOf}` : `${at}?on=${asOf}`
}

/** A key for a text among others like it. */
export const keyOf = (text: Text): string =>
  text.map(part => (typeof part === 'string' ? part : part.source.id)).join('')
