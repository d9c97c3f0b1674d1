import { LinkButton } from '@yhdella/ui'
import { useLoaderData } from 'react-router'
import { GoalList } from '../../features/programme/goal-list.tsx'
import { programmeTexts } from '../../features/programme/messages.ts'
import { programmeHref } from '../../features/programme/programme.view.ts'
import { MeasuredTableForm } from '../../features/programme-work/measured-table-form.tsx'
import { programmeWorkTexts } from '../../features/programme-work/messages.ts'
import { type MeasuredLook, nameOf } from '../../features/programme-work/work.view.ts'
import { useSeen } from '../../platform/form.ts'
import type { PageHandle } from '../../platform/handle.ts'
import { useHeldKey } from '../../platform/held-key.ts'
import { useTexts } from '../../platform/language.ts'
import { useOpening } from '../../platform/opening.ts'
import { doorAction, doorLoader } from '../professional/door.server.ts'
import { DoneNotice } from './done-notice.tsx'
import { goalsDoings } from './measured.server.ts'
import { OfficePage } from './office-page.tsx'
import { type ProgrammeData, readProgrammePage } from './programme.server.ts'
import { ProgrammeFailure } from './programme-failure.tsx'

export const handle: PageHandle = { hydrate: true }
export const loader = doorLoader(readProgrammePage)
export const action = doorAction(goalsDoings)

type Look = { readonly look: MeasuredLook | null; readonly lookKey: string }

/** What a look at a table brought back with the form. */
const useLook = (): Look => useSeen<Look>()?.seen ?? { look: null, lookKey: '' }

/** Where those who work in the programme bring in values from a table. */
const TableOfValues = ({ data, commandKey }: Pick<ProgrammeData, 'data' | 'commandKey'>) => {
  const m = useTexts(programmeWorkTexts)
  const { open, toOpen } = useOpening()
  const seen = useLook()
  const measures = data.measures.filter(({ source }) => source === 'byHand')
  if (measures.length === 0) return null
  if (open === nameOf.table)
    return <MeasuredTableForm measures={measures} {...seen} commandKey={commandKey} />
  return (
    <LinkButton look="secondary" href={toOpen(nameOf.table)}>
      {m.open.table}
    </LinkButton>
  )
}

/** Promise to proof: each goal, what was promised and what is so. */
export default function GoalsPage() {
  const m = useTexts(programmeTexts)
  const work = useTexts(programmeWorkTexts)
  const { door, day, data, commandKey, did } = useLoaderData<ProgrammeData>()
  const key = useHeldKey(commandKey, did)
  const { programmeId, may } = data
  return (
    <OfficePage
      door={door}
      title={m.goals.heading}
      back={{ href: programmeHref(programmeId, '', day.on), words: data.brand ?? data.name }}
      tabs={{ programmeId, tab: 'goals', on: day.on }}
      dayAt={{ address: programmeHref(programmeId, '/goals'), day }}
    >
      <DoneNotice words={work.done} />
      <p className="lead">{m.goals.lead}</p>
      <GoalList programmeId={programmeId} goals={data.goals} on={day.on} />
      {may.packages.length > 0 && day.on === null && <TableOfValues data={data} commandKey={key} />}
    </OfficePage>
  )
}

export const ErrorBoundary = ProgrammeFailure
