import { instant, plainDate } from '@yhdella/kernel'
import { expect, test } from 'vitest'
import type { Matter } from '../src/matter.ts'
import { ruleById } from '../src/rules.ts'
import { clockUnder, replayUnder } from '../src/what-if.ts'

const ruleOf = (id: string) => ruleById(id) ?? expect.unreachable()

const assessed = (on: string, of: Partial<Matter> = {}): Matter => ({
  service: 'primary-care.general',
  birthDate: plainDate('1980-03-15'),
  flags: [],
  events: [
    { type: 'contact', at: instant(`${on}T08:00:00Z`) },
    { type: 'needAssessed', at: instant(`${on}T09:00:00Z`) },
  ],
  ...of,
})

test('The night of 1.9.2023: the same wait is in time by the law of its start, and late by the new one', () => {
  const at = instant('2023-09-01T06:00:00Z')
  const waits = [
    { key: 'a fortnight and more', matter: assessed('2023-08-10') },
    { key: 'a week', matter: assessed('2023-08-25') },
  ]
  const replayed = [...replayUnder(ruleOf('HT-PTH-GP14-V2'), waits, at)]
  expect(replayed.map(({ key, change }) => [key, change])).toEqual([
    ['a fortnight and more', 'toLate'],
    ['a week', 'sooner'],
  ])
  expect(replayed.map(({ before, after }) => [before?.rule, before?.due, after?.rule, after?.due])).toEqual([
    ['HT-PTH-V1', '2023-11-10', 'HT-PTH-GP14-V2', '2023-08-24'],
    ['HT-PTH-V1', '2023-11-25', 'HT-PTH-GP14-V2', '2023-09-08'],
  ])
})

test('A return of the three months brings the late back in time', () => {
  const at = instant('2024-12-20T06:00:00Z')
  const [replayed] = replayUnder(ruleOf('HT-PTH-3M-V4'), [{ key: 1, matter: assessed('2024-11-20') }], at)
  expect(replayed).toMatchObject({
    change: 'toInTime',
    before: { state: 'late' },
    after: { due: '2025-02-20' },
  })
})

test('The planned seven days can be tried, though they never came into force', () => {
  const at = instant('2024-11-30T06:00:00Z')
  const clock = clockUnder(ruleOf('HT-PTH-GP7-PLANNED'), assessed('2024-11-20'), at)
  expect(clock).toMatchObject({ rule: 'HT-PTH-GP7-PLANNED', due: '2024-11-27', state: 'late' })
})

test('A rule for the young or for another service does not concern the wait', () => {
  const at = instant('2026-01-10T06:00:00Z')
  expect(clockUnder(ruleOf('HT-PTH-GP14-U23-V4'), assessed('2026-01-02'), at)).toBeNull()
  expect(clockUnder(ruleOf('HT-ORAL-V2'), assessed('2026-01-02'), at)).toBeNull()
  const [replayed] = replayUnder(
    ruleOf('HT-PTH-GP14-U23-V4'),
    [{ key: 1, matter: assessed('2026-01-02') }],
    at,
  )
  expect(replayed?.change).toBe('notConcerned')
})

test('A rule under which nothing changes changes nothing', () => {
  const at = instant('2026-01-10T06:00:00Z')
  const [replayed] = replayUnder(ruleOf('HT-PTH-3M-V4'), [{ key: 1, matter: assessed('2026-01-02') }], at)
  expect(replayed).toMatchObject({ change: 'same', after: { rule: 'HT-PTH-3M-V4', due: '2026-04-02' } })
})
