import { expect, test } from 'vitest'
import { calendarFile } from './calendar-file.view.ts'

const entry = {
  bookingId: '00000000-0000-4000-8000-000000000003',
  startsAt: '2026-11-26T07:15:00.000Z',
  endsAt: '2026-11-26T08:00:00.000Z',
  madeAt: '2026-11-24T08:00:00.000Z',
  summary: 'Aika, Kainuun hyvinvointialue',
  description: 'Katso tiedot asiasi sivulta. Apua saat numerosta 08 000 0000.',
  place: 'Kajaani',
}

const unfolded = (file: string): string => file.replaceAll('\r\n ', '')

test('the file is one that calendars read: moments in UTC, commas escaped, lines ended by CR LF', () => {
  const file = unfolded(calendarFile(entry))
  expect(file).toContain('DTSTART:20261126T071500Z\r\n')
  expect(file).toContain('DTEND:20261126T080000Z\r\n')
  expect(file).toContain('SUMMARY:Aika\\, Kainuun hyvinvointialue\r\n')
  expect(file).toContain('LOCATION:Kajaani\r\n')
  expect(file.split('\r\n').every(line => !line.includes('\n'))).toBe(true)
})

test('a protected place is not there at all', () => {
  expect(calendarFile({ ...entry, place: null })).not.toContain('LOCATION')
})

test('no line is longer than 75 octets and no letter is cut', () => {
  const description = 'Äläpäs öisin yöllä '.repeat(20)
  const file = calendarFile({ ...entry, description })
  for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
  expect(unfolded(file)).toContain(`DESCRIPTION:${description}`)
})
