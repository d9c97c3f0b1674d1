import { randomUUID } from 'node:crypto'
import { type DestinationStream, type Logger, type LoggerOptions, pino } from 'pino'
import type { LogLevel } from './config.ts'

export type { Logger }

/**
 * Lines are JSON on standard output, or to `to`. No line carries what a person wrote, a name, an address of a page (it may
 * hold a key) or a parameter of a query: callers name routes, and errors are cut to what code says of itself.
 */
export const createLog = (level: LogLevel, to?: DestinationStream): Logger => {
  const options: LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: ['*.password', '*.cookie', '*.authorization', '*.parameters', '*.input', '*.url'],
      remove: true,
    },
    serializers: { error: describeError },
  }
  return to === undefined ? pino(options) : pino(options, to)
}

type Told = { readonly name: string; readonly code?: string; readonly at?: string; readonly message?: string }

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

const fieldOf = (error: object, field: string): string | undefined =>
  textOf(Reflect.get(error, field)) || undefined

/**
 * A database's message can quote a row ("Key (email)=(...) already exists"), so for errors that carry an
 * SQLSTATE only the state and the names of table and constraint are told.
 */
export const describeError = (error: unknown): Told => {
  if (!(error instanceof Error)) return { name: typeof error }
  const code = fieldOf(error, 'code')
  const at = error.stack?.split('\n').slice(1, 8).join('\n')
  const place = at === undefined ? {} : { at }
  if (code !== undefined && /^[0-9A-Z]{5}$/.test(code))
    return {
      name: 'DatabaseError',
      code,
      message: ['schema', 'table', 'column', 'constraint', 'routine']
        .flatMap(field => fieldOf(error, field) ?? [])
        .join(' '),
      ...place,
    }
  return { name: error.name, message: error.message, ...(code ? { code } : {}), ...place }
}

/** What a person is given to quote, and a line in the log can be found by. */
export const newReference = (): string => randomUUID().slice(0, 8)
