import { addMinutes, instant } from '@yhdella/kernel'
import { afterEach, describe, expect, test } from 'vitest'
import { csrfProof } from '../src/platform/identity/csrf.ts'
import { httpInstance } from './http-instance.ts'
import { prepareWithoutHistory } from './prepare-without-history.ts'

const http = httpInstance({ composition: { prepare: prepareWithoutHistory } })
const { instance } = http
const host = '127.0.0.1:8080'

const get = (url: string, headers: Record<string, string> = {}) =>
  http.app.inject({ url, headers: { host, ...headers } })
const post = (url: string, payload: string, headers: Record<string, string> = {}) =>
  http.app.inject({
    method: 'POST',
    url,
    payload,
    headers: { host, 'content-type': 'application/json', ...headers },
  })

const newestProof = async (): Promise<string> => {
  const { csrf_key } = await instance.database.db
    .selectFrom('platform.session')
    .select('csrf_key')
    .orderBy('created_at', 'desc')
    .executeTakeFirstOrThrow()
  return csrfProof(csrf_key)
}

describe('Every answer', () => {
  test.each(['/healthz', '/api/county', '/api/nothing', '/nothing', '/sign-in', '/openapi.json'])(
    'of %s carries the headers that guard a browser',
    async url => {
      const { headers } = await get(url)
      expect(headers['content-security-policy']).toContain("default-src 'none'")
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
      expect(headers['content-security-policy']).not.toContain("script-src 'unsafe-inline'")
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-store',
      })
    },
  )

  test('of a page has a nonce of its own, and an answer to a program lets nothing run', async () => {
    const [one, other] = [await get('/sign-in'), await get('/sign-in')]
    expect(one.headers['content-security-policy']).not.toBe(other.headers['content-security-policy'])
    const data = await get('/api/county')
    expect(data.headers['content-security-policy']).not.toContain('script-src')
  })

  test('sets no cookie before anyone asks to sign in', async () => {
    for (const url of ['/healthz', '/api/county', '/openapi.json'])
      expect((await get(url)).headers['set-cookie']).toBeUndefined()
  })
})

describe('Bad input is answered with what to do', () => {
  test('a body that is no JSON', async () => {
    const answer = await post('/api/contact-drafts', '{"text":')
    expect(answer.statusCode).toBe(400)
    expect(answer.json()).toMatchObject({ code: 'BodyNotReadable' })
    expect(answer.headers['content-type']).toContain('application/problem+json')
  })

  test.each(['[]', '"text"', '7', 'null'])('the body %s, which is no object', async body => {
    expect((await post('/api/session', body)).statusCode).toBeGreaterThanOrEqual(400)
    expect((await post('/api/session', body)).statusCode).toBeLessThan(500)
  })

  test('a body that tries to reach an object’s prototype', async () => {
    expect((await post('/api/county', '{"__proto__":{"admin":true}}')).statusCode).toBeLessThan(500)
  })

  test('a body of another type', async () => {
    const answer = await post('/api/session', '<a/>', { 'content-type': 'text/xml' })
    expect(answer.statusCode).toBe(415)
  })

  test('a body that is too large', async () => {
    const answer = await post('/api/session', JSON.stringify({ text: 'x'.repeat(70_000) }))
    expect(answer.statusCode).toBe(413)
    expect(answer.json()).toMatchObject({ code: 'BodyTooLarge' })
  })

  test('a method that the address does not have', async () => {
    const answer = await http.app.inject({ method: 'DELETE', url: '/api/county', headers: { host } })
    expect(answer.statusCode).toBe(405)
    expect(answer.headers.allow).toBe('GET')
  })

  test.each(['/api/nothing', '/api/county/more', '/nothing'])(
    'the address %s, where nothing is',
    async url => {
      const answer = await get(url)
      expect(answer.statusCode).toBe(404)
      expect(answer.json()).toMatchObject({ code: 'RouteNotFound' })
    },
  )

  test.each(['/%', '/api/%ff', '/api/county?%', '//evil.example/', '/api/session/..%2f..%2fetc'])(
    'the odd address %s',
    async url => {
      expect((await get(url)).statusCode).toBeLessThan(500)
    },
  )
})

describe('Forged requests', () => {
  const crossSite = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.example' },
  ]
  test.each(crossSite)('%j is turned away', async headers => {
    const answer = await post('/sign-out', '{}', { ...headers })
    expect(answer.statusCode).toBe(403)
    expect(answer.json()).toMatchObject({ code: 'CrossSite' })
  })

  test('a signed-in person’s request without the proof changes nothing', async () => {
    const cookie = await http.signIn('aada-testila')
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    expect((await post('/sign-out', 'csrf=', { cookie, ...form })).statusCode).toBe(403)
    expect((await get('/api/session', { cookie })).statusCode).toBe(200)
    const proof = await newestProof()
    const answer = await post('/sign-out', new URLSearchParams({ csrf: proof }).toString(), {
      cookie,
      ...form,
    })
    expect(answer.statusCode).toBe(303)
    expect((await get('/api/session', { cookie })).statusCode).toBe(401)
  })

  test('the proof is written differently on every page', async () => {
    await http.signIn('aada-testila')
    expect(await newestProof()).not.toBe(await newestProof())
  })
})

