/**
 * One kept-alive connection that sends one request at a time. The sender shares the machine with what it measures, so
 * it does no more than it must: fetch costs several times the CPU of this.
 */
import { connect, type Socket } from 'node:net'

export type Sent = {
  readonly method: 'GET' | 'POST'
  readonly address: string
  readonly body?: string
  readonly headers?: Readonly<Record<string, string>>
}

export type Got = { readonly status: number; readonly body: string }

export type HttpLine = {
  readonly send: (sent: Sent) => Promise<Got>
  readonly close: () => void
}

const headEnd = Buffer.from('\r\n\r\n')

const bytesOf = ({ method, address, body = '', headers = {} }: Sent, host: string): string => {
  const lines = [`${method} ${address} HTTP/1.1`, `host: ${host}`]
  for (const [name, value] of Object.entries(headers)) lines.push(`${name}: ${value}`)
  if (method === 'POST')
    lines.push('content-type: application/json', `content-length: ${Buffer.byteLength(body)}`)
  return `${lines.join('\r\n')}\r\n\r\n${body}`
}

/** The whole answer, or undefined while a part of it is still to come. */
const gotFrom = (received: Buffer): Got | undefined => {
  const end = received.indexOf(headEnd)
  if (end < 0) return undefined
  const head = received.toString('latin1', 0, end)
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1]
  if (length === undefined) throw new Error(`An answer without its length came: ${head.slice(0, 200)}`)
  const from = end + headEnd.length
  if (received.length < from + Number(length)) return undefined
  return { status: Number(head.slice(9, 12)), body: received.toString('utf8', from, from + Number(length)) }
}

type Waiting = { readonly resolve: (got: Got) => void; readonly reject: (error: Error) => void }

const listen = (socket: Socket, take: () => Waiting | undefined): void => {
  let received: Buffer = Buffer.alloc(0)
  socket.on('data', (chunk: Buffer) => {
    received = Buffer.concat([received, chunk])
    const got = gotFrom(received)
    if (got === undefined) return
    received = Buffer.alloc(0)
    take()?.resolve(got)
  })
  const fail = (error?: Error): void => take()?.reject(error ?? new Error('The server hung up'))
  socket.on('error', fail)
  socket.on('close', () => fail())
}

export const openLine = (origin: string): Promise<HttpLine> =>
  new Promise((resolve, reject) => {
    const { hostname, port, host } = new URL(origin)
    const socket = connect({ host: hostname, port: Number(port), noDelay: true })
    let waiting: Waiting | undefined
    listen(socket, () => {
      const taken = waiting
      waiting = undefined
      return taken
    })
    socket.once('error', reject)
    socket.once('connect', () =>
      resolve({
        send: sent =>
          new Promise((answered, failed) => {
            waiting = { resolve: answered, reject: failed }
            socket.write(bytesOf(sent, host))
          }),
        close: () => socket.destroy(),
      }),
    )
  })

export const openLines = (origin: string, count: number): Promise<readonly HttpLine[]> =>
  Promise.all(Array.from({ length: count }, () => openLine(origin)))
