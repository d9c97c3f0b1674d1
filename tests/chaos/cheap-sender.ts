/** Sends JSON over kept-alive connections at little cost: the sender shares the machine with what it attacks. */
import { Agent, request } from 'node:http'

export type Got = {
  readonly status: number
  readonly body: Record<string, unknown>
  readonly wait: string | undefined
}

export type Sender = {
  /** `from` is the address that the open doors count. Status 0 where the connection broke or nothing came in time. */
  readonly post: (address: string, body: object, from: string) => Promise<Got>
  readonly close: () => void
}

/** Milliseconds without an answer after which a person would have given up. */
const patience = 15_000
const broken: Got = { status: 0, body: {}, wait: undefined }

const read = (text: string): Record<string, unknown> => {
  const parsed: unknown = text === '' ? {} : JSON.parse(text)
  return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {}
}

export const cheapSender = (origin: string, connections: number): Sender => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections, maxFreeSockets: connections })
  const { hostname: host, port } = new URL(origin)
  const post: Sender['post'] = (path, body, from) =>
    new Promise(resolve => {
      const text = JSON.stringify(body)
      const headers = {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(text),
        'x-forwarded-for': from,
      }
      const sent = request(
        { agent, host, port, path, method: 'POST', headers, timeout: patience },
        answer => {
          const parts: Buffer[] = []
          answer.on('data', (part: Buffer) => parts.push(part))
          answer.once('error', () => resolve(broken))
          answer.once('end', () =>
            resolve({
              status: answer.statusCode ?? 0,
              body: read(Buffer.concat(parts).toString()),
              wait: answer.headers['retry-after'],
            }),
          )
        },
      )
      sent.once('timeout', () => sent.destroy())
      sent.once('error', () => resolve(broken))
      sent.end(text)
    })
  return { post, close: () => agent.destroy() }
}
