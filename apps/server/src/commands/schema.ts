import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { schemaFile, schemaTypes } from '../platform/schema-types.ts'
import type { Command } from './command.ts'

export const schema: Command = {
  name: 'schema',
  summary: 'Writes the types of the database tables from the migrations.',
  help: `bin/yhdella schema [--check]

Migrates a scratch database and writes apps/server/src/schema.generated.ts from it.
  --check  write nothing; exit with 1 when the file is not what the migrations give`,
  run: async (args, io) => {
    const { values } = parseArgs({ args: [...args], options: { check: { type: 'boolean' } } })
    const text = await schemaTypes()
    const before = readFileSync(schemaFile, { encoding: 'utf8', flag: 'a+' })
    if (values.check !== true) writeFileSync(schemaFile, text)
    else if (text !== before) {
      io.fail('schema.generated.ts is not what the migrations give. Run bin/yhdella schema.')
      return 1
    }
    io.out(text === before ? 'schema.generated.ts is up to date.' : 'schema.generated.ts is written.')
    return 0
  },
}
