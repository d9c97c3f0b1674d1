import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { expect, test } from 'vitest'
import { keepProfessionals } from '../src/modules/organisation/index.ts'
import { keepAssignments, loadProgrammes, useProgrammes } from '../src/modules/programme/index.ts'
import type { Composition } from '../src/platform/composition.ts'
import { csrfProof } from '../src/platform/identity/csrf.ts'
import { serve } from './counties.ts'
import { httpInstance } from './http-instance.ts'

/** The office's people and programmes, without the demonstration's years of history. */
const prepare: Composition['prepare'] = async (asSystem, config) => {
  serve()
  useProgrammes(loadProgrammes(path.dirname(config.countyFolder)))
  await asSystem('given', async tx => {
    await keepProfessionals(tx)
    await keepAssignments(tx)
  })
}

const http = httpInstance({ composition: { prepare } })

const newestProof = async (): Promise<string> => {
  const { csrf_key } = await http.instance.database.db
    .selectFrom('platform.session')
    .select('csrf_key')
    .orderBy('created_at', 'desc')
    .executeTakeFirstOrThrow()
  return csrfProof(csrf_key)
}

const post = async (url: string, body: object, cookie: string) =>
  http.app.inject({
    method: 'POST',
    url,
    headers: {
      host: new URL(http.config.origin).host,
      cookie,
      'content-type': 'application/json',
      'x-csrf': await newestProof(),
    },
    payload: JSON.stringify(body),
  })

test('A file larger than a form is taken where a file is awaited, and nowhere else', async () => {
  const cookie = await http.signIn('tyyne-esimerkkiniitty')
  // Three hundred kilobytes: a steering deck as text is a tenth of it, as slides ten times it.
  const text = 'Kaikki etenee suunnitelman mukaan.\n'.repeat(9_000)
  const imported = await post(
    '/api/programmes/hella/imports',
    { fileName: 'kalvot.txt', kind: 'deck', text, commandKey: randomUUID() },
    cookie,
  )
  expect(imported.statusCode).toBe(200)
  expect(imported.json()).toMatchObject({ importId: expect.any(String) })
  const elsewhere = await post(
    '/api/programmes/hella/money/cells',
    { seen: 0, cells: [], reason: text, commandKey: randomUUID() },
    cookie,
  )
  expect(elsewhere.statusCode).toBe(413)
})
