import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts'

/** Waits for no disk: what is in it is thrown away anyway. */
const hasty = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '300',
}

/** A database in a folder of its own that vanishes when it is stopped. */
export const startScratchDatabase = async (home?: string): Promise<EmbeddedPostgres> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'yhdella-scratch-'))
  const postgres = await startEmbeddedPostgres({
    folder: path.join(folder, 'postgres'),
    home,
    settings: hasty,
  })
  return {
    ...postgres,
    stop: async () => {
      await postgres.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
