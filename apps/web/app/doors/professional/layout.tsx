import '@yhdella/ui/desk.css'
import './professional.css'
import { Page } from '@yhdella/ui'
import { useEffect } from 'react'
import { Outlet, type ShouldRevalidateFunctionArgs, useLoaderData } from 'react-router'
import { FailurePage } from '../../platform/failure-page.tsx'
import type { PageHandle } from '../../platform/handle.ts'
import { keptLoader } from '../../platform/kept.ts'
import { useTexts } from '../../platform/language.ts'
import { doorLoader } from './door.server.ts'
import { DoorHeader } from './door-header.tsx'
import { sendByChord } from './keys/send-chord.ts'
import { type Door, readDoor } from './layout.server.ts'
import { doorTexts } from './messages.ts'
import { SessionWatch } from './session-watch.tsx'

export const handle: PageHandle = { hydrate: true }

export const loader = doorLoader(readDoor)
export const clientLoader = keptLoader<Door>('door')

/** A page that works calls often; the session's end is told to the minute, so it need not be asked every time. */
const restMs = 60_000
let readAt = 0

export const shouldRevalidate = ({ formAction }: ShouldRevalidateFunctionArgs): boolean => {
  const due = formAction !== undefined || Date.now() - readAt > restMs
  if (due) readAt = Date.now()
  return due
}

export default function ProfessionalDoor() {
  const texts = useTexts(doorTexts)
  const door = useLoaderData<Door>()
  useEffect(sendByChord, [])
  return (
    <Page skip={texts.skip} width="desk" header={<DoorHeader door={door} />}>
      <SessionWatch door={door} onStay={() => (readAt = 0)}>
        <Outlet />
      </SessionWatch>
    </Page>
  )
}

export const ErrorBoundary = FailurePage
