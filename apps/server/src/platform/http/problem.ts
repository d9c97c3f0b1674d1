/** Refusals as problem+json (RFC 9457): a code to act on, a sentence to read. */
import type { Problem } from '@yhdella/contract'

const statuses: Readonly<Record<string, number>> = {
  InputNotValid: 422,
  NotSignedIn: 401,
  NotPermitted: 403,
  TooManyRequests: 429,
  Overloaded: 503,
  NotWritable: 503,
  BodyNotReadable: 400,
  AddressNotReadable: 400,
  CrossSite: 403,
  MethodNotAllowed: 405,
  BodyTooLarge: 413,
  ContentTypeNotAccepted: 415,
  RequestNotFinished: 408,
  Unexpected: 500,
}

/** 404 by its name's ending, 409 for whatever else a route may refuse. */
export const statusOf = (code: string): number => statuses[code] ?? (code.endsWith('NotFound') ? 404 : 409)

const sentences: Readonly<Record<string, string>> = {
  InputNotValid: 'Some fields need mending: see problems.',
  NotSignedIn: 'Sign in first.',
  NotPermitted: 'Your role does not permit this.',
  TooManyRequests: 'Too many requests came from your address. Wait a moment.',
  Overloaded: 'Too much is going on right now. Try again in a moment.',
  NotWritable:
    'Nothing can be saved right now, although reading works. Send the same again in half a minute.',
  BodyNotReadable: 'The body is not the JSON object that was expected.',
  AddressNotReadable: 'The address is not written as addresses are.',
  CrossSite: 'The request did not come from a page of this service. Load the page again and try once more.',
  MethodNotAllowed: 'This address is not used with that method: see Allow.',
  BodyTooLarge: 'The body is larger than 64 kilobytes. Send less.',
  ContentTypeNotAccepted:
    'Send JSON (application/json) to /api, forms (application/x-www-form-urlencoded) to pages.',
  RequestNotFinished: 'The request did not arrive whole in time.',
  Unexpected: 'Something broke here. Tell the reference to those who keep the service.',
  RouteNotFound: 'There is nothing at this address.',
}

export type ProblemBody = {
  readonly type: 'about:blank'
  readonly title: string
  readonly status: number
  readonly code: string
  readonly problems?: readonly Problem[]
  readonly reference?: string
}

type More = { readonly problems?: readonly Problem[]; readonly reference?: string }

export const problemBody = (code: string, more: More = {}): ProblemBody => ({
  type: 'about:blank',
  title: sentences[code] ?? code,
  status: statusOf(code),
  code,
  ...more,
})

/** Seconds after which a refused caller may try again. */
export const retryAfter: Readonly<Record<string, number>> = {
  TooManyRequests: 15,
  Overloaded: 2,
  NotWritable: 30,
}
