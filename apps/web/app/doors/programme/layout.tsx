import '@yhdella/ui/desk.css'
import '../professional/professional.css'
import '../../features/programme/programme.css'
import '../../features/programme-work/programme-work.css'
import { Outlet } from 'react-router'
import type { PageHandle } from '../../platform/handle.ts'
import { ProgrammeFailure } from './programme-failure.tsx'

export const handle: PageHandle = { hydrate: true }

export default function ProgrammeDoor() {
  return <Outlet />
}

export const ErrorBoundary = ProgrammeFailure
