import { LinkButton, Panel, type Tone } from '@yhdella/ui'
import type { ReactNode } from 'react'
import { useHref, useTexts } from '../../platform/language.ts'
import type { Headline, HeadlineKind } from './headline.view.ts'
import { matterTexts } from './messages.ts'

const tones: Readonly<Record<HeadlineKind, Tone>> = {
  received: 'success',
  late: 'warning',
  asked: 'info',
  booked: 'success',
  waiting: 'info',
  visited: 'success',
  answered: 'success',
  closed: 'plain',
}

/** What to do next, where there is something to do. */
const NextThing = ({ kind, book }: { readonly kind: HeadlineKind; readonly book: string | undefined }) => {
  const { now } = useTexts(matterTexts)
  const href = useHref()
  if (kind === 'asked') return <LinkButton href="#write">{now.toQuestion}</LinkButton>
  if (kind === 'waiting' && book) return <LinkButton href={href(book)}>{now.book}</LinkButton>
  if (kind === 'answered')
    return (
      <LinkButton look="secondary" href="#messages">
        {now.toMessages}
      </LinkButton>
    )
  if (kind === 'closed')
    return (
      <LinkButton look="secondary" href={href('/contact')}>
        {now.contactAgain}
      </LinkButton>
    )
  return null
}

export type HeadlinePanelProps = {
  readonly headline: Headline
  /** Where a time is booked, when one can be. */
  readonly book: string | undefined
  readonly children?: ReactNode
}

export const HeadlinePanel = ({ headline, book, children }: HeadlinePanelProps) => (
  <Panel tone={headline.broken ? 'warning' : tones[headline.kind]} level={1} title={headline.title}>
    <p className="promise">{headline.promise}</p>
    {headline.rest.map(line => (
      <p key={line}>{line}</p>
    ))}
    <NextThing kind={headline.kind} book={book} />
    {children}
  </Panel>
)
