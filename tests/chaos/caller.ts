/** Calls the API as programs do: JSON over HTTP, one command sent again until it is answered. */
import { setTimeout as pause } from 'node:timers/promises'

export type Reply = { readonly status: number; readonly body: Record<string, unknown> }

export type Caller = {
  /** One try; throws when there is no answer. */
  readonly once: (method: 'GET' | 'POST', address: string, body?: object) => Promise<Reply>
  /** The same again until there is an answer that settles it: a broken connection, 429 and 503 do not. */
  readonly untilAnswered: (method: 'GET' | 'POST', address: string, body?: object) => Promise<Reply>
}

export type CallerTraits = {
  readonly origin: string
  /** The address that the open doors count; each caller has its own, as people do. */
  readonly ip: string
  readonly headers?: () => Readonly<Record<string, string>>
  /** True once the callers are to give up. */
  readonly over?: () => boolean
}

/** Milliseconds without an answer after which a person's browser would have given up too. */
const patience = 10_000

export const givenUp = 'GivenUp'

const unsettled = (status: number): boolean => status === 429 || status === 503 || status === 502

export const caller = ({ origin, ip, headers = () => ({}), over = () => false }: CallerTraits): Caller => {
  const once: Caller['once'] = async (method, address, body) => {
    const answer = await fetch(`${origin}${address}`, {
      method,
      headers: { 'content-type': 'application/json', 'x-forwarded-for': ip, ...headers() },
      signal: AbortSignal.timeout(patience),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
  }
  return {
    once,
    untilAnswered: async (method, address, body) => {
      while (!over()) {
        const reply = await once(method, address, body).catch(() => undefined)
        if (reply !== undefined && !unsettled(reply.status)) return reply
        await pause(50)
      }
      throw new Error(givenUp)
    },
  }
}

export const textAt = (reply: Reply, field: string): string => {
  const value = reply.body[field]
  if (typeof value !== 'string')
    throw new Error(`${field} was expected, ${reply.status} ${JSON.stringify(reply.body).slice(0, 300)} came`)
  return value
}
