import { Panel, Tag } from '@yhdella/ui'
import { useLanguage, useTexts } from '../../platform/language.ts'
import { useCountyNames } from '../../platform/use-county-names.ts'
import { nearMoment } from '../../platform/when.ts'
import type { Booking } from './book.view.ts'
import { BookingActions } from './booking-actions.tsx'
import { bookTexts } from './messages.ts'

export type BookingsPanelProps = {
  readonly bookings: readonly Booking[]
  readonly now: string
  readonly commandKey: string
  readonly moveLink: (bookingId: string) => string
}

const tones = {
  booked: 'info',
  cancelled: 'plain',
  moved: 'plain',
  kept: 'success',
  noShow: 'alert',
} as const

/** Her times, newest first, each with what can be done of it. */
export const BookingsPanel = ({ bookings, now, commandKey, moveLink }: BookingsPanelProps) => {
  const m = useTexts(bookTexts)
  const language = useLanguage()
  const names = useCountyNames()
  return (
    <div id="bookings">
      <Panel title={m.bookings.heading}>
        {bookings.length === 0 && <p className="soft">{m.bookings.none}</p>}
        <ul className="plain bookings">
          {bookings.map(booking => (
            <li key={booking.bookingId}>
              <p>
                <strong>{nearMoment(booking.startsAt, language)}</strong> {m.mode[booking.mode]}{' '}
                <Tag tone={tones[booking.state]}>{m.state[booking.state]}</Tag>
              </p>
              <p className="soft">
                {names.service(booking.serviceId)}, {booking.professional} (
                {names.profession(booking.profession)}){booking.unitId && `, ${names.unit(booking.unitId)}`}
              </p>
              {booking.state === 'booked' && (
                <BookingActions
                  booking={booking}
                  now={now}
                  commandKey={commandKey}
                  moveLink={moveLink(booking.bookingId)}
                />
              )}
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  )
}
