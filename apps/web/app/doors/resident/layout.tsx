import { Outlet } from 'react-router'

export default function ResidentDoor() {
  return <Outlet />
}
