import { randomUUID } from 'node:crypto'
import { contactRoutes } from '@yhdella/contract'
import { instant } from '@yhdella/kernel'
import pg from 'pg'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { anonymous, resident } from '../../../test/actors.ts'
import { serve } from '../../../test/counties.ts'
import { testInstance } from '../../../test/test-instance.ts'
import { keepResidents, residentIdOf } from '../resident/index.ts'
import { aContact, aDraft, draftOf, reply, send, statusOf, who } from './contact.fixtures.ts'
import { contactBound } from './index.ts'

const monday = '2026-11-23T08:00:00.000Z'
const instance = testInstance({ now: monday, composition: { routes: contactBound } })

beforeAll(() => {
  serve()
})
beforeEach(async () => {
  instance.clock.set(instant(monday))
  await instance.database.pool.query(`
    truncate contact.draft, contact.contact, queue.due_decision, queue.entry_event, queue.entry, "case".matter,
      resident.person, resident.matter_key, platform.command, platform.audit_entry cascade`)
  await instance.asSystem('given', tx => keepResidents(tx))
})

const rowsOf = async (sql: string) => (await instance.database.pool.query(sql)).rows
const countOf = async (table: string): Promise<number> =>
  (await rowsOf(`select count(*)::int as count from ${table}`))[0].count

test('A sent draft is a contact: a person, a matter, an entry at the desk under its clocks, a page', async () => {
  const statusKey = await aContact(instance, { text: 'Polvi on kipeä.\n\nTurpoaa iltaisin.' })
  expect(await statusOf(instance, statusKey)).toMatchObject({
    ownWords: 'Polvi on kipeä.\n\nTurpoaa iltaisin.',
    sentAt: monday,
    source: 'web',
    language: 'fi',
    name: 'Maija Testilä',
    open: true,
    redFlag: false,
    promise: { answerBy: '2026-11-23T14:00:00.000Z', state: 'running', answeredAt: null, newAnswerBy: null },
    steps: [{ kind: 'received', at: monday, by: null }],
    waits: [],
    messages: [],
  })
  const [entry] = await rowsOf('select * from queue.entry')
  expect(entry).toMatchObject({
    kind: 'contact',
    service_id: 'contact',
    unit_id: 'digital-centre',
    municipality_code: '777',
    summary: 'Polvi on kipeä. Turpoaa iltaisin.',
    channel: 'web',
    reply_by: 'message',
    red_flag: false,
    state: 'waiting',
  })
})

test('The promise that is shown is the due decision that the work list follows', async () => {
  await aContact(instance)
  const [row] = await rowsOf(`
    select c.answer_by, d.due_at from contact.contact c
    join queue.entry e using (case_id) join queue.due_decision d on d.entry_id = e.id and d.family = 'promise'`)
  expect(row.answer_by).toBe(row.due_at)
})

test('The same sending again, also by another window or a day later, opens the same page', async () => {
  const draftKey = await aDraft(instance)
  const commandKey = randomUUID()
  const first = await instance.call(anonymous(), contactRoutes.sendContact, { draftKey, commandKey })
  expect(first.ok).toBe(true)
  expect(await instance.call(anonymous(), contactRoutes.sendContact, { draftKey, commandKey })).toEqual(first)
  expect(await send(instance, draftKey)).toEqual(first)
  instance.clock.set(instant('2026-11-24T07:59:00.000Z'))
  expect(await send(instance, draftKey)).toEqual(first)
  expect(await countOf('contact.contact')).toBe(1)
  expect(await countOf('resident.matter_key')).toBe(1)
})

test('Fifty sendings of one draft at one time make one contact with one page', async () => {
  const draftKey = await aDraft(instance)
  const answers = await Promise.all(Array.from({ length: 50 }, () => send(instance, draftKey)))
  expect(answers[0]?.ok).toBe(true)
  expect(new Set(answers.map(answer => JSON.stringify(answer))).size).toBe(1)
  expect(await countOf('contact.contact')).toBe(1)
  expect(await countOf('"case".matter')).toBe(1)
  expect(await countOf('queue.entry')).toBe(1)
  expect(await countOf('resident.person where subject is null')).toBe(1)
})

