/**
 * Bounds the work in hand. What does not fit is turned away at once, and cheaply, instead of making all wait: those
 * who begin first, then those in the middle of something, those who are signed in last. What a form brought is kept.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Config } from '../config.ts'
import type { Lane } from '../lane.ts'
import { readCookie } from './cookies.ts'
import { problemBody, retryAfter } from './problem.ts'
import { securityHeaders } from './security.ts'
import { askingAgainPage, sendingAgainPage } from './turned-away-page.ts'

/** Requests in hand at which each lane is full; at a hundred milliseconds each, five thousand a second. */
export const mostInHand: Readonly<Record<Lane, number>> = { known: 500, begun: 400, open: 250 }
/** Forms whose words are read although they are turned away; over it a browser keeps them, as it does by itself. */
const mostReadForms = 200

const overloaded = JSON.stringify(problemBody('Overloaded'))
const wait = { 'retry-after': String(retryAfter.Overloaded) }

const pathOf = (request: FastifyRequest): string => (request.raw.url ?? '').split('?')[0] ?? ''
/** What programs read, a page's own script among them: it keeps by itself what was typed. */
const isData = (request: FastifyRequest): boolean =>
  pathOf(request).startsWith('/api/') || pathOf(request).endsWith('.data')

const isForm = (request: FastifyRequest): boolean =>
  request.method === 'POST' &&
  request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true

/** Whoever shows the cookie of a session is believed until the session is looked up. */
const claimedLane = (request: FastifyRequest, config: Config): Lane => {
  // Built files cost nothing, and a page that was let in needs them.
  if (readCookie(request, config, 'yhdella') !== undefined || pathOf(request).startsWith('/assets/'))
    return 'known'
  return laneWithoutSession(request)
}

/** Of a page it is not known what it is for: whoever sends a form has begun. */
const laneWithoutSession = ({ method, routeOptions }: FastifyRequest): Lane =>
  routeOptions.config.lane ?? (method === 'POST' ? 'begun' : 'open')

/** Past Fastify and past compression: what is turned away must cost a small part of what is served. */
const refuse = (
  reply: FastifyReply,
  headers: Readonly<Record<string, string>>,
  body: string,
): FastifyReply => {
  reply.hijack()
  reply.raw.writeHead(503, { ...headers, ...wait, 'content-length': String(Buffer.byteLength(body)) })
  reply.raw.end(body)
  return reply
}

const refuseWithPage = (reply: FastifyReply, config: Config, html: string): FastifyReply =>
  refuse(
    reply,
    { ...securityHeaders(config, reply.request.nonce), 'content-type': 'text/html; charset=utf-8' },
    html,
  )

type InHand = {
  readonly count: () => number
  readonly add: (request: FastifyRequest, reply: FastifyReply) => void
  readonly release: (request: FastifyRequest) => void
}

const workInHand = (): InHand => {
  let inHand = 0
  const counted = new WeakSet<FastifyRequest['raw']>()
  const release = ({ raw }: FastifyRequest): void => {
    if (counted.delete(raw)) inHand -= 1
  }
  return {
    count: () => inHand,
    release,
    add: (request, reply) => {
      inHand += 1
      counted.add(request.raw)
      // A browser that goes away, an answer sent past Fastify: the socket's end tells of every one.
      reply.raw.once('close', () => release(request))
    },
  }
}

export type Admission = {
  /** A session that was claimed and is not there takes no place of those who are signed in. To be asked after the session. */
  readonly admitStranger: (request: FastifyRequest, reply: FastifyReply) => boolean
}

/** Register before anything that costs. Answers forms that are turned away in a hook of its own: see {@link keepForms}. */
export const guardAdmission = (app: FastifyInstance, config: Config): Admission => {
  const inHand = workInHand()
  const dataHeaders = {
    ...securityHeaders(config, undefined),
    'content-type': 'application/problem+json; charset=utf-8',
  }
  let readForms = 0
  app.decorateRequest('turnedAway', false)

  const keepForm = (request: FastifyRequest, reply: FastifyReply): void => {
    request.turnedAway = true
    readForms += 1
    reply.raw.once('close', () => {
      readForms -= 1
    })
  }

  const turnAway = (request: FastifyRequest, reply: FastifyReply): void => {
    if (isData(request)) refuse(reply, dataHeaders, overloaded)
    else refuseWithPage(reply, config, askingAgainPage(request))
  }

  app.addHook('onRequest', (request, reply, next) => {
    const isFull = inHand.count() >= mostInHand[claimedLane(request, config)]
    if (request.routeOptions.config.uncounted === true || !isFull) {
      if (request.routeOptions.config.uncounted !== true) inHand.add(request, reply)
      next()
    } else if (isForm(request) && !isData(request) && readForms < mostReadForms) {
      keepForm(request, reply)
      next()
    } else turnAway(request, reply)
  })
  return {
    admitStranger: (request, reply) => {
      if (inHand.count() <= mostInHand[laneWithoutSession(request)]) return true
      inHand.release(request)
      turnAway(request, reply)
      return false
    },
  }
}

/** Gives a form that was turned away back with everything in it. Register after the guard against forged forms. */
export const keepForms = (app: FastifyInstance, config: Config): void => {
  app.addHook('preHandler', async (request, reply) => {
    if (!request.turnedAway) return
    const form = typeof request.body === 'string' ? request.body : ''
    return refuseWithPage(reply, config, sendingAgainPage(request, form))
  })
}
