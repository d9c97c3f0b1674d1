import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

/** What a backup's folder says of itself. Its last file to be written: without it the backup is not whole. */
export const noteFile = 'yhdella-backup.json'

const backupNote = z.object({
  begunAt: z.iso.datetime(),
  /** The earliest instant that can be gone back to from this backup. */
  endedAt: z.iso.datetime(),
  /** Major version of PostgreSQL: only the same one can read the files. */
  postgres: z.string(),
  /** Whether the database kept its changes then, so that later instants can be reached. */
  archived: z.boolean(),
  embedded: z.boolean(),
})
export type BackupNote = z.output<typeof backupNote>

export const readNote = (folder: string): BackupNote => {
  try {
    return backupNote.parse(JSON.parse(readFileSync(path.join(folder, noteFile), 'utf8')))
  } catch {
    throw new Error(`${folder} holds no whole backup: write the folder that bin/yhdella backup made.`)
  }
}
