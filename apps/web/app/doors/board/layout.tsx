import '@yhdella/ui/desk.css'
import '../professional/professional.css'
import '../../features/measure/measure.css'
import { Outlet } from 'react-router'
import type { PageHandle } from '../../platform/handle.ts'
import { BoardFailure } from './board-failure.tsx'

export const handle: PageHandle = { hydrate: true }

export default function BoardDoor() {
  return <Outlet />
}

export const ErrorBoundary = BoardFailure
