import { readFileSync } from 'node:fs'
import path from 'node:path'

const folder = path.resolve(import.meta.dirname, '../src')

/** A style sheet with the sheets that it imports, as a build would make it. */
export const styleSheet = (name: string): string =>
  readFileSync(path.join(folder, name), 'utf8').replaceAll(/@import "\.\/(.+?)";/g, (_, imported: string) =>
    readFileSync(path.join(folder, imported), 'utf8'),
  )
