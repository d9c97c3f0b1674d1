import type { ReactNode } from 'react'
import { VisuallyHidden } from './visually-hidden.tsx'

export type SummaryRow = {
  readonly term: string
  readonly value: ReactNode
  /** `what` is read aloud after the link's word: 'Muuta' + 'asiaasi'. */
  readonly change?: { readonly href: string; readonly word: string; readonly what: string }
}

/** Terms and what stands for them, with a way to change each. */
export const SummaryList = ({ rows }: { readonly rows: readonly SummaryRow[] }) => (
  <dl className="summary">
    {rows.map(({ term, value, change }) => (
      <div key={term}>
        <dt>{term}</dt>
        <dd>{value}</dd>
        {change && (
          <dd className="change">
            <a href={change.href}>
              {change.word} <VisuallyHidden>{change.what}</VisuallyHidden>
            </a>
          </dd>
        )}
      </div>
    ))}
  </dl>
)
