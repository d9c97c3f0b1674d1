import { BackLink, Buttons, LinkButton, Panel, type Tone } from '@yhdella/ui'
import { useLoaderData } from 'react-router'
import { BookingDetails } from '../../features/appointment/booking-details.tsx'
import { type BookingState, bookingState } from '../../features/appointment/my-booking.view.ts'
import {
  calendarAddress,
  cancelAddress,
  matterAddress,
  timesAddress,
} from '../../features/appointment/my-time-address.view.ts'
import { myTimeTexts } from '../../features/appointment/my-time-messages.ts'
import { countyNames } from '../../platform/county-names.ts'
import { useHref, useLanguage, useTexts } from '../../platform/language.ts'
import { pageLoader } from '../../platform/page.ts'
import { PageTitle } from '../../platform/page-title.tsx'
import { momentInWords } from '../../platform/when.ts'
import { readMyBooking } from './my-booking.ts'

export const loader = pageLoader(async page => ({
  booking: await readMyBooking(page),
  county: await page.county(),
  statusKey: page.param('statusKey'),
  now: page.now,
}))

const tones: Readonly<Record<BookingState, Tone>> = {
  booked: 'success',
  past: 'plain',
  kept: 'plain',
  noShow: 'warning',
  cancelled: 'warning',
  moved: 'plain',
}

type BookingData = ReturnType<typeof useLoaderData<typeof loader>>

/** What can be done with a time that is to come. */
const Changes = ({ data: { booking, statusKey, county } }: { readonly data: BookingData }) => {
  const { booking: texts } = useTexts(myTimeTexts)
  const href = useHref()
  if (!booking.canChange) return <p>{texts.notHere(county.helpPhone)}</p>
  return (
    <Buttons>
      <LinkButton look="secondary" href={href(timesAddress(statusKey, booking.entryId, booking.bookingId))}>
        {texts.move}
      </LinkButton>
      <LinkButton look="secondary" href={href(cancelAddress(statusKey, booking.bookingId))}>
        {texts.cancel}
      </LinkButton>
    </Buttons>
  )
}

const Coming = ({ data }: { readonly data: BookingData }) => {
  const { booking: texts } = useTexts(myTimeTexts)
  const href = useHref()
  const { booking, statusKey } = data
  return (
    <>
      <h2>{texts.prepare.heading}</h2>
      <p>{texts.prepare[booking.mode]}</p>
      <p>
        <a className="target" href={href(calendarAddress(statusKey, booking.bookingId))}>
          {texts.calendar}
        </a>
      </p>
      <Changes data={data} />
    </>
  )
}

/** R11: a booked time, and what can still be done with it. */
export default function BookingPage() {
  const { booking: texts } = useTexts(myTimeTexts)
  const language = useLanguage()
  const href = useHref()
  const data = useLoaderData<typeof loader>()
  const { booking, county, statusKey, now } = data
  const state = bookingState(booking, now)
  const mayRebook = state === 'cancelled' || state === 'noShow'
  return (
    <>
      <PageTitle>{texts.title}</PageTitle>
      <BackLink href={href(matterAddress(statusKey))}>{texts.toMatter}</BackLink>
      <Panel tone={tones[state]} level={1} title={texts.panelTitle[state]}>
        <p className="promise">{texts.panel[state](momentInWords(booking.startsAt, language))}</p>
      </Panel>
      <BookingDetails booking={booking} names={countyNames(county, language)} />
      {state === 'booked' && <Coming data={data} />}
      {mayRebook && (
        <LinkButton href={href(timesAddress(statusKey, booking.entryId))}>{texts.again}</LinkButton>
      )}
    </>
  )
}
