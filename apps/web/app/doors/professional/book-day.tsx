import { Button, Tag } from '@yhdella/ui'
import { Link } from 'react-router'
import {
  type DayFrame,
  dayFrame,
  type PersonColumn,
  personColumns,
  rowPlace,
  type Slot,
} from '../../features/book/book.view.ts'
import { bookTexts } from '../../features/book/messages.ts'
import { CommandForm } from '../../platform/command-form.tsx'
import { useHref, useLanguage, useTexts } from '../../platform/language.ts'
import { useCountyNames } from '../../platform/use-county-names.ts'
import { timeInWords } from '../../platform/when.ts'
import { type BookAddress, bookLink } from './book-address.ts'

export type BookDayProps = {
  readonly slots: readonly Slot[]
  readonly address: BookAddress
  /** Whose own column comes first. */
  readonly meId: string | undefined
  readonly now: string
  readonly commandKey: string
}

type SlotProps = Omit<BookDayProps, 'slots'> & { readonly slot: Slot; readonly named: boolean }

const useRange = () => {
  const m = useTexts(bookTexts)
  const language = useLanguage()
  return ({ startsAt, endsAt }: Slot): string =>
    m.range(timeInWords(startsAt, language), timeInWords(endsAt, language).replace(/^\D+/, ''))
}

/** A free time that can be given: to the wait in hand, or to the booking that is being moved. */
const Give = ({ slot, address, commandKey }: SlotProps) => {
  const m = useTexts(bookTexts)
  const when = useRange()(slot)
  const mode = slot.modes[0] ?? 'onSite'
  const time = `${slot.slotId} ${slot.startsAt}`
  if (address.move)
    return (
      <CommandForm
        intent="moveTime"
        commandKey={commandKey}
        carried={{ bookingId: address.move, time, mode, by: address.by }}
      >
        <Button look="secondary" data-paste aria-label={m.moveHereNamed(when, slot.professional)}>
          {m.moveHere}
        </Button>
      </CommandForm>
    )
  if (!address.entryId) return null
  return (
    <CommandForm intent="bookTime" commandKey={commandKey} carried={{ entryId: address.entryId, time, mode }}>
      <Button look="secondary" aria-label={m.bookHereNamed(when, slot.professional)}>
        {m.bookHere}
      </Button>
    </CommandForm>
  )
}

const Booked = ({ slot, address }: SlotProps) => {
  const m = useTexts(bookTexts)
  const href = useHref()
  const { booking } = slot
  if (booking === null) return null
  if (booking.person === null) return <span className="soft">{m.someone}</span>
  return (
    <>
      <Link
        to={href(bookLink(address, { bookingId: booking.bookingId }))}
        aria-current={address.bookingId === booking.bookingId ? 'true' : undefined}
        data-booking={booking.bookingId}
        preventScrollReset
      >
        {booking.person}
      </Link>
      <span className="soft">{m.mode[booking.mode]}</span>
      {booking.state !== 'booked' && <Tag>{m.state[booking.state]}</Tag>}
    </>
  )
}

const SlotCard = (props: SlotProps) => {
  const m = useTexts(bookTexts)
  const { slot, address, named, now } = props
  const range = useRange()
  const free = slot.booking === null
  const ahead = Date.parse(slot.startsAt) > Date.parse(now)
  const chosen = slot.booking?.bookingId === address.bookingId && !free
  return (
    <div className={`slot ${free ? 'free' : 'booked'}${chosen ? ' chosen' : ''}`}>
      <span className="time">{range(slot)}</span>
      {named && <span>{slot.professional}</span>}
      {free && <span className="soft">{m.free}</span>}
      {free && ahead ? <Give {...props} /> : <Booked {...props} />}
    </div>
  )
}

/** The hours at the side, which stay in sight: each card tells its own time, so that they need not be read aloud. */
const Hours = ({ frame }: { readonly frame: DayFrame }) => (
  <div className="book-hours" aria-hidden="true">
    {frame.hours.map(({ hour, row }) => (
      <span key={hour} style={{ gridRow: row }}>
        {hour}
      </span>
    ))}
  </div>
)

const Column = ({
  column,
  frame,
  ...props
}: Omit<BookDayProps, 'slots'> & { readonly column: PersonColumn; readonly frame: DayFrame }) => {
  const m = useTexts(bookTexts)
  const names = useCountyNames()
  const own = column.professionalId === props.meId
  return (
    <section className={own ? 'book-column own' : 'book-column'}>
      <h3>
        {column.professional} {own && <Tag>{m.you}</Tag>}
        <small>{names.profession(column.profession)}</small>
      </h3>
      <ol className="book-slots">
        {column.slots.map(slot => {
          const { row, rows } = rowPlace(slot, frame)
          return (
            <li key={slot.slotId} style={{ gridRow: `${row} / span ${rows}` }}>
              <SlotCard {...props} slot={slot} named={false} />
            </li>
          )
        })}
      </ol>
    </section>
  )
}

const Columns = ({ slots, ...props }: BookDayProps) => {
  const m = useTexts(bookTexts)
  const frame = dayFrame(slots)
  const alone = props.address.days === 1
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by keyboard.
    <section className={alone ? 'book-day alone' : 'book-day'} tabIndex={0} aria-label={m.columns}>
      <div
        className="book-columns"
        style={{ gridTemplateRows: `auto repeat(${frame.lines}, minmax(0.5rem, auto))` }}
      >
        <Hours frame={frame} />
        {personColumns(slots, props.meId).map(column => (
          <Column key={column.professionalId} {...props} column={column} frame={frame} />
        ))}
      </div>
    </section>
  )
}

/** One day of the unit: a column a person, equal times on the same line; or the same as one list by the clock. */
export const BookDay = (props: BookDayProps) => {
  const m = useTexts(bookTexts)
  const { slots, address } = props
  if (slots.length === 0) return <p className="soft">{m.noSlots}</p>
  if (address.as === 'columns') return <Columns {...props} />
  return (
    <ol className="book-list">
      {slots.map(slot => (
        <li key={slot.slotId}>
          <SlotCard {...props} slot={slot} named />
        </li>
      ))}
    </ol>
  )
}
