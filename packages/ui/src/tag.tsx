import type { ReactNode } from 'react'
import type { Tone } from './panel.tsx'

export type TagProps = { readonly tone?: Tone; readonly children: ReactNode }

/** A word or two that tells a state. */
export const Tag = ({ tone = 'plain', children }: TagProps) => (
  <span className={`tag ${tone}`}>{children}</span>
)
