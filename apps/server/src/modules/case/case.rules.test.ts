import { id, instant } from '@yhdella/kernel'
import { describe, expect, test } from 'vitest'
import { mayJoin, mayOpen } from './case-access.rules.ts'
import { type CaseEvent, caseEventKinds, courseForResident } from './course.rules.ts'
import { summaryOf } from './matter.rules.ts'
import { joinContacts, survivorOf } from './merge.rules.ts'
import { type EntryEvent, timelineOf } from './timeline.rules.ts'
import { undoUntil, undoVerdict } from './undo.rules.ts'

const now = instant('2026-11-23T08:00:00.000Z')
const later = instant('2026-11-23T08:00:10.000Z')
const me = id<'Professional'>('00000000-0000-4000-8000-000000000001')
const other = id<'Professional'>('00000000-0000-4000-8000-000000000002')

describe('Who may open a matter', () => {
  test.each([
    [false, false, false, false],
    [false, false, true, false],
    [false, true, false, true],
    [false, true, true, false],
    [true, false, false, true],
    [true, false, true, true],
    [true, true, false, true],
    [true, true, true, true],
  ])('related %s, in sight %s, protected %s: %s', (related, inSight, placeProtected, may) => {
    expect(mayOpen({ related, inSight, placeProtected })).toBe(may)
  })
  test.each([
    [true, true, true, true],
    [true, true, false, true],
    [true, false, true, true],
    [true, false, false, false],
    [false, true, true, false],
    [false, false, true, false],
  ])('beside one that she opens %s, another that she opens %s, same person %s: %s', (one, two, same, may) => {
    expect(mayJoin(one, two, same)).toBe(may)
  })
})

describe('The matter in one line', () => {
  test.each([
    ['Selkä on kipeä.', 'Selkä on kipeä.'],
    ['  Polvi\n\nja   selkä ', 'Polvi ja selkä'],
    [`${'sana '.repeat(40)}`, `${'sana '.repeat(23).trim()}…`],
    ['å'.repeat(300), `${'å'.repeat(119)}…`],
    [`${'a'.repeat(118)}😀😀`, `${'a'.repeat(118)}…`],
    [`${'kipu, '.repeat(30)}`, `${'kipu, '.repeat(19).trim().replace(/,$/, '')}…`],
  ])('%s', (words, line) => {
    expect(summaryOf(words)).toBe(line)
    expect(summaryOf(words).length).toBeLessThanOrEqual(120)
  })
})

describe('Taking a step back', () => {
  const undo = { by: me, until: undoUntil(now), usedAt: null }
  test.each([
    ['her own, at once', undo, now, 'allowed'],
    ['her own, at the last moment', undo, instant('2026-11-23T08:00:09.999Z'), 'allowed'],
    ['her own, when the message is shown', undo, later, 'UndoTooLate'],
    ['somebody else’s', { ...undo, by: other }, now, 'UndoNotFound'],
    ['twice', { ...undo, usedAt: now }, now, 'UndoNotFound'],
    ['what is not there', undefined, now, 'UndoNotFound'],
  ] as const)('%s', (_, given, at, verdict) => {
    expect(undoVerdict(given, me, at)).toBe(verdict)
  })
})

describe('Of two matters one stays', () => {
  const anna = id<'Person'>('00000000-0000-4000-8000-0000000000a1')
  const hanna = id<'Person'>('00000000-0000-4000-8000-0000000000a2')
  const person = (personId: typeof anna, identified: boolean) => ({ personId, identified })
  test.each([
    ['the same person', person(anna, true), person(anna, true), false, 'into'],
    ['nobody knows whether the same', person(anna, false), person(hanna, false), false, 'NotSamePerson'],
    ['alike, neither identified', person(anna, false), person(hanna, false), true, 'into'],
    ['alike, into the identified', person(anna, false), person(hanna, true), true, 'into'],
    ['alike, from the identified', person(anna, true), person(hanna, false), true, 'from'],
    ['alike, but identified as two', person(anna, true), person(hanna, true), true, 'NotSamePerson'],
  ] as const)('%s', (_, from, into, alike, stays) => {
    expect(survivorOf(from, into, alike)).toBe(stays)
  })
})

describe('Contacts that become one', () => {
  const contact = (
    name: string,
    dueAt: typeof now | null,
    redFlag = false,
    urgency: number | null = null,
  ) => ({
    id: id<'Entry'>(name),
    dueAt,
    redFlag,
    urgency,
  })
  test('the one that was promised first stays, with the red flag and urgency of them all', () => {
    const [early, late, never] = [
      contact('b', now),
      contact('a', later, true, 2),
      contact('0', null, false, 4),
    ]
    expect(joinContacts([never, late, early])).toEqual({
      kept: early,
      ended: [late, never],
      redFlag: true,
      urgency: 2,
    })
  })
  test('by the nearest promise, whatever the order they are told in', () => {
    const [early, late, never] = [contact('c', now), contact('b', later), contact('a', null)]
    const orders = [
      [early, late, never],
      [early, never, late],
      [late, early, never],
      [late, never, early],
      [never, early, late],
      [never, late, early],
    ]
    for (const told of orders) expect(joinContacts(told)).toMatchObject({ kept: early, ended: [late, never] })
  })
  test('of equals the first by id stays, whatever the order', () => {
    const [a, b] = [contact('a', now), contact('b', now)]
    expect(joinContacts([a, b])?.kept).toBe(a)
    expect(joinContacts([b, a])?.kept).toBe(a)
  })
  test('none is none, one is itself', () => {
    expect(joinContacts([])).toBeNull()
    expect(joinContacts([contact('a', null)])).toMatchObject({ ended: [], redFlag: false, urgency: null })
  })
})

const event = (traits: Partial<CaseEvent>): CaseEvent => ({
  id: 1,
  caseId: id('00000000-0000-4000-8000-0000000000c1'),
  at: now,
  kind: 'received',
  by: null,
  byName: 'Testilä Anna',
  text: null,
  detail: {},
  ...traits,
})

describe('The course as the resident sees it', () => {
  test.each(caseEventKinds)('%s', kind => {
    const shown = courseForResident([event({ kind, text: 'for professionals' })], now)
    const hidden = ['noteWritten', 'ended', 'undone'].includes(kind)
    expect(shown).toEqual(hidden ? [] : [event({ kind })])
  })
  test('a step is shown when it can no more be taken back', () => {
    const step = event({ kind: 'routed', detail: { undoKey: 'k', undoUntil: later } })
    expect(courseForResident([step], now)).toEqual([])
    expect(courseForResident([step], later)).toEqual([step])
    expect(courseForResident([step, event({ kind: 'undone', detail: { undoKey: 'k' } })], later)).toEqual([])
  })
})

test('A happening that both the matter and its entry tell is told once, in time’s order', () => {
  const told = (kind: string, at = now, reason: string | null = null): EntryEvent => ({
    id: 7,
    at,
    kind,
    by: 'Otso Mallila',
    from: 'Aada Testilä',
    reason,
  })
  const items = timelineOf(
    [
      event({ kind: 'noShow', id: 3, at: later, byName: 'Otso Mallila' }),
      event({ detail: { source: 'phone' } }),
    ],
    [told('opened'), told('takenOver'), told('noShow', later, 'x'), told('patientPostponed', later, 'matka')],
  )
  expect(items.map(({ kind, text, source }) => [kind, text, source])).toEqual([
    ['received', null, 'phone'],
    ['takenOver', 'Aada Testilä', null],
    ['noShow', null, null],
    ['patientPostponed', 'matka', null],
  ])
})
