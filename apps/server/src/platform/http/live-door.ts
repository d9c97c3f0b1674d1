/** GET /live?topics=work,board: server-sent events for signed-in people. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Follower, followEvents } from '../event-follower.ts'
import { goingOn } from '../identity/session.ts'
import type { Instance } from '../instance.ts'
import { createLiveHub, type Listener, type LiveHub } from '../live.ts'
import type { Topic } from '../transaction.ts'
import { sendProblem } from './api.ts'

/** Shorter than the silence after which proxies cut a connection. Milliseconds. */
const heartbeatMs = 15_000
const mostListeners = 2000
const mostTopics = 10

const isTopic = (text: string): text is Topic => /^(work|board|(case|book):[A-Za-z0-9-]{1,64})$/.test(text)

const askedTopics = (request: FastifyRequest): readonly string[] => {
  const asked = new URLSearchParams(request.raw.url?.split('?')[1] ?? '')
  return [...new Set([...asked.getAll('topics'), ...asked.getAll('topic')].flatMap(text => text.split(',')))]
}

const refusalOf = (
  request: FastifyRequest,
  instance: Instance,
  asked: readonly string[],
): string | undefined => {
  const actor = request.session?.actor
  if (actor === undefined) return 'NotSignedIn'
  if (asked.length === 0 || asked.length > mostTopics || !asked.every(isTopic)) return 'InputNotValid'
  return asked.every(topic => instance.composition.mayFollow(actor, topic)) ? undefined : 'NotPermitted'
}

/** Hijacked answers miss Fastify's own sending, so its headers are written by hand. */
const begin = (reply: FastifyReply): void => {
  reply.hijack()
  for (const [name, value] of Object.entries(reply.getHeaders()))
    if (value !== undefined) reply.raw.setHeader(name, value)
  reply.raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  })
  reply.raw.write('retry: 2000\n\n')
}

/** Those who were signed out, or idle too long, hear no more. */
const dropEnded = async (hub: LiveHub, { database, clock }: Instance): Promise<void> => {
  const listeners = hub.listeners()
  const signedIn = await goingOn(
    database.db,
    listeners.map(listener => listener.sessionHash),
    clock.now(),
  )
  for (const listener of listeners)
    if (!signedIn.has(listener.sessionHash.toString('hex'))) hub.drop(listener)
}

export const serveLive = (app: FastifyInstance, instance: Instance): void => {
  const hub = createLiveHub()
  let follower: Follower | undefined
  const beat = setInterval(() => {
    hub.heartbeat()
    dropEnded(hub, instance).catch(error =>
      instance.log.warn({ error }, 'open sessions could not be checked'),
    )
  }, heartbeatMs).unref()

  app.addHook('onReady', async () => {
    follower = await followEvents({
      database: instance.database,
      log: instance.log,
      onTopics: hub.tell,
      onTakeover: hub.tellAll,
    })
  })
  app.addHook('preClose', async () => {
    clearInterval(beat)
    hub.close()
    await follower?.stop()
  })
  app.get('/live', { exposeHeadRoute: false, config: { uncounted: true } }, (request, reply) => {
    const topics = askedTopics(request)
    const refusal =
      hub.listeners().length >= mostListeners ? 'Overloaded' : refusalOf(request, instance, topics)
    if (refusal !== undefined || request.session === undefined)
      return sendProblem(reply, refusal ?? 'NotSignedIn')
    begin(reply)
    const listener: Listener = { response: reply.raw, sessionHash: request.session.keyHash, topics }
    hub.add(listener)
    return reply
  })
}
