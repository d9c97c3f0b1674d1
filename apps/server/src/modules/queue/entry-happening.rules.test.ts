import { id, instant } from '@yhdella/kernel'
import { describe, expect, test } from 'vitest'
import { after, type Happening, mayMoveClocks } from './entry-happening.rules.ts'
import { entryWith } from './queue.fixtures.ts'
import { type Entry, waitEventTypes } from './queue-entry.rules.ts'

const now = instant('2026-11-23T08:00:00.000Z')
const lease = instant('2026-11-23T08:10:00.000Z')
const old = instant('2026-11-23T07:55:00.000Z')
const me = id<'Professional'>('00000000-0000-4000-8000-000000000001')
const other = id<'Professional'>('00000000-0000-4000-8000-000000000002')
const elsewhere = id<'Case'>('00000000-0000-4000-8000-0000000000c2')
const samePerson = id<'Person'>('00000000-0000-4000-8000-0000000000a2')
const booked = instant('2026-12-01T08:00:00.000Z')

const states = {
  waiting: entryWith(),
  mine: entryWith({ state: 'taken', takenBy: me, leaseUntil: old }),
  others: entryWith({ state: 'taken', takenBy: other, leaseUntil: old }),
  asked: entryWith({ askedAt: old }),
  booked: entryWith({ bookedAt: booked }),
  ended: entryWith({ state: 'ended', endedAt: old, disposition: 'answered' }),
} as const satisfies Record<string, Entry>

const free = { state: 'waiting', takenBy: null, leaseUntil: null } as const
const mine = { state: 'taken', takenBy: me, leaseUntil: lease } as const

/** What each happening makes of an entry, whatever its state was. */
const table: readonly (readonly [Happening, Partial<Entry>])[] = [
  [{ kind: 'taken', by: me }, mine],
  [{ kind: 'takenOver', by: me, from: other }, mine],
  [{ kind: 'givenBack' }, free],
  [{ kind: 'assessed', urgency: 2 }, { urgency: 2 }],
  [{ kind: 'asked' }, { ...free, askedAt: now }],
  [{ kind: 'askSettled' }, { askedAt: null }],
  [
    { kind: 'joined', redFlag: true, urgency: 3 },
    { redFlag: true, urgency: 3 },
  ],
  [{ kind: 'booked', startsAt: booked }, { bookedAt: booked }],
  [{ kind: 'bookingEnded' }, { bookedAt: null }],
  [
    { kind: 'movedToCase', caseId: elsewhere, personId: samePerson },
    { caseId: elsewhere, personId: samePerson },
  ],
  [
    { kind: 'ended', disposition: 'needResolved' },
    { state: 'ended', takenBy: null, leaseUntil: null, endedAt: now, disposition: 'needResolved' },
  ],
  [{ kind: 'reopened' }, { ...free, endedAt: null, disposition: null }],
  ...waitEventTypes.map(kind => [{ kind }, {}] as const),
]

describe.each(table.map(([happening, change]) => ({ kind: happening.kind, happening, change })))(
  '$kind',
  ({ happening, change }) => {
    test.each(Object.entries(states))('an entry that was %s', (_, entry) => {
      expect(after(entry, happening, now, other === entry.takenBy ? null : other)).toEqual({
        ...entry,
        ...change,
      })
    })

    test('it keeps what the database asks of a row', () => {
      for (const entry of Object.values(states)) {
        const next = after(entry, happening, now, me)
        expect(next.state === 'taken').toBe(next.takenBy !== null)
        expect(next.takenBy === null).toBe(next.leaseUntil === null)
        expect(next.endedAt === null).toBe(next.disposition === null)
      }
    })
  },
)

test('What its holder does of an entry renews her lease; what another does of it does not', () => {
  const record = { kind: 'patientPostponed' } as const
  expect(after(states.mine, record, now, me).leaseUntil).toBe(lease)
  expect(after(states.mine, record, now, other).leaseUntil).toBe(old)
  expect(after(states.mine, record, now, null).leaseUntil).toBe(old)
})

test.each([
  [null, null, null],
  [null, 3, 3],
  [2, null, 2],
  [2, 3, 2],
  [4, 1, 1],
])('Of urgencies %s and %s joined, %s stays', (urgency, joined, left) => {
  const entry = entryWith({ urgency })
  expect(after(entry, { kind: 'joined', redFlag: false, urgency: joined }, now, null).urgency).toBe(left)
})

test('A red flag does not leave an entry when another without one is joined to it', () => {
  const entry = entryWith({ redFlag: true })
  expect(after(entry, { kind: 'joined', redFlag: false, urgency: null }, now, null).redFlag).toBe(true)
})

test('No red flag comes of joining two that have none', () => {
  const joined = { kind: 'joined', redFlag: false, urgency: null } as const
  expect(after(entryWith({ redFlag: false }), joined, now, null).redFlag).toBe(false)
})

test('Only what the law looks at may move a clock: who works on it may not', () => {
  const kinds = table.filter(([happening]) => mayMoveClocks(happening)).map(([{ kind }]) => kind)
  expect(kinds).toEqual(['asked', 'booked', 'ended', 'reopened', ...waitEventTypes])
})
