import { randomUUID } from 'node:crypto'
import { caseRoutes } from '@yhdella/contract'
import { describe, expect, test } from 'vitest'
import { caseWorld, code, toPhysiotherapy } from './case-world.fixtures.ts'

const { instance, at, who, given, waiting, happen, entries, rows, take, triage, undo, read } = caseWorld()

const answer = { kind: 'answer', message: 'Lepo auttaa.' } as const
const ask = { kind: 'ask', message: 'Kauanko?' } as const
const close = { kind: 'close', disposition: 'notReached', note: 'Ei vastaa.' } as const

const decided = async (contact: Parameters<typeof triage>[1], decision: Parameters<typeof triage>[2]) => {
  const done = await triage(who('aada-testila'), contact, decision, 2)
  if (!done.ok) throw new Error(done.code)
  return done.data
}

describe.each([
  ['routing', toPhysiotherapy],
  ['answering', answer],
  ['asking', ask],
  ['closing', close],
])('Taking back %s', (_, decision) => {
  test('everything is as it was: the contact in her hands, the clocks running, nothing told', async () => {
    const contact = await given()
    await take(who('aada-testila'), contact.entryId)
    const [before] = await entries(contact.caseId)
    const { undoKey } = await decided(contact, decision)
    at('2026-11-23T08:00:09.999Z')
    expect(await undo(who('aada-testila'), contact.caseId, undoKey)).toEqual({
      ok: true,
      data: { caseId: contact.caseId },
    })
    const open = (await entries(contact.caseId)).filter(entry => entry.state !== 'ended')
    expect(open).toEqual([{ ...before, leaseUntil: '2026-11-23T08:10:09.999Z' }])
    expect(await rows('select closed_at, disposition from "case".matter')).toEqual([
      { closed_at: null, disposition: null },
    ])
    expect((await read(who('aada-testila'), contact.caseId)).messages).toEqual([])
    expect(await rows('select answered_at from "case".published_answer')).toEqual([])
    const [shown] = (await read(who('aada-testila'), contact.caseId)).entries
    expect(shown?.clocks.map(({ state }) => state)).toEqual(['running', 'running'])
  })

  test('is too late when the ten seconds are over', async () => {
    const contact = await given()
    const { undoKey, undoUntil } = await decided(contact, decision)
    at(undoUntil)
    expect(code(await undo(who('aada-testila'), contact.caseId, undoKey))).toBe('UndoTooLate')
  })
})

test('A contact that nobody held is held by nobody again', async () => {
  const contact = await given()
  const { undoKey } = await decided(contact, answer)
  await undo(who('aada-testila'), contact.caseId, undoKey)
  expect(await entries(contact.caseId)).toMatchObject([{ state: 'waiting', takenBy: null, urgency: null }])
})

test('The wait that was begun by mistake has ended as undone, and is on no list', async () => {
  const contact = await given()
  const { undoKey, waitEntryId } = await decided(contact, toPhysiotherapy)
  await undo(who('aada-testila'), contact.caseId, undoKey)
  const wait = (await entries(contact.caseId)).find(entry => entry.id === waitEntryId)
  expect(wait).toMatchObject({ state: 'ended', disposition: 'undone', dueAt: null })
})

test('A wait that somebody works on already is not taken from under her', async () => {
  const contact = await given()
  const { undoKey, waitEntryId } = await decided(contact, toPhysiotherapy)
  await take(who('otso-mallila'), waitEntryId ?? '')
  expect(code(await undo(who('aada-testila'), contact.caseId, undoKey))).toBe('UndoTooLate')
  expect((await entries(contact.caseId)).map(({ state }) => state).sort()).toEqual(['ended', 'taken'])
})

test('A step is taken back by the one who took it, once', async () => {
  const contact = await given()
  const { undoKey } = await decided(contact, answer)
  const by = (name: 'aada-testila' | 'linnea-exempel', key = undoKey) =>
    undo(who(name), contact.caseId, key).then(code)
  await take(who('linnea-exempel'), (await given()).entryId)
  await rows(`insert into "case".care_relation values ($1, $2, '2026-11-23T08:00:00Z', 'wrote')`, [
    contact.caseId,
    who('linnea-exempel').id,
  ])
  expect(await by('linnea-exempel')).toBe('UndoNotFound')
  expect(await by('aada-testila', randomUUID())).toBe('UndoNotFound')
  expect(await by('aada-testila')).toBe('done')
  expect(await by('aada-testila')).toBe('UndoNotFound')
})

