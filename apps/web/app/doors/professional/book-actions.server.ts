import { appointmentRoutes } from '@yhdella/contract'
import { instantAt, isPlainDate } from '@yhdella/kernel'
import { timeOfChoice } from '../../features/book/book.view.ts'
import type { FormValues } from '../../platform/form.ts'
import { command } from './commands.server.ts'

const withSlot = (values: FormValues) => ({ ...values, slotId: timeOfChoice(values.time ?? '').slotId })

/** An unchosen radio and an empty hidden field are no booking. */
const withBooking = (values: FormValues) => ({ ...values, bookingId: values.bookingId || null })

/** A day and a time of day as people write them, '8.30' and '08:30', as a moment; else what was written, to be refused. */
const momentOf = (on: string, time: string): string => {
  const [, hour = '', minute = ''] = /^(\d{1,2})[.:]([0-5]\d)$/.exec(time.trim()) ?? []
  const clock = `${hour.padStart(2, '0')}:${minute}`
  return isPlainDate(on) && hour !== '' && Number(hour) < 24 ? instantAt(on, clock) : `${on} ${time}`
}

const asVisit = (values: FormValues) => {
  const { tookPlaceOn: on = '', tookPlaceTime: time = '' } = values
  return { ...withBooking(values), tookPlaceAt: on === '' ? null : momentOf(on, time) }
}

/** What the forms about times and visits do, on the case's page and in the book. */
export const bookDoings = {
  bookTime: command(appointmentRoutes.bookTime, 'booked', withSlot),
  moveTime: command(appointmentRoutes.moveTime, 'moved', withSlot),
  cancelTime: command(appointmentRoutes.cancelTime, 'cancelled'),
  visit: command(appointmentRoutes.recordVisit, 'visited', asVisit),
  noShow: command(appointmentRoutes.recordNoShow, 'noShow'),
}
