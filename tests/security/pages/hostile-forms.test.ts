/**
 * Every form that a page offers to anyone gets hostile bodies: no answer is an error of ours, nothing of it runs when it
 * is shown again, and without our own page's proof nothing happens. YHDELLA_TEST_BODIES makes it the nightly form.
 */
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadWeb } from '../../../apps/server/src/platform/http/web.ts'
import { domainDigest } from '../doors/domain-digest.ts'
import { crawl, patternOf, seedsOf } from './crawl.ts'
import { bodiesOf, plainBody, runsHostileText } from './form-bodies.ts'
import { formVisitors, guessedForms, type Offered, offeredForms } from './offered-forms.ts'
import { pagesWorld } from './pages-world.ts'

const nightly = process.env.YHDELLA_TEST_BODIES !== undefined
const bodies = Number(process.env.YHDELLA_TEST_BODIES ?? 800)
/** One seed, so that a run can be repeated; the nightly form draws its own and tells it when something is found. */
const seed = nightly ? Date.now() : 20261124

const world = pagesWorld()
let seeds: readonly string[] = []
/** All rows before anyone went round. */
let unread = ''
let taking: readonly string[] = []
let offered: ReadonlyMap<string, Offered> = new Map()

beforeAll(async () => {
  const { hidden, told } = await world.settleBoth()
  const names = await world.furnish()
  seeds = [
    ...new Set([hidden, told].flatMap(({ target }) => seedsOf({ ...target, ...names, format: 'txt' }))),
  ]
  unread = await domainDigest(world.instance.database.pool)
  const found = await offeredForms(world, seeds)
  taking = await formTakers()
  const bare = taking.filter(pattern => ![...found.values()].some(each => each.pattern === pattern))
  offered = new Map([...found, ...guessedForms(bare, seeds, found)])
}, 900_000)

/** The pages of the build that take forms. */
const formTakers = async (): Promise<readonly string[]> => {
  const web = await loadWeb()
  const routes = Object.values(web?.build.routes ?? {}).filter(route => route !== undefined)
  const pathOf = (id: string | undefined): string => {
    const route = routes.find(each => each.id === id)
    return route === undefined ? '' : [pathOf(route.parentId), route.path].filter(Boolean).join('/')
  }
  return routes.filter(({ module }) => module.action !== undefined).map(({ id }) => `/${pathOf(id)}`)
}

const crossSite: readonly Readonly<Record<string, string>>[] = [
  { origin: 'https://evil.example' },
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
]

const withoutProof = (body: string, proof: string): string => {
  const fields = new URLSearchParams(body)
  fields.set('csrf', proof)
  return fields.toString()
}

/** Ways in which another site's page would send it: each must be turned away. */
const forged = ({ caller, form }: Offered) => {
  const body = plainBody(form)
  const fromElsewhere = crossSite.map(headers => ({ body, headers }))
  if (caller.subject === undefined) return fromElsewhere
  const proofs = ['', 'x'.repeat(86)].map(proof => ({ body: withoutProof(body, proof), headers: {} }))
  return [...fromElsewhere, ...proofs]
}

test('No form of the route table is left out', () => {
  expect(taking.length).toBeGreaterThan(15)
  const sent = new Set([...offered.values()].map(({ pattern }) => pattern))
  expect(taking.filter(pattern => !sent.has(pattern))).toEqual([])
})

test('Reading changes nothing, whatever link is followed', async () => {
  expect(await domainDigest(world.instance.database.pool)).toBe(unread)
})

test('What another site sends, or who does not have our page’s proof, changes nothing', async () => {
  const { pool } = world.instance.database
  const before = await domainDigest(pool)
  const wrong: string[] = []
  for (const [name, each] of offered)
    for (const { body, headers } of forged(each)) {
      const answer = await world.post(each.caller, each.address, body, headers)
      if (answer.status !== 403) wrong.push(`${name} ${JSON.stringify(headers)}: ${answer.status}`)
    }
  expect(wrong).toEqual([])
  expect(await domainDigest(pool)).toBe(before)
})

test('Only forms and JSON are read: no file in parts, no plain text', async () => {
  const [first] = offered.values()
  if (first === undefined) throw new Error('A form is offered')
  for (const type of ['multipart/form-data; boundary=x', 'text/plain', 'text/xml', 'application/json']) {
    const answer = await world.post(first.caller, first.address, '--x--', { 'content-type': type })
    expect([400, 403, 415]).toContain(answer.status)
  }
})

test('What the program itself brings back with a form is not taken from whoever sends it', async () => {
  const wrong: string[] = []
  for (const [name, { caller, address, form }] of offered) {
    const fields = new URLSearchParams(plainBody(form))
    for (const own of ['looked', 'lookKey', 'seen', 'values', 'problems', 'trouble']) fields.set(own, '{')
    const { status } = await world.post(caller, address, fields.toString())
    if (status >= 500) wrong.push(`${name}: ${status}`)
  }
  expect(wrong).toEqual([])
})

describe('Hostile bodies', () => {
  test('meet no error of ours, and nothing of them runs', { timeout: 7_200_000 }, async () => {
    const runs = Math.max(5, Math.ceil(bodies / offered.size))
    for (const [name, { caller, address, form }] of offered)
      await fc.assert(
        fc.asyncProperty(bodiesOf(form), async body => {
          const answer = await world.post(caller, address, body)
          const told = `${name}: ${answer.status}`
          expect(answer.status, told).toBeLessThan(500)
          expect(runsHostileText(answer.body.toString()), told).toEqual([])
          expect(answer.headers['set-cookie'], told).toBeUndefined()
          expect(answer.location ?? '/', told).toMatch(/^\/(?![/\\])/)
        }),
        { numRuns: runs, seed, endOnFailure: !nightly },
      )
  })

  test('are shown again as text, on every page and to everyone', { timeout: 900_000 }, async () => {
    const wrong: string[] = []
    for (const caller of formVisitors)
      for (const { address, answer } of await crawl(world, caller, seeds)) {
        if (answer.status >= 500) wrong.push(`${address} answered ${answer.status}`)
        const raw = answer.type.startsWith('text/html') ? runsHostileText(answer.body.toString()) : []
        wrong.push(...raw.map(text => `${address} writes ${text}`))
        if (patternOf(address) !== undefined) expect(answer.headers['x-content-type-options']).toBe('nosniff')
      }
    expect(wrong).toEqual([])
  })

  test('would be seen if a page wrote them as they came', () => {
    expect(runsHostileText('<p><script>alert(document.cookie)</script></p>')).toEqual(['<script>alert('])
  })
})
