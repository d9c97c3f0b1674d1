import { id, instant } from '@yhdella/kernel'
import { describe, expect, test } from 'vitest'
import { entryWith } from './queue.fixtures.ts'
import { type Entry, leaseFrom } from './queue-entry.rules.ts'
import { isInSight, type NextStep, nextStepOf, viewsOf } from './work-view.rules.ts'

const now = instant('2026-11-23T08:00:00.000Z')
const me = id<'Professional'>('00000000-0000-4000-8000-000000000001')
const other = id<'Professional'>('00000000-0000-4000-8000-000000000002')

const wait = { kind: 'wait', serviceId: 'direct-physiotherapy', unitId: 'kajaani-health-station' } as const
const booked = { bookedAt: instant('2026-12-01T08:00:00.000Z') }
const asked = { askedAt: instant('2026-11-23T07:30:00.000Z') }
const byMe = { state: 'taken', takenBy: me, leaseUntil: leaseFrom(now) } as const
const byOther = { state: 'taken', takenBy: other, leaseUntil: leaseFrom(now) } as const
const lapsed = { state: 'taken', takenBy: other, leaseUntil: now } as const
const call = { replyBy: 'call' }

const rows: readonly (readonly [string, Partial<Entry>, readonly string[], NextStep])[] = [
  ['a new contact', {}, ['untaken', 'all'], 'assess'],
  ['a contact to be called', call, ['untaken', 'calls', 'all'], 'call'],
  ['a contact in my hands', byMe, ['mine', 'all'], 'assess'],
  ["a contact in a colleague's hands", byOther, ['team', 'all'], 'assess'],
  ['a contact whose lease has lapsed', lapsed, ['untaken', 'all'], 'assess'],
  ['an asked contact', asked, ['waiting', 'all'], 'waitForResident'],
  ['an asked contact to be called', { ...asked, ...call }, ['calls', 'waiting', 'all'], 'waitForResident'],
  ['a wait', wait, ['untaken', 'waiting', 'all'], 'book'],
  ['a wait in my hands', { ...wait, ...byMe }, ['mine', 'waiting', 'all'], 'book'],
  ['a booked wait', { ...wait, ...booked }, ['waiting', 'all'], 'meet'],
  ['a booked wait to be called', { ...wait, ...booked, ...call }, ['waiting', 'all'], 'meet'],
  ['an asked wait with a time', { ...wait, ...booked, ...asked }, ['waiting', 'all'], 'waitForResident'],
]

test.each(rows)('%s', (_, traits, views, step) => {
  expect(viewsOf(entryWith(traits), me, now)).toEqual(views)
  expect(nextStepOf(entryWith(traits))).toBe(step)
})

test('What has ended is in no view', () => {
  expect(viewsOf(entryWith({ state: 'ended', endedAt: now, disposition: 'answered' }), me, now)).toEqual([])
})

describe('Sight', () => {
  const atKajaani = { me, unitIds: ['kajaani-health-station'], contactUnitId: null }
  const assessor = { ...atKajaani, contactUnitId: 'digital-centre' }
  test.each([
    ['a contact at the desk, for one who assesses', {}, assessor, true],
    ['a contact at the desk, for one who does not', {}, atKajaani, false],
    ['a wait at her own unit', wait, atKajaani, true],
    ['a wait at another unit', { ...wait, unitId: 'kuhmo-health-station' }, assessor, false],
    ['a wait at the desk is no contact', { ...wait, unitId: 'digital-centre' }, assessor, false],
    ['what she has taken, wherever', { ...wait, unitId: 'kuhmo-health-station', ...byMe }, atKajaani, true],
    [
      'what a colleague has taken elsewhere',
      { ...wait, unitId: 'kuhmo-health-station', ...byOther },
      atKajaani,
      false,
    ],
  ] as const)('%s', (_, traits, sight, seen) => {
    expect(isInSight(entryWith(traits), sight)).toBe(seen)
  })
})
