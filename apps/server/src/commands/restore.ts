import path from 'node:path'
import { parseArgs } from 'node:util'
import { type Instant, instant } from '@yhdella/kernel'
import { restoreBackup } from '../platform/backup/restore-backup.ts'
import type { Command } from './command.ts'

const instantOf = (text: string): Instant | undefined => {
  try {
    return instant(text)
  } catch {
    return undefined
  }
}

export const restore: Command = {
  name: 'restore',
  summary: 'Brings a database back from a backup, to any instant after it.',
  help: `bin/yhdella restore --from BACKUP --data FOLDER [--changes FOLDER ...] [--to INSTANT] [--json]

Makes the data folder FOLDER anew as it stood at INSTANT, ready for YHDELLA_DATA=FOLDER bin/start.
The folder must not hold a database yet: the lost one is never written over.
  --from BACKUP      the folder that bin/yhdella backup made
  --changes FOLDER   where later changes are kept (YHDELLA_ARCHIVE); give the lost database's own
                     postgres/pg_wal as a second one to reach its very last change
  --to INSTANT       such as 2026-11-23T08:15:00Z; left out: as far as the changes reach
  --home FOLDER      PostgreSQL's programs, where the backup is of another version than the embedded one
                     (such as /usr/lib/postgresql/15)
  --json             print the result as JSON`,
  run: async (args, io) => {
    const { values } = parseArgs({
      args: [...args],
      options: {
        from: { type: 'string' },
        data: { type: 'string' },
        changes: { type: 'string', multiple: true },
        to: { type: 'string' },
        home: { type: 'string' },
        json: { type: 'boolean' },
      },
    })
    if (values.from === undefined || values.data === undefined) {
      io.fail('Write both --from and --data. bin/yhdella restore --help tells more.')
      return 2
    }
    const to = values.to === undefined ? undefined : instantOf(values.to)
    if (values.to !== undefined && to === undefined) {
      io.fail('--to: write a moment such as 2026-11-23T08:15:00Z.')
      return 2
    }
    try {
      const restored = await restoreBackup({
        backup: path.resolve(values.from),
        dataFolder: path.resolve(values.data),
        changes: (values.changes ?? []).map(folder => path.resolve(folder)),
        to,
        home: values.home,
      })
      const last = restored.lastChangeAt ?? 'the end of the backup'
      io.out(
        values.json === true
          ? JSON.stringify(restored)
          : `Restored to ${values.data}. The last change in it: ${last}.`,
      )
      return 0
    } catch (error) {
      if (!(error instanceof Error)) throw error
      io.fail(error.message)
      return 1
    }
  },
}
