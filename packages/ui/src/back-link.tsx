import type { ReactNode } from 'react'

/** Stands before the heading: the page one came from. */
export const BackLink = ({ href, children }: { readonly href: string; readonly children: ReactNode }) => (
  <a className="back" href={href}>
    <span aria-hidden="true">‹</span> {children}
  </a>
)
