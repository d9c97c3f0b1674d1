import { LinkButton, Panel } from '@yhdella/ui'
import type { CountyNames } from '../../platform/county-names.ts'
import { useHref, useLanguage, useTexts } from '../../platform/language.ts'
import { momentInWords } from '../../platform/when.ts'
import { BookingDetails } from './booking-details.tsx'
import { bookingState, comingBookings, type MyBooking, pastBookings } from './my-booking.view.ts'
import { bookingAddress } from './my-time-address.view.ts'
import { myTimeTexts } from './my-time-messages.ts'

export type MyBookingsProps = {
  readonly statusKey: string
  readonly bookings: readonly MyBooking[]
  readonly now: string
  readonly names: CountyNames
}

const PastList = ({ statusKey, bookings, now }: Omit<MyBookingsProps, 'names'>) => {
  const { past, booking: texts } = useTexts(myTimeTexts)
  const language = useLanguage()
  const href = useHref()
  if (bookings.length === 0) return null
  return (
    <>
      <h3>{past}</h3>
      <ul className="plain">
        {bookings.map(each => (
          <li key={each.bookingId}>
            <a className="target" href={href(bookingAddress(statusKey, each.bookingId))}>
              {texts.panel[bookingState(each, now)](momentInWords(each.startsAt, language))}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

/** The matter's times: the ones to come with their facts, the past ones in a line each. */
export const MyBookings = ({ statusKey, bookings, now, names }: MyBookingsProps) => {
  const { booking: texts } = useTexts(myTimeTexts)
  const href = useHref()
  const coming = comingBookings(bookings, now)
  const past = pastBookings(bookings, now)
  if (coming.length + past.length === 0) return null
  return (
    <section id="times">
      <h2>{texts.heading}</h2>
      {coming.map(each => (
        <Panel key={each.bookingId}>
          <BookingDetails booking={each} names={names} />
          <LinkButton look="secondary" href={href(bookingAddress(statusKey, each.bookingId))}>
            {texts.open}
          </LinkButton>
        </Panel>
      ))}
      <PastList statusKey={statusKey} bookings={past} now={now} />
    </section>
  )
}
