import { appointmentRoutes } from '@yhdella/contract'
import type { MyBooking } from '../../features/appointment/my-booking.view.ts'
import { dataOf, type Page, refusal } from '../../platform/page.ts'

/** One of the matter's bookings; another matter's is not found. */
export const readBooking = async (page: Page, bookingId: string): Promise<MyBooking> => {
  const statusKey = page.param('statusKey')
  const { bookings } = dataOf(await page.call(appointmentRoutes.listMyBookings, { statusKey }))
  const booking = bookings.find(each => each.bookingId === bookingId)
  if (booking === undefined) throw refusal('BookingNotFound')
  return booking
}

/** The booking whose id is in the address. */
export const readMyBooking = (page: Page): Promise<MyBooking> => readBooking(page, page.param('bookingId'))
