/** The program without its doors: database, use cases and jobs, tied together. */
import { type Binder, createBinder } from './binder.ts'
import type { Clock } from './clock.ts'
import type { Composition } from './composition.ts'
import { type Database, openDatabase } from './database.ts'
import type { DiskRoom } from './disk-room.ts'
import { type AsSystem, type JobRunner, openJobs } from './jobs.ts'
import type { Logger } from './log.ts'
import type { OpenDoorLimit } from './rate-limit.ts'
import type { Subject } from './transaction.ts'
import { type Ground, inUnit } from './unit-of-work.ts'
import { writeUseLog } from './use-log.ts'
import { bringAgainAndAgain, usesAside } from './uses-aside.ts'

export type Instance = Binder & {
  readonly database: Database
  readonly ground: Ground
  readonly clock: Clock
  readonly log: Logger
  readonly composition: Composition
  readonly jobs: JobRunner
  readonly hasRoom: DiskRoom
  /** Runs `work` in a transaction as the program itself; what it tells of persons goes to the use log. */
  readonly asSystem: AsSystem
  readonly close: () => Promise<void>
}

export type InstanceOptions = {
  readonly url: string
  readonly clock: Clock
  readonly log: Logger
  readonly composition: Composition
  readonly limit?: OpenDoorLimit
  /** Whether there is room to write; always, unless told. */
  readonly hasRoom?: DiskRoom
  /** Folder for the use log's rows of a time when the database takes none; without it readings stop too. */
  readonly asideFolder?: string
}

const system = (name: string) => ({ kind: 'system', name, roles: [], language: 'fi' }) as const

const asSystemOn =
  (ground: Ground): AsSystem =>
  (name, work) =>
    inUnit(
      ground,
      async unit => {
        const subjects: Subject[] = []
        const actor = system(name)
        const about = (subject: Subject): void => {
          subjects.push(subject)
        }
        const result = await work({ ...unit, actor, about })
        const use = { event: 'SystemWork', route: name, actor, byKey: false, purpose: undefined }
        if (subjects.length > 0) await writeUseLog(unit.db, [{ ...use, subjects, outcome: 'done' }], unit.now)
        return { keep: true, result }
      },
      { kind: 'long' },
    )

/** One NOTIFY at a time is enough: it says only that there is something, and it takes a lock at commit. */
const wakerOf = ({ pool }: Database, log: Logger): (() => void) => {
  let asked = false
  let sending = false
  const send = async (): Promise<void> => {
    sending = true
    while (asked) {
      asked = false
      await pool.query("select pg_notify('yhdella_event', '')").catch(error => {
        log.warn({ error }, 'followers could not be woken; they look again within a second')
      })
    }
    sending = false
  }
  return () => {
    asked = true
    if (!sending) void send()
  }
}

/** Opens an instance on a migrated database. Jobs can be planned; they are run once `jobs.work` is called. */
export const openInstance = async (options: InstanceOptions): Promise<Instance> => {
  const { clock, log, composition } = options
  const database = openDatabase(options.url, error => log.warn({ error }, 'a database connection was lost'))
  const jobs = await openJobs({
    url: options.url,
    log,
    clock,
    handlers: composition.jobs,
    times: composition.jobTimes,
  })
  const aside = options.asideFolder === undefined ? undefined : usesAside(options.asideFolder)
  const ground: Ground = {
    ...(aside === undefined ? {} : { keepAside: aside.keep }),
    db: database.db,
    begin: database.begin,
    clock,
    plan: jobs.plan,
    wake: wakerOf(database, log),
  }
  const limit = options.limit === undefined ? {} : { limit: options.limit }
  const { hasRoom = () => true } = options
  const stopBringing = aside === undefined ? async () => {} : bringAgainAndAgain(aside, ground, log)
  return {
    ...createBinder({ ground, routes: composition.routes, log, hasRoom, ...limit }),
    hasRoom,
    database,
    ground,
    clock,
    log,
    composition,
    jobs,
    asSystem: asSystemOn(ground),
    close: async () => {
      await stopBringing()
      await jobs.stop()
      await database.close()
    },
  }
}
