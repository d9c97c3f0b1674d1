import { expect, test } from 'vitest'
import { aClock, aWait } from './matter.fixtures.ts'
import { matterTexts } from './messages.ts'
import { clockViews, isBroken } from './wait.view.ts'

const view = (...clocks: ReturnType<typeof aClock>[]) =>
  clockViews(aWait({ clocks }), 'fi', matterTexts.fi.waits)

test('law, target and promise stand apart and in this order', () => {
  const families = view(aClock({ family: 'promise' }), aClock({ family: 'target' }), aClock()).map(
    ({ family }) => family,
  )
  expect(families).toEqual(['Laki', 'Ohjelman tavoite', 'Hyvinvointialueen lupaus'])
})

test.each([
  [{ daysLeft: 91 }, 'inTime', '91 päivää jäljellä'],
  [{ daysLeft: 1 }, 'inTime', '1 päivä jäljellä'],
  [{ daysLeft: 0 }, 'today', 'Viimeinen päivä on tänään'],
  [{ state: 'late', daysLeft: -1 }, 'late', '1 päivän myöhässä'],
  [{ state: 'late', daysLeft: -4 }, 'late', '4 päivää myöhässä'],
  [{ state: 'kept' }, 'none', 'Toteutui ajoissa'],
  [{ state: 'waived' }, 'none', 'Ei ole enää voimassa'],
  [{ state: 'outside' }, 'none', 'Ei koske tätä asiaa'],
  [{ state: 'notStarted', dueOn: null }, 'none', 'Ei ole vielä alkanut'],
] as const)('a clock says its state in words and in a shape of its own: %o', (more, shape, status) => {
  expect(view(aClock(more))[0]).toMatchObject({ shape, status })
})

test('gross days never pause; the net figure stands beside them only where it differs', () => {
  expect(view(aClock({ grossDays: 96, netDays: 96 }))[0]?.days).toEqual(['Olet odottanut 96 päivää.'])
  expect(view(aClock({ grossDays: 96, netDays: 89 }))[0]?.days).toEqual([
    'Olet odottanut 96 päivää.',
    'Kun omat siirtosi jätetään pois, päiviä on 89.',
  ])
})

test('a missed target is no broken promise', () => {
  expect(isBroken(aWait({ clocks: [aClock({ family: 'target', state: 'late' })] }))).toBe(false)
  expect(isBroken(aWait({ clocks: [aClock({ family: 'promise', state: 'late' })] }))).toBe(true)
  expect(isBroken(aWait({ open: false, clocks: [aClock({ state: 'late' })] }))).toBe(false)
})
