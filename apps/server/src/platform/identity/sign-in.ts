/** /sign-in, /sign-in/callback and /sign-out. No cookie is set before a person asks to sign in. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { CustomFetch } from 'openid-client'
import { z } from 'zod'
import type { SignedInActor } from '../composition.ts'
import type { Config } from '../config.ts'
import { sendProblem } from '../http/api.ts'
import { clearCookie, readCookie, writeCookie } from '../http/cookies.ts'
import type { Instance } from '../instance.ts'
import { newReference } from '../log.ts'
import { createBucket } from '../rate-limit.ts'
import type { Transaction } from '../transaction.ts'
import { writeUseLog } from '../use-log.ts'
import { readDemoKeys } from './demo-keys.ts'
import { demoClient, demoPath, serveDemoProvider } from './demo-provider.ts'
import { languageOf } from './plain-page.ts'
import { type RelyingParty, relyingParty } from './relying-party.ts'
import { beginSession, endSession, hashOf } from './session.ts'
import { signInFailedPage } from './sign-in-failed-page.ts'

/** Seconds between asking and the provider's answer. */
const attemptSeconds = 900

const attemptSchema = z.object({
  verifier: z.string(),
  state: z.string(),
  nonce: z.string(),
  to: z.string(),
  language: z.enum(['fi', 'sv', 'en']),
})
type KeptAttempt = z.output<typeof attemptSchema>

/** Only a path of this very service: nobody is led elsewhere by a link that looks like ours. */
export const ownPath = (to: unknown, origin: string): string => {
  if (typeof to !== 'string' || !to.startsWith('/')) return '/'
  const url = URL.parse(to, origin)
  return url === null || url.origin !== origin ? '/' : `${url.pathname}${url.search}`
}

const writeAttempt = (attempt: KeptAttempt): string =>
  Buffer.from(JSON.stringify(attempt)).toString('base64url')

const readAttempt = (text: string | undefined): KeptAttempt | undefined => {
  if (text === undefined) return undefined
  try {
    return attemptSchema.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString())).data
  } catch {
    return undefined
  }
}

const logSignIn = (tx: Transaction, event: string, actor: SignedInActor): Promise<void> => {
  const use = { event, route: 'sign-in', actor, byKey: false, purpose: undefined }
  return writeUseLog(tx.db, [{ ...use, subjects: [], outcome: 'done' }], tx.now)
}

type Door = { readonly instance: Instance; readonly config: Config; readonly provider: RelyingParty }

/** A browser at another name of this machine would not get its cookies back: it is led to the public name. */
const atHome = (request: FastifyRequest, { config }: Door): boolean =>
  request.headers.host === new URL(config.origin).host || hasQuery(request, 'moved')

const queryOf = (request: FastifyRequest): Record<string, unknown> =>
  typeof request.query === 'object' && request.query !== null ? { ...request.query } : {}
const hasQuery = (request: FastifyRequest, name: string): boolean => name in queryOf(request)

const signIn = async (request: FastifyRequest, reply: FastifyReply, door: Door): Promise<FastifyReply> => {
  const { instance, config, provider } = door
  const asked = queryOf(request)
  const to = ownPath(asked.to, config.origin)
  const language = languageOf(asked.lang, instance.composition.defaultLanguage)
  if (!atHome(request, door)) {
    const query = new URLSearchParams({ to, lang: language, moved: '' })
    return reply.redirect(`${config.origin}/sign-in?${query}`, 303)
  }
  const { address, attempt } = await provider.begin({ language, fresh: config.identity.kind === 'demo' })
  const kept = writeAttempt({ ...attempt, to, language })
  writeCookie(reply, config, 'yhdella-sign-in', kept, attemptSeconds)
  return reply.redirect(address, 303)
}

/** Gives the key of a new session; the one that the browser had before is ended. */
const enter = (
  { instance, provider, config }: Door,
  request: FastifyRequest,
  attempt: KeptAttempt,
): Promise<string | undefined> =>
  provider.finish(new URL(request.raw.url ?? '', config.origin), attempt).then(found =>
    instance.asSystem('sign-in', async tx => {
      const actor = await instance.composition.actorOf(tx, found.subject, found.claims)
      if (actor === undefined) return undefined
      const before = readCookie(request, config, 'yhdella')
      if (before !== undefined) await endSession(tx.db, hashOf(before))
      await logSignIn(tx, 'SignedIn', actor)
      return beginSession(tx.db, actor, tx.now, found.session)
    }),
  )

