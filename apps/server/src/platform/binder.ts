/** The one way in to every use case: parse, permit, run in a transaction, log the use, parse the answer. */
import { type Answer, type Input, type Problem, permits, type Route } from '@yhdella/contract'
import { failed, type Outcome } from '@yhdella/kernel'
import type { Actor } from './actor.ts'
import type { DiskRoom } from './disk-room.ts'
import { gather, isTooManyWait } from './gather.ts'
import type { BoundRoute } from './handler.ts'
import { problemsOf } from './input-problems.ts'
import { type Lane, laneOf } from './lane.ts'
import { type Logger, newReference } from './log.ts'
import { isNotWritable, notWritable } from './not-writable.ts'
import type { OpenDoorLimit } from './rate-limit.ts'
import { type Answered, type Asked, logApart, type NamedRoute, runAlone, runTogether } from './run-route.ts'
import { unexpected } from './unexpected.ts'
import type { Ground } from './unit-of-work.ts'
import { type Use, useOf } from './use-log.ts'

export type CallOptions = {
  /** Why the data is used, for the use log. */
  readonly purpose?: string
  /** Where the call came from; given, the open doors count it. */
  readonly ip?: string
}

export type NotValid = {
  readonly ok: false
  readonly code: 'InputNotValid'
  readonly problems: readonly Problem[]
}
export type AnyAnswer = Outcome<unknown, string> | NotValid

/** Calls a route in process, exactly as over HTTP. Throws {@link Unexpected} when the program has a bug. */
export type Call = <R extends Route>(
  actor: Actor,
  route: R,
  input: Input<R>,
  options?: CallOptions,
) => Promise<Answer<R>>

export type Binder = {
  readonly call: Call
  /** As `call`, for input that nobody has typed. */
  readonly callUnknown: (
    actor: Actor,
    route: Route,
    input: unknown,
    options?: CallOptions,
  ) => Promise<AnyAnswer>
  readonly routes: readonly BoundRoute[]
}

/** At most so many requests in one transaction, so many transactions at once, and so many waiting. */
const batching = { size: 256, inFlight: 2, waiting: 5000 }

type Run = (asked: Asked) => Promise<Answered>

const runnerOf = (ground: Ground, bound: BoundRoute): Run => {
  const { handler } = bound
  if (typeof handler === 'function') return asked => runAlone(ground, bound, handler, asked)
  return gather({ ...batching, run: batch => runTogether(ground, bound, handler, batch) })
}

const denialOf = (actor: Actor): 'NotSignedIn' | 'NotPermitted' =>
  actor.kind === 'anonymous' ? 'NotSignedIn' : 'NotPermitted'

/** A denial gives nothing away, so it stands even where its row can be written nowhere but aside. */
const logDenial = async (ground: Ground, use: Use, lane: Lane): Promise<void> => {
  try {
    await logApart(ground, use, lane)
  } catch (error) {
    if (!isNotWritable(error)) throw error
    if (ground.keepAside === undefined) throw error
    await logApart(ground, use, lane, true)
  }
}

const isOpen = (route: Route): boolean => route.permission === 'anyone' || route.permission === 'keyHolder'

export type BinderOptions = {
  readonly ground: Ground
  readonly routes: readonly BoundRoute[]
  readonly log: Logger
  readonly limit?: OpenDoorLimit
  /** Without room nothing is changed; readings go on. */
  readonly hasRoom?: DiskRoom
}

/** A reading goes on without writing where the database takes no rows; what was to be changed is refused. */
const runSomehow = async (run: Run, asked: Asked, isReading: boolean): Promise<Answered> => {
  try {
    return await run(asked)
  } catch (error) {
    if (!isNotWritable(error)) throw error
    return isReading ? runSomehow(run, { ...asked, aside: true }, false) : failed(notWritable)
  }
}

const runOrTell = async (
  run: Run,
  asked: Asked,
  { name, route }: NamedRoute,
  log: Logger,
): Promise<Answered> => {
  try {
    return await runSomehow(run, asked, route.method === 'GET')
  } catch (error) {
    if (isTooManyWait(error)) return failed('Overloaded')
    const reference = newReference()
    log.error({ reference, route: name, error }, 'a use case failed')
    throw unexpected(reference)
  }
}

/** Ties the routes to the ground they run on. */
export const createBinder = ({ ground, routes, log, limit, hasRoom = () => true }: BinderOptions): Binder => {
  const bound = new Map(routes.map(each => [each.route, { ...each, run: runnerOf(ground, each) }]))

  const callUnknown: Binder['callUnknown'] = async (actor, route, input, options = {}) => {
    const entry = bound.get(route)
    if (entry === undefined) throw new Error(`No use case is bound to ${route.method} ${route.path}`)
    if (isOpen(route) && options.ip !== undefined && limit?.(options.ip, route) === 'full')
      return failed('TooManyRequests')
    if (!permits(actor.roles, route.permission)) {
      const outcome = denialOf(actor)
      const use = useOf(entry.name, route, actor, options.purpose)
      const subjects = entry.aboutInput === undefined ? [] : [entry.aboutInput(input)]
      await logDenial(ground, { ...use, subjects, outcome }, laneOf(actor, route))
      return failed(outcome)
    }
    const parsed = route.input.safeParse(input)
    if (!parsed.success)
      return { ok: false, code: 'InputNotValid', problems: problemsOf(parsed.error.issues, input) }
    const asked = { actor, input: parsed.data, purpose: options.purpose }
    if (route.method === 'POST' && !hasRoom()) return failed(notWritable)
    return runOrTell(entry.run, asked, entry, log)
  }

  return {
    // The answer was parsed by this route's own output schema, and its refusals checked against its list.
    call: async <R extends Route>(actor: Actor, route: R, input: Input<R>, options?: CallOptions) =>
      (await callUnknown(actor, route, input, options)) as Answer<R>,
    callUnknown,
    routes,
  }
}
