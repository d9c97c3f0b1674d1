import { Outlet } from 'react-router'
import { LawStyles } from '../../features/law/law-styles.tsx'
import { Frame } from '../../platform/frame.tsx'

/** The law is open to anyone, without signing in and without a script. */
export default function LawDoor() {
  return (
    <Frame>
      <LawStyles />
      <div className="law">
        <Outlet />
      </div>
    </Frame>
  )
}
