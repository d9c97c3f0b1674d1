import type { ReactNode } from 'react'

export type Step = {
  readonly key: string
  readonly title: ReactNode
  readonly when?: ReactNode
  /** Said under the title, a line each. */
  readonly detail?: readonly string[]
  readonly state: 'done' | 'now' | 'ahead'
}

/** What has happened and what comes; the shape of the mark and the words tell it, not the colour. */
export const Steps = ({ steps }: { readonly steps: readonly Step[] }) => (
  <ol className="steps">
    {steps.map(({ key, title, when, detail = [], state }) => (
      <li key={key} className={state} aria-current={state === 'now' ? 'step' : undefined}>
        <p className="what">{title}</p>
        {detail.map(line => (
          <p key={line}>{line}</p>
        ))}
        {when && <p className="when">{when}</p>}
      </li>
    ))}
  </ol>
)
