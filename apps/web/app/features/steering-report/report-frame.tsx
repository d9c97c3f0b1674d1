import { Notice, Table } from '@yhdella/ui'
import { useHref, useLanguage, useTexts } from '../../platform/language.ts'
import { dateOnly, stamp } from '../../platform/when.ts'
import { reportTexts } from './messages.ts'
import { fileHref, formats, type ReportRead, reportHref } from './report.view.ts'

type OfReport = { readonly read: ReportRead }

/** Whether one reads a living draft or what was frozen for good. */
export const StateBanner = ({ read }: OfReport) => {
  const m = useTexts(reportTexts)
  const href = useHref()
  const { shown, reportId, may } = read
  return (
    <Notice tone={shown === null ? 'warning' : 'success'}>
      <p>
        {shown === null ? m.read.draft : m.read.shown(shown)}{' '}
        {shown !== null && may.freeze && <a href={href(reportHref(reportId))}>{m.read.toDraft}</a>}
      </p>
    </Notice>
  )
}

/** The report in the forms that offices use, of the very revision that is shown. */
export const Files = ({ read }: OfReport) => {
  const { files } = useTexts(reportTexts)
  const href = useHref()
  return (
    <section aria-labelledby="files">
      <h2 id="files">{files.heading}</h2>
      <ul className="plain link-list">
        {formats.map(format => (
          <li key={format}>
            <a className="target" href={href(fileHref(read.reportId, format, read.shown))} download>
              {files[format]}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

export const Revisions = ({ read }: OfReport) => {
  const { revisions } = useTexts(reportTexts)
  const language = useLanguage()
  const href = useHref()
  return (
    <Table
      caption={revisions.heading}
      rows={read.revisions}
      rowKey={({ revision }) => String(revision)}
      empty={revisions.none}
      columns={[
        {
          key: 'revision',
          title: revisions.version,
          names: true,
          cell: ({ revision }) => (
            <a href={href(reportHref(read.reportId, revision))}>{revisions.open(revision)}</a>
          ),
        },
        { key: 'reason', title: revisions.why, cell: ({ reason }) => reason },
        { key: 'by', title: revisions.who, cell: ({ by, at }) => `${by}, ${stamp(at, language)}` },
        {
          key: 'approved',
          title: revisions.approved,
          cell: ({ approvedBy, approvedOn }) =>
            approvedBy === null || approvedOn === null
              ? revisions.notApproved
              : revisions.approvedBy(approvedBy, dateOnly(approvedOn, language)),
        },
      ]}
    />
  )
}

/** What was said of the report: comments, the approval and the minutes. */
export const Steps = ({ read }: OfReport) => {
  const { comment } = useTexts(reportTexts)
  const language = useLanguage()
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">{comment.heading}</h2>
      {read.steps.length === 0 && <p>{comment.none}</p>}
      <ul className="plain steps-said">
        {read.steps.map(({ step, by, at, revision, words }) => (
          <li key={`${step} ${at}`}>
            <p className="soft">{comment.by(comment.step[step], by, stamp(at, language), revision)}</p>
            <p className="own-words">{words}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
