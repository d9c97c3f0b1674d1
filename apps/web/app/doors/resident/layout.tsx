import { Outlet } from 'react-router'
import { Frame } from '../../platform/frame.tsx'

export default function ResidentDoor() {
  return (
    <Frame>
      <Outlet />
    </Frame>
  )
}
