import { LinkButton } from '@yhdella/ui'
import { useLoaderData } from 'react-router'
import { GoalMeasure, GoalPromise } from '../../features/programme/goal-promise.tsx'
import { GoalSeries } from '../../features/programme/goal-series.tsx'
import { OutputList } from '../../features/programme/made-lists.tsx'
import { programmeTexts } from '../../features/programme/messages.ts'
import { goalHref, programmeHref, type SeriesPoint } from '../../features/programme/programme.view.ts'
import type { RowForms } from '../../features/programme/register-table.tsx'
import { MeasuredForm } from '../../features/programme-work/measured-form.tsx'
import { programmeWorkTexts } from '../../features/programme-work/messages.ts'
import { type Measure, nameOf } from '../../features/programme-work/work.view.ts'
import type { PageHandle } from '../../platform/handle.ts'
import { useHeldKey } from '../../platform/held-key.ts'
import { useLanguage, useTexts } from '../../platform/language.ts'
import { useOpening } from '../../platform/opening.ts'
import { dateOnly } from '../../platform/when.ts'
import { doorAction, doorLoader } from '../professional/door.server.ts'
import { DoneNotice } from './done-notice.tsx'
import { goalDoings } from './measured.server.ts'
import { OfficePage } from './office-page.tsx'
import { type GoalData, readGoalPage } from './programme.server.ts'
import { ProgrammeFailure } from './programme-failure.tsx'

export const handle: PageHandle = { hydrate: true }
export const loader = doorLoader(readGoalPage)
export const action = doorAction(goalDoings)

type Recording = { readonly measure: Measure; readonly today: string; readonly commandKey: string }

/** A point is mended in its own row: what the work itself counted is no one's to mend. */
const usePointForms = ({ measure, today, commandKey }: Recording): RowForms<SeriesPoint> => {
  const { open } = useTexts(programmeWorkTexts)
  const language = useLanguage()
  return {
    head: open.mend,
    nameOf: ({ on, origin }) =>
      origin === 'operation' || origin === 'computed' ? null : nameOf.measured(on),
    word: () => open.mend,
    what: ({ on }) => dateOnly(on, language),
    form: point => <MeasuredForm measure={measure} point={point} today={today} commandKey={commandKey} />,
  }
}

const NewPoint = (recording: Recording) => {
  const m = useTexts(programmeWorkTexts)
  const { open, toOpen } = useOpening()
  if (open === nameOf.measured()) return <MeasuredForm {...recording} point={null} />
  return (
    <LinkButton look="secondary" href={toOpen(nameOf.measured())}>
      {m.open.measured}
    </LinkButton>
  )
}

/** The measure's course, and where its people write it. */
const RecordedSeries = ({ goal, ...recording }: Recording & { readonly goal: GoalData['data'] }) => (
  <GoalSeries goal={goal} forms={usePointForms(recording)}>
    <NewPoint {...recording} />
  </GoalSeries>
)

const Course = ({
  goal,
  day,
  commandKey,
}: { readonly goal: GoalData['data'] } & Pick<GoalData, 'day' | 'commandKey'>) => {
  const { done } = useTexts(programmeWorkTexts)
  const { measure, mayRecord } = goal
  return (
    <div id="course" className="stacked">
      <DoneNotice words={done} />
      {measure !== null && mayRecord && day.on === null ? (
        <RecordedSeries goal={goal} measure={measure} today={day.today} commandKey={commandKey} />
      ) : (
        <GoalSeries goal={goal} />
      )}
    </div>
  )
}

/** One goal: the promise, the measure, its course with what happened meanwhile, and what was done for it. */
export default function GoalPage() {
  const m = useTexts(programmeTexts)
  const { door, day, data, commandKey, did } = useLoaderData<GoalData>()
  const key = useHeldKey(commandKey, did)
  const { programmeId, goalId } = data
  return (
    <OfficePage
      door={door}
      title={data.text}
      back={{ href: programmeHref(programmeId, '/goals', day.on), words: m.tabs.goals }}
      dayAt={{ address: goalHref(programmeId, goalId, null), day }}
    >
      <GoalPromise goal={data} on={day.on} />
      <Course goal={data} day={day} commandKey={key} />
      <GoalMeasure measure={data.measure} />
      <section aria-labelledby="proof">
        <h2 id="proof">{m.goals.proof}</h2>
        <OutputList rows={data.outputs} />
      </section>
    </OfficePage>
  )
}

export const ErrorBoundary = ProgrammeFailure
