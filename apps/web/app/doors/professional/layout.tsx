import '@yhdella/ui/desk.css'
import './professional.css'
import { Page } from '@yhdella/ui'
import { useEffect } from 'react'
import {
  type ClientLoaderFunctionArgs,
  Outlet,
  type ShouldRevalidateFunctionArgs,
  useLoaderData,
} from 'react-router'
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
/** A page that works calls often; the session's end is told to the minute, so it need not be asked every time. */
const restMs = 60_000
let readAt = 0

const readAgain = keptLoader<Door>('door')

export const clientLoader = (args: ClientLoaderFunctionArgs): Promise<Door> => {
  readAt = Date.now()
  return readAgain(args)
}

export const shouldRevalidate = ({ formAction }: ShouldRevalidateFunctionArgs): boolean =>
  formAction !== undefined || Date.now() - readAt > restMs

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
