/** More than can be served: what was let in is done, the rest is told so at once, and nobody's words are lost. */
import { randomUUID } from 'node:crypto'
import { defineRoutes } from '@yhdella/contract'
import { done } from '@yhdella/kernel'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { composition } from '../src/app.ts'
import { bindRoutes } from '../src/platform/handler.ts'
import { mostInHand } from '../src/platform/http/admission.ts'
import type { Transaction } from '../src/platform/transaction.ts'
import { httpInstance } from './http-instance.ts'
import { prepareWithoutHistory } from './prepare-without-history.ts'

const writing = {
  method: 'POST',
  audit: 'NothingPersonal',
  input: z.object({ text: z.string(), commandKey: z.uuid() }),
  output: z.object({}),
  failures: [],
} as const

const routes = defineRoutes({
  begin: { ...writing, path: '/api/test/begin', permission: 'anyone' },
  goOn: { ...writing, path: '/api/test/go-on', permission: 'keyHolder' },
})

let open = (): void => {}
let gate = Promise.resolve()

/** Stands in the middle of its transaction until the gate opens, as under a slow disk. */
const write = async ({ db }: Transaction, text: string) => {
  await sql`insert into public.note (text) values (${text})`.execute(db)
  await gate
  return done({})
}

const bound = bindRoutes(routes, {
  begin: (tx, { text }) => write(tx, text),
  goOn: (tx, { text }) => write(tx, text),
})

const http = httpInstance({
  composition: { routes: [...composition.routes, ...bound], prepare: prepareWithoutHistory },
})
const host = new URL(http.config.origin).host

type Answer = Awaited<ReturnType<typeof http.app.inject>>

const post = async (url: string, text: string): Promise<Answer> =>
  http.app.inject({
    method: 'POST',
    url,
    headers: { host, 'content-type': 'application/json' },
    payload: JSON.stringify({ text, commandKey: randomUUID() }),
  })

const sendForm = (url: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  http.app.inject({
    method: 'POST',
    url,
    headers: { host, 'content-type': 'application/x-www-form-urlencoded', ...headers },
    payload: new URLSearchParams(fields).toString(),
  })

const get = (url: string, headers: Record<string, string> = {}) =>
  http.app.inject({ url, headers: { host, ...headers } })

/** Sends so many at once; their answers come when the gate is opened. */
const crowd = (url: string, count: number) => ({
  answers: Promise.all(Array.from({ length: count }, (_, number) => post(url, `crowd ${number}`))),
})

const notes = async (): Promise<number> => {
  const { rows } = await http.instance.database.pool.query('select count(*)::int as n from public.note')
  return rows[0].n
}

const served = (answers: readonly Answer[]): number => answers.filter(each => each.statusCode === 200).length
const turnedAway = (answers: readonly Answer[]): number =>
  answers.filter(each => each.statusCode === 503).length

beforeEach(async () => {
  await http.instance.database.pool.query(
    'create table if not exists public.note (text text); truncate public.note',
  )
  gate = new Promise(resolve => {
    open = resolve
  })
})
afterEach(() => open())

describe('Of a crowd at the open doors', () => {
  test('as many are let in as there is room for, each of them is done, and the rest hears it at once', async () => {
    const over = 60
    const sent = crowd('/api/test/begin', mostInHand.open + over)
    const late = await post('/api/test/begin', 'late')
    expect(late.statusCode).toBe(503)
    expect(late.headers['retry-after']).toBe('2')
    expect(late.headers['content-security-policy']).toContain("default-src 'none'")
    expect(late.headers['content-type']).toMatch(/^application\/problem\+json/)
    expect(late.json()).toMatchObject({ code: 'Overloaded', status: 503 })
    open()
    const answers = await sent.answers
    expect(served(answers) + turnedAway(answers)).toBe(answers.length)
    expect(turnedAway(answers)).toBeGreaterThanOrEqual(over)
    expect(served(answers)).toBeGreaterThan(0)
    expect(await notes()).toBe(served(answers))
    expect(await post('/api/test/begin', 'afterwards')).toMatchObject({ statusCode: 200 })
  })

  test('those who are in the middle, those who work here and health are not kept waiting', async () => {
    const cookie = await http.signIn('aada-testila')
    await http.instance.jobs.work(http.instance.asSystem)
    const sent = crowd('/api/test/begin', mostInHand.open + 10)
    expect((await post('/api/test/begin', 'late')).statusCode).toBe(503)
    const inTheMiddle = post('/api/test/go-on', 'in the middle')
    expect((await get('/api/work', { cookie })).statusCode).toBe(200)
    expect((await get('/healthz')).statusCode).toBe(200)
    expect((await get('/api/work', { cookie: 'yhdella=made-up' })).statusCode).toBe(503)
    open()
    expect((await inTheMiddle).statusCode).toBe(200)
    const answers = await sent.answers
    expect(await notes()).toBe(served(answers) + 1)
  })
})

describe('A page that is turned away', () => {
  const words = { ownWords: 'Selkä on kipeä & "jalka" <puutuu>\r\neikä nouse', commandKey: randomUUID() }

  test('gives the form back with everything in it, in three languages', async () => {
    const sent = crowd('/api/test/go-on', mostInHand.begun + 1)
    const page = await sendForm('/contact/tell?lang=sv', words)
    expect(page.statusCode).toBe(503)
    expect(page.headers['retry-after']).toBe('2')
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(page.headers['content-security-policy']).toContain("form-action 'self'")
    expect(page.body).toContain('<html lang="sv">')
    for (const language of ['fi', 'sv', 'en']) expect(page.body).toContain(`<section lang="${language}">`)
    expect(page.body).toContain(
      'name="ownWords" value="Selkä on kipeä &amp; &quot;jalka&quot; &lt;puutuu&gt;\r\neikä nouse"',
    )
    expect(page.body).toContain(`name="commandKey" value="${words.commandKey}"`)
    expect(page.body).not.toContain('<puutuu>')
    open()
    await sent.answers
  })

  test('of a program that the page itself asks is a refusal in words for programs', async () => {
    const sent = crowd('/api/test/go-on', mostInHand.begun + 1)
    expect((await sendForm('/contact/tell.data', words)).json()).toMatchObject({ code: 'Overloaded' })
    open()
    await sent.answers
  })

  test('from another site gives back nothing', async () => {
    const sent = crowd('/api/test/go-on', mostInHand.begun + 1)
    const page = await sendForm('/contact/tell', words, { 'sec-fetch-site': 'cross-site' })
    expect(page.statusCode).toBe(403)
    expect(page.body).not.toContain('Selkä')
    open()
    await sent.answers
  })

  test('that was only asked for says when to come again', async () => {
    const sent = crowd('/api/test/begin', mostInHand.open + 1)
    const page = await get('/contact?lang=en')
    expect(page.statusCode).toBe(503)
    expect(page.body).toContain('<html lang="en">')
    expect(page.body).toContain('Open the page again')
    open()
    await sent.answers
  })
})
