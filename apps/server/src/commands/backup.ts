import path from 'node:path'
import { parseArgs } from 'node:util'
import { takeBackup } from '../platform/backup/take-backup.ts'
import { readConfig } from '../platform/config.ts'
import { joinInstanceDatabase } from '../platform/instance-database.ts'
import type { Command } from './command.ts'

export const backup: Command = {
  name: 'backup',
  summary: 'Copies the whole database while it works.',
  help: `bin/yhdella backup FOLDER [--json]

Copies the database of YHDELLA_DATA (or DATABASE_URL, with PostgreSQL's own pg_basebackup) to a new folder.
Nobody is stopped for it. The copy holds personal data and the database's password: keep it as you keep those.

Start the instance with YHDELLA_ARCHIVE=<folder> to keep every later change too: with the backup and those,
bin/yhdella restore goes back to any instant after the backup.
  --json  print what the backup is as JSON`,
  run: async (args, io) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean' } },
      allowPositionals: true,
    })
    const [folder] = positionals
    if (folder === undefined || positionals.length > 1) {
      io.fail('Write one folder for the backup: bin/yhdella backup FOLDER')
      return 2
    }
    const reading = readConfig(io.environment)
    if (!reading.ok) {
      io.fail(reading.sentences.join('\n'))
      return 2
    }
    const database = await joinInstanceDatabase(reading.config)
    try {
      const embedded = reading.config.databaseUrl === undefined
      const note = await takeBackup({ url: database.url, folder: path.resolve(folder), embedded })
      io.out(
        values.json === true
          ? JSON.stringify({ folder: path.resolve(folder), ...note })
          : `Backed up to ${path.resolve(folder)}. It stands at ${note.endedAt}.`,
      )
      return 0
    } finally {
      await database.stop()
    }
  },
}
