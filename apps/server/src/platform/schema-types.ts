/** Writes the types of the migrated database's tables: apps/server/src/schema.generated.ts. */
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { projectFolder } from './config.ts'
import { migrate } from './migrate.ts'
import { startScratchDatabase } from './scratch-database.ts'

export const schemaFile = path.join(projectFolder, 'apps/server/src/schema.generated.ts')

/** As `database.ts` parses them. */
const typeMapping = {
  timestamptz: 'Instant',
  date: 'PlainDate',
  int8: 'number',
  xid8: 'string',
  uuid: 'string',
  daterange: 'string',
  tstzrange: 'string',
  int4range: 'string',
}
const customImports = { Instant: '@yhdella/kernel', PlainDate: '@yhdella/kernel' }

const generator = path.join(projectFolder, 'node_modules/kysely-codegen/dist/cli/bin.js')

const generate = async (url: string, file: string): Promise<void> => {
  await promisify(execFile)(process.execPath, [
    generator,
    ...['--dialect', 'postgres', '--url', url, '--out-file', file],
    ...['--type-mapping', JSON.stringify(typeMapping), '--custom-imports', JSON.stringify(customImports)],
    ...['--exclude-pattern', '{migration,pgboss}.*'],
  ])
}

/** The text that the migrations of this moment give. */
export const schemaTypes = async (): Promise<string> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'yhdella-schema-'))
  const postgres = await startScratchDatabase()
  try {
    await migrate(postgres.url)
    const file = path.join(folder, 'schema.generated.ts')
    await generate(postgres.url, file)
    return readFileSync(file, 'utf8')
  } finally {
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
