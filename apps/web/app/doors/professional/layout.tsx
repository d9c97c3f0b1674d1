import { Outlet } from 'react-router'
import type { PageHandle } from '../../platform/handle.ts'

export const handle: PageHandle = { hydrate: true }

export default function ProfessionalDoor() {
  return <Outlet />
}
