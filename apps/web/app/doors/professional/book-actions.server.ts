import { appointmentRoutes } from '@yhdella/contract'
import { timeOfChoice } from '../../features/book/book.view.ts'
import type { FormValues } from '../../platform/form.ts'
import { command } from './commands.server.ts'

const withSlot = (values: FormValues) => ({ ...values, slotId: timeOfChoice(values.time ?? '').slotId })

/** An unchosen radio and an empty hidden field are no booking. */
const withBooking = (values: FormValues) => ({ ...values, bookingId: values.bookingId || null })

/** What the forms about times and visits do, on the case's page and in the book. */
export const bookDoings = {
  bookTime: command(appointmentRoutes.bookTime, 'booked', withSlot),
  moveTime: command(appointmentRoutes.moveTime, 'moved', withSlot),
  cancelTime: command(appointmentRoutes.cancelTime, 'cancelled'),
  visit: command(appointmentRoutes.recordVisit, 'visited', withBooking),
  noShow: command(appointmentRoutes.recordNoShow, 'noShow'),
}
