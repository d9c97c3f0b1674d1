import { Table } from '@yhdella/ui'
import { useHref, useLanguage, useTexts } from '../../platform/language.ts'
import { dateOnly } from '../../platform/when.ts'
import { reportTexts } from './messages.ts'
import { type ReportRow, reportHref } from './report.view.ts'

/** Reports with their state, the newest period first. */
export const ReportList = ({ rows }: { readonly rows: readonly ReportRow[] }) => {
  const { list } = useTexts(reportTexts)
  const language = useLanguage()
  const href = useHref()
  return (
    <Table
      caption={list.heading}
      rows={rows}
      rowKey={({ reportId }) => reportId}
      empty={list.none}
      columns={[
        {
          key: 'period',
          title: list.period,
          names: true,
          cell: ({ reportId, from, to }) => (
            <a href={href(reportHref(reportId))}>
              {list.periodOf(dateOnly(from, language), dateOnly(to, language))}
            </a>
          ),
        },
        { key: 'programme', title: list.programme, cell: ({ programme }) => programme },
        {
          key: 'state',
          title: list.state,
          cell: ({ state, revision }) =>
            revision === null ? list.states[state] : `${list.states[state]}, ${list.revision(revision)}`,
        },
        {
          key: 'meeting',
          title: list.meeting,
          cell: ({ meetingOn }) => (meetingOn === null ? list.noMeeting : dateOnly(meetingOn, language)),
        },
      ]}
    />
  )
}