test('Fifty sendings of a red-flag draft finish the one contact that was saved', async () => {
  const draftKey = await aDraft(instance, { text: 'Kova rintakipu' })
  const answers = await Promise.all(Array.from({ length: 50 }, () => send(instance, draftKey)))
  expect(new Set(answers.map(answer => JSON.stringify(answer))).size).toBe(1)
  expect(await countOf('contact.contact')).toBe(1)
  expect(await countOf('queue.entry')).toBe(1)
  expect(await countOf('contact.contact where unfinished')).toBe(0)
})

test('Many drafts sent at one time are each their own contact, and each gets her own page', async () => {
  const drafts = await Promise.all(
    Array.from({ length: 30 }, (_, index) => aDraft(instance, { text: `Asia numero ${index}` })),
  )
  const sent = await Promise.all(drafts.map(draftKey => send(instance, draftKey)))
  for (const [index, answer] of sent.entries()) {
    if (!answer.ok) throw new Error(answer.code)
    expect((await statusOf(instance, answer.data.statusKey)).ownWords).toBe(`Asia numero ${index}`)
  }
  expect(await countOf('contact.contact')).toBe(30)
})

test('In a batch a draft that lacks something is refused alone', async () => {
  const good = await aDraft(instance)
  const noReply = await aDraft(instance, { saved: [{ who }] })
  const nobody = await aDraft(instance, { saved: [{ reply }] })
  const answers = await Promise.all([
    send(instance, good),
    send(instance, noReply),
    send(instance, nobody),
    send(instance, 'A'.repeat(43)),
  ])
  expect(answers.map(answer => (answer.ok ? 'sent' : answer.code))).toEqual([
    'sent',
    'ReplyNotChosen',
    'PersonNotKnown',
    'DraftNotFound',
  ])
  expect(await countOf('contact.contact')).toBe(1)
})

test('A refused draft is sent once it is mended, and nothing that was typed is lost', async () => {
  const draftKey = await aDraft(instance, { saved: [{ who }] })
  await send(instance, draftKey)
  expect(await draftOf(instance, draftKey)).toMatchObject({
    text: 'Polvi on ollut kipeä kolme viikkoa.',
    who,
  })
  await instance.call(anonymous(), contactRoutes.saveDraft, { draftKey, reply })
  expect(await send(instance, draftKey)).toMatchObject({ ok: true })
})

test('An identified person is one person, however often she contacts; only how to reach her is taken', async () => {
  const aino = residentIdOf('aino-esimerkkiranta')
  const actor = resident(aino, 'Aino Esimerkkiranta')
  const saved = [
    { identify: true, reply: { by: 'call', language: 'sv', phone: '050 000 0123', callWindow: 'morning' } },
  ] as const
  const first = await aContact(instance, { actor, saved })
  await aContact(instance, { actor, saved: [{ identify: true, reply }] })
  expect(await statusOf(instance, first)).toMatchObject({ name: 'Aino Esimerkkiranta' })
  const contacts = await rowsOf('select distinct person_id from contact.contact')
  expect(contacts).toEqual([{ person_id: aino }])
  const [person] = await rowsOf(`select * from resident.person where id = '${aino}'`)
  expect(person).toMatchObject({ phone: '050 000 0123', family_name: 'Esimerkkiranta' })
  const [entry] = await rowsOf("select * from queue.entry where reply_by = 'call'")
  expect(entry.municipality_code).toBe('777')
})

test('Who is to be called must have a number; an identified person may have one already', async () => {
  const actor = resident(residentIdOf('aino-esimerkkiranta'))
  const call = { by: 'call', language: 'fi' } as const
  const known = await aDraft(instance, { actor, saved: [{ identify: true, reply: call }] })
  expect(await send(instance, known, actor)).toMatchObject({ ok: true })
  await instance.database.pool.query('update resident.person set phone = null')
  const unknown = await aDraft(instance, { actor, saved: [{ identify: true, reply: call }] })
  expect(await send(instance, unknown, actor)).toEqual({ ok: false, code: 'ReplyNotChosen' })
})

