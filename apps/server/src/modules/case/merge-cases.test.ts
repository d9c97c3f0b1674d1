import { randomUUID } from 'node:crypto'
import { caseRoutes } from '@yhdella/contract'
import { id } from '@yhdella/kernel'
import { describe, expect, test } from 'vitest'
import { issueMatterKey, openMatter } from '../resident/index.ts'
import { caseWorld, code, toPhysiotherapy } from './case-world.fixtures.ts'
import { courseOfResident } from './index.ts'

const { instance, at, who, given, waiting, entries, rows, take, triage, read } = caseWorld()

const merge = (caseId: string, intoCaseId: string, name: Parameters<typeof who>[0] = 'aada-testila') =>
  instance.call(who(name), caseRoutes.mergeCases, { caseId, intoCaseId, commandKey: randomUUID() })

const both = async () => {
  const first = await given({ ownWords: 'Selkä on kipeä.' })
  at('2026-11-24T08:00:00.000Z')
  const second = await given({
    person: first.person,
    ownWords: 'Selkä on vieläkin kipeä.',
    redFlags: ['chest-pain'],
  })
  return { first, second }
}

describe('Two contacts of the same person', () => {
  test('are assessed together, by the nearer promise; the red flag stays', async () => {
    const { first, second } = await both()
    expect(await merge(second.caseId, first.caseId)).toEqual({ ok: true, data: { caseId: first.caseId } })
    expect(await entries(first.caseId)).toMatchObject([
      { id: first.entryId, state: 'waiting', redFlag: true, dueAt: '2026-11-23T14:00:00.000Z' },
    ])
    expect(await entries(second.caseId)).toMatchObject([{ state: 'ended', disposition: 'merged' }])
  })

  test('the nearer promise moves along where it was given in the matter that goes', async () => {
    const { first, second } = await both()
    await merge(first.caseId, second.caseId)
    const open = (await entries(second.caseId)).filter(({ state }) => state !== 'ended')
    expect(open).toMatchObject([{ id: first.entryId, caseId: second.caseId, redFlag: true }])
    const clocks = (await read(who('aada-testila'), second.caseId)).entries
    expect(clocks.find(({ entryId }) => entryId === first.entryId)?.clocks).toMatchObject([
      { family: 'law', state: 'late' },
      { family: 'promise', state: 'late' },
    ])
  })

  test('are read as one: all that she told, wrote and was told', async () => {
    const { first, second } = await both()
    await instance.call(who('aada-testila'), caseRoutes.writeMessage, {
      caseId: second.caseId,
      text: 'Hei',
      commandKey: randomUUID(),
    })
    await merge(second.caseId, first.caseId)
    const shown = await read(who('aada-testila'), first.caseId)
    expect(shown.contacts.map(({ ownWords }) => ownWords)).toEqual([
      'Selkä on kipeä.',
      'Selkä on vieläkin kipeä.',
    ])
    expect(shown.messages.map(({ body }) => body)).toEqual(['Hei'])
    expect(shown.timeline.map(({ kind }) => kind)).toEqual([
      'received',
      'received',
      'redFlagShown',
      'messageSent',
      'merged',
      'merged',
    ])
    expect(await read(who('aada-testila'), second.caseId)).toMatchObject({
      open: false,
      disposition: 'merged',
      mergedInto: first.caseId,
    })
  })

  test('the key of the one that goes opens the one that stays', async () => {
    const { first, second } = await both()
    const key = await instance.asSystem('given', tx =>
      issueMatterKey(tx, { personId: first.person.id, caseId: second.caseId }),
    )
    await merge(second.caseId, first.caseId)
    expect(await instance.asSystem('read', tx => openMatter(tx, key))).toEqual({
      personId: first.person.id,
      caseId: first.caseId,
    })
  })

  test('an answer to the one that stays answers both', async () => {
    const { first, second } = await both()
    await merge(second.caseId, first.caseId)
    at('2026-11-24T09:00:00.000Z')
    await triage(who('aada-testila'), first, { kind: 'answer', message: 'Lepo auttaa.' })
    expect(await rows('select distinct answered_at from "case".published_answer')).toEqual([
      { answered_at: '2026-11-24T09:00:00.000Z' },
    ])
    at('2026-11-24T09:01:00.000Z')
    const course = await instance.asSystem('read', tx => courseOfResident(tx, [id(first.caseId)]))
    expect(course.map(({ kind }) => kind)).toEqual(['received', 'merged', 'answered', 'closed'])
  })
})

