import { PassThrough } from 'node:stream'
import { createReadableStreamFromReadable } from '@react-router/node'
import { renderToPipeableStream } from 'react-dom/server'
import {
  type EntryContext,
  type HandleErrorFunction,
  type RouterContextProvider,
  ServerRouter,
} from 'react-router'
import { NonceContext } from './platform/nonce.ts'
import { serverContext } from './platform/server-context.ts'

export { serverContext }

const htmlHeaders = (headers: Headers): Headers => {
  headers.set('content-type', 'text/html; charset=utf-8')
  return headers
}

/** The page is sent whole, so that a failure in the middle of it still becomes a failure page. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  context: RouterContextProvider,
): Promise<Response> {
  const { nonce } = context.get(serverContext)
  return new Promise((resolve, reject) => {
    const { pipe } = renderToPipeableStream(
      <NonceContext value={nonce}>
        <ServerRouter context={routerContext} url={request.url} nonce={nonce} />
      </NonceContext>,
      {
        nonce,
        onAllReady() {
          const body = new PassThrough()
          pipe(body)
          resolve(
            new Response(createReadableStreamFromReadable(body), { status, headers: htmlHeaders(headers) }),
          )
        },
        onShellError: reject,
        onError: error => context.get(serverContext).report(error),
      },
    )
  })
}

const wasRefused = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'status' in error && 'data' in error

/** What no page helper has caught: an address without a page is no error, the rest goes to the log. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted || wasRefused(error)) return
  context.get(serverContext).report(error)
}