describe('Signing in', () => {
  test('gives the professional her session, and the browser one opaque cookie', async () => {
    const cookie = await http.signIn('aada-testila')
    expect(cookie).toMatch(/(^|; )yhdella=[A-Za-z0-9_-]{43}($|;)/)
    const session = await get('/api/session', { cookie })
    expect(session.json()).toMatchObject({
      kind: 'professional',
      name: 'Aada Testilä',
      roles: ['professional'],
    })
    const { rows } = await instance.database.pool.query('select key_hash from platform.session')
    const key = /yhdella=([^;]+)/.exec(cookie)?.[1] ?? ''
    expect(rows.some(row => row.key_hash.toString('latin1').includes(key))).toBe(false)
  })

  test('knows a resident too', async () => {
    const cookie = await http.signIn('stella-exempel')
    expect((await get('/api/session', { cookie })).json()).toMatchObject({ kind: 'resident', language: 'sv' })
  })

  test('is written in the use log', async () => {
    await http.signIn('otso-mallila')
    const row = await instance.database.db
      .selectFrom('platform.audit_entry')
      .selectAll()
      .where('event', '=', 'SignedIn')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow()
    expect(row).toMatchObject({ actor_name: 'Otso Mallila', actor_kind: 'professional' })
  })

  test('with a callback that nobody asked for fails without a session', async () => {
    const answer = await get('/sign-in/callback?code=stolen&state=guessed')
    expect(answer.statusCode).toBe(400)
    expect(String(answer.headers['set-cookie'] ?? '')).not.toMatch(/yhdella=[A-Za-z0-9]/)
  })

  test.each([
    '//evil.example/x',
    'https://evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    '/%0a/evil',
  ])('never leads on to %s', async to => {
    const answer = await get(`/sign-in?to=${encodeURIComponent(to)}`)
    const kept = /yhdella-sign-in=([^;]+)/.exec(String(answer.headers['set-cookie']))?.[1] ?? ''
    const { to: next } = JSON.parse(Buffer.from(kept, 'base64url').toString())
    expect(next.startsWith('/')).toBe(true)
    expect(new URL(next, http.config.origin).host).toBe(host)
  })

  test('ends after half an hour without a sign of life', async () => {
    const cookie = await http.signIn('aada-testila')
    const before = instance.clock.now()
    try {
      instance.clock.set(new Date(Date.parse(before) + 31 * 60_000).toISOString() as typeof before)
      expect((await get('/api/session', { cookie })).statusCode).toBe(401)
    } finally {
      instance.clock.set(before)
    }
  })

  test('a made-up cookie opens nothing and breaks nothing', async () => {
    for (const value of ['', 'x', '%', 'a'.repeat(5000), '../../etc'])
      expect((await get('/api/session', { cookie: `yhdella=${value}` })).statusCode).toBe(401)
  })
})

describe('A session that nobody uses', () => {
  afterEach(() => instance.clock.set(instant('2026-11-23T08:00:00.000Z')))

  const afterMinutes = async (minutes: number, url: string, cookie: string): Promise<number> => {
    instance.clock.set(addMinutes(instance.clock.now(), minutes))
    return (await get(url, { cookie })).statusCode
  }

  test.each(['/work.data?view=all', '/board/wall.data', '/live?topic=nobody'])(
    'ends, though its open page goes on asking for %s',
    async url => {
      const cookie = await http.signIn('aada-testila')
      for (const _ of [1, 2, 3]) expect(await afterMinutes(9, url, cookie)).not.toBe(401)
      expect(await afterMinutes(4, '/api/session', cookie)).toBe(401)
    },
  )

  test('goes on as long as the page tells that a person is there', async () => {
    const cookie = await http.signIn('aada-testila')
    for (const _ of [1, 2, 3, 4]) expect(await afterMinutes(20, '/api/session', cookie)).toBe(200)
  })
})

describe('Live topics', () => {
  test('are for those who are signed in', async () => {
    expect((await get('/live?topic=work')).statusCode).toBe(401)
  })

  const eleven = Array.from({ length: 11 }, (_, number) => `case:${number}`).join(',')
  test.each(['', '?topic=', '?topic=nobody', '?topic=work:x', `?topics=${eleven}`])(
    'asked as /live%s are refused',
    async query => {
      const cookie = await http.signIn('aada-testila')
      expect((await get(`/live${query}`, { cookie })).statusCode).toBe(422)
    },
  )

  test('the board is for leaders, the work for those who do it', async () => {
    const nurse = await http.signIn('aada-testila')
    const director = await http.signIn('taimi-mallivuori')
    expect((await get('/live?topic=board', { cookie: nurse })).statusCode).toBe(403)
    expect((await get('/live?topic=work', { cookie: director })).statusCode).toBe(403)
  })
})

describe('Health', () => {
  afterEach(() => {
    http.readiness.prepared = true
    http.readiness.stopping = false
  })

  test('is 503 with a sentence while jobs do not run', async () => {
    const answer = await get('/healthz')
    expect(answer.statusCode).toBe(503)
    expect(answer.json()).toEqual({ ok: false, failing: ['Jobs do not run.'], impaired: [] })
  })

  test('is 200 when everything that serving needs is there', async () => {
    await instance.jobs.work(instance.asSystem)
    expect((await get('/healthz')).json()).toEqual({ ok: true, failing: [], impaired: [] })
    http.readiness.stopping = true
    expect((await get('/healthz')).statusCode).toBe(503)
    http.readiness.stopping = false
    await instance.database.pool.query(
      'delete from migration.applied where name = (select max(name) from migration.applied)',
    )
    expect((await get('/healthz')).json().failing[0]).toMatch(/^Migrations are missing: /)
  })
})

test('The contract is told as OpenAPI 3.1, every route with its permission', async () => {
  const document = (await get('/openapi.json')).json()
  expect(document.openapi).toBe('3.1.0')
  const operations = Object.values<Record<string, { operationId: string; 'x-permission': string }>>(
    document.paths,
  ).flatMap(each => Object.values(each))
  expect(operations.length).toBeGreaterThan(30)
  expect(operations.every(each => each.operationId && each['x-permission'])).toBe(true)
})
