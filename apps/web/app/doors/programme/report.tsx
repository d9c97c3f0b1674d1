import '../../features/steering-report/steering-report.css'
import { useLoaderData } from 'react-router'
import { reportTexts } from '../../features/steering-report/messages.ts'
import { Lacks, ReportSections } from '../../features/steering-report/report-blocks.tsx'
import {
  ApproveForm,
  CommentForm,
  FreezeForm,
  MinutesForm,
  SentenceForm,
} from '../../features/steering-report/report-forms.tsx'
import { Files, Revisions, StateBanner, Steps } from '../../features/steering-report/report-frame.tsx'
import type { PageHandle } from '../../platform/handle.ts'
import { useHeldKey } from '../../platform/held-key.ts'
import { useTexts } from '../../platform/language.ts'
import { doorAction, doorLoader } from '../professional/door.server.ts'
import { DoneNotice } from './done-notice.tsx'
import { OfficePage } from './office-page.tsx'
import { ProgrammeFailure } from './programme-failure.tsx'
import { type ReportPageData, readReportPage, reportDoings } from './reports.server.ts'

export const handle: PageHandle = { hydrate: true }
export const loader = doorLoader(readReportPage)
export const action = doorAction(reportDoings)

/** What the reader may do with the report: write to the draft and freeze it, or comment and approve what was frozen. */
const ReportForms = ({ read, places, questions, today, commandKey, did }: ReportPageData) => {
  const key = useHeldKey(commandKey, did)
  const isDraft = read.shown === null
  return (
    <>
      {isDraft && <SentenceForm key={`sentence ${key}`} read={read} places={places} commandKey={key} />}
      {isDraft && read.may.freeze && <FreezeForm key={`freeze ${key}`} commandKey={key} />}
      {read.may.approve && !isDraft && (
        <ApproveForm key={`approve ${key}`} read={read} today={today} commandKey={key} />
      )}
      <Steps read={read} />
      {read.may.comment && !isDraft && <CommentForm key={`comment ${key}`} read={read} commandKey={key} />}
      {read.may.freeze && read.revision !== null && (
        <MinutesForm
          key={`minutes ${key}`}
          read={read}
          questions={questions}
          today={today}
          commandKey={key}
        />
      )}
    </>
  )
}

/** One report, draft or frozen: the same words and figures as in its files. */
export default function ReportPage() {
  const m = useTexts(reportTexts)
  const data = useLoaderData<ReportPageData>()
  const { door, read, report } = data
  return (
    <OfficePage door={door} title={report.title} back={{ href: '/programme/reports', words: m.read.back }}>
      <DoneNotice words={m.done} />
      <StateBanner read={read} />
      <Files read={read} />
      {read.shown === null && <Lacks report={report} />}
      <Revisions read={read} />
      <ReportForms {...data} />
      <ReportSections report={report} />
    </OfficePage>
  )
}

export const ErrorBoundary = ProgrammeFailure
