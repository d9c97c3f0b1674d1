import { existsSync } from 'node:fs'
import { measureRoutes, type Output, type Parsed } from '@yhdella/contract'
import type { Language } from '@yhdella/kernel'
import { type BoardSight, readBoard } from '../modules/measure/index.ts'
import { county, loadCounty, municipalityByCode, useCounty } from '../modules/organisation/index.ts'
import { realClock, shiftedClock } from '../platform/clock.ts'
import type { Config } from '../platform/config.ts'
import { type Database, openDatabase } from '../platform/database.ts'
import { databaseFolder, joinInstanceDatabase } from '../platform/instance-database.ts'
import { missingMigrations } from '../platform/migrate.ts'
import { inUnit } from '../platform/unit-of-work.ts'
import { boardTable } from './board-table.ts'
import type { Io } from './command.ts'

type Route = (typeof measureRoutes)['readBoard']
export type BoardWay = { readonly sight: BoardSight; readonly json: boolean }

const noInstance = 'There is no instance here yet: start it once with bin/start.'

const unknownName = ({ serviceId, municipalityCode }: Parsed<Route>): string | undefined => {
  const services = county().services.filter(service => service.offered)
  if (serviceId !== undefined && !services.some(service => service.id === serviceId))
    return `--service: write one of ${services.map(service => service.id).join(', ')}.`
  if (municipalityCode !== undefined && municipalityByCode(municipalityCode) === undefined)
    return `--municipality: write one of ${county()
      .municipalities.map(({ code, name }) => `${code} (${name.fi})`)
      .join(', ')}.`
  return undefined
}

/** A transaction of the command's own: it plans no work and announces nothing, since it changes nothing. */
const read = (database: Database, { clockStart }: Config, question: Parsed<Route>, sight: BoardSight) =>
  inUnit(
    {
      db: database.db,
      begin: database.begin,
      clock: clockStart === undefined ? realClock : shiftedClock(clockStart),
      plan: () => Promise.reject(new Error('A reading plans no work')),
      wake: () => {},
    },
    async unit => ({ keep: false, result: await readBoard(unit, question, sight) }),
  )

const refusals = {
  DayInFuture: 'That day has not come yet: write today or an earlier day.',
  DayBeforeRecords: 'That day is before the first day of the records: write a later one.',
} as const

const print = (board: Output<Route>, io: Io, { json }: BoardWay, language: Language): void =>
  io.out(json ? JSON.stringify(board, null, 2) : boardTable(board, language))

/** Reads the board of the instance and prints it. Gives the exit code. */
export const printBoard = async (
  config: Config,
  question: Parsed<Route>,
  io: Io,
  way: BoardWay,
): Promise<number> => {
  useCounty(loadCounty(config.countyFolder))
  const unknown = unknownName(question)
  if (unknown !== undefined) {
    io.fail(unknown)
    return 2
  }
  if (config.databaseUrl === undefined && !existsSync(databaseFolder(config))) {
    io.fail(noInstance)
    return 1
  }
  const joined = await joinInstanceDatabase(config)
  const database = openDatabase(joined.url, undefined, 1)
  try {
    const answer = await readWhereMigrated(database, config, question, way.sight)
    if (answer.ok) print(measureRoutes.readBoard.output.parse(answer.data), io, way, question.language)
    else io.fail(answer.code === 'NoInstance' ? noInstance : refusals[answer.code])
    return answer.ok ? 0 : 1
  } finally {
    await database.close()
    await joined.stop()
  }
}

const isThere = async ({ pool }: Database): Promise<boolean> => {
  const { rows } = await pool.query("select to_regclass('migration.applied') is not null as there")
  return rows[0]?.there === true && (await missingMigrations(pool)).length === 0
}

const readWhereMigrated = async (
  database: Database,
  config: Config,
  question: Parsed<Route>,
  sight: BoardSight,
) =>
  (await isThere(database))
    ? read(database, config, question, sight)
    : ({ ok: false, code: 'NoInstance' } as const)
