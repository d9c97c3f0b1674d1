/**
 * Every route gets bodies made from its own schema with hostile values in them, from everyone who may come. No answer
 * is an error of ours, what was stored can be shown, and no log carries what people wrote.
 *
 * The small form sends some thousands with one seed, so that a run can be repeated; YHDELLA_TEST_BODIES=100000 is the
 * nightly form, with a seed of its own each time, told when something is found.
 */
import { randomUUID } from 'node:crypto'
import { caseRoutes, contactRoutes, type Route } from '@yhdella/contract'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { composition } from '../../../apps/server/src/app.ts'
import { type Caller, callers } from '../doors/callers.ts'
import { forgedLine, personalCode } from './hostile-values.ts'
import { inputsOf } from './inputs-of.ts'
import { type HostileRequest, requestOf, spoiled } from './request-of.ts'
import { hostileWorld } from './world.ts'

const bodies = Number(process.env.YHDELLA_TEST_BODIES ?? 3000)
const nightly = process.env.YHDELLA_TEST_BODIES !== undefined
/** Any will do; it is one, so that bin/test finds today what it found yesterday. */
const steadySeed = 20261124
const seed = nightly ? Date.now() : steadySeed

const world = hostileWorld()
const { send, known, freshen, logged } = world
const runs = Math.ceil(bodies / composition.routes.length)

beforeAll(freshen)

type Sent = { readonly caller: Caller; readonly request: HostileRequest }

const sentTo = (route: Route): fc.Arbitrary<Sent> =>
  fc.record({
    caller: fc.constantFrom(...callers),
    request: inputsOf(route.input, known()).chain(input => spoiled(requestOf(route, input))),
  })

describe.each(composition.routes.map(({ name, route }) => ({ name, route })))('$name', ({ route }) => {
  test('answers whatever is sent with the thing asked for or a refusal', { timeout: 3_600_000 }, async () => {
    await freshen()
    await fc.assert(
      fc.asyncProperty(sentTo(route), async ({ caller, request }) => {
        const answer = await send(caller, request)
        expect(answer.status).toBeLessThan(500)
        expect(answer.body.isWellFormed()).toBe(true)
        expect(() => JSON.parse(answer.body)).not.toThrow()
        expect(answer.contentType).toMatch(/^application\/(problem\+)?json/)
        expect(answer.cookies).toEqual([])
      }),
      { numRuns: runs, seed, endOnFailure: !nightly },
    )
  })
})

test('What was stored can be shown, in every language, to everyone who may see it', async () => {
  const { nurse, pool, instance } = world.standing()
  const cases = await pool.query<{ id: string }>('select id from "case".matter order by random() limit 300')
  expect(cases.rows.length).toBeGreaterThan(5)
  for (const { id: caseId } of cases.rows)
    for (const language of ['fi', 'sv', 'en'] as const) {
      const answer = await instance.call(nurse, caseRoutes.readCase, { caseId, language })
      expect(answer.ok || answer.code === 'NoCareRelation').toBe(true)
    }
  for (const statusKey of known().statusKey ?? [])
    for (const language of ['fi', 'sv', 'en'])
      expect(
        await instance.callUnknown(nurse, contactRoutes.readStatus, { statusKey, language }),
      ).toMatchObject({
        ok: true,
      })
})

test('No text in the tables holds a character that cannot be shown', async () => {
  const { pool } = world.standing()
  const columns = await pool.query<{ name: string; column: string }>(
    `select quote_ident(table_schema) || '.' || quote_ident(table_name) as name, quote_ident(column_name) as column
     from information_schema.columns join information_schema.tables using (table_schema, table_name)
     where data_type in ('text', 'character varying') and table_type = 'BASE TABLE'
       and table_schema not in ('pg_catalog', 'information_schema', 'pgboss', 'migration')`,
  )
  expect(columns.rows.length).toBeGreaterThan(30)
  const bad: string[] = []
  for (const { name, column } of columns.rows) {
    const found = await pool.query(
      `select 1 from ${name} where ${column} ~ '[\\x01-\\x08\\x0b-\\x1f\\x7f]' limit 1`,
    )
    if (found.rows.length > 0) bad.push(`${name}.${column}`)
  }
  expect(bad).toEqual([])
})

test('The log has no line of anyone’s words, and no line that was forged', async () => {
  const marker = randomUUID()
  const { nurse, instance } = world.standing()
  world.log().info({ marker }, 'a line of this test')
  await instance.callUnknown(nurse, contactRoutes.openDraft, { text: personalCode })
  const lines = logged()
  expect(lines.some(line => line.includes(marker))).toBe(true)
  expect(lines.filter(line => line.includes(personalCode) || line.includes('Salaisuus'))).toEqual([])
  expect(lines.filter(line => line.startsWith(forgedLine))).toEqual([])
  for (const line of lines) expect(() => JSON.parse(line)).not.toThrow()
})
