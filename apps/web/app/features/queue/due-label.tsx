import { ClockLabel } from '@yhdella/ui'
import type { DueView } from './due.view.ts'

/** The due in bold and in words, with a bar of how much of the time is used: never by colour alone. */
export const DueLabel = ({ due, reason }: { readonly due: DueView; readonly reason: string }) => (
  <div className={`due-label ${due.state}`}>
    <ClockLabel state={due.state} detail={due.slack}>
      {due.when}
    </ClockLabel>
    <span className="due-bar" aria-hidden="true">
      <span style={{ width: `${Math.round(due.used * 100)}%` }} />
    </span>
    {reason && <span className="due-reason">{reason}</span>}
  </div>
)
