import type { Outcome } from '@yhdella/kernel'
import type { z } from 'zod'
import type { AuditEvent } from './audit-event.ts'
import type { Permission } from './permission.ts'

/**
 * A route is one object: the binder reads it to parse, authorise, audit and answer; the web and outside
 * clients read it to call; the tests read it to know what must be proved.
 *
 * `input` holds path, query and body fields together. A POST whose input has a `commandKey` is answered once:
 * the same key again gets the first answer and does nothing.
 */
export type Route = {
  readonly method: 'GET' | 'POST'
  readonly path: `/api/${string}`
  readonly permission: Permission
  readonly audit: AuditEvent
  readonly input: z.ZodObject
  readonly output: z.ZodType
  readonly failures: readonly string[]
  /** Bytes that its request may have, where a file comes with it; the ordinary limit of a form where absent. */
  readonly bodyLimit?: number
}

export type Routes = Readonly<Record<string, Route>>

/** What the caller writes. */
export type Input<R extends Route> = z.input<R['input']>
/** What the use case receives, parsed. */
export type Parsed<R extends Route> = z.output<R['input']>
export type Output<R extends Route> = z.output<R['output']>
export type FailureOf<R extends Route> = R['failures'][number]

/** Refusals that any route may give; the binder gives them, no use case does. */
export const generalFailures = [
  'InputNotValid',
  'NotSignedIn',
  'NotPermitted',
  'TooManyRequests',
  'Overloaded',
  'NotWritable',
] as const
export type GeneralFailure = (typeof generalFailures)[number]

/** One field that must be mended, named as in the input. */
export type Problem = { readonly field: string; readonly code: string }

export type Answer<R extends Route> =
  | Outcome<Output<R>, FailureOf<R> | GeneralFailure>
  | { readonly ok: false; readonly code: 'InputNotValid'; readonly problems: readonly Problem[] }

export const defineRoutes = <const R extends Routes>(routes: R): R => routes
