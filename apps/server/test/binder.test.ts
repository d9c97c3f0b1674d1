import { randomUUID } from 'node:crypto'
import { defineRoutes } from '@yhdella/contract'
import { done, failed, id } from '@yhdella/kernel'
import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { bindRoutes, gathered } from '../src/platform/handler.ts'
import type { Transaction } from '../src/platform/transaction.ts'
import { isUnexpected } from '../src/platform/unexpected.ts'
import { anonymous, professional, resident } from './actors.ts'
import { testInstance } from './test-instance.ts'

const input = z.object({
  text: z.string().min(1, 'required').max(20, 'tooLong'),
  commandKey: z.uuid().optional(),
})
const output = z.object({ id: z.string() })

const routes = defineRoutes({
  write: {
    method: 'POST',
    path: '/api/test/write',
    permission: 'work.take',
    audit: 'EntryTaken',
    input,
    output,
    failures: ['EntryNotWaiting'],
  },
  read: {
    method: 'GET',
    path: '/api/test/read',
    permission: 'anyone',
    audit: 'NothingPersonal',
    input: z.object({}),
    output,
    failures: [],
  },
  writeTogether: {
    method: 'POST',
    path: '/api/test/write-together',
    permission: 'keyHolder',
    audit: 'ContactReceived',
    input,
    output,
    failures: ['EntryNotWaiting'],
  },
})

const personId = id<'Person'>('00000000-0000-4000-8000-00000000000a')
const caseId = id<'Case'>('00000000-0000-4000-8000-00000000000c')

let failuresAsked = 0

const write = async ({ db, now, about, announce }: Transaction, { text }: { readonly text: string }) => {
  await sql`insert into public.note (text, at) values (${text}, ${now})`.execute(db)
  about({ personId, caseId })
  await announce('work')
  if (text === 'refuse') return failed('EntryNotWaiting')
  if (text === 'bug') throw new Error('secret text of a person')
  if (text === 'again' && failuresAsked++ < 2)
    await sql`do $$ begin raise exception 'clash' using errcode = '40001'; end $$`.execute(db)
  if (text === 'undeclared') return JSON.parse('{"ok":false,"code":"NoSuchCode"}')
  return done({ id: text, personalCode: '010101-0101' })
}

const batches: number[] = []

const bound = bindRoutes(routes, {
  write,
  read: async () => done({ id: 'read' }),
  writeTogether: gathered(async ({ db, now, announce }, items) => {
    batches.push(items.length)
    if (items.some(item => item.input.text === 'bug')) throw new Error('one is bad')
    const kept = items.filter(item => item.input.text !== 'refuse')
    await sql`insert into public.note (text, at)
      select text, ${now} from unnest(${kept.map(item => item.input.text)}::text[]) as new (text)`.execute(db)
    for (const item of kept) item.about({ caseId })
    await announce('board')
    return items.map(item =>
      item.input.text === 'refuse' ? failed('EntryNotWaiting') : done({ id: item.input.text }),
    )
  }),
})

const instance = testInstance({ composition: { routes: bound } })
const nurse = professional()

const notes = async (): Promise<string[]> => {
  const { rows } = await instance.database.pool.query('select text from public.note order by text')
  return rows.map(row => row.text)
}
const uses = () => instance.database.db.selectFrom('platform.audit_entry').selectAll().orderBy('id').execute()
const events = async () =>
  (await instance.database.db.selectFrom('platform.event').select('topic').execute()).map(row => row.topic)

beforeEach(async () => {
  await instance.database.pool.query(`
    create table if not exists public.note (text text, at timestamptz);
    truncate public.note, platform.audit_entry, platform.command, platform.event`)
  batches.length = 0
  failuresAsked = 0
})

test('A done use case leaves its work, its row in the use log and its topic, all at the same instant', async () => {
  const answer = await instance.call(nurse, routes.write, { text: 'hello' }, { purpose: 'treatment' })
  expect(answer).toEqual({ ok: true, data: { id: 'hello' } })
  expect(await notes()).toEqual(['hello'])
  expect(await events()).toEqual(['work'])
  expect(await uses()).toMatchObject([
    {
      at: '2026-11-23T08:00:00.000Z',
      event: 'EntryTaken',
      route: 'write',
      actor_kind: 'professional',
      actor_name: 'Helvi Testilä',
      actor_title: 'sairaanhoitaja',
      purpose: 'treatment',
      subject_ids: [personId],
      object_id: caseId,
      outcome: 'done',
    },
  ])
})

