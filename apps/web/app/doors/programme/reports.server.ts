/** What the pages of the steering reports read and do on the server. */
import { programmeExportRoutes, programmeRoutes, steeringReportRoutes } from '@yhdella/contract'
import { helsinkiDate } from '@yhdella/kernel'
import { draftReport, type ReportData } from '@yhdella/programme'
import { formats } from '../../features/steering-report/report.view.ts'
import { newCommandKey } from '../../platform/command-key.ts'
import { type Doing, refused } from '../../platform/intent.ts'
import { oneOf } from '../../platform/one-of.ts'
import { dataOf, type Page, refusal } from '../../platform/page.ts'
import { readDoor } from '../professional/layout.server.ts'
import { doneHere, doneOf, type Given, officeCommand, orNothing } from './office-commands.server.ts'

const listReports = async (page: Page, programmeId?: string) => {
  const input = { language: page.language, ...(programmeId === undefined ? {} : { programmeId }) }
  return dataOf(await page.call(steeringReportRoutes.listReports, input)).reports
}

/** Everybody's own page of reports: a steering-group member has no other. */
export const readAllReports = async (page: Page) => {
  const [door, reports] = await Promise.all([readDoor(page), listReports(page)])
  return { door, reports }
}

export const readReportsPage = async (page: Page) => {
  const programmeId = page.param('programmeId')
  const [door, programme, reports] = await Promise.all([
    readDoor(page),
    page.call(programmeRoutes.readProgramme, { programmeId, language: page.language }),
    listReports(page, programmeId),
  ])
  const { name, brand, may } = dataOf(programme)
  return {
    door,
    programmeId,
    name: brand ?? name,
    mayBegin: may.lead,
    reports,
    commandKey: newCommandKey(),
    ...doneOf(page),
  }
}

const revisionOf = (page: Page): number | null => {
  const asked = Number(page.url.searchParams.get('revision'))
  return Number.isInteger(asked) && asked > 0 ? asked : null
}

const reportInput = (page: Page) => {
  const revision = revisionOf(page)
  const reportId = page.param('reportId')
  return { reportId, language: page.language, ...(revision === null ? {} : { revision }) }
}

/** The report is drafted here, of the very bytes that were frozen or are alive: the page gets words and figures only. */
export const readReportPage = async (page: Page) => {
  const [door, answer] = await Promise.all([
    readDoor(page),
    page.call(steeringReportRoutes.readReport, reportInput(page)),
  ])
  const { content, ...read } = dataOf(answer)
  const { data }: { readonly data: ReportData } = JSON.parse(content)
  return {
    door,
    read: { ...read, content: '' },
    report: draftReport(data, page.language),
    places: data.packages.map(({ id, name }) => ({ id, name: name?.[page.language] ?? id })),
    questions: data.decisions
      .filter(({ state }) => state === 'asked')
      .map(({ id, text }) => ({ itemId: id, text: text[page.language] ?? text.fi ?? id })),
    today: helsinkiDate(page.now),
    commandKey: newCommandKey(),
    ...doneOf(page),
  }
}

export type AllReportsData = Awaited<ReturnType<typeof readAllReports>>
export type ReportsData = Awaited<ReturnType<typeof readReportsPage>>
export type ReportPageData = Awaited<ReturnType<typeof readReportPage>>

/** A file as the contract gives it, to be saved by the browser. */
export const fileResponse = (file: {
  readonly fileName: string
  readonly mediaType: string
  readonly bytes: string
}): Response =>
  new Response(
    Uint8Array.from(atob(file.bytes), letter => letter.charCodeAt(0)),
    {
      headers: {
        'content-type': file.mediaType,
        'content-disposition': `attachment; filename="${file.fileName}"`,
        'cache-control': 'no-store',
      },
    },
  )

export const readReportFile = async (page: Page): Promise<Response> => {
  const format = oneOf(formats, page.param('format'))
  if (format === undefined) throw refusal('FormatNotFound')
  return fileResponse(
    dataOf(await page.call(programmeExportRoutes.exportReport, { ...reportInput(page), format })),
  )
}

const begin: Doing<Given> = async (page, values) => {
  const begun = await page.call(steeringReportRoutes.beginReport, {
    programmeId: page.param('programmeId'),
    from: values.from ?? '',
    to: values.to ?? '',
    meetingOn: orNothing(values.meetingOn) ?? null,
    commandKey: values.commandKey ?? '',
  })
  if (!begun.ok) return refused(values, begun)
  return page.goTo(`/programme/report/${begun.data.reportId}?done=begun`)
}

const ofReport = (page: Page) => ({ reportId: page.param('reportId') })

const sentence = officeCommand(steeringReportRoutes.saveReportSentence, 'sentence', (values, page) => ({
  ...ofReport(page),
  workPackageId: orNothing(values.workPackageId) ?? null,
  language: page.language,
  written: values.written ?? '',
  commandKey: values.commandKey,
}))

const freeze: Doing<Given> = async (page, values) => {
  const frozen = await page.call(steeringReportRoutes.freezeReport, {
    ...ofReport(page),
    reason: values.reason ?? '',
    commandKey: values.commandKey ?? '',
  })
  if (!frozen.ok) return refused(values, frozen)
  return page.goTo(
    `/programme/report/${page.param('reportId')}?revision=${frozen.data.revision}&done=frozen&did=${values.commandKey}`,
  )
}

const approve = officeCommand(steeringReportRoutes.approveReport, 'approved', (values, page) => ({
  ...ofReport(page),
  revision: values.revision,
  on: values.on,
  words: values.words ?? '',
  commandKey: values.commandKey,
}))

const comment = officeCommand(steeringReportRoutes.commentReport, 'commented', (values, page) => ({
  ...ofReport(page),
  revision: values.revision,
  words: values.words ?? '',
  commandKey: values.commandKey,
}))

/** A question that got no answer stays as it is: it is not decided by being left empty. */
const minutes: Doing<Given> = async (page, values) => {
  const decisions = Object.entries(values).flatMap(([name, answer]) => {
    const itemId = name.startsWith('answer-') ? name.slice('answer-'.length) : ''
    const isAnswered = itemId !== '' && answer.trim() !== ''
    return isAnswered ? [{ itemId, answer, owner: values[`owner-${itemId}`] ?? '' }] : []
  })
  const recorded = await page.call(steeringReportRoutes.recordMinutes, {
    ...ofReport(page),
    revision: values.revision ?? '',
    on: values.on ?? '',
    words: values.words ?? '',
    decisions,
    commandKey: values.commandKey ?? '',
  })
  return recorded.ok ? doneHere(page, 'minuted', values.commandKey) : refused(values, recorded)
}

export const reportsDoings = { begin }
export const reportDoings = { sentence, freeze, approve, comment, minutes }
