/** Which database an instance stands on: the one it was given, or the embedded one of its data folder. */
import path from 'node:path'
import type { Config } from './config.ts'
import { runningUrl, startEmbeddedPostgres } from './embedded-postgres.ts'

export type InstanceDatabase = {
  readonly url: string
  /** Resolves when the database is gone without being asked; never for a database of the operator's own. */
  readonly gone: Promise<void>
  readonly stop: () => Promise<void>
}

const never = new Promise<void>(() => {})

const notOurs = (url: string): InstanceDatabase => ({ url, gone: never, stop: async () => {} })

/** Where the embedded database of a data folder keeps its files. */
export const databaseFolder = (config: Pick<Config, 'dataFolder'>): string =>
  path.join(config.dataFolder, 'postgres')

type Asked = Pick<Config, 'dataFolder' | 'databaseUrl' | 'archiveFolder'>

/** For the server: starts the embedded database; throws where another instance has the folder in use. */
export const startInstanceDatabase = (config: Asked): Promise<InstanceDatabase> =>
  config.databaseUrl === undefined
    ? startEmbeddedPostgres({ folder: databaseFolder(config), archive: config.archiveFolder })
    : Promise.resolve(notOurs(config.databaseUrl))

/** For a command: joins the database that a running server keeps, else starts it for as long as it is needed. */
export const joinInstanceDatabase = async (config: Asked): Promise<InstanceDatabase> => {
  const running = config.databaseUrl ?? runningUrl({ folder: databaseFolder(config) })
  return running === undefined ? startInstanceDatabase(config) : notOurs(running)
}
