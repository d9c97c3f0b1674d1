import { addMinutes, id, instant } from '@yhdella/kernel'
import { describe, expect, test } from 'vitest'
import {
  type Action,
  actions,
  leaseFrom,
  type Standing,
  standingOf,
  standings,
  type Verdict,
  verdictOf,
} from './queue-entry.rules.ts'

const now = instant('2026-11-23T08:00:00.000Z')
const me = id<'Professional'>('00000000-0000-4000-8000-000000000001')
const other = id<'Professional'>('00000000-0000-4000-8000-000000000002')

const table: Readonly<Record<Action, Readonly<Record<Standing, Verdict>>>> = {
  take: { free: 'taken', mine: 'taken', others: 'EntryTakenByOther', ended: 'EntryEnded' },
  takeOver: { free: 'taken', mine: 'taken', others: 'takenOver', ended: 'EntryEnded' },
  giveBack: { free: 'nothing', mine: 'givenBack', others: 'EntryTakenByOther', ended: 'EntryEnded' },
  act: { free: 'allowed', mine: 'allowed', others: 'EntryTakenByOther', ended: 'EntryEnded' },
  settle: { free: 'allowed', mine: 'allowed', others: 'allowed', ended: 'EntryEnded' },
  record: { free: 'allowed', mine: 'allowed', others: 'allowed', ended: 'EntryEnded' },
  reopen: { free: 'EntryNotEnded', mine: 'EntryNotEnded', others: 'EntryNotEnded', ended: 'allowed' },
}

describe.each(actions)('%s', action => {
  test.each(standings)('an entry that is %s', standing => {
    expect(verdictOf(standing, action)).toBe(table[action][standing])
  })
})

const taken = { state: 'taken', takenBy: other, leaseUntil: leaseFrom(now) } as const

test.each([
  ['waiting, held by nobody', { state: 'waiting', takenBy: null, leaseUntil: null }, 'free'],
  [
    'held by nobody, whatever lease is told',
    { state: 'waiting', takenBy: null, leaseUntil: leaseFrom(now) },
    'free',
  ],
  ['taken by me without a lease', { ...taken, takenBy: me, leaseUntil: null }, 'free'],
  ['taken by me', { ...taken, takenBy: me }, 'mine'],
  ['taken by me, the lease lapsed', { ...taken, takenBy: me, leaseUntil: now }, 'mine'],
  ['taken by another', taken, 'others'],
  ['taken by another, the lease lapsing at this very moment', { ...taken, leaseUntil: now }, 'free'],
  ['taken by another, a moment left', { ...taken, leaseUntil: addMinutes(now, 1 / 60) }, 'others'],
  ['ended', { state: 'ended', takenBy: null, leaseUntil: null }, 'ended'],
] as const)('%s', (_, hold, standing) => {
  expect(standingOf(hold, me, now)).toBe(standing)
})

test('To the resident and the program, what anyone holds is held', () => {
  expect(standingOf(taken, null, now)).toBe('others')
  expect(standingOf({ state: 'waiting', takenBy: null, leaseUntil: null }, null, now)).toBe('free')
})

test('A lease lasts ten minutes', () => {
  expect(leaseFrom(now)).toBe('2026-11-23T08:10:00.000Z')
})
