import '../../features/programme-import/programme-import.css'
import { useLoaderData } from 'react-router'
import { programmeHref } from '../../features/programme/programme.view.ts'
import { FindingList } from '../../features/programme-import/finding-list.tsx'
import { importTexts } from '../../features/programme-import/messages.ts'
import { NotUnderstood, TakeBudget, Understood } from '../../features/programme-import/understood.tsx'
import type { PageHandle } from '../../platform/handle.ts'
import { useHeldKey } from '../../platform/held-key.ts'
import { useTexts } from '../../platform/language.ts'
import { doorAction, doorLoader } from '../professional/door.server.ts'
import { DoneNotice } from './done-notice.tsx'
import { type ImportData, importDoings, readImportPage } from './imports.server.ts'
import { OfficePage } from './office-page.tsx'
import { ProgrammeFailure } from './programme-failure.tsx'

export const handle: PageHandle = { hydrate: true }
export const loader = doorLoader(readImportPage)
export const action = doorAction(importDoings)

/** One file as it was read: its faults, each to be accepted or kept; nothing is corrected in silence. */
export default function ImportPage() {
  const m = useTexts(importTexts)
  const { door, data, commandKey, did } = useLoaderData<ImportData>()
  const key = useHeldKey(commandKey, did)
  return (
    <OfficePage
      door={door}
      title={data.fileName}
      back={{ href: programmeHref(data.programmeId, '/imports'), words: m.read.back }}
    >
      <DoneNotice words={m.done} />
      <p className="lead">{m.read.summary(data.lines, data.notUnderstood.length)}</p>
      <p>{m.read.undecided(data.undecided)}</p>
      {data.hasBudget && <TakeBudget may={data.mayTakeBudget} commandKey={key} />}
      <section aria-labelledby="findings">
        <h2 id="findings">{m.read.findings}</h2>
        <FindingList findings={data.list} commandKey={key} />
      </section>
      <NotUnderstood lines={data.notUnderstood} />
      <Understood rows={data.understood} />
    </OfficePage>
  )
}

export const ErrorBoundary = ProgrammeFailure
