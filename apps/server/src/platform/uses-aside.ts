/**
 * The use log of a time when the database can't be written: a reading goes on only when its row is on the disk, so
 * the rows go to a file, and from it to the log as soon as that can be written, each of them once.
 */
import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, renameSync } from 'node:fs'
import { open, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { sql } from 'kysely'
import type { Logger } from './log.ts'
import { isNotWritable } from './not-writable.ts'
import { type Ground, inUnit } from './unit-of-work.ts'
import { rowOf, type Use, type UseRow, useRow, writeUseRows } from './use-log.ts'

export type UsesAside = {
  /** On the disk when it resolves. */
  readonly keep: (uses: readonly Use[], now: string) => Promise<void>
  /** Writes what is aside to the use log; gives the number of rows. Does nothing where there are none. */
  readonly bring: (ground: Ground) => Promise<number>
}

const growing = 'uses-aside.jsonl'
/** Each file is brought under a name of its own, by which the database knows it. */
const closed = /^uses-aside-([0-9a-f-]{36})\.jsonl$/

/** Begins on a line of its own, whatever half a line stands before it. */
const lineOf = (row: UseRow): string => `\n${JSON.stringify(row)}\n`

const append = async (file: string, text: string): Promise<void> => {
  // Readable by the program's own user only: the rows name people.
  const handle = await open(file, 'a', 0o600)
  try {
    await handle.appendFile(text)
    await handle.datasync()
  } finally {
    await handle.close()
  }
}

const read = (line: string): readonly UseRow[] => {
  try {
    return [useRow.parse(JSON.parse(line))]
  } catch {
    return []
  }
}

/** A line that is not whole was never on the disk when its reader was answered: she got no answer. */
const rowsIn = async (file: string): Promise<readonly UseRow[]> =>
  (await readFile(file, 'utf8')).split('\n').flatMap(read)

/** The command table remembers the file's name in the same transaction: a file that was left over is not brought again. */
const bringFile = (ground: Ground, file: string, name: string): Promise<number> =>
  inUnit(ground, async ({ db, now }) => {
    const first = await sql`
      insert into platform.command (key, actor, route, answer, at)
      values (${name}, 'system', 'usesAside', 'null', ${now}) on conflict do nothing returning key`.execute(
      db,
    )
    const rows = first.rows.length === 0 ? [] : await rowsIn(file)
    await writeUseRows(db, rows)
    return { keep: true, result: rows.length }
  })

const exists = (folder: string, name: string): boolean => readdirSync(folder).includes(name)

/** Keeps the rows in `folder`. */
export const usesAside = (folder: string): UsesAside => {
  mkdirSync(folder, { recursive: true })
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const done = last.then(work)
    last = done.catch(() => {})
    return done
  }
  const close = (): void => {
    if (exists(folder, growing))
      renameSync(path.join(folder, growing), path.join(folder, `uses-aside-${randomUUID()}.jsonl`))
  }
  return {
    keep: (uses, now) =>
      inTurn(() => append(path.join(folder, growing), uses.map(use => lineOf(rowOf(use, now))).join(''))),
    bring: ground =>
      inTurn(async () => {
        close()
        let brought = 0
        for (const name of readdirSync(folder)) {
          const key = closed.exec(name)?.[1]
          if (key === undefined) continue
          const file = path.join(folder, name)
          brought += await bringFile(ground, file, key)
          await rm(file)
        }
        return brought
      }),
  }
}

/** Milliseconds between two tries. */
const againMs = 2000

/** Brings what is aside as soon as the database takes it; gives what stops the trying. */
export const bringAgainAndAgain = (aside: UsesAside, ground: Ground, log: Logger): (() => Promise<void>) => {
  let trying: Promise<void> = Promise.resolve()
  const attempt = async (): Promise<void> => {
    try {
      const rows = await aside.bring(ground)
      if (rows > 0) log.info({ rows }, 'rows of the use log that were kept aside are in the database')
    } catch (error) {
      if (!isNotWritable(error))
        log.warn({ error }, 'rows of the use log that are kept aside wait for the database')
    }
  }
  const timer = setInterval(() => {
    trying = trying.then(attempt)
  }, againMs).unref()
  trying = attempt()
  return async () => {
    clearInterval(timer)
    await trying
  }
}
