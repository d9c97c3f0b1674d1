import { type ReactNode, useId } from 'react'

export type Tone = 'plain' | 'info' | 'success' | 'warning' | 'alert'

export type PanelProps = {
  readonly tone?: Tone
  readonly title?: ReactNode
  /** The heading's level; a panel that opens the page holds its h1. */
  readonly level?: 1 | 2 | 3
  readonly children?: ReactNode
}

/** A matter set apart, with a heading that names it. */
export const Panel = ({ tone = 'plain', title, level = 2, children }: PanelProps) => {
  const id = useId()
  const Heading = `h${level}` as const
  return (
    <section className={`panel ${tone}`} aria-labelledby={title ? id : undefined}>
      {title && <Heading id={id}>{title}</Heading>}
      {children}
    </section>
  )
}
