import type { ReactNode } from 'react'

export type DisclosureProps = {
  readonly title: ReactNode
  readonly open?: boolean
  readonly children: ReactNode
}

/** Opens and closes without a script. For what few need; never for what must be seen. */
export const Disclosure = ({ title, open, children }: DisclosureProps) => (
  <details open={open}>
    <summary>{title}</summary>
    <div className="inside">{children}</div>
  </details>
)
