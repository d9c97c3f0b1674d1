/** The mark that a running PostgreSQL leaves in its folder, and what to do with one that was left behind. */
import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** Whether that process is this folder's database, and not another that got the same number later. */
export const runsHere = (pid: number, folder: string): boolean => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(folder)
  } catch {
    return false
  }
}

const markOf = (folder: string): string => path.join(folder, 'postmaster.pid')

/** PostgreSQL's own mark: its process on the first line, its port on the fourth. */
export const markLines = (folder: string): readonly string[] => {
  try {
    return readFileSync(markOf(folder), 'utf8').split('\n')
  } catch {
    return []
  }
}

/** The fourth field of /proc/<pid>/stat; the second is a name in brackets that may hold anything. */
const parentOf = (pid: number): number => {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(')').at(-1)?.trim().split(' ')
    return Number(fields?.[1])
  } catch {
    return 0
  }
}

/** Thrown where another program already keeps the folder's database: to stop that one would lose its work. */
export const folderInUse = 'DataFolderInUse'

const refuseInUse = (pid: number, folder: string): void => {
  const parent = parentOf(pid)
  if (parent <= 1) return
  const error = new Error(
    `The data folder ${path.dirname(folder)} is in use by another instance (process ${parent}). Stop that one, or set YHDELLA_DATA to another folder.`,
  )
  error.name = folderInUse
  throw error
}

/** A database whose parent was killed may still be running, or may have left its mark behind. */
export const stopOrphan = async (folder: string): Promise<void> => {
  const mark = markOf(folder)
  if (!existsSync(mark)) return
  const pid = Number(markLines(folder)[0])
  if (runsHere(pid, folder)) {
    refuseInUse(pid, folder)
    process.kill(pid, 'SIGINT')
    for (let waits = 0; waits < 200 && runsHere(pid, folder); waits++) await pause(50)
    if (runsHere(pid, folder))
      throw new Error(`Another database runs in ${folder} (process ${pid}). Stop it.`)
  }
  rmSync(mark, { force: true })
}
