import type { ReactNode } from 'react'

export type ThreadMessage = {
  readonly id: string
  readonly by: string
  readonly when: string
  readonly own: boolean
  readonly body: string
  readonly lang?: string
  readonly mark?: ReactNode
}

/** Messages in the order they were written; who wrote each is said in words, above it. */
export const Thread = ({ messages }: { readonly messages: readonly ThreadMessage[] }) => (
  <ol className="thread">
    {messages.map(({ id, by, when, own, body, lang, mark }) => (
      <li key={id} className={own ? 'own' : undefined}>
        <p className="by">
          <strong>{by}</strong> <span className="when">{when}</span> {mark}
        </p>
        <p className="said" lang={lang}>
          {body}
        </p>
      </li>
    ))}
  </ol>
)
