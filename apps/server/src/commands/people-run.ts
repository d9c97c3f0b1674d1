import { composition } from '../app.ts'
import {
  applyStaffChange,
  type CountyProblem,
  loadCounty,
  readStaffFile,
  type StaffChange,
  type StaffRow,
  staffChange,
  useCounty,
} from '../modules/organisation/index.ts'
import { realClock } from '../platform/clock.ts'
import type { Config } from '../platform/config.ts'
import { endSessionsOf } from '../platform/identity/end-sessions.ts'
import { openInstance } from '../platform/instance.ts'
import { joinInstanceDatabase } from '../platform/instance-database.ts'
import type { AsSystem } from '../platform/jobs.ts'
import { createLog } from '../platform/log.ts'

/** What changed, or on trial what would. */
export type PeopleAnswer = StaffChange & { readonly signedOut: number; readonly dryRun: boolean }

export type PeopleOrder = { readonly file: string; readonly dryRun: boolean; readonly leavers: boolean }

/** Compares the people with the register and, unless it is a dry run, writes what differs, all or nothing. */
export const importPeople = (
  asSystem: AsSystem,
  rows: readonly StaffRow[],
  { dryRun, leavers }: Omit<PeopleOrder, 'file'>,
): Promise<PeopleAnswer> =>
  asSystem('people', async tx => {
    const change = await staffChange(tx, rows, { leavers })
    if (dryRun) return { ...change, dryRun, signedOut: 0 }
    await applyStaffChange(tx, change)
    const touched = [...change.changed, ...change.ended].map(each => each.id)
    return { ...change, dryRun, signedOut: await endSessionsOf(tx, touched) }
  })

type Answer = PeopleAnswer | { readonly problems: readonly CountyProblem[] } | { readonly unreadable: string }

const readRows = (file: string): ReturnType<typeof readStaffFile> | { readonly unreadable: string } => {
  try {
    return readStaffFile(file)
  } catch (error) {
    return { unreadable: error instanceof Error ? error.message : String(error) }
  }
}

/** Reads the file before anything is opened: a fault in it needs no database to be told. */
export const runPeople = async (config: Config, order: PeopleOrder): Promise<Answer> => {
  useCounty(loadCounty(config.countyFolder))
  const reading = readRows(order.file)
  if ('unreadable' in reading) return reading
  if (!reading.ok) return { problems: reading.problems }
  const database = await joinInstanceDatabase(config)
  try {
    const log = createLog(config.logLevel)
    const instance = await openInstance({ url: database.url, clock: realClock, log, composition })
    try {
      return await importPeople(instance.asSystem, reading.people, order)
    } finally {
      await instance.close()
    }
  } finally {
    await database.stop()
  }
}
