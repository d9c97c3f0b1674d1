import { Disclosure } from '@yhdella/ui'
import { useLoaderData } from 'react-router'
import { ToActList } from '../../features/programme/act-lists.tsx'
import {
  CompetenceList,
  ModelList,
  OutputList,
  PublicationList,
} from '../../features/programme/made-lists.tsx'
import { programmeTexts } from '../../features/programme/messages.ts'
import { PackageList } from '../../features/programme/package-list.tsx'
import { MoneyFigures } from '../../features/programme/portfolio-list.tsx'
import { programmeHref } from '../../features/programme/programme.view.ts'
import { ProgrammeAbout, Remarks } from '../../features/programme/programme-about.tsx'
import type { PageHandle } from '../../platform/handle.ts'
import { useHeldKey } from '../../platform/held-key.ts'
import { useHref, useTexts } from '../../platform/language.ts'
import { useOpening } from '../../platform/opening.ts'
import { doorAction, doorLoader } from '../professional/door.server.ts'
import { OfficePage } from './office-page.tsx'
import { type ProgrammeData, readProgrammePage } from './programme.server.ts'
import { ProgrammeFailure } from './programme-failure.tsx'
import { useProgrammeRegister } from './programme-register.ts'
import { registerDoings } from './register-doings.server.ts'
import { DoneIn, useRegisterForms } from './register-forms.tsx'

export const handle: PageHandle = { hydrate: true }
export const loader = doorLoader(readProgrammePage)
export const action = doorAction(registerDoings)

/** So many of what presses are shown here; the rest have a page of their own. */
const mostPressing = 5

/** One programme: its packages with their lights, its money, what presses, and what it has made. */
export default function ProgrammePage() {
  const m = useTexts(programmeTexts)
  const href = useHref()
  const { door, day, data, commandKey, did } = useLoaderData<ProgrammeData>()
  const key = useHeldKey(commandKey, did)
  const every = useRegisterForms(useProgrammeRegister(data, day.today, key))
  const forms = day.on === null ? every : undefined
  const { open } = useOpening()
  const isOpen = (what: string): boolean => open?.startsWith(what) === true
  const { programmeId } = data
  return (
    <OfficePage
      door={door}
      title={data.brand ?? data.name}
      back={{ href: '/programme', words: m.toPortfolio }}
      tabs={{ programmeId, tab: 'programme', on: day.on }}
      dayAt={{ address: programmeHref(programmeId), day }}
    >
      <p className="lead">{data.lead}</p>
      <PackageList page={data} on={day.on} />
      <section aria-labelledby="money">
        <h2 id="money">{m.money.heading}</h2>
        <MoneyFigures money={data.money} />
        <p>
          <a className="target" href={href(programmeHref(programmeId, '/money', day.on))}>
            {m.money.open}
          </a>
        </p>
      </section>
      <ToActList rows={data.toAct.slice(0, mostPressing)} />
      <DoneIn list="outcomes" />
      <div className="list" id="outcomes">
        <ProgrammeAbout page={data} />
        <Disclosure title={m.programme.outputsHeading} open={isOpen('outcome:output')}>
          <OutputList rows={data.outputs} forms={forms?.outputs} />
        </Disclosure>
        <Disclosure title={m.programme.models} open={isOpen('outcome:model')}>
          <ModelList rows={data.models} forms={forms?.models} />
        </Disclosure>
        <Disclosure title={m.programme.competences}>
          <CompetenceList rows={data.competences} />
        </Disclosure>
        <Disclosure title={m.programme.publications}>
          <PublicationList rows={data.publications} />
        </Disclosure>
      </div>
      <Remarks remarks={data.remarks} />
    </OfficePage>
  )
}

export const ErrorBoundary = ProgrammeFailure
