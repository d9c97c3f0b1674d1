/** Headers that every answer has, and whether a request may have come from a page of ours. */
import type { FastifyRequest } from 'fastify'
import type { Config } from '../config.ts'

/** An answer to a program shows nothing, runs nothing and is framed by nothing. */
const policyOfData = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

const policyOfPage = (config: Config, nonce: string): string => {
  const provider = config.identity.kind === 'provider' ? ` ${new URL(config.identity.issuer).origin}` : ''
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    // Widths of bars and places of markers are attributes of elements; no style sheet or script comes this way.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    `form-action 'self'${provider}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** Two years in seconds, as browsers' preload lists ask. */
const strictTransport = 'max-age=63072000; includeSubDomains'

/** `nonce` is the page's, which lets its own scripts and styles run; undefined for data. */
export const securityHeaders = (
  config: Config,
  nonce: string | undefined,
): Readonly<Record<string, string>> => ({
  'content-security-policy': nonce === undefined ? policyOfData : policyOfPage(config, nonce),
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'cache-control': 'no-store',
  ...(config.origin.startsWith('https:') ? { 'strict-transport-security': strictTransport } : {}),
})

const hostOf = (origin: string): string | undefined => URL.parse(origin)?.host

/**
 * Browsers say where a request comes from. `Origin: null` is what they say of our own forms too, because of
 * `Referrer-Policy: no-referrer`; then Sec-Fetch-Site decides, and where even that is missing, the form's proof.
 */
export const isSameSite = (request: FastifyRequest, config: Config): boolean => {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const { origin } = request.headers
  if (origin === undefined || origin === 'null') return true
  return origin === config.origin || hostOf(origin) === request.headers.host
}