test('The row of the use log is written by the transaction that did the work', async () => {
  await instance.call(nurse, routes.write, { text: 'hello' })
  const { rows } = await instance.database.pool.query(
    `select (select xmin from public.note)::text as work, (select xmin from platform.audit_entry)::text as log`,
  )
  expect(rows[0].log).toBe(rows[0].work)
})

test('When the use log cannot be written, nothing is done', async () => {
  await instance.database.pool.query(
    'alter table platform.audit_entry add constraint closed check (false) not valid',
  )
  try {
    await expect(instance.call(nurse, routes.write, { text: 'hello' })).rejects.toThrow(/^Unexpected error/)
    expect(await notes()).toEqual([])
  } finally {
    await instance.database.pool.query('alter table platform.audit_entry drop constraint closed')
  }
})

test('A field that the contract does not name is stripped from the answer', async () => {
  const answer = await instance.call(nurse, routes.write, { text: 'hello' })
  expect(JSON.stringify(answer)).not.toContain('010101')
})

test('A refusal undoes the work and the topics but keeps its row in the use log', async () => {
  const answer = await instance.call(nurse, routes.write, { text: 'refuse' })
  expect(answer).toEqual({ ok: false, code: 'EntryNotWaiting' })
  expect(await notes()).toEqual([])
  expect(await events()).toEqual([])
  expect(await uses()).toMatchObject([{ outcome: 'EntryNotWaiting', subject_ids: [personId] }])
})

test('A caller without the permission is refused, and the denial is logged', async () => {
  expect(await instance.call(anonymous(), routes.write, { text: 'x' })).toEqual({
    ok: false,
    code: 'NotSignedIn',
  })
  expect(await instance.call(resident(personId), routes.write, { text: 'x' })).toEqual({
    ok: false,
    code: 'NotPermitted',
  })
  expect(await notes()).toEqual([])
  expect(await uses()).toMatchObject([
    { actor_kind: 'anonymous', outcome: 'NotSignedIn' },
    { actor_kind: 'resident', actor_id: personId, outcome: 'NotPermitted' },
  ])
})

test('A route that touches no personal data leaves no row', async () => {
  expect(await instance.call(anonymous(), routes.read, {})).toEqual({ ok: true, data: { id: 'read' } })
  expect(await uses()).toEqual([])
})

test('Input that is not valid is answered field by field', async () => {
  expect(await instance.callUnknown(nurse, routes.write, {})).toEqual({
    ok: false,
    code: 'InputNotValid',
    problems: [{ field: 'text', code: 'required' }],
  })
  expect(await instance.callUnknown(nurse, routes.write, { text: 'x'.repeat(21) })).toMatchObject({
    problems: [{ field: 'text', code: 'tooLong' }],
  })
  expect(await instance.callUnknown(nurse, routes.write, null)).toMatchObject({ code: 'InputNotValid' })
})

test('A bug is told by a reference only, and undoes the work', async () => {
  const error = await instance.call(nurse, routes.write, { text: 'bug' }).catch((caught: unknown) => caught)
  expect(isUnexpected(error)).toBe(true)
  expect(String(error)).not.toContain('secret')
  expect(await notes()).toEqual([])
})

test('A refusal that the route does not declare is a bug', async () => {
  await expect(instance.call(nurse, routes.write, { text: 'undeclared' })).rejects.toThrow(/Unexpected/)
})

test('The same command again gets the same answer and does nothing', async () => {
  const commandKey = randomUUID()
  const first = await instance.call(nurse, routes.write, { text: 'hello', commandKey })
  const again = await instance.call(nurse, routes.write, { text: 'hello', commandKey })
  expect(again).toEqual(first)
  expect(await notes()).toEqual(['hello'])
  expect((await uses()).map(use => [use.outcome, use.object_id])).toEqual([
    ['done', caseId],
    ['repeated', caseId],
  ])
})

test('The same key from another person is another command', async () => {
  const commandKey = randomUUID()
  const other = professional({ id: '00000000-0000-4000-8000-000000000002' })
  await instance.call(nurse, routes.write, { text: 'hers', commandKey })
  expect(await instance.call(other, routes.write, { text: 'his', commandKey })).toMatchObject({
    data: { id: 'his' },
  })
  expect(await notes()).toEqual(['hers', 'his'])
})

