/** Sequences that once told the two apart: each is kept as a file and run first, ever after. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

const folder = path.join(import.meta.dirname, 'replays')

/** `seed` and `path` are fast-check's; `replayPath` tells which of the commands ran. */
const replay = z.object({
  seed: z.number(),
  path: z.string(),
  replayPath: z.string(),
  /** What it was, for those who read it. */
  about: z.string(),
})
export type Replay = z.output<typeof replay>

export const keptReplays = (): readonly (readonly [name: string, Replay])[] =>
  readdirSync(folder)
    .filter(name => name.endsWith('.json'))
    .map(name => [name, replay.parse(JSON.parse(readFileSync(path.join(folder, name), 'utf8')))])

export const keepReplay = (found: Replay): string => {
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, `${found.seed}.json`)
  writeFileSync(file, `${JSON.stringify(found, null, 2)}\n`)
  return file
}
