import '../../features/programme-import/programme-import.css'
import { useLoaderData } from 'react-router'
import { programmeHref } from '../../features/programme/programme.view.ts'
import { ImportList } from '../../features/programme-import/import-list.tsx'
import { importTexts } from '../../features/programme-import/messages.ts'
import { ReceiveForm } from '../../features/programme-import/receive-form.tsx'
import type { PageHandle } from '../../platform/handle.ts'
import { useHeldKey } from '../../platform/held-key.ts'
import { useTexts } from '../../platform/language.ts'
import { doorAction, doorLoader } from '../professional/door.server.ts'
import { type ImportsData, importsDoings, readImportsPage } from './imports.server.ts'
import { OfficePage } from './office-page.tsx'
import { ProgrammeFailure } from './programme-failure.tsx'

export const handle: PageHandle = { hydrate: true }
export const loader = doorLoader(readImportsPage)
export const action = doorAction(importsDoings)

/** What others have sent, and a way to bring in more. */
export default function ImportsPage() {
  const m = useTexts(importTexts)
  const { door, programmeId, name, imports, commandKey, did } = useLoaderData<ImportsData>()
  const key = useHeldKey(commandKey, did)
  return (
    <OfficePage
      door={door}
      title={m.title}
      back={{ href: programmeHref(programmeId), words: name }}
      tabs={{ programmeId, tab: 'imports', on: null }}
    >
      <p className="lead">{m.lead}</p>
      <ImportList rows={imports} />
      <ReceiveForm commandKey={key} />
    </OfficePage>
  )
}

export const ErrorBoundary = ProgrammeFailure