test('Of a protected person no municipality and no unit is told, anywhere', async () => {
  const actor = resident(residentIdOf('sara-testisuoja'), 'Sara Testisuoja')
  const statusKey = await aContact(instance, { actor, saved: [{ who }, { identify: true, reply }] })
  expect(await rowsOf('select municipality_code from queue.entry')).toEqual([{ municipality_code: null }])
  expect(await rowsOf('select municipality_code from "case".matter')).toEqual([{ municipality_code: null }])
  expect(JSON.stringify(await statusOf(instance, statusKey))).not.toMatch(/777|kajaani|digital-centre/)
  const [person] = await rowsOf('select * from resident.person where place_protected')
  expect(person.municipality_code).toBeNull()
})

test("No key stands in the database: neither the draft's nor the page's, not even in kept answers", async () => {
  const draftKey = await aDraft(instance)
  const sent = await send(instance, draftKey)
  if (!sent.ok) throw new Error(sent.code)
  const tables = [
    'contact.draft',
    'contact.contact',
    'resident.matter_key',
    'platform.command',
    'platform.audit_entry',
  ]
  const all = JSON.stringify(await Promise.all(tables.map(table => rowsOf(`select * from ${table}`))))
  expect(all).not.toContain(draftKey)
  expect(all).not.toContain(sent.data.statusKey)
})

test("The use log has a row for each sending, of her data and by nobody's name", async () => {
  const draftKey = await aDraft(instance)
  await send(instance, draftKey)
  await send(instance, draftKey)
  const uses = await rowsOf("select * from platform.audit_entry where event = 'ContactReceived' order by id")
  const [matter] = await rowsOf('select * from "case".matter')
  expect(uses).toHaveLength(2)
  for (const use of uses)
    expect(use).toMatchObject({
      actor_kind: 'keyHolder',
      actor_name: null,
      subject_ids: [matter.person_id],
      object_id: matter.id,
    })
})

const useCase = () => {
  const { handler } = contactBound.find(({ name }) => name === 'sendContact') ?? {}
  if (handler === undefined || typeof handler === 'function') throw new Error('sendContact takes no list')
  return handler
}

test.each(['Polvi on kipeä', 'Kova rintakipu'])(
  'Sent in transactions of their own at one time, a draft of %j is still one contact',
  async text => {
    const draftKey = await aDraft(instance, { text })
    const item = { input: { draftKey, commandKey: randomUUID() }, actor: anonymous(), about: () => {} }
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, () => instance.asSystem('race', tx => useCase().gathered(tx, [item]))),
    )
    expect(new Set(outcomes.map(outcome => JSON.stringify(outcome))).size).toBe(1)
    expect(outcomes[0]?.[0]).toMatchObject({ ok: true })
    expect(await countOf('contact.contact')).toBe(1)
    expect(await countOf('queue.entry')).toBe(1)
    expect(await countOf('resident.matter_key')).toBe(1)
  },
)

/** How many statements one transaction of the use case takes for so many drafts. */
const statementsFor = async (draftKeys: readonly string[]): Promise<number> => {
  const handler = useCase()
  const spy = vi.spyOn(pg.Client.prototype, 'query')
  try {
    const items = draftKeys.map(draftKey => {
      return { input: { draftKey, commandKey: randomUUID() }, actor: anonymous(), about: () => {} }
    })
    const outcomes = await instance.asSystem('count', tx => handler.gathered(tx, items))
    expect(outcomes.every(({ ok }) => ok)).toBe(true)
    // Jobs and the wakers of followers have other business on other connections meanwhile.
    const own = spy.mock.contexts.filter(
      (_, call) => !String(spy.mock.calls[call]?.[0]).includes('pg_notify'),
    )
    return Math.max(
      ...Map.groupBy(own, client => client)
        .values()
        .map(({ length }) => length),
    )
  } finally {
    spy.mockRestore()
  }
}

test('Thirty-six contacts are written in as many statements as three: new ones, saved ones and identified persons', async () => {
  const actor = resident(residentIdOf('aino-esimerkkiranta'))
  const drafts = (count: number) =>
    Promise.all(
      Array.from({ length: count }, (_, index) => [
        aDraft(instance),
        aDraft(instance, { text: `Rintakipu ${index}` }),
        aDraft(instance, { actor, saved: [{ identify: true, reply }] }),
      ]).flat(),
    )
  const few = await statementsFor(await drafts(1))
  const many = await statementsFor(await drafts(12))
  expect(many).toBe(few)
  expect(many).toBeLessThan(60)
})
