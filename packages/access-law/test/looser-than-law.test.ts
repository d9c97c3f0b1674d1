import { plainDate } from '@yhdella/kernel'
import { expect, test } from 'vitest'
import { looserThanLaw } from '../src/looser-than-law.ts'
import type { CountyClock } from '../src/matter.ts'

const promise = (given: Partial<CountyClock>): CountyClock => ({
  id: 'our-promise',
  family: 'promise',
  services: ['primary-care.general'],
  start: 'needAssessed',
  end: 'firstCareEvent',
  limit: { value: 7, unit: 'calendarDays' },
  validFrom: plainDate('2025-01-01'),
  validTo: null,
  name: { fi: 'lupaus', sv: 'löfte', en: 'promise' },
  ...given,
})

const rulesOf = (given: Partial<CountyClock>) => looserThanLaw(promise(given)).map(({ rule }) => rule)

test('A promise as short as the law or shorter is let be', () => {
  expect(rulesOf({})).toEqual([])
  expect(rulesOf({ limit: { value: 14, unit: 'calendarDays' } })).toEqual([])
  expect(rulesOf({ limit: { value: 2, unit: 'weeks' } })).toEqual([])
  expect(rulesOf({ limit: { value: 3, unit: 'months' }, age: { from: 23 } })).toEqual([])
  expect(
    rulesOf({ start: 'contact', end: 'needAssessed', limit: { value: 0, unit: 'sameWeekday' } }),
  ).toEqual([])
})

test('A longer promise is named with the rule and a day that shows it', () => {
  expect(looserThanLaw(promise({ limit: { value: 15, unit: 'calendarDays' } }))).toEqual([
    {
      clock: 'our-promise',
      rule: 'HT-PTH-GP14-U23-V4',
      service: 'primary-care.general',
      age: { under: 23, at: 'contact' },
      start: '2025-01-01',
      promised: '2025-01-16',
      allowed: '2025-01-15',
    },
  ])
})

test('Ten weekdays are longer than fourteen days only over holidays, and that is found', () => {
  const [found, ...more] = looserThanLaw(promise({ limit: { value: 10, unit: 'weekdays' } }))
  expect(more).toEqual([])
  expect(found).toMatchObject({ rule: 'HT-PTH-GP14-U23-V4' })
  expect((found?.promised ?? '') > (found?.allowed ?? '')).toBe(true)
})

test('A promise to those whom a rule does not concern is not held against it', () => {
  expect(rulesOf({ limit: { value: 2, unit: 'months' }, age: { from: 23 } })).toEqual([])
  expect(rulesOf({ limit: { value: 2, unit: 'months' }, age: { from: 22 } })).toEqual(['HT-PTH-GP14-U23-V4'])
  expect(rulesOf({ limit: { value: 15, unit: 'calendarDays' }, age: { under: 23 } })).toEqual([
    'HT-PTH-GP14-U23-V4',
  ])
  expect(rulesOf({ limit: { value: 4, unit: 'months' }, age: { from: 23 } })).toEqual(['HT-PTH-3M-V4'])
})

test('Only the versions in force while the promise is are looked at', () => {
  const months = { value: 3, unit: 'months' } as const
  const older = { limit: months, validFrom: plainDate('2023-01-01'), validTo: plainDate('2023-08-31') }
  expect(rulesOf(older)).toEqual([])
  expect(rulesOf({ ...older, validTo: plainDate('2023-09-01') })).toEqual(['HT-PTH-GP14-V2'])
})

test('A promise from the contact is held beside a limit from the assessment', () => {
  expect(rulesOf({ start: 'contact', limit: { value: 4, unit: 'months' }, age: { from: 23 } })).toEqual([
    'HT-PTH-3M-V4',
  ])
})

test('Of two limits joined by "or" a promise is looser only past the later', () => {
  const dentist = {
    services: ['oral'],
    start: 'furtherNeedFound',
    end: 'dentistAppointment',
    age: { under: 23 },
  } as const
  expect(rulesOf({ ...dentist, limit: { value: 3, unit: 'months' } })).toEqual([])
  expect(rulesOf({ ...dentist, limit: { value: 4, unit: 'weeks' } })).toEqual([])
  expect(rulesOf({ ...dentist, limit: { value: 4, unit: 'months' } })).toEqual(['HT-ORAL-DENT-U23-V4'])
})

test('The planned law that never came into force binds no promise', () => {
  expect(rulesOf({ validFrom: plainDate('2024-11-01'), limit: { value: 8, unit: 'calendarDays' } })).toEqual(
    [],
  )
})