const callback = async (request: FastifyRequest, reply: FastifyReply, door: Door): Promise<FastifyReply> => {
  const { instance, config } = door
  const attempt = readAttempt(readCookie(request, config, 'yhdella-sign-in'))
  clearCookie(reply, config, 'yhdella-sign-in')
  const fail = (reason: 'failed' | 'unknown'): FastifyReply => {
    const language = attempt?.language ?? instance.composition.defaultLanguage
    reply.code(reason === 'unknown' ? 403 : 400).type('text/html; charset=utf-8')
    return reply.send(signInFailedPage({ reason, language, nonce: request.nonce }))
  }
  if (attempt === undefined) return fail('failed')
  try {
    const key = await enter(door, request, attempt)
    if (key === undefined) return fail('unknown')
    writeCookie(reply, config, 'yhdella', key)
    return reply.redirect(ownPath(attempt.to, config.origin), 303)
  } catch (error) {
    instance.log.warn({ reference: newReference(), error }, 'a sign-in failed')
    return fail('failed')
  }
}

const signOut = async (request: FastifyRequest, reply: FastifyReply, door: Door): Promise<FastifyReply> => {
  const { instance, config, provider } = door
  const { session } = request
  clearCookie(reply, config, 'yhdella')
  // Pages of the one who leaves must not come back by the back button, whoever sits down next.
  reply.header('clear-site-data', '"cache"')
  if (session === undefined) return reply.redirect('/', 303)
  await instance.asSystem('sign-out', async tx => {
    await endSession(tx.db, session.keyHash)
    await logSignIn(tx, 'SignedOut', session.actor)
  })
  if (config.identity.kind === 'demo') return reply.redirect('/', 303)
  const address = await provider.endAddress(`${config.origin}/`).catch(() => undefined)
  return reply.redirect(address ?? '/', 303)
}

/** Reaches the embedded provider without a network: the public address may not lead here from inside. */
const within =
  (app: FastifyInstance): CustomFetch =>
  async (address, options) => {
    const { pathname, search, host } = new URL(address)
    const body = options.body === undefined || options.body === null ? {} : { payload: String(options.body) }
    const answer = await app.inject({
      method: options.method === 'POST' ? 'POST' : 'GET',
      url: `${pathname}${search}`,
      headers: { ...options.headers, host },
      ...body,
    })
    const type = answer.headers['content-type']
    return new Response(answer.rawPayload.length === 0 ? null : new Uint8Array(answer.rawPayload), {
      status: answer.statusCode,
      headers: { 'content-type': String(type ?? '') },
    })
  }

const providerOf = async (
  app: FastifyInstance,
  instance: Instance,
  config: Config,
): Promise<RelyingParty> => {
  const redirectUri = `${config.origin}/sign-in/callback`
  const { identity } = config
  if (identity.kind === 'provider')
    return relyingParty({ ...identity, redirectUri, insecure: config.mode === 'demo' })
  const keys = readDemoKeys(config.dataFolder)
  await serveDemoProvider(app, instance, config, keys)
  return relyingParty({
    issuer: `${config.origin}${demoPath}`,
    clientId: demoClient,
    clientSecret: keys.clientSecret,
    redirectUri,
    insecure: true,
    fetch: within(app),
  })
}

export const serveSignIn = async (
  app: FastifyInstance,
  instance: Instance,
  config: Config,
): Promise<void> => {
  const door: Door = { instance, config, provider: await providerOf(app, instance, config) }
  const bucket = createBucket({ burst: 60, perMinute: 60 })
  const settings = { exposeHeadRoute: false, config: { withoutSession: true } }
  app.get('/sign-in', settings, (request, reply) =>
    bucket.take(request.ip) === 'full' ? sendProblem(reply, 'TooManyRequests') : signIn(request, reply, door),
  )
  app.get('/sign-in/callback', settings, (request, reply) => callback(request, reply, door))
  app.post('/sign-out', (request, reply) => signOut(request, reply, door))
}
