/** Serves the pages: React Router's server build, and the files that its pages load. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pathToFileURL } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { Answer, Input, Role, Route } from '@yhdella/contract'
import type { Instant, Language } from '@yhdella/kernel'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  createRequestHandler,
  type RouterContext,
  RouterContextProvider,
  type ServerBuild,
} from 'react-router'
import { type Config, projectFolder } from '../config.ts'
import { csrfProof } from '../identity/csrf.ts'
import type { Instance } from '../instance.ts'
import { newReference } from '../log.ts'
import { actorOf, sendProblem } from './api.ts'
import { FileForm } from './file-form.ts'

const buildFolder = path.join(projectFolder, 'apps/web/build')

/** As apps/web/app/platform/server-context.ts reads it. */
export type ServerContext = {
  readonly call: <R extends Route>(
    route: R,
    input: Input<R>,
    options?: { readonly purpose?: string },
  ) => Promise<Answer<R>>
  readonly actor: {
    readonly kind: 'professional' | 'resident' | 'anonymous'
    readonly id: string | null
    readonly name: string
    readonly title: string
    readonly roles: readonly Role[]
    readonly language: Language
  }
  readonly csrfKey: string
  readonly nonce: string
  readonly now: Instant
  readonly demo: boolean
  readonly report: (error: unknown) => string
}

export type Web = {
  readonly build: ServerBuild
  readonly context: RouterContext<ServerContext>
  readonly clientFolder: string
}

type LoadedBuild = ServerBuild & {
  readonly entry: { readonly module: { readonly serverContext: RouterContext<ServerContext> } }
}

const isBuild = (loaded: unknown): loaded is LoadedBuild =>
  typeof loaded === 'object' && loaded !== null && 'entry' in loaded && 'routes' in loaded

/** The built pages; undefined when they have not been built. */
export const loadWeb = async (folder: string = buildFolder): Promise<Web | undefined> => {
  const file = path.join(folder, 'server/index.js')
  if (!existsSync(file)) return undefined
  const loaded: unknown = await import(pathToFileURL(file).href)
  if (!isBuild(loaded)) throw new Error(`${file} is not a build of the pages`)
  return {
    build: loaded,
    context: loaded.entry.module.serverContext,
    clientFolder: path.join(folder, 'client'),
  }
}

const pageActor = (request: FastifyRequest, instance: Instance): ServerContext['actor'] => {
  const actor = request.session?.actor
  const { defaultLanguage } = instance.composition
  if (actor === undefined)
    return { kind: 'anonymous', id: null, name: '', title: '', roles: [], language: defaultLanguage }
  const { kind, id, name, roles, language } = actor
  return { kind, id, name, title: actor.kind === 'professional' ? actor.title : '', roles, language }
}

const contextOf = (request: FastifyRequest, instance: Instance, config: Config): ServerContext => ({
  call: (route, input, options) =>
    instance.call(actorOf(request, instance), route, input, { ...options, ip: request.ip }),
  actor: pageActor(request, instance),
  csrfKey: request.session === undefined ? '' : csrfProof(request.session.csrfKey),
  nonce: request.nonce,
  now: instance.clock.now(),
  demo: config.mode === 'demo',
  report: error => {
    const reference = newReference()
    instance.log.error({ reference, error }, 'a page failed')
    return reference
  },
})

/** Origin is left out: it was judged already, and `null` would be taken for another site. */
const headersOf = (request: FastifyRequest): Headers => {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    if (name === 'origin' || name === 'content-length' || value === undefined) continue
    for (const each of Array.isArray(value) ? value : [value]) headers.append(name, each)
  }
  return headers
}

const bodyOf = ({ method, body }: FastifyRequest): { readonly body?: string | Uint8Array<ArrayBuffer> } => {
  if (method !== 'POST') return {}
  if (typeof body === 'string') return { body }
  return body instanceof FileForm ? { body: body.bytes } : {}
}

const webRequest = (request: FastifyRequest, config: Config, signal: AbortSignal): Request => {
  // The path is appended, not resolved: an address that begins with two slashes must not name another host.
  return new Request(`${config.origin}${request.raw.url}`, {
    method: request.method,
    headers: headersOf(request),
    signal,
    ...bodyOf(request),
  })
}

const sendResponse = (reply: FastifyReply, response: Response): FastifyReply => {
  reply.code(response.status)
  for (const [name, value] of response.headers) if (name !== 'set-cookie') reply.header(name, value)
  for (const cookie of response.headers.getSetCookie()) reply.header('set-cookie', cookie)
  return reply.send(response.body === null ? '' : Readable.fromWeb(response.body))
}

const abortedWith = (reply: FastifyReply): AbortSignal => {
  const controller = new AbortController()
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) controller.abort()
  })
  return controller.signal
}

/** A year in seconds: names of built files hold a hash of what is in them. */
const forever = 'public, max-age=31536000, immutable'

export const serveWeb = async (
  app: FastifyInstance,
  instance: Instance,
  config: Config,
  web: Web,
): Promise<void> => {
  await app.register(fastifyStatic, {
    root: web.clientFolder,
    wildcard: false,
    index: false,
    preCompressed: true,
    setHeaders: (reply, file) => {
      const hashed = file.startsWith(path.join(web.clientFolder, 'assets'))
      reply.header('cache-control', hashed ? forever : 'public, max-age=3600')
    },
  })
  const handle = createRequestHandler(web.build, 'production')
  const page = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const provider = new RouterContextProvider()
    provider.set(web.context, contextOf(request, instance, config))
    return sendResponse(reply, await handle(webRequest(request, config, abortedWith(reply)), provider))
  }
  app.route({ method: ['GET', 'POST'], url: '/*', handler: page })
  app.route({
    method: ['PUT', 'PATCH', 'DELETE', 'OPTIONS'],
    url: '/*',
    config: { ownProof: true },
    handler: (_request, reply) => sendProblem(reply.header('allow', 'GET, HEAD, POST'), 'MethodNotAllowed'),
  })
}
