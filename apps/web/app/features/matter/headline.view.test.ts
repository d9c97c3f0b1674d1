import { expect, test } from 'vitest'
import { headline, headlineKind } from './headline.view.ts'
import { aBooking, aClock, aMessage, aStatus, aStep, aWait } from './matter.fixtures.ts'
import { matterTexts } from './messages.ts'

const now = '2026-11-24T08:00:00.000Z'
const kept = { ...aStatus().promise, state: 'kept', answeredAt: '2026-11-23T09:40:00.000Z' } as const
const said = (status = aStatus(), bookings = [] as ReturnType<typeof aBooking>[]) =>
  headline({ status, bookings, now, language: 'fi', m: matterTexts.fi })

test.each([
  ['received', aStatus(), []],
  ['late', aStatus({ promise: { ...aStatus().promise, state: 'late' } }), []],
  ['answered', aStatus({ promise: kept }), []],
  ['asked', aStatus({ promise: kept, messages: [aMessage({ asks: true })] }), []],
  [
    'answered',
    aStatus({ promise: kept, messages: [aMessage({ asks: true }), aMessage({ fromResident: true })] }),
    [],
  ],
  ['waiting', aStatus({ promise: kept, waits: [aWait()] }), []],
  ['booked', aStatus({ promise: kept, waits: [aWait()] }), [aBooking()]],
  ['waiting', aStatus({ promise: kept, waits: [aWait()] }), [aBooking({ state: 'cancelled' })]],
  ['waiting', aStatus({ waits: [aWait()] }), [aBooking({ endsAt: '2026-11-24T07:00:00.000Z' })]],
  ['visited', aStatus({ promise: kept, waits: [aWait({ open: false })], steps: [aStep('visited')] }), []],
  ['closed', aStatus({ open: false, disposition: 'served', waits: [aWait()] }), [aBooking()]],
] as const)('the most pressing of the matter is told: %s', (kind, status, bookings) => {
  expect(headlineKind(status, bookings, now)).toBe(kind)
})

test('a promise is a weekday, a date and a clock time', () => {
  expect(said().promise).toBe('Vastaamme viimeistään maanantaina 23.11. klo 16.')
})

test('a broken promise is an apology and a new time', () => {
  const promise = { ...aStatus().promise, state: 'late', newAnswerBy: '2026-11-24T14:00:00.000Z' } as const
  expect(said(aStatus({ promise }))).toMatchObject({
    broken: true,
    title: 'Emme vastanneet luvattuun aikaan',
    promise: 'Pahoittelemme. Vastaamme viimeistään tiistaina 24.11. klo 16.',
  })
})

test('whoever waits reads our promise first, then the law, and an apology where a day has passed', () => {
  const law = aClock({ family: 'law', dueOn: '2027-02-23' })
  const promised = aClock({ family: 'promise', dueOn: '2026-12-07' })
  const waiting = (...clocks: ReturnType<typeof aClock>[]) => said(aStatus({ waits: [aWait({ clocks })] }))
  expect(waiting(law, promised).promise).toBe('Lupaamme, että pääset viimeistään maanantaina 7.12.')
  expect(waiting(law).promise).toBe('Lain mukaan pääset viimeistään tiistaina 23.2.')
  expect(waiting().promise).toBe('Ilmoitamme sinulle ajasta.')
  expect(waiting(aClock({ family: 'law', state: 'late' }), promised)).toMatchObject({
    broken: true,
    promise: 'Et ole päässyt palveluun ajoissa. Pahoittelemme.',
  })
  expect(waiting(aClock({ family: 'target', state: 'late' }), promised).broken).toBe(false)
})

test('what the matter ended in is told; a word that is not known has a general one', () => {
  expect(said(aStatus({ open: false, disposition: 'served' })).promise).toBe('Sait palvelun.')
  expect(said(aStatus({ open: false, disposition: 'somethingNew' })).promise).toBe('Asia on hoidettu.')
})
