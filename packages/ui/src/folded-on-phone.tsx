import type { ReactNode } from 'react'

export type FoldedOnPhoneProps = {
  readonly title: ReactNode
  /** Unfolded from the start, as where something in it is chosen or wrong. */
  readonly open?: boolean
  readonly children: ReactNode
}

/**
 * Stands open where there is room. On a telephone it is folded behind its title, so that what a person came for is on the
 * first screen. Needs no script; a browser that can't keep it open on a wide screen folds it there too.
 */
export const FoldedOnPhone = ({ title, open, children }: FoldedOnPhoneProps) => (
  <details className="folded-on-phone" open={open}>
    <summary>{title}</summary>
    {children}
  </details>
)