test('A new contact joins the matter in which she waits: the wait goes on, the contact is assessed', async () => {
  const { caseId, person, wait } = await waiting({ unitId: 'kuhmo-health-station' })
  const contact = await given({ person })
  expect(code(await merge(contact.caseId, caseId))).toBe('done')
  const open = (await entries(caseId)).filter(({ state }) => state !== 'ended')
  expect(open.map(({ id, kind }) => [id, kind]).sort()).toEqual(
    [
      [contact.entryId, 'contact'],
      [wait.id, 'wait'],
    ].sort(),
  )
  expect(open.find(({ id }) => id === wait.id)).toEqual(wait)
})

describe('Records that may be the same person', () => {
  const phone = '040 000 0177'
  test('an identified person’s matter stays, whichever was named', async () => {
    const told = await given({ phone, birthYear: 1970 })
    const known = await given({ phone, birthYear: 1970, subject: 'anna' })
    expect(await merge(known.caseId, told.caseId)).toEqual({ ok: true, data: { caseId: known.caseId } })
    // Both came at the same moment, so either of the two may be the one that is kept; it is hers now.
    const open = (await entries(known.caseId)).filter(({ state }) => state !== 'ended')
    expect(open.map(({ personId }) => personId)).toEqual([known.person.id])
  })
  test('two who were identified as two are two', async () => {
    const one = await given({ phone, birthYear: 1970, subject: 'anna' })
    const two = await given({ phone, birthYear: 1970, subject: 'hanna' })
    expect(code(await merge(one.caseId, two.caseId))).toBe('NotSamePerson')
  })
  test('another telephone or year is another person', async () => {
    const one = await given({ phone, birthYear: 1970 })
    expect(code(await merge(one.caseId, (await given({ phone, birthYear: 1971 })).caseId))).toBe(
      'NotSamePerson',
    )
    expect(code(await merge(one.caseId, (await given({ birthYear: 1970 })).caseId))).toBe('NotSamePerson')
  })
})

describe('What cannot be merged', () => {
  test('a closed matter, itself, and what is not there', async () => {
    const { first, second } = await both()
    expect(code(await merge(first.caseId, first.caseId))).toBe('CaseClosed')
    expect(code(await merge(first.caseId, randomUUID()))).toBe('CaseNotFound')
    await triage(who('aada-testila'), first, { kind: 'answer', message: 'Hei' })
    expect(code(await merge(second.caseId, first.caseId))).toBe('CaseClosed')
    expect(code(await merge(first.caseId, second.caseId))).toBe('CaseClosed')
  })
  test('matters of which she may open neither', async () => {
    const { first, second } = await both()
    expect(code(await merge(second.caseId, first.caseId, 'otso-mallila'))).toBe('NoCareRelation')
  })
})

test('Of two mergings in opposite directions at once one is done', async () => {
  const { first, second } = await both()
  const answers = await Promise.all([merge(first.caseId, second.caseId), merge(second.caseId, first.caseId)])
  expect(answers.map(code).sort()).toEqual(['CaseClosed', 'done'])
})

test('Merging and deciding at once lose nothing: one contact is left or decided, never both matters open', async () => {
  const { first, second } = await both()
  const [merged, decided] = await Promise.all([
    merge(second.caseId, first.caseId),
    triage(who('linnea-exempel'), second, toPhysiotherapy),
  ])
  const open = [...(await entries(first.caseId)), ...(await entries(second.caseId))].filter(
    ({ state }) => state !== 'ended',
  )
  // Decided first: her wait moves along and the first contact is still to be assessed.
  const kinds = code(decided) === 'done' ? ['contact', 'wait'] : ['contact']
  expect(code(merged)).toBe('done')
  expect(open.map(({ kind }) => kind).sort()).toEqual(kinds)
  expect(open.every(({ caseId }) => caseId === first.caseId)).toBe(true)
})

test('Who took part in the matter that goes may read the one that stays', async () => {
  const { first, second } = await both()
  await take(who('linnea-exempel'), second.entryId)
  await merge(second.caseId, first.caseId)
  await triage(who('aada-testila'), first, { kind: 'answer', message: 'Hei' })
  expect((await read(who('linnea-exempel'), first.caseId)).open).toBe(false)
})
