import { randomUUID } from 'node:crypto'
import { addMinutes, id, instant } from '@yhdella/kernel'
import { beforeEach, expect, test } from 'vitest'
import { professional } from '../../../test/actors.ts'
import { testInstance } from '../../../test/test-instance.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { addPerson } from '../resident/index.ts'
import { markMessagesRead, messagesOf, receiveMessage, retractMessage, sendMessage } from './index.ts'

const monday = instant('2026-11-23T08:00:00.000Z')
const instance = testInstance({ now: monday, composition: { routes: [] } })
const nurse = professional({ name: 'Aada Testilä' })
const caseId = id<'Case'>(randomUUID())

/** As the nurse: what modules call in her use cases. */
const asNurse = <Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> =>
  instance.asSystem('test', tx => work({ ...tx, actor: nurse }))
const after = (seconds: number): void => instance.clock.set(addMinutes(monday, seconds / 60))

let personId = id<'Person'>('')
beforeEach(async () => {
  instance.clock.set(monday)
  await instance.database.pool.query('truncate message.message, platform.event, resident.person cascade')
  const person = await instance.asSystem('given', tx =>
    addPerson(tx, {
      name: 'Maija Testilä',
      phone: null,
      birthYear: 1968,
      municipalityCode: null,
      language: 'fi',
      interpreter: null,
    }),
  )
  personId = person.id
})

const send = (traits: { readonly heldUntil?: typeof monday; readonly asks?: boolean } = {}) =>
  asNurse(tx =>
    sendMessage(tx, { caseId, personId, body: 'Kumpi polvi?', language: 'fi', asks: false, ...traits }),
  )
const receive = () =>
  instance.asSystem('test', tx => receiveMessage(tx, { caseId, personId, body: 'Oikea.', language: 'fi' }))
const bodies = (forResident: boolean) =>
  instance.asSystem('test', async tx =>
    (await messagesOf(tx, caseId, { forResident })).map(({ body }) => body),
  )

test("A message to the resident is staff's for ten seconds and then hers", async () => {
  await send()
  expect([await bodies(false), await bodies(true)]).toEqual([['Kumpi polvi?'], []])
  after(9.9)
  expect(await bodies(true)).toEqual([])
  after(10)
  expect(await bodies(true)).toEqual(['Kumpi polvi?'])
})

test('A step that may be taken back for longer holds its message as long', async () => {
  await send({ heldUntil: addMinutes(monday, 5) })
  after(299)
  expect(await bodies(true)).toEqual([])
  after(300)
  expect(await bodies(true)).toEqual(['Kumpi polvi?'])
})

test('What is taken back in time is seen by nobody; later it cannot be', async () => {
  const { messageId } = await send()
  expect(await asNurse(tx => retractMessage(tx, messageId))).toEqual({ ok: true, data: messageId })
  expect(await asNurse(tx => retractMessage(tx, messageId))).toMatchObject({ ok: true })
  after(60)
  expect([await bodies(false), await bodies(true)]).toEqual([[], []])
  const second = await send()
  after(70)
  expect(await asNurse(tx => retractMessage(tx, second.messageId))).toEqual({
    ok: false,
    code: 'MessageShown',
  })
  expect(await asNurse(tx => retractMessage(tx, id<'Message'>(randomUUID())))).toEqual({
    ok: false,
    code: 'MessageNotFound',
  })
  expect(await bodies(true)).toEqual(['Kumpi polvi?'])
})

test("The resident's message is seen by both at once, under her name, and the open pages are told", async () => {
  await receive()
  const [message] = await instance.asSystem('test', tx => messagesOf(tx, [caseId], { forResident: false }))
  expect(message).toMatchObject({ author: 'Testilä Maija', authorId: null, fromResident: true, asks: false })
  expect(await bodies(true)).toEqual(['Oikea.'])
  const { rows } = await instance.database.pool.query('select topic from platform.event')
  expect(rows).toEqual([{ topic: `case:${caseId}` }])
})

test("Reading marks the other side's messages only, once, and none that is not shown yet", async () => {
  const read = (forResident: boolean) =>
    instance.asSystem('test', tx => markMessagesRead(tx, caseId, { forResident }))
  const readAts = async () =>
    (await instance.database.pool.query('select body, read_at from message.message order by written_at')).rows
  await send()
  await receive()
  await read(true)
  expect((await readAts()).map(row => row.read_at)).toEqual([null, null])
  after(20)
  await read(true)
  after(30)
  await read(true)
  await read(false)
  expect(await readAts()).toEqual([
    { body: 'Kumpi polvi?', read_at: '2026-11-23T08:00:20.000Z' },
    { body: 'Oikea.', read_at: '2026-11-23T08:00:30.000Z' },
  ])
})

test('The threads of merged matters are read as one, in the order of writing', async () => {
  const other = id<'Case'>(randomUUID())
  await receive()
  after(5)
  await instance.asSystem('test', tx =>
    receiveMessage(tx, { caseId: other, personId, body: 'Toisesta.', language: 'fi' }),
  )
  const both = await instance.asSystem('test', tx => messagesOf(tx, [other, caseId], { forResident: true }))
  expect(both.map(({ body }) => body)).toEqual(['Oikea.', 'Toisesta.'])
})

test('Only a professional sends a message to a resident', async () => {
  await expect(
    instance.asSystem('test', tx =>
      sendMessage(tx, { caseId, personId, body: 'x', language: 'fi', asks: false }),
    ),
  ).rejects.toThrow('Only a professional')
})
