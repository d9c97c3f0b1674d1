/** One database server for the whole run, with a migrated template that each test file clones. */
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { composition } from '../src/app.ts'
import { realClock } from '../src/platform/clock.ts'
import { openJobs } from '../src/platform/jobs.ts'
import { createLog } from '../src/platform/log.ts'
import { migrate } from '../src/platform/migrate.ts'
import { startScratchDatabase } from '../src/platform/scratch-database.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    readonly postgresUrl: string
  }
}

export const templateName = 'yhdella_template'

const named = (url: string, database: string): string => {
  const address = new URL(url)
  address.pathname = `/${database}`
  return address.href
}

const makeTemplate = async (url: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`create database ${templateName}`)
  await client.end()
  const template = named(url, templateName)
  await migrate(template)
  const jobs = await openJobs({
    url: template,
    log: createLog('error'),
    clock: realClock,
    handlers: composition.jobs,
  })
  await jobs.stop()
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await startScratchDatabase(process.env.YHDELLA_TEST_POSTGRES_HOME)
  await makeTemplate(postgres.url)
  project.provide('postgresUrl', postgres.url)
  return postgres.stop
}
