/**
 * Room on the disk of the embedded database. PostgreSQL stops, reading and all, when its log of changes finds no room;
 * so this program stops writing while there still is some, and goes on reading.
 */
import { statfsSync } from 'node:fs'

/** True while there is room to write. */
export type DiskRoom = () => boolean

/**
 * Bytes that are left to the database itself: its log grows by files of 16 MB, up to a gigabyte between two
 * checkpoints where much is written (PostgreSQL's max_wal_size); little is once this program has stopped. Reads go on
 * writing their rows in the use log into this room.
 */
export const reserveBytes = 256 * 1024 * 1024
/** How long an answer holds. Milliseconds. */
const holdsMs = 500

type Looking = {
  readonly free?: (folder: string) => number
  readonly now?: () => number
}

const freeBytes = (folder: string): number => {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize
}

/** Looks at the disk of `folder`, at most twice a second. A folder that can't be looked at stops nobody. */
export const watchDiskRoom = (
  folder: string,
  { free = freeBytes, now = () => performance.now() }: Looking = {},
): DiskRoom => {
  let room = true
  let lookedAt = Number.NEGATIVE_INFINITY
  return () => {
    if (now() - lookedAt < holdsMs) return room
    lookedAt = now()
    try {
      room = free(folder) >= reserveBytes
    } catch {
      room = true
    }
    return room
  }
}