test('Of two takings back at once one is done', async () => {
  const contact = await given()
  const { undoKey } = await decided(contact, answer)
  const answers = await Promise.all([0, 1, 2].map(() => undo(who('aada-testila'), contact.caseId, undoKey)))
  expect(answers.map(code).sort()).toEqual(['UndoNotFound', 'UndoNotFound', 'done'])
  expect(await rows(`select count(*)::int as n from "case".event where kind = 'undone'`)).toEqual([{ n: 1 }])
})

describe('Ending a wait', () => {
  const end = (entryId: string, name: 'otso-mallila' | 'saimi-testinen' = 'otso-mallila') =>
    instance.call(who(name), caseRoutes.endEntry, {
      entryId,
      disposition: 'needResolved',
      reason: 'Oire meni ohi.',
      urgency: 5,
      commandKey: randomUUID(),
    })

  test('closes the matter when it was the last that waited, and can be taken back', async () => {
    const { caseId, wait } = await waiting()
    const ended = await end(wait.id)
    if (!ended.ok) throw new Error(ended.code)
    expect(await rows('select disposition from "case".matter')).toEqual([{ disposition: 'needResolved' }])
    await undo(who('otso-mallila'), caseId, ended.data.undoKey)
    expect((await entries(caseId)).find(({ id }) => id === wait.id)).toEqual({ ...wait, urgency: 4 })
    expect(await rows('select disposition from "case".matter')).toEqual([{ disposition: null }])
  })

  test('is refused where a time is booked, where it has ended, and out of sight', async () => {
    const { wait } = await waiting()
    expect(code(await end(wait.id, 'saimi-testinen'))).toBe('EntryNotFound')
    expect(code(await end(randomUUID()))).toBe('EntryNotFound')
    await happen(wait.id, { kind: 'booked', startsAt: wait.openedAt })
    expect(code(await end(wait.id))).toBe('TimeStillBooked')
    await happen(wait.id, { kind: 'bookingEnded' })
    await take(who('aada-testila'), wait.id)
    expect(code(await end(wait.id))).toBe('EntryTakenByOther')
    at('2026-11-23T08:30:00.000Z')
    expect(code(await end(wait.id))).toBe('done')
    expect(code(await end(wait.id))).toBe('EntryEnded')
  })
})

describe('Closing a matter', () => {
  const closing = (caseId: string) =>
    instance.call(who('aada-testila'), caseRoutes.closeCase, {
      caseId,
      disposition: 'movedAway',
      note: 'Muutti Ouluun.',
      commandKey: randomUUID(),
    })

  test('ends all that waits in it, whoever holds it, and can be taken back', async () => {
    const { caseId, wait } = await waiting()
    await take(who('otso-mallila'), wait.id)
    const closed = await closing(caseId)
    if (!closed.ok) throw new Error(closed.code)
    expect((await entries(caseId)).map(({ disposition }) => disposition).sort()).toEqual([
      'movedAway',
      'routed',
    ])
    expect(code(await closing(caseId))).toBe('CaseClosed')
    expect(code(await undo(who('aada-testila'), caseId, closed.data.undoKey))).toBe('done')
    expect((await entries(caseId)).find(({ id }) => id === wait.id)).toMatchObject({
      state: 'waiting',
      dueAt: wait.dueAt,
    })
  })

  test('waits for a booked time to be cancelled', async () => {
    const { caseId, wait } = await waiting()
    await happen(wait.id, { kind: 'booked', startsAt: wait.openedAt })
    expect(code(await closing(caseId))).toBe('TimeStillBooked')
  })

  test('nothing that has ended is without its disposition', async () => {
    const { caseId } = await waiting()
    await closing(caseId)
    const bare = await rows(`select id from queue.entry where (state = 'ended') <> (disposition is not null)
      union all select id from "case".matter where (closed_at is null) <> (disposition is null)`)
    expect(bare).toEqual([])
  })
})
