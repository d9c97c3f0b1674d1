/** What happens when nothing can be written: changes are refused in words, reading goes on, and nobody mends by hand. */
import { randomUUID } from 'node:crypto'
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { usesAside } from '../src/platform/uses-aside.ts'
import { httpInstance } from './http-instance.ts'
import { prepareWithoutHistory } from './prepare-without-history.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'yhdella-aside-'))
let room = true
const http = httpInstance({
  asideFolder: folder,
  hasRoom: () => room,
  composition: { prepare: prepareWithoutHistory },
})
const { instance } = http
const host = new URL(http.config.origin).host

let cookie = ''

const get = (url: string) => http.app.inject({ url, headers: { host, cookie } })
const post = (url: string, body: object, headers: Record<string, string> = {}) =>
  http.app.inject({
    method: 'POST',
    url,
    headers: { host, 'content-type': 'application/json', ...headers },
    payload: JSON.stringify(body),
  })

const commandKey = randomUUID()
const draft = { text: 'Selkä on kipeä', language: 'fi', commandKey }

/** On a connection of its own, which may always write. */
const administer = async (...statements: readonly string[]): Promise<void> => {
  const client = new pg.Client({
    connectionString: instance.database.url,
    options: '-c default_transaction_read_only=off',
  })
  await client.connect()
  for (const statement of statements) await client.query(statement)
  await client.end()
}

/** As when the machine that writes was lost and the address leads to a copy of it; open connections break. */
const becomeReadOnly = (on: boolean): Promise<void> =>
  administer(
    `do $$ begin execute format('alter database %I set default_transaction_read_only = ${on ? 'on' : 'off'}',
      current_database()); end $$`,
    `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`,
  )

const listUses = async (): Promise<{ event: string; outcome: string; at: string }[]> => {
  const { rows } = await instance.database.pool.query(
    "select event, outcome, at from platform.audit_entry where event = 'CaseListRead' or route = 'listWork' order by id",
  )
  return rows
}

const kept = (): readonly string[] => readdirSync(folder).filter(name => name.endsWith('.jsonl'))

/** The pool learns that a connection was cut when it hears of it; then it opens another. */
const untilConnected = async (): Promise<void> => {
  for (;;) {
    const answer = await get('/healthz')
    if (!answer.json().failing.includes('The database does not answer.')) return
  }
}

beforeAll(async () => {
  cookie = await http.signIn('aada-testila')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('A database that may only be read', () => {
  afterEach(async () => {
    await becomeReadOnly(false)
    await untilConnected()
  })

  test('refuses a change in words, keeps reading, and goes on by itself', async () => {
    const before = await listUses()
    await becomeReadOnly(true)
    await untilConnected()

    const refused = await post('/api/contact-drafts', draft)
    expect(refused.statusCode).toBe(503)
    expect(refused.headers['retry-after']).toBe('30')
    expect(refused.json()).toMatchObject({ code: 'NotWritable', status: 503 })
    expect((await get('/healthz')).json().impaired).toEqual([
      'The database is read-only: reading goes on, nothing can be changed.',
    ])

    expect((await get('/api/county')).statusCode).toBe(200)
    expect((await get('/api/work')).statusCode).toBe(200)
    expect((await get('/api/work')).statusCode).toBe(200)
    expect(kept()).toHaveLength(1)

    await becomeReadOnly(false)
    await untilConnected()
    expect((await post('/api/contact-drafts', draft)).statusCode).toBe(200)
    await vi.waitFor(() => expect(kept()).toEqual([]), { timeout: 20_000 })
    expect(await listUses()).toHaveLength(before.length + 2)
    expect((await get('/healthz')).json().impaired).toEqual([])
  })

  test('turns away who may not see, and keeps the row of that too', async () => {
    await becomeReadOnly(true)
    await untilConnected()
    expect((await http.app.inject({ url: '/api/work', headers: { host } })).statusCode).toBe(401)
    expect(kept()).toHaveLength(1)
  })
})

test('Rows that were kept aside come once, although the file is found again', async () => {
  const own = path.join(folder, 'own')
  const aside = usesAside(own)
  const before = (await listUses()).length
  const use = {
    event: 'CaseListRead',
    route: 'listWork',
    actor: { kind: 'system', name: 'test', roles: [], language: 'fi' },
    byKey: false,
    purpose: undefined,
    subjects: [],
    outcome: 'done',
  } as const
  await aside.keep([use, use], instance.clock.now())
  await becomeReadOnly(true)
  await untilConnected()
  await expect(aside.bring(instance.ground)).rejects.toThrow(/read-only/)
  const [name = ''] = readdirSync(own)
  copyFileSync(path.join(own, name), path.join(folder, 'left-over'))
  await becomeReadOnly(false)
  await untilConnected()
  expect(await aside.bring(instance.ground)).toBe(2)
  copyFileSync(path.join(folder, 'left-over'), path.join(own, name))
  expect(await aside.bring(instance.ground)).toBe(0)
  expect(readdirSync(own)).toEqual([])
  expect(await listUses()).toHaveLength(before + 2)
})

describe('A disk that is full', () => {
  afterEach(async () => {
    room = true
    await administer('drop trigger if exists full_disk on contact.draft')
  })

  test('is told while there still is room for the database itself', async () => {
    room = false
    const refused = await post('/api/contact-drafts', { ...draft, commandKey: randomUUID() })
    expect([refused.statusCode, refused.json().code]).toEqual([503, 'NotWritable'])
    expect((await get('/api/work')).statusCode).toBe(200)
    expect((await get('/healthz')).json().impaired[0]).toMatch(/^The disk is nearly full/)
    room = true
    expect((await get('/healthz')).json().impaired).toEqual([])
    expect((await post('/api/contact-drafts', { ...draft, commandKey: randomUUID() })).statusCode).toBe(200)
  })

  test('is told where the database itself finds no room', async () => {
    await administer(
      `create or replace function public.full_disk() returns trigger language plpgsql as $$
        begin raise exception 'could not extend file' using errcode = '53100'; end $$`,
      'create trigger full_disk before insert on contact.draft execute function public.full_disk()',
    )
    const again = { ...draft, commandKey: randomUUID() }
    const refused = await post('/api/contact-drafts', again)
    expect([refused.statusCode, refused.json().code]).toEqual([503, 'NotWritable'])
    await administer('drop trigger full_disk on contact.draft')
    expect((await post('/api/contact-drafts', again)).statusCode).toBe(200)
  })
})
