import { calendarFile } from '../../features/appointment/calendar-file.view.ts'
import { myTimeTexts } from '../../features/appointment/my-time-messages.ts'
import { countyNames } from '../../platform/county-names.ts'
import { pageLoader } from '../../platform/page.ts'
import { readMyBooking } from './my-booking.ts'

/** The booked time for one's own calendar. */
export const loader = pageLoader(async page => {
  const [booking, county] = [await readMyBooking(page), await page.county()]
  const { summary, description } = myTimeTexts[page.language].calendarFile
  const unit = county.units.find(({ id }) => id === booking.unitId)
  const file = calendarFile({
    bookingId: booking.bookingId,
    startsAt: booking.startsAt,
    endsAt: booking.endsAt,
    madeAt: page.now,
    summary: summary(county.name[page.language]),
    description: description(county.helpPhone),
    place:
      unit && booking.mode === 'onSite'
        ? countyNames(county, page.language).municipality(unit.municipalityCode)
        : null,
  })
  return new Response(file, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="aika.ics"',
    },
  })
})
