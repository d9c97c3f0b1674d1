import { expect, test } from 'vitest'
import { bookingState, comingBookings, type MyBooking, pastBookings } from './my-booking.view.ts'

const now = '2026-11-24T08:00:00.000Z'
const aBooking = (bookingId: string, day: string, state: MyBooking['state'] = 'booked'): MyBooking => ({
  bookingId,
  entryId: 'e',
  startsAt: `${day}T07:15:00.000Z`,
  endsAt: `${day}T08:30:00.000Z`,
  mode: 'onSite',
  unitId: null,
  professional: '',
  profession: 'physiotherapist',
  serviceId: 'direct-physiotherapy',
  state,
  canChange: true,
})

test('a time that has ended is past, one that has begun is not', () => {
  expect(bookingState(aBooking('a', '2026-11-24'), now)).toBe('booked')
  expect(bookingState(aBooking('a', '2026-11-23'), now)).toBe('past')
  expect(bookingState(aBooking('a', '2026-11-23', 'kept'), now)).toBe('kept')
})

test('coming times begin with the next, past ones with the latest; a moved time is told as its new one', () => {
  const bookings = [
    aBooking('next week', '2026-12-01'),
    aBooking('tomorrow', '2026-11-25'),
    aBooking('old', '2026-11-02', 'kept'),
    aBooking('recent', '2026-11-20', 'cancelled'),
    aBooking('moved', '2026-11-26', 'moved'),
  ]
  expect(comingBookings(bookings, now).map(each => each.bookingId)).toEqual(['tomorrow', 'next week'])
  expect(pastBookings(bookings, now).map(each => each.bookingId)).toEqual(['recent', 'old'])
})
