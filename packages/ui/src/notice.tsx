import type { ReactNode } from 'react'
import type { Tone } from './panel.tsx'

export type NoticeProps = { readonly tone?: Tone; readonly children: ReactNode }

/** A sentence or two that must not be missed; a bar and a tint, and the words say the rest. */
export const Notice = ({ tone = 'info', children }: NoticeProps) => (
  <div className={`notice ${tone}`}>{children}</div>
)
