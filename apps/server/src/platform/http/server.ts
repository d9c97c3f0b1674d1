/** The door to the outside: Fastify with everything that guards it. */
import { randomBytes } from 'node:crypto'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import Fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify'
import './fastify-types.ts'
import type { Config } from '../config.ts'
import { gather } from '../gather.ts'
import { provesCsrf } from '../identity/csrf.ts'
import { findSessions, type SessionAsked, type SessionFound, type Sign } from '../identity/session.ts'
import { serveSignIn } from '../identity/sign-in.ts'
import type { Instance } from '../instance.ts'
import { newReference } from '../log.ts'
import { isNotWritable, notWritable } from '../not-writable.ts'
import { isUnexpected } from '../unexpected.ts'
import { type Admission, guardAdmission, keepForms, mostInHand } from './admission.ts'
import { sendProblem, serveApi } from './api.ts'
import { readCookie } from './cookies.ts'
import { FileForm, readFileForms } from './file-form.ts'
import { type Readiness, serveHealth } from './health.ts'
import { serveLive } from './live-door.ts'
import { openApi } from './openapi.ts'
import { isSameSite, securityHeaders } from './security.ts'
import { serveWeb, type Web } from './web.ts'

/** Bytes: the longest form is a few thousand characters. */
const bodyLimit = 64 * 1024
/** Sessions are looked up together by those who come together; more than are in hand never wait. */
const looking = { size: 256, inFlight: 2, waiting: mostInHand.known }

export type ServerOptions = {
  readonly instance: Instance
  readonly config: Config
  readonly web: Web | undefined
  readonly readiness: () => Readiness
}

const refusalsOfFastify: Readonly<Record<string, string>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'BodyTooLarge',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'ContentTypeNotAccepted',
  FST_ERR_BAD_URL: 'AddressNotReadable',
  FST_ERR_MAX_PARAM_LENGTH: 'AddressNotReadable',
  FST_ERR_ASYNC_CONSTRAINT: 'AddressNotReadable',
}

const refusalOf = (error: FastifyError): string | undefined => {
  const named = refusalsOfFastify[error.code]
  if (named !== undefined) return named
  const { statusCode } = error
  return statusCode !== undefined && statusCode >= 400 && statusCode < 500 ? 'BodyNotReadable' : undefined
}

const answerError = (instance: Instance, error: FastifyError, reply: FastifyReply): FastifyReply => {
  if (reply.sent) return reply
  if (isUnexpected(error)) return sendProblem(reply, 'Unexpected', { reference: error.reference })
  if (isNotWritable(error)) return sendProblem(reply, notWritable)
  const refusal = refusalOf(error)
  if (refusal !== undefined) return sendProblem(reply, refusal)
  const reference = newReference()
  instance.log.error({ reference, error }, 'a request failed')
  return sendProblem(reply, 'Unexpected', { reference })
}

/** JSON for programs, forms for pages, files in forms of those who work here; nothing else is read. */
const readBodies = (app: FastifyInstance): void => {
  app.removeAllContentTypeParsers()
  const json = app.getDefaultJsonParser('error', 'error')
  app.addContentTypeParser('application/json', { parseAs: 'string' }, json)
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => done(null, body),
  )
  readFileForms(
    app,
    request => !isApi(request),
    reply => sendProblem(reply, 'ContentTypeNotAccepted'),
  )
}

const isApi = (request: FastifyRequest): boolean => request.raw.url?.startsWith('/api/') === true
const changes = (request: FastifyRequest): boolean => request.method !== 'GET' && request.method !== 'HEAD'

const proofOf = (request: FastifyRequest): string => {
  const header = request.headers['x-csrf']
  if (typeof header === 'string') return header
  if (request.body instanceof FileForm) return request.body.wordOf('csrf')
  return typeof request.body === 'string' ? (new URLSearchParams(request.body).get('csrf') ?? '') : ''
}

const isForm = ({ body }: FastifyRequest): boolean => typeof body === 'string' || body instanceof FileForm

/** Another site's page can make a browser send our cookie; it can't know the proof that our pages carry. */
const guardForgery = (app: FastifyInstance, config: Config): void => {
  app.addHook('preHandler', async (request, reply) => {
    if (!changes(request) || request.routeOptions.config.ownProof === true) return
    if (!isSameSite(request, config)) return sendProblem(reply, 'CrossSite')
    if (request.body !== undefined && isApi(request) === isForm(request))
      return sendProblem(reply, 'ContentTypeNotAccepted')
    if (request.session !== undefined && !provesCsrf(request.session.csrfKey, proofOf(request)))
      return sendProblem(reply, 'CrossSite')
  })
}

/**
 * A page in the browser reads its data again whenever it hears of a change, and listens for changes: that a list is
 * open is no sign that anyone looks at it. When a person does something, the page reads /api/session.
 */
const signOf = (request: FastifyRequest): Sign => {
  const path = request.raw.url?.split('?')[0] ?? ''
  return request.method === 'GET' && (path === '/live' || path.endsWith('.data')) ? 'page' : 'person'
}

const readSession = (
  app: FastifyInstance,
  instance: Instance,
  config: Config,
  { admitStranger }: Admission,
): void => {
  app.decorateRequest('session', undefined)
  const { db } = instance.database
  const find = gather<SessionAsked, SessionFound>({ ...looking, run: asked => findSessions(db, asked) })
  app.addHook('onRequest', async (request, reply) => {
    const key = readCookie(request, config, 'yhdella')
    if (key === undefined || request.turnedAway || request.routeOptions.config.withoutSession === true) return
    const found = await find({ key, now: instance.clock.now(), sign: signOf(request) })
    request.session = found.session
    if (found.session === undefined && !admitStranger(request, reply)) return reply
  })
}

const addHeaders = (app: FastifyInstance, config: Config): void => {
  app.decorateRequest('nonce', '')
  app.addHook('onRequest', (request, reply, next) => {
    if (!isApi(request)) request.nonce = randomBytes(16).toString('base64url')
    reply.headers(securityHeaders(config, isApi(request) ? undefined : request.nonce))
    next()
  })
}

const newServer = ({ instance }: ServerOptions): FastifyInstance =>
  Fastify({
    bodyLimit,
    // A proxy on this machine may tell whom it speaks for; others may not.
    trustProxy: 'loopback',
    requestTimeout: 30_000,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    frameworkErrors: (error, _request, reply) => {
      answerError(instance, error, reply)
    },
  })

/** Ready to listen; nothing is open yet. */
export const createServer = async (options: ServerOptions): Promise<FastifyInstance> => {
  const { instance, config, web } = options
  const app = newServer(options)
  app.setErrorHandler<FastifyError>((error, _request, reply) => answerError(instance, error, reply))
  app.setNotFoundHandler((_request, reply) => sendProblem(reply, 'RouteNotFound'))
  addHeaders(app, config)
  await app.register(cookie)
  const admission = guardAdmission(app, config)
  readSession(app, instance, config, admission)
  readBodies(app)
  guardForgery(app, config)
  keepForms(app, config)
  await app.register(compress, { encodings: ['br', 'gzip'], threshold: 1024 })
  serveHealth(app, instance, options.readiness)
  serveLive(app, instance)
  serveApi(app, instance)
  app.get('/openapi.json', { config: { withoutSession: true } }, () => openApi())
  app.all('/api/*', (_request, reply) => sendProblem(reply, 'RouteNotFound'))
  await serveSignIn(app, instance, config)
  if (web !== undefined) await serveWeb(app, instance, config, web)
  return app
}
