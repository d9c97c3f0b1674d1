import type { Instant } from '@yhdella/kernel'
import { instant } from '@yhdella/kernel'
import { afterAll, beforeAll } from 'vitest'
import { composition as wholeApp } from '../src/app.ts'
import { type SettableClock, settableClock } from '../src/platform/clock.ts'
import type { Composition } from '../src/platform/composition.ts'
import { type Instance, openInstance } from '../src/platform/instance.ts'
import { createLog, type Logger } from '../src/platform/log.ts'
import type { OpenDoorLimit } from '../src/platform/rate-limit.ts'
import { makeTestDatabase, type TestDatabase } from './test-database.ts'

export type TestInstanceOptions = {
  /** Where the clock stands; move it with `clock.set`. Default: Monday 23.11.2026 at 10 in Helsinki. */
  readonly now?: string
  /** Parts of the composition to use instead of the whole app's, for instance only a module's own routes. */
  readonly composition?: Partial<Composition>
  /** Where the log goes; nowhere unless said. */
  readonly log?: Logger
  /** Bounds what comes from one address; nothing unless said. */
  readonly limit?: OpenDoorLimit
  /** Run planned jobs too. */
  readonly jobs?: boolean
  /** Whether there is room on the disk; always, unless told. */
  readonly hasRoom?: () => boolean
  /** Where rows of the use log wait while the database takes none. */
  readonly asideFolder?: string
}

export type TestInstance = Omit<Instance, 'clock'> & { readonly clock: SettableClock }

const made = <Value>(value: Value | undefined): Value => {
  if (value === undefined) throw new Error('The test instance exists inside tests and hooks only')
  return value
}

/**
 * Gives a whole instance on a database of this test file's own, with a clock that stands still. Call it once at
 * the top of the file; use what it gives inside tests and hooks.
 */
export const testInstance = (options: TestInstanceOptions = {}): TestInstance => {
  const start: Instant = instant(options.now ?? '2026-11-23T08:00:00.000Z')
  const clock = settableClock(start)
  let instance: Instance | undefined
  let database: TestDatabase | undefined
  beforeAll(async () => {
    database = await makeTestDatabase()
    const composition = { ...wholeApp, ...options.composition }
    instance = await openInstance({
      url: database.url,
      clock,
      log: options.log ?? createLog('silent'),
      composition,
      ...(options.limit === undefined ? {} : { limit: options.limit }),
      ...(options.hasRoom === undefined ? {} : { hasRoom: options.hasRoom }),
      ...(options.asideFolder === undefined ? {} : { asideFolder: options.asideFolder }),
    })
    if (options.jobs === true) await instance.jobs.work(instance.asSystem)
  })
  afterAll(async () => {
    await instance?.close()
    await database?.drop()
  })
  return {
    clock,
    call: (...args) => made(instance).call(...args),
    callUnknown: (...args) => made(instance).callUnknown(...args),
    asSystem: (...args) => made(instance).asSystem(...args),
    close: () => made(instance).close(),
    hasRoom: () => made(instance).hasRoom(),
    get routes() {
      return made(instance).routes
    },
    get database() {
      return made(instance).database
    },
    get ground() {
      return made(instance).ground
    },
    get log() {
      return made(instance).log
    },
    get composition() {
      return made(instance).composition
    },
    get jobs() {
      return made(instance).jobs
    },
  }
}