test('Of many simultaneous sendings of one command one is done and all get its answer', async () => {
  const commandKey = randomUUID()
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => instance.call(nurse, routes.write, { text: 'once', commandKey })),
  )
  expect(answers).toEqual(Array.from({ length: 8 }, () => ({ ok: true, data: { id: 'once' } })))
  expect(await notes()).toEqual(['once'])
})

test('A refused command may be sent again, mended, with the same key', async () => {
  const commandKey = randomUUID()
  await instance.call(nurse, routes.write, { text: 'refuse', commandKey })
  expect(await instance.call(nurse, routes.write, { text: 'mended', commandKey })).toMatchObject({ ok: true })
  await instance.call(anonymous(), routes.writeTogether, { text: 'refuse', commandKey })
  expect(
    await instance.call(anonymous(), routes.writeTogether, { text: 'mended', commandKey }),
  ).toMatchObject({ ok: true })
})

test('A clash that the database reports is tried again, and the work is done once', async () => {
  expect(await instance.call(nurse, routes.write, { text: 'again' })).toMatchObject({ ok: true })
  expect(failuresAsked).toBe(3)
  expect(await notes()).toEqual(['again'])
  expect(await uses()).toHaveLength(1)
})

test('A clash that does not cease is a bug after three tries', async () => {
  failuresAsked = -5
  await expect(instance.call(nurse, routes.write, { text: 'again' })).rejects.toThrow(/Unexpected/)
  expect(failuresAsked).toBe(-2)
})

test('Requests that wait are written together, each with its own answer and row in the use log', async () => {
  const texts = Array.from({ length: 40 }, (_, index) => `t${index}`)
  const answers = await Promise.all(
    texts.map((text, index) =>
      instance.call(index % 2 === 0 ? nurse : anonymous(), routes.writeTogether, { text }),
    ),
  )
  expect(answers).toEqual(texts.map(text => ({ ok: true, data: { id: text } })))
  expect(await notes()).toHaveLength(40)
  expect(batches.length).toBeLessThan(10)
  const log = await uses()
  expect(log).toHaveLength(40)
  expect(log.filter(use => use.actor_kind === 'professional')).toHaveLength(20)
  expect(log.filter(use => use.actor_kind === 'keyHolder')).toHaveLength(20)
  expect(log.every(use => use.object_id === caseId)).toBe(true)
})

test('A bad item of a batch fails alone; the others are done', async () => {
  const answers = await Promise.allSettled(
    ['a', 'bug', 'b', 'refuse', 'c'].map(text => instance.call(nurse, routes.writeTogether, { text })),
  )
  expect(answers.map(answer => (answer.status === 'fulfilled' ? answer.value.ok : 'threw'))).toEqual([
    true,
    'threw',
    true,
    false,
    true,
  ])
  expect(await notes()).toEqual(['a', 'b', 'c'])
  expect((await uses()).map(use => use.outcome).sort()).toEqual(['EntryNotWaiting', 'done', 'done', 'done'])
})

test('The same command twice in a batch, and again later, is done once', async () => {
  const commandKey = randomUUID()
  const ask = () => instance.call(anonymous(), routes.writeTogether, { text: 'once', commandKey })
  const same = { ok: true, data: { id: 'once' } }
  expect(await Promise.all([ask(), ask(), ask()])).toEqual([same, same, same])
  expect(await ask()).toEqual(same)
  expect(await notes()).toEqual(['once'])
})

test('What is forgotten does not compile', () => {
  const { write, read } = routes
  // @ts-expect-error a route without a use case
  bindRoutes({ write, read }, { read: async () => done({ id: 'x' }) })
  // @ts-expect-error a refusal that the route does not declare
  bindRoutes({ read }, { read: async () => failed('EntryNotWaiting') })
  // @ts-expect-error an answer that the contract does not take
  bindRoutes({ read }, { read: async () => done({ name: 'x' }) })
  defineRoutes({
    // @ts-expect-error a route without a permission
    open: { method: 'GET', path: '/api/x', audit: 'CaseRead', input, output, failures: [] },
  })
  defineRoutes({
    // @ts-expect-error a route without an audit event
    unlogged: { method: 'GET', path: '/api/x', permission: 'anyone', input, output, failures: [] },
  })
  expect(Object.keys(routes)).toEqual(['write', 'read', 'writeTogether'])
})
