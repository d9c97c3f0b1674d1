import { expect, test } from 'vitest'
import { keepProfessionals } from '../src/modules/organisation/index.ts'
import type { Composition } from '../src/platform/composition.ts'
import { csrfProof } from '../src/platform/identity/csrf.ts'
import { serve } from './counties.ts'
import { httpInstance } from './http-instance.ts'

/** The people who work here, without the demonstration's years of history. */
const prepare: Composition['prepare'] = asSystem => {
  serve()
  return asSystem('given', tx => keepProfessionals(tx))
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

const boundary = 'esimerkki'

/** A form as a browser sends it: fields, and one file. */
const written = (fields: Readonly<Record<string, string>>, file: string): string =>
  [
    ...Object.entries(fields).map(
      ([name, value]) =>
        `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    ),
    `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="luvut.csv"\r\n`,
    `content-type: text/csv\r\n\r\n${file}\r\n--${boundary}--\r\n`,
  ].join('')

const send = (
  url: string,
  payload: string,
  cookie?: string,
  type = `multipart/form-data; boundary=${boundary}`,
) =>
  http.app.inject({
    method: 'POST',
    url,
    payload,
    headers: { host: new URL(http.config.origin).host, 'content-type': type, ...(cookie && { cookie }) },
  })

test('A form with a file is read of those who work here, with the proof that it is ours', async () => {
  const cookie = await http.signIn('aada-testila')
  const form = written({ csrf: await newestProof() }, 'qwl;31.5.2025;58')
  expect((await send('/sign-out', written({ csrf: 'arvattu' }, 'x'), cookie)).json()).toMatchObject({
    code: 'CrossSite',
  })
  expect((await send('/sign-out', form, cookie)).statusCode).toBe(303)
})

test('A file that says it is the proof is none', async () => {
  const cookie = await http.signIn('aada-testila')
  const asFile = `--${boundary}\r\ncontent-disposition: form-data; name="csrf"; filename="csrf"\r\n\r\n${await newestProof()}\r\n--${boundary}--\r\n`
  expect((await send('/sign-out', asFile, cookie)).json()).toMatchObject({ code: 'CrossSite' })
})

test('Of nobody else, and by no program, is it read', async () => {
  const cookie = await http.signIn('aada-testila')
  const form = written({ csrf: await newestProof() }, 'x')
  expect((await send('/sign-out', form)).statusCode).toBe(415)
  expect((await send('/api/session', form, cookie)).statusCode).toBe(415)
})

test('One that is too large, or no form at all, is told so', async () => {
  const cookie = await http.signIn('aada-testila')
  const csrf = await newestProof()
  const large = await send('/sign-out', written({ csrf }, 'x'.repeat(3_400_000)), cookie)
  expect(large.json()).toMatchObject({ code: 'BodyTooLarge', status: 413 })
  expect((await send('/sign-out', 'mitä vain', cookie)).json()).toMatchObject({ code: 'BodyNotReadable' })
  expect((await send('/sign-out', 'x', cookie, 'multipart/form-data')).json()).toMatchObject({
    code: 'BodyNotReadable',
  })
})
