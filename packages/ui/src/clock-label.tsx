import type { ReactNode } from 'react'

export type ClockState = 'inTime' | 'today' | 'late' | 'none'

export type ClockLabelProps = {
  readonly state: ClockState
  /** Says the state too: 'tänään klo 16', 'myöhässä 1 h'. */
  readonly children: ReactNode
  /** The sentence that explains the date, read aloud and shown where there is room. */
  readonly detail?: ReactNode
}

/** Three states only, each a shape of its own: empty ring, half disc, full square. */
export const ClockLabel = ({ state, children, detail }: ClockLabelProps) => (
  <span className={`clock ${state}`}>
    <span className="due">{children}</span>
    {detail && <span className="detail">{detail}</span>}
  </span>
)
