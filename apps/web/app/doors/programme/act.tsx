import { useLoaderData } from 'react-router'
import { DecidedList } from '../../features/programme/act-lists.tsx'
import { programmeTexts } from '../../features/programme/messages.ts'
import { programmeHref } from '../../features/programme/programme.view.ts'
import type { PageHandle } from '../../platform/handle.ts'
import { useHeldKey } from '../../platform/held-key.ts'
import { useTexts } from '../../platform/language.ts'
import { doorAction, doorLoader } from '../professional/door.server.ts'
import { OfficePage } from './office-page.tsx'
import { type ProgrammeData, readProgrammePage } from './programme.server.ts'
import { ProgrammeFailure } from './programme-failure.tsx'
import { useProgrammeRegister } from './programme-register.ts'
import { registerDoings } from './register-doings.server.ts'
import { RegisterLists } from './register-lists.tsx'

export const handle: PageHandle = { hydrate: true }
export const loader = doorLoader(readProgrammePage)
export const action = doorAction(registerDoings)

/** What must be decided or done, by when; what was recommended; and what has nobody after the programme. */
export default function ActPage() {
  const m = useTexts(programmeTexts)
  const { door, day, data, commandKey, did } = useLoaderData<ProgrammeData>()
  const key = useHeldKey(commandKey, did)
  const { programmeId } = data
  const register = useProgrammeRegister(data, day.today, key)
  return (
    <OfficePage
      door={door}
      title={m.act.heading}
      back={{ href: programmeHref(programmeId, '', day.on), words: data.brand ?? data.name }}
      tabs={{ programmeId, tab: 'act', on: day.on }}
      dayAt={{ address: programmeHref(programmeId, '/act'), day }}
    >
      <p className="lead">{m.act.lead}</p>
      <RegisterLists data={data} register={register} isToday={day.on === null} />
      <DecidedList rows={data.decided} />
    </OfficePage>
  )
}

export const ErrorBoundary = ProgrammeFailure
