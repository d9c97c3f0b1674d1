/** The contract's routes as JSON under /api. */
import type { Route } from '@yhdella/contract'
import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify'
import type { Actor } from '../actor.ts'
import type { Instance } from '../instance.ts'
import { laneOfRoute } from '../lane.ts'
import { isUnexpected } from '../unexpected.ts'
import { problemBody, retryAfter, statusOf } from './problem.ts'

const methods: readonly HTTPMethods[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

export const sendProblem = (
  reply: FastifyReply,
  code: string,
  more: Parameters<typeof problemBody>[1] = {},
): FastifyReply => {
  const wait = retryAfter[code]
  if (wait !== undefined) reply.header('retry-after', String(wait))
  return reply
    .code(statusOf(code))
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(JSON.stringify(problemBody(code, more)))
}

export const actorOf = (request: FastifyRequest, { composition }: Instance): Actor =>
  request.session?.actor ?? { kind: 'anonymous', roles: [], language: composition.defaultLanguage }

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const fieldsOf = (value: unknown): Record<string, unknown> => (isRecord(value) ? value : {})

/** The parts of the path come last: what the address says is what is meant. */
const inputOf = (request: FastifyRequest, route: Route): Record<string, unknown> => ({
  ...fieldsOf(route.method === 'GET' ? request.query : request.body),
  ...fieldsOf(request.params),
})

const purposeOf = (request: FastifyRequest): { purpose?: string } => {
  const purpose = request.headers['x-purpose']
  return typeof purpose === 'string' && purpose.length <= 200 ? { purpose } : {}
}

const answer = async (
  instance: Instance,
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> => {
  if (route.method === 'POST' && request.body !== undefined && !isRecord(request.body))
    return sendProblem(reply, 'BodyNotReadable')
  const options = { ip: request.ip, ...purposeOf(request) }
  try {
    const given = await instance.callUnknown(
      actorOf(request, instance),
      route,
      inputOf(request, route),
      options,
    )
    if (given.ok)
      return reply.header('content-type', 'application/json; charset=utf-8').send(given.data ?? null)
    return sendProblem(reply, given.code, 'problems' in given ? { problems: given.problems } : {})
  } catch (error) {
    if (!isUnexpected(error)) throw error
    return sendProblem(reply, 'Unexpected', { reference: error.reference })
  }
}

/** Serves every bound route; the other methods of its path are refused by name. */
export const serveApi = (app: FastifyInstance, instance: Instance): void => {
  const used = new Map<string, Set<HTTPMethods>>()
  for (const { route } of instance.routes) {
    app.route({
      method: route.method,
      url: route.path,
      config: { lane: laneOfRoute(route) },
      ...(route.bodyLimit === undefined ? {} : { bodyLimit: route.bodyLimit }),
      handler: (request, reply) => answer(instance, route, request, reply),
    })
    used.set(route.path, (used.get(route.path) ?? new Set()).add(route.method))
  }
  for (const [path, allowed] of used)
    app.route({
      method: methods.filter(method => !allowed.has(method)),
      url: path,
      config: { ownProof: true },
      handler: (_request, reply) =>
        sendProblem(reply.header('allow', [...allowed].join(', ')), 'MethodNotAllowed'),
    })
}
