import { instant } from '@yhdella/kernel'
import { expect, test } from 'vitest'
import { fitOf } from './slot.rules.ts'

const slot = {
  serviceIds: ['direct-physiotherapy'],
  modes: ['onSite', 'video'],
  startsAt: instant('2026-11-24T08:00:00.000Z'),
  withdrawnAt: null,
} as const
const wish = {
  serviceId: 'direct-physiotherapy',
  mode: 'onSite',
  now: instant('2026-11-23T08:00:00.000Z'),
} as const

test.each([
  ['a time ahead, of the service, in the wished way', {}, {}, 'fits'],
  ['the very moment that it begins', {}, { now: slot.startsAt }, 'TimeTaken'],
  ['a time that has passed', {}, { now: instant('2026-11-25T08:00:00.000Z') }, 'TimeTaken'],
  ['a time that was taken back', { withdrawnAt: wish.now }, {}, 'TimeTaken'],
  ['another service', {}, { serviceId: 'reception-doctor' }, 'TimeNotOfService'],
  ['a way that is not offered', {}, { mode: 'phone' }, 'ModeNotOffered'],
] as const)('%s', (_, slotTraits, wishTraits, expected) => {
  expect(fitOf({ ...slot, ...slotTraits }, { ...wish, ...wishTraits })).toBe(expected)
})
