import { useLoaderData } from 'react-router'
import {
  DecidedList,
  OwnerlessList,
  RecommendationList,
  ToActList,
} from '../../features/programme/act-lists.tsx'
import { programmeTexts } from '../../features/programme/messages.ts'
import { programmeHref } from '../../features/programme/programme.view.ts'
import { AskForm, DecisionForm } from '../../features/work-package/decision-forms.tsx'
import { workPackageTexts } from '../../features/work-package/messages.ts'
import type { PageHandle } from '../../platform/handle.ts'
import { useHeldKey } from '../../platform/held-key.ts'
import { useTexts } from '../../platform/language.ts'
import { doorAction, doorLoader } from '../professional/door.server.ts'
import { DoneNotice } from './done-notice.tsx'
import { OfficePage } from './office-page.tsx'
import { type ProgrammeData, readProgrammePage } from './programme.server.ts'
import { ProgrammeFailure } from './programme-failure.tsx'
import { actDoings } from './work-package-actions.server.ts'

export const handle: PageHandle = { hydrate: true }
export const loader = doorLoader(readProgrammePage)
export const action = doorAction(actDoings)

/** Where the programme's lead asks for decisions and records them. */
const ActForms = ({ data, day, commandKey, did }: ProgrammeData) => {
  const key = useHeldKey(commandKey, did)
  const questions = data.toAct.filter(({ kind }) => kind === 'decision')
  return (
    <>
      <DecisionForm key={`decision ${key}`} questions={questions} today={day.today} commandKey={key} />
      <AskForm key={`ask ${key}`} commandKey={key} />
    </>
  )
}

/** What must be decided or done, by when; what was recommended; and what has nobody after the programme. */
export default function ActPage() {
  const m = useTexts(programmeTexts)
  const words = useTexts(workPackageTexts)
  const loaded = useLoaderData<ProgrammeData>()
  const { door, day, data } = loaded
  const { programmeId } = data
  return (
    <OfficePage
      door={door}
      title={m.act.heading}
      back={{ href: programmeHref(programmeId, '', day.on), words: data.brand ?? data.name }}
      tabs={{ programmeId, tab: 'act', on: day.on }}
      dayAt={{ address: programmeHref(programmeId, '/act'), day }}
    >
      <DoneNotice words={words.done} />
      <p className="lead">{m.act.lead}</p>
      <ToActList rows={data.toAct} />
      {data.may.lead && day.on === null && <ActForms {...loaded} />}
      <OwnerlessList rows={data.withoutOwner} />
      <RecommendationList rows={data.recommendations} />
      <DecidedList rows={data.decided} />
    </OfficePage>
  )
}

export const ErrorBoundary = ProgrammeFailure
