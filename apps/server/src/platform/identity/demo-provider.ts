/** An OpenID Connect provider of invented people, in the same process: the demonstration's, never a county's. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Configuration, Provider } from 'oidc-provider'
import type { DemoPerson } from '../composition.ts'
import type { Config } from '../config.ts'
import { sendProblem } from '../http/api.ts'
import { isSameSite } from '../http/security.ts'
import type { Instance } from '../instance.ts'
import type { DemoKeys } from './demo-keys.ts'
import { demoPage } from './demo-page.ts'
import { languageOf } from './plain-page.ts'
import { providerRecords } from './provider-record.ts'

export const demoPath = '/demo-identity'
export const demoClient = 'yhdella'

/** Seconds: a sign-in is a matter of minutes, and the instance keeps its own session afterwards. */
const lives = {
  Session: 600,
  Interaction: 900,
  Grant: 900,
  AccessToken: 300,
  IdToken: 300,
  AuthorizationCode: 60,
}

const peopleOf = (instance: Instance): Promise<readonly DemoPerson[]> =>
  instance.asSystem('demo sign-in', tx => instance.composition.demoPeople(tx))

const personOf = async (instance: Instance, subject: string): Promise<DemoPerson | undefined> =>
  (await peopleOf(instance)).find(person => person.subject === subject)

const configurationOf = (instance: Instance, config: Config, keys: DemoKeys): Configuration => ({
  adapter: kind => providerRecords(instance.database.db, kind),
  clients: [
    {
      client_id: demoClient,
      client_secret: keys.clientSecret,
      redirect_uris: [`${config.origin}/sign-in/callback`],
      grant_types: ['authorization_code'],
      response_types: ['code'],
      id_token_signed_response_alg: 'ES256',
    },
  ],
  jwks: { keys: [keys.signing] },
  cookies: {
    keys: [keys.cookie],
    names: { session: 'demo-session', interaction: 'demo-interaction', resume: 'demo-resume' },
    short: { httpOnly: true, sameSite: 'lax', signed: true },
    long: { httpOnly: true, sameSite: 'lax', signed: true },
  },
  pkce: { required: () => true },
  features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
  claims: { openid: ['sub'], profile: ['name', 'group'] },
  conformIdTokenClaims: false,
  ttl: lives,
  interactions: { url: (_context, interaction) => `${demoPath}/interaction/${interaction.uid}` },
  findAccount: async (_context, subject) => {
    const person = await personOf(instance, subject)
    if (person === undefined) return undefined
    return {
      accountId: subject,
      claims: async () => ({ sub: subject, name: person.name, group: person.group }),
    }
  },
  // Nobody is asked to consent: the one client is this very service.
  loadExistingGrant: async ({ oidc }) => {
    const { session, client, provider } = oidc
    if (session?.accountId === undefined || client === undefined) return undefined
    const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId })
    grant.addOIDCScope('openid profile')
    await grant.save()
    return grant
  },
  renderError: (context, out) => {
    context.type = 'text/plain'
    context.body = `${out.error}\n`
  },
})

/** The provider builds its addresses from the request, so the request is told the public ones. */
const withPublicAddress = (request: FastifyRequest, config: Config): FastifyRequest['raw'] => {
  const origin = new URL(config.origin)
  const raw: FastifyRequest['raw'] & { originalUrl?: string; body?: unknown } = request.raw
  raw.headers['x-forwarded-proto'] = origin.protocol.slice(0, -1)
  raw.headers['x-forwarded-host'] = origin.host
  if (typeof request.body === 'string') raw.body = Object.fromEntries(new URLSearchParams(request.body))
  raw.originalUrl ??= raw.url ?? ''
  return raw
}

const serveProvider = (app: FastifyInstance, provider: Provider, config: Config): void => {
  const answer = provider.callback()
  app.route({
    method: ['GET', 'POST', 'OPTIONS'],
    url: `${demoPath}/*`,
    config: { ownProof: true, withoutSession: true },
    handler: async (request, reply) => {
      reply.hijack()
      for (const [name, value] of Object.entries(reply.getHeaders()))
        if (value !== undefined) reply.raw.setHeader(name, value)
      const raw = withPublicAddress(request, config)
      raw.url = raw.url?.slice(demoPath.length) ?? '/'
      await answer(raw, reply.raw)
    },
  })
}

const chosen = (request: FastifyRequest): string =>
  typeof request.body === 'string' ? (new URLSearchParams(request.body).get('subject') ?? '') : ''

/** The provider throws where the browser's cookie of the step is missing or too old: begin again then. */
const isStale = (error: unknown): boolean => error instanceof Error && error.name === 'SessionNotFound'

const serveChoice = (app: FastifyInstance, provider: Provider, instance: Instance, config: Config): void => {
  const settings = { config: { ownProof: true, withoutSession: true } }
  const again = (reply: FastifyReply): FastifyReply => reply.redirect('/sign-in', 303)

  app.get<{ Params: { uid: string }; Querystring: Record<string, unknown> }>(
    `${demoPath}/interaction/:uid`,
    settings,
    async (request, reply) => {
      try {
        const { params } = await provider.interactionDetails(withPublicAddress(request, config), reply.raw)
        const preferred = languageOf(params.ui_locales, instance.composition.defaultLanguage)
        const page = demoPage({
          people: await peopleOf(instance),
          action: `${demoPath}/interaction/${encodeURIComponent(request.params.uid)}`,
          language: languageOf(request.query.lang, preferred),
          nonce: request.nonce,
        })
        return reply.type('text/html; charset=utf-8').send(page)
      } catch (error) {
        if (isStale(error)) return again(reply)
        throw error
      }
    },
  )
  app.post(`${demoPath}/interaction/:uid`, settings, async (request, reply) => {
    if (!isSameSite(request, config)) return sendProblem(reply, 'CrossSite')
    const person = await personOf(instance, chosen(request))
    if (person === undefined) return again(reply)
    try {
      const result = { login: { accountId: person.subject, remember: false } }
      const raw = withPublicAddress(request, config)
      return reply.redirect(await provider.interactionResult(raw, reply.raw, result), 303)
    } catch (error) {
      if (isStale(error)) return again(reply)
      throw error
    }
  })
}

/**
 * The library judges the runtime by the nickname of its release, which the packaged Node does not carry, and warns of
 * it while it is loaded: a newcomer would take that for a fault. What it says later is said.
 */
const loadProvider = async (): Promise<typeof Provider> => {
  const { warn } = console
  console.warn = () => {}
  try {
    return (await import('oidc-provider')).default
  } finally {
    console.warn = warn
  }
}

/** Throws in production: invented people open no real door. */
export const serveDemoProvider = async (
  app: FastifyInstance,
  instance: Instance,
  config: Config,
  keys: DemoKeys,
): Promise<void> => {
  if (config.mode === 'production')
    throw new Error('The demonstration sign-in does not serve production: write YHDELLA_OIDC_ISSUER.')
  const Provider = await loadProvider()
  const provider = new Provider(`${config.origin}${demoPath}`, configurationOf(instance, config, keys))
  provider.proxy = true
  provider.on('server_error', (_context, error) => {
    instance.log.error({ error }, 'the demonstration sign-in failed')
  })
  serveChoice(app, provider, instance, config)
  serveProvider(app, provider, config)
}
