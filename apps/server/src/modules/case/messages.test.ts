import { randomUUID } from 'node:crypto'
import { caseRoutes } from '@yhdella/contract'
import { done, type Outcome } from '@yhdella/kernel'
import { describe, expect, test } from 'vitest'
import { caseWorld, code } from './case-world.fixtures.ts'
import { residentWrote } from './index.ts'

const { instance, at, who, given, waiting, happen, entries, rows, triage, read } = caseWorld()

const write = async (caseId: string, asks: boolean, name: Parameters<typeof who>[0] = 'aada-testila') => {
  const answer = await instance.call(who(name), caseRoutes.writeMessage, {
    caseId,
    text: 'Kauanko on kestänyt?',
    asks,
    commandKey: randomUUID(),
  })
  if (!answer.ok) throw new Error(answer.code)
  return answer.data
}
const retract = (caseId: string, messageId: string, name: Parameters<typeof who>[0] = 'aada-testila') =>
  instance.call(who(name), caseRoutes.retractMessage, { caseId, messageId })

/** As the contact's own use case calls it. */
const wrote = (caseId: Parameters<typeof residentWrote>[1], redFlags: readonly string[] = []) =>
  instance.asSystem('given', async (tx): Promise<Outcome<string, string>> => {
    const heard = await residentWrote(tx, caseId, { ownWords: 'Kaksi viikkoa.', redFlags, language: 'fi' })
    return heard.ok ? done('heard') : heard
  })

describe('A message to the resident', () => {
  test('is held for ten seconds and can be taken back for as long, by its writer', async () => {
    const { caseId } = await given()
    const { messageId, retractableUntil } = await write(caseId, false)
    expect(retractableUntil).toBe('2026-11-23T08:00:10.000Z')
    const held = async (name: Parameters<typeof who>[0]) =>
      (await read(who(name), caseId)).messages.map(message => message.retractableUntil)
    expect([await held('aada-testila'), await held('linnea-exempel')]).toEqual([[retractableUntil], [null]])
    expect(code(await retract(caseId, messageId, 'linnea-exempel'))).toBe('MessageNotFound')
    expect(code(await retract((await given()).caseId, messageId))).toBe('MessageNotFound')
    expect(await retract(caseId, messageId)).toEqual({ ok: true, data: { messageId } })
    expect((await read(who('aada-testila'), caseId)).messages).toEqual([])
    expect(code(await retract(caseId, messageId))).toBe('MessageNotFound')
    expect(await rows('select answered_at from "case".published_answer')).toEqual([])
  })

  test('is the resident’s after that', async () => {
    const { caseId } = await given()
    const { messageId, retractableUntil } = await write(caseId, false)
    at(retractableUntil)
    expect(code(await retract(caseId, messageId))).toBe('UndoTooLate')
    expect(await held(caseId)).toEqual([null])
  })
  const held = async (caseId: string) =>
    (await read(who('aada-testila'), caseId)).messages.map(message => message.retractableUntil)

  test('taken back takes its step back: no answer stands without its words', async () => {
    const contact = await given()
    await triage(who('aada-testila'), contact, { kind: 'answer', message: 'Hei' })
    const [message] = (await read(who('aada-testila'), contact.caseId)).messages
    expect(code(await retract(contact.caseId, message?.id ?? ''))).toBe('done')
    expect(await entries(contact.caseId)).toMatchObject([{ state: 'waiting', disposition: null }])
  })

  test('cannot be written to a closed matter', async () => {
    const contact = await given()
    await triage(who('aada-testila'), contact, { kind: 'close', disposition: 'notReached', note: 'x' })
    const answer = await instance.call(who('aada-testila'), caseRoutes.writeMessage, {
      caseId: contact.caseId,
      text: 'Hei',
      commandKey: randomUUID(),
    })
    expect(code(answer)).toBe('CaseClosed')
  })
})

describe('A question', () => {
  test('puts aside what waits without a time, until she replies', async () => {
    const { caseId, wait } = await waiting()
    await write(caseId, true)
    const asked = async () => (await entries(caseId)).find(({ id }) => id === wait.id)?.askedAt
    expect(await asked()).toBe('2026-11-23T08:00:00.000Z')
    await wrote(caseId)
    expect(await asked()).toBeNull()
  })

  test('leaves a booked wait as it is', async () => {
    const { caseId, wait } = await waiting()
    await happen(wait.id, { kind: 'booked', startsAt: wait.openedAt })
    await write(caseId, true)
    expect((await entries(caseId)).find(({ id }) => id === wait.id)?.askedAt).toBeNull()
  })

  test('taken back waits for nothing', async () => {
    const { caseId } = await given()
    const { messageId } = await write(caseId, true)
    await retract(caseId, messageId)
    expect(await entries(caseId)).toMatchObject([{ askedAt: null, state: 'waiting' }])
  })
})

describe('When the resident writes', () => {
  test('to a contact that waits, it waits on, with the red flag that was found', async () => {
    const { caseId } = await given()
    await wrote(caseId, ['chest-pain'])
    expect(await entries(caseId)).toMatchObject([{ kind: 'contact', state: 'waiting', redFlag: true }])
  })

  test('to a wait that nobody asked about, her words wait at the desk under the clocks of a contact', async () => {
    const { caseId } = await waiting()
    at('2026-11-25T08:00:00.000Z')
    await wrote(caseId, ['chest-pain'])
    expect((await entries(caseId)).at(-1)).toMatchObject({
      kind: 'contact',
      unitId: 'digital-centre',
      summary: 'Kaksi viikkoa.',
      redFlag: true,
      dueAt: '2026-11-25T14:00:00.000Z',
    })
  })

  test('again, no second contact is opened', async () => {
    const { caseId } = await waiting()
    await wrote(caseId)
    await wrote(caseId)
    expect((await entries(caseId)).filter(({ state }) => state !== 'ended')).toHaveLength(2)
  })

  test('many times at once, still one', async () => {
    const { caseId } = await waiting()
    await Promise.all([wrote(caseId), wrote(caseId), wrote(caseId), wrote(caseId)])
    expect(
      (await entries(caseId)).filter(({ kind, state }) => kind === 'contact' && state !== 'ended'),
    ).toHaveLength(1)
  })

  test('to a closed matter, she is told', async () => {
    const contact = await given()
    await triage(who('aada-testila'), contact, { kind: 'answer', message: 'Hei' })
    expect(await wrote(contact.caseId)).toEqual({ ok: false, code: 'CaseClosed' })
  })
})

test('A note is among professionals, in a closed matter too', async () => {
  const contact = await given()
  await triage(who('aada-testila'), contact, { kind: 'answer', message: 'Hei' })
  const note = { caseId: contact.caseId, text: 'Soitettava perjantaina.', commandKey: randomUUID() }
  expect(code(await instance.call(who('aada-testila'), caseRoutes.writeNote, note))).toBe('done')
  expect((await read(who('aada-testila'), contact.caseId)).timeline.at(-1)).toMatchObject({
    kind: 'noteWritten',
    by: 'Aada Testilä',
    text: 'Soitettava perjantaina.',
  })
})
