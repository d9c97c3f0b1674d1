import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll } from 'vitest'
import { type Config, readConfig } from '../src/platform/config.ts'
import type { Readiness } from '../src/platform/http/health.ts'
import { createServer } from '../src/platform/http/server.ts'
import { loadWeb } from '../src/platform/http/web.ts'
import { type TestInstance, type TestInstanceOptions, testInstance } from './test-instance.ts'

export type HttpInstance = {
  readonly instance: TestInstance
  readonly app: FastifyInstance
  readonly config: Config
  readonly readiness: { prepared: boolean; stopping: boolean }
  /** Signs in as an invented person the way a browser does, with the cookies it has; gives those it has then. */
  readonly signIn: (subject: string, cookie?: string, to?: string) => Promise<string>
}

export type HttpInstanceOptions = TestInstanceOptions & {
  /** Serves the built pages too. */
  readonly pages?: boolean
  /** The public address, where it is not this machine's own. */
  readonly origin?: string
}

const configFor = (folder: string, origin: string | undefined): Config => {
  const named = origin === undefined ? {} : { YHDELLA_ORIGIN: origin }
  const reading = readConfig({ YHDELLA_DATA: folder, PORT: '8080', ...named })
  if (!reading.ok) throw new Error(reading.sentences.join('\n'))
  return reading.config
}

type Jar = Map<string, string>

const keep = (jar: Jar, setCookie: string | readonly string[] | undefined): void => {
  for (const line of [setCookie ?? []].flat()) {
    const [pair = '', ...flags] = line.split(';')
    const [name = '', value = ''] = pair.split('=')
    if (value === '' || flags.some(flag => /expires=thu, 01 jan 1970/i.test(flag))) jar.delete(name)
    else jar.set(name, value)
  }
}

const written = (jar: Jar): string => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')

const jarOf = (cookie: string): Jar =>
  new Map(
    cookie.split('; ').flatMap(pair => {
      const [name = '', value = ''] = pair.split('=')
      return value === '' ? [] : [[name, value] as const]
    }),
  )

type Walk = { readonly subject: string; readonly cookie: string; readonly to: string }

/** A browser's walk: keeps cookies, follows where it is led, presses the one button it is told to. */
const walkIn = async (app: FastifyInstance, config: Config, { subject, cookie, to }: Walk): Promise<Jar> => {
  const jar = jarOf(cookie)
  const host = new URL(config.origin).host
  let address = `/sign-in?${new URLSearchParams({ to })}`
  for (let steps = 0; steps < 12; steps++) {
    const page = await app.inject({ url: address, headers: { host, cookie: written(jar) } })
    keep(jar, page.headers['set-cookie'])
    const choice = /<form method="post" action="([^"]+)"/.exec(page.body)?.[1]
    if (page.statusCode === 200 && choice !== undefined) {
      const chosen = await app.inject({
        method: 'POST',
        url: choice,
        headers: { host, cookie: written(jar), 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams({ subject }).toString(),
      })
      keep(jar, chosen.headers['set-cookie'])
      address = String(chosen.headers.location).replace(config.origin, '')
      continue
    }
    const next = page.headers.location
    if (next === undefined) throw new Error(`Sign-in ended at ${address} with ${page.statusCode}`)
    const led = new URL(next, config.origin)
    if (led.origin !== config.origin) throw new Error(`Sign-in led away to ${next}`)
    if (address.startsWith('/sign-in/callback')) return jar
    address = next.replace(config.origin, '')
  }
  throw new Error('Sign-in led round in a circle')
}

const pagesOf = async () => {
  const web = await loadWeb()
  if (web === undefined) throw new Error('The pages are not built: bin/start or bin/test builds them')
  return web
}

/** As {@link testInstance}, with the whole HTTP door in front of it, not listening on any port. */
export const httpInstance = (options: HttpInstanceOptions = {}): HttpInstance => {
  const folder = mkdtempSync(path.join(tmpdir(), 'yhdella-http-'))
  const instance = testInstance(options)
  const config = configFor(folder, options.origin)
  const readiness: { -readonly [Key in keyof Readiness]: Readiness[Key] } = {
    prepared: true,
    stopping: false,
  }
  let app: FastifyInstance | undefined
  beforeAll(async () => {
    await instance.composition.prepare(instance.asSystem, config)
    const web = options.pages === true ? await pagesOf() : undefined
    app = await createServer({ instance, config, web, readiness: () => readiness })
    await app.ready()
  })
  afterAll(async () => {
    await app?.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const open = (): FastifyInstance => {
    if (app === undefined) throw new Error('The server exists inside tests and hooks only')
    return app
  }
  return {
    instance,
    config,
    readiness,
    signIn: async (subject, cookie = '', to = '/work') =>
      written(await walkIn(open(), config, { subject, cookie, to })),
    get app() {
      return open()
    },
  }
}
