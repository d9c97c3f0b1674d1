import { appointmentRoutes } from '@yhdella/contract'
import { BackLink, LinkButton } from '@yhdella/ui'
import { useLoaderData } from 'react-router'
import { BookingDetails } from '../../features/appointment/booking-details.tsx'
import { bookingAddress } from '../../features/appointment/my-time-address.view.ts'
import { myTimeTexts } from '../../features/appointment/my-time-messages.ts'
import { commandKeyOf } from '../../platform/command-key.ts'
import { countyNames } from '../../platform/county-names.ts'
import { readForm, sendForm, useReturned } from '../../platform/form.ts'
import { useHref, useLanguage, useTexts } from '../../platform/language.ts'
import { platformTexts } from '../../platform/messages.ts'
import { pageAction, pageLoader } from '../../platform/page.ts'
import { PageTitle } from '../../platform/page-title.tsx'
import { isFailed, SendingForm, Wrongs } from '../../platform/sending-form.tsx'
import { readMyBooking } from './my-booking.ts'

export const loader = pageLoader(async page => ({
  booking: await readMyBooking(page),
  county: await page.county(),
  statusKey: page.param('statusKey'),
}))

export const action = pageAction(async page => {
  const values = await readForm(page)
  const statusKey = page.param('statusKey')
  const bookingId = page.param('bookingId')
  // A booking is cancelled once, from whichever window.
  const commandKey = await commandKeyOf('cancel', bookingId)
  return sendForm(
    page,
    values,
    () => page.call(appointmentRoutes.cancelMyTime, { statusKey, bookingId, commandKey }),
    () => page.goTo(bookingAddress(statusKey, bookingId)),
  )
})

/** Asks once before a time is given away. */
export default function CancelBookingPage() {
  const texts = useTexts(myTimeTexts)
  const { backTo } = useTexts(platformTexts)
  const language = useLanguage()
  const href = useHref()
  const { booking, county, statusKey } = useLoaderData<typeof loader>()
  const returned = useReturned({})
  const back = href(bookingAddress(statusKey, booking.bookingId))
  return (
    <>
      <PageTitle failed={isFailed(returned)}>{texts.cancel.title}</PageTitle>
      <BackLink href={back}>{backTo.before}</BackLink>
      <Wrongs returned={returned} problems={[]} troubles={texts.notSent} />
      <h1>{texts.cancel.title}</h1>
      <p>{texts.cancel.text}</p>
      <BookingDetails booking={booking} names={countyNames(county, language)} />
      <div className="buttons">
        <SendingForm returned={returned} send={texts.cancel.yes} look="alert" />
        <LinkButton look="secondary" href={back}>
          {texts.cancel.no}
        </LinkButton>
      </div>
    </>
  )
}
