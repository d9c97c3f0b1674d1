/** How an input becomes a request: JSON that even a careless program would not write, or a spoiled address. */
import type { Route } from '@yhdella/contract'
import fc from 'fast-check'

export type HostileRequest = {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly payload: string | undefined
}

/** What JSON has no word for is written as it would be on the wire; half a pair stays half a pair. */
const jsonOf = (input: Record<string, unknown>): string =>
  JSON.stringify(input, (_, value) =>
    typeof value === 'number' && Math.abs(value) > 1e300 ? '1e999' : value,
  ).replaceAll('"1e999"', '1e999')

const encoded = (value: unknown): string => {
  const text = typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value)
  return encodeURIComponent(text.isWellFormed() ? text : text.toWellFormed()).slice(0, 6000)
}

export const requestOf = (route: Route, input: Record<string, unknown>): HostileRequest => {
  const rest = { ...input }
  const path = route.path.replace(/:([A-Za-z]+)/g, (_, name: string) => {
    const value = rest[name]
    delete rest[name]
    // An empty part would be another address; there another test knocks.
    return encoded(value) || '%20'
  })
  if (route.method === 'POST') return { method: 'POST', url: path, payload: jsonOf(rest) }
  const query = Object.entries(rest)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encoded(value)}`)
  return { method: 'GET', url: `${path}?${query.join('&')}`, payload: undefined }
}

/** Now and then the body is cut, doubled or has a byte put in; the address gets a broken escape. */
export const spoiled = (request: HostileRequest): fc.Arbitrary<HostileRequest> => {
  const { payload, url } = request
  if (payload === undefined)
    return fc.constantFrom(
      request,
      { ...request, url: `${url}&%ff=%` },
      { ...request, url: `${url}&find=%00%ed%a0%80` },
    )
  const cut = fc.nat(payload.length).map(at => ({ ...request, payload: payload.slice(0, at) }))
  const put = fc
    .tuple(fc.nat(payload.length), fc.constantFrom('\u0000', '"', '{', '\\u', '\ud800', ',', '[[[['))
    .map(([at, what]) => ({ ...request, payload: payload.slice(0, at) + what + payload.slice(at) }))
  return fc.oneof(
    { weight: 12, arbitrary: fc.constant(request) },
    { weight: 1, arbitrary: cut },
    { weight: 1, arbitrary: put },
  )
}
