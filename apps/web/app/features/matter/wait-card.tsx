import { ClockLabel, Disclosure, LinkButton, Notice, Panel, VisuallyHidden } from '@yhdella/ui'
import type { CountyNames } from '../../platform/county-names.ts'
import { useHref, useLanguage, useTexts } from '../../platform/language.ts'
import { dayInShort } from '../../platform/when.ts'
import type { MatterWait } from './matter-status.ts'
import { matterTexts } from './messages.ts'
import { type ClockView, clockViews, isBroken } from './wait.view.ts'

/** One clock: the day, how it stands, what kind of day it is, and on asking where it comes from. */
const Clock = ({ clock }: { readonly clock: ClockView }) => {
  const { waits } = useTexts(matterTexts)
  const href = useHref()
  return (
    <li className="tight">
      <h4>{clock.family}</h4>
      <ClockLabel state={clock.shape} detail={clock.status}>
        {clock.due}
      </ClockLabel>
      <p>{clock.meaning}</p>
      <Disclosure
        title={
          <>
            {waits.why} <VisuallyHidden>{clock.family}</VisuallyHidden>
          </>
        }
      >
        <p>{clock.sentence}</p>
        {clock.days.map(line => (
          <p key={line}>{line}</p>
        ))}
        {clock.lawPage && (
          <a className="target" href={href(clock.lawPage)}>
            {waits.readLaw} <VisuallyHidden>{clock.due}</VisuallyHidden>
          </a>
        )}
      </Disclosure>
    </li>
  )
}

export type WaitCardProps = {
  readonly wait: MatterWait
  readonly names: CountyNames
  /** Where a time is booked, when one can be. */
  readonly book: string | undefined
}

/** One wait and its clocks. */
export const WaitCard = ({ wait, names, book }: WaitCardProps) => {
  const { waits, now } = useTexts(matterTexts)
  const language = useLanguage()
  const href = useHref()
  const service = names.service(wait.serviceId)
  return (
    <Panel title={service} level={3}>
      {wait.unitId !== null && <p>{waits.where(names.unit(wait.unitId))}</p>}
      <p>{wait.open ? waits.since(dayInShort(wait.startOn, language)) : waits.ended}</p>
      {isBroken(wait) && (
        <Notice tone="warning">
          <p>{waits.sorry}</p>
        </Notice>
      )}
      <ul className="clocks">
        {clockViews(wait, language, waits).map(clock => (
          <Clock key={clock.key} clock={clock} />
        ))}
      </ul>
      {book && (
        <LinkButton look="secondary" href={href(book)}>
          {now.book} <VisuallyHidden>{service}</VisuallyHidden>
        </LinkButton>
      )}
    </Panel>
  )
}
