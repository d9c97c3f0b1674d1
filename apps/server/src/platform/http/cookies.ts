import type { CookieSerializeOptions } from '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Config } from '../config.ts'

const secure = (config: Config): boolean => config.origin.startsWith('https:')

/** `__Host-` makes browsers insist on https, this very host and the whole path. */
const nameOf = (config: Config, name: string): string => (secure(config) ? `__Host-${name}` : name)

const flags = (config: Config): CookieSerializeOptions => ({
  httpOnly: true,
  // Lax: a link to the work list in a letter opens signed in, another site's form does not.
  sameSite: 'lax',
  secure: secure(config),
  path: '/',
})

export type CookieName = 'yhdella' | 'yhdella-sign-in'

export const readCookie = (request: FastifyRequest, config: Config, name: CookieName): string | undefined =>
  request.cookies[nameOf(config, name)]

/** Kept until the browser closes, or for `seconds`. */
export const writeCookie = (
  reply: FastifyReply,
  config: Config,
  name: CookieName,
  value: string,
  seconds?: number,
): void => {
  const age = seconds === undefined ? {} : { maxAge: seconds }
  reply.setCookie(nameOf(config, name), value, { ...flags(config), ...age })
}

export const clearCookie = (reply: FastifyReply, config: Config, name: CookieName): void => {
  reply.clearCookie(nameOf(config, name), flags(config))
}
