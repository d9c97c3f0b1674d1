import { expect, it } from 'vitest'
import { readOnBehalf } from './on-behalf.view.ts'

const values = { text: 'Polvi on kipeä', name: 'Testilä Aino', source: 'phone' }
const received = (receivedOn: string, receivedTime: string) =>
  readOnBehalf({ ...values, receivedOn, receivedTime })

it('takes now where no time is written', () => {
  expect(received('', '')).toMatchObject({
    ok: true,
    input: { receivedAt: null, who: { name: 'Testilä Aino' } },
  })
})

it.each([
  ['9.05', '2026-11-24T07:05:00.000Z'],
  ['09:05', '2026-11-24T07:05:00.000Z'],
  ['23:59', '2026-11-24T21:59:00.000Z'],
])('reads %s by the Helsinki clock', (time, at) => {
  expect(received('2026-11-24', time)).toMatchObject({ input: { receivedAt: at } })
})

it.each([
  ['2026-11-24', ''],
  ['', '9.05'],
  ['24.11.2026', '9.05'],
  ['2026-11-24', '25.00'],
])('asks for the other half or a real time: %s %s', (day, time) => {
  expect(received(day, time)).toMatchObject({ ok: false, problems: [{ field: 'receivedOn' }] })
})
