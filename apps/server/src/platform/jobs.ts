/** Work that is done later: planned in a transaction, run at least once, each kind by one typed handler. */
import type { Instant } from '@yhdella/kernel'
import { CompiledQuery, type Kysely } from 'kysely'
import { PgBoss } from 'pg-boss'
import type { DB } from '../schema.generated.ts'
import type { Clock } from './clock.ts'
import type { Logger } from './log.ts'
import type { JobName, Jobs, Transaction } from './transaction.ts'
import type { PlanJob } from './unit-of-work.ts'

/** Runs in a transaction of its own; it may run twice, so it must do nothing the second time. */
export type JobHandler<Name extends JobName> = (tx: Transaction, payload: Jobs[Name]) => Promise<void>
export type JobHandlers = { readonly [Name in JobName]: JobHandler<Name> }

/** Kinds that are run again and again: minute, hour, day, month, weekday; in Helsinki's time. */
export type JobTimes = { readonly [Name in JobName]?: string }

export type AsSystem = <Result>(name: string, work: (tx: Transaction) => Promise<Result>) => Promise<Result>

export type JobsOptions = {
  readonly url: string
  readonly log: Logger
  readonly clock: Clock
  readonly handlers: JobHandlers
  readonly times?: JobTimes
}

export type JobRunner = {
  readonly plan: PlanJob
  /** Begins to run what is planned. */
  readonly work: (asSystem: AsSystem) => Promise<void>
  readonly working: () => boolean
  readonly stop: () => Promise<void>
}

const queue = {
  notify: true,
  retryLimit: 5,
  retryBackoff: true,
  retryDelay: 2,
  expireInSeconds: 300,
  heartbeatSeconds: 30,
}

/** pg-boss writes through this, so that a job is planned in the caller's own transaction. */
const within = (db: Kysely<DB>) => ({
  executeSql: async (text: string, values: unknown[] = []) => {
    const { rows } = await db.executeQuery(CompiledQuery.raw(text, values))
    return { rows }
  },
})

const isJobName = (name: string, handlers: JobHandlers): name is JobName => Object.hasOwn(handlers, name)

export const jobNames = (handlers: JobHandlers): readonly JobName[] =>
  Object.keys(handlers).filter(name => isJobName(name, handlers))

const bossOf = (url: string) =>
  new PgBoss({
    connectionString: url,
    schema: 'pgboss',
    max: 4,
    useListenNotify: true,
    application_name: 'yhdella-jobs',
  })

const listenTo = <Name extends JobName>(
  boss: PgBoss,
  name: Name,
  { handlers, log }: JobsOptions,
  asSystem: AsSystem,
): Promise<string> =>
  boss.work<Jobs[Name]>(
    name,
    { pollingIntervalSeconds: 2, notifyPollingIntervalSeconds: 15, batchSize: 1 },
    async ([job]) => {
      if (job === undefined) return
      try {
        await asSystem(`job ${name}`, tx => handlers[name](tx, job.data))
      } catch (error) {
        log.error({ job: name, error }, 'a job failed')
        throw new Error('The job failed; the log tells how.')
      }
    },
  )

/** Makes what jobs need in the database, and gives a runner that can plan at once and work when asked. */
export const openJobs = async (options: JobsOptions): Promise<JobRunner> => {
  const boss = bossOf(options.url)
  boss.on('error', error => options.log.error({ error }, 'jobs met an error'))
  await boss.start()
  const names = jobNames(options.handlers)
  for (const name of names) await boss.createQueue(name, queue)
  let working = false
  const stop = async (): Promise<void> => {
    working = false
    await boss.stop({ graceful: true, timeout: 5000 })
  }
  return {
    plan: async (db, name, payload, startAt) => {
      const startAfter = startAt === undefined ? {} : { startAfter: realTime(options.clock, startAt) }
      const planned = await boss.send(name, payload, { db: within(db), ...startAfter })
      if (planned === null) throw new Error(`The job ${name} was not planned`)
    },
    work: async asSystem => {
      for (const name of names) await listenTo(boss, name, options, asSystem)
      for (const name of names) {
        const time = options.times?.[name]
        if (time !== undefined) await boss.schedule(name, time, {}, { tz: 'Europe/Helsinki' })
      }
      working = true
    },
    working: () => working,
    stop,
  }
}

/** Jobs are timed by the database's real clock, whatever the instance's clock shows. */
const realTime = (clock: Clock, at: Instant): string => clock.toReal(at)
