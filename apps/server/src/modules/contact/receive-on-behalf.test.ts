import { randomUUID } from 'node:crypto'
import { contactRoutes, type Input } from '@yhdella/contract'
import { instant } from '@yhdella/kernel'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { anonymous, professional, resident } from '../../../test/actors.ts'
import { serve } from '../../../test/counties.ts'
import { testInstance } from '../../../test/test-instance.ts'
import { keepProfessionals, professionalIdOf } from '../organisation/index.ts'
import { statusOf, who } from './contact.fixtures.ts'
import { contactBound } from './index.ts'

const monday = '2026-11-23T08:00:00.000Z'
const instance = testInstance({ now: monday, composition: { routes: contactBound } })
const nurse = professional({ id: professionalIdOf('aada-testila'), name: 'Aada Testilä' })

beforeAll(async () => {
  serve()
  await instance.asSystem('given', tx => keepProfessionals(tx))
})
beforeEach(async () => {
  instance.clock.set(instant(monday))
  await instance.database.pool.query(`
    truncate contact.contact, queue.due_decision, queue.entry_event, queue.entry, "case".matter,
      resident.person, resident.matter_key, platform.command, platform.audit_entry cascade`)
})

type OnBehalf = Input<typeof contactRoutes.receiveOnBehalf>

const told = (traits: Partial<OnBehalf> = {}): OnBehalf => ({
  source: 'phone',
  text: 'Soitti polvesta, joka turpoaa.',
  language: 'fi',
  who,
  replyBy: 'call',
  summaryBy: 'text',
  commandKey: randomUUID(),
  ...traits,
})
const receive = (traits: Partial<OnBehalf> = {}, actor = nurse) =>
  instance.call(actor, contactRoutes.receiveOnBehalf, told(traits))
const rowsOf = async (sql: string) => (await instance.database.pool.query(sql)).rows

test.each(['phone', 'desk', 'paper'] as const)(
  'What came by %s waits on the same list, with its source, its writer and her page',
  async source => {
    const answer = await receive({ source, summaryBy: 'letter' })
    if (!answer.ok) throw new Error(answer.code)
    expect(await statusOf(instance, answer.data.statusKey)).toMatchObject({
      source,
      name: 'Maija Testilä',
      ownWords: 'Soitti polvesta, joka turpoaa.',
      steps: [{ kind: 'received', by: 'sairaanhoitaja' }],
    })
    expect(await rowsOf('select id, channel, reply_by from queue.entry')).toEqual([
      { id: answer.data.entryId, channel: source, reply_by: 'call' },
    ])
    expect(await rowsOf('select source, summary_by, received_by from contact.contact')).toEqual([
      { source, summary_by: 'letter', received_by: professionalIdOf('aada-testila') },
    ])
  },
)

test('Who wrote it down has a care relation to the matter, and the use log names her', async () => {
  const answer = await receive()
  if (!answer.ok) throw new Error(answer.code)
  expect(await rowsOf('select ground, case_id from "case".care_relation')).toEqual([
    { ground: 'received', case_id: answer.data.caseId },
  ])
  expect(await rowsOf('select event, actor_name, object_id, outcome from platform.audit_entry')).toEqual([
    {
      event: 'ContactReceivedOnBehalf',
      actor_name: 'Aada Testilä',
      object_id: answer.data.caseId,
      outcome: 'done',
    },
  ])
})

test('A letter that came on Friday has its clocks from Friday, and is late from the first sight', async () => {
  const answer = await receive({ source: 'paper', receivedAt: '2026-11-20T09:00:00+02:00' })
  if (!answer.ok) throw new Error(answer.code)
  expect(await statusOf(instance, answer.data.statusKey)).toMatchObject({
    sentAt: '2026-11-20T07:00:00.000Z',
    promise: {
      answerBy: '2026-11-20T14:00:00.000Z',
      state: 'late',
      newAnswerBy: '2026-11-24T14:00:00.000Z',
    },
  })
  expect(await rowsOf('select start_on, due_at from queue.entry')).toEqual([
    { start_on: '2026-11-20', due_at: '2026-11-20T14:00:00.000Z' },
  ])
})

test('What is received in the future is refused; this very moment is not', async () => {
  expect(await receive({ receivedAt: '2026-11-23T10:00:00.001+02:00' })).toEqual({
    ok: false,
    code: 'ReceivedInFuture',
  })
  expect(await receive({ receivedAt: '2026-11-23T10:00:00+02:00' })).toMatchObject({ ok: true })
  expect(await receive({ receivedAt: null })).toMatchObject({ ok: true })
})

test('Red flags are told to the professional and marked, and the contact is finished', async () => {
  expect(await receive({ text: 'Kova rintakipu ja hengenahdistus' })).toMatchObject({
    ok: true,
    data: { redFlags: ['chest-pain', 'breathing'] },
  })
  expect(await rowsOf('select red_flag from queue.entry')).toEqual([{ red_flag: true }])
  expect(await rowsOf('select unfinished from contact.contact')).toEqual([{ unfinished: false }])
})

test('The same form twice is one contact', async () => {
  const form = told()
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => instance.call(nurse, contactRoutes.receiveOnBehalf, form)),
  )
  expect(new Set(answers.map(answer => JSON.stringify(answer))).size).toBe(1)
  expect(await rowsOf('select count(*)::int from contact.contact')).toEqual([{ count: 1 }])
})

test.each([
  ['nobody signed in', anonymous(), 'NotSignedIn'],
  ['a resident', resident('00000000-0000-4000-8000-00000000000a'), 'NotPermitted'],
  ['a leader', professional({ roles: ['leader'] }), 'NotPermitted'],
  ['an auditor', professional({ roles: ['auditor'] }), 'NotPermitted'],
])('%s may not write on behalf of another', async (_, actor, code) => {
  expect(await receive({}, actor)).toEqual({ ok: false, code })
  expect(await rowsOf('select * from contact.contact')).toEqual([])
})

test('An interpreter that she needs is told to whoever works on it', async () => {
  const answer = await receive({ interpreter: 'viittomakieli' })
  if (!answer.ok) throw new Error(answer.code)
  expect(await rowsOf('select interpreter from resident.person')).toEqual([{ interpreter: 'viittomakieli' }])
  expect((await receive({ interpreter: 'x'.repeat(61) })).ok).toBe(false)
})

test('Someone whose home is elsewhere in Finland is received like anyone', async () => {
  const answer = await receive({ who: { ...who, municipalityCode: '091' } })
  if (!answer.ok) throw new Error(answer.code)
  expect(await rowsOf('select municipality_code from queue.entry')).toEqual([{ municipality_code: '091' }])
})
