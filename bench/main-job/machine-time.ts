/** CPU seconds of the server and its database, read from /proc: neighbours stretch the clock, these hardly. */
import { readdirSync, readFileSync } from 'node:fs'

/** Clock ticks a second, the same on every Linux (USER_HZ, proc(5)). */
const ticksASecond = 100

type Process = { readonly pid: number; readonly parent: number; readonly ticks: number }

const readProcess = (pid: string): Process | undefined => {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name in parentheses may hold spaces: the fields after it are counted from its end.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    const [user, system, userOfEnded, systemOfEnded] = [11, 12, 13, 14].map(at => Number(fields[at]))
    const ticks = (user ?? 0) + (system ?? 0) + (userOfEnded ?? 0) + (systemOfEnded ?? 0)
    return { pid: Number(pid), parent: Number(fields[1]), ticks }
  } catch {
    return undefined
  }
}

const processes = (): readonly Process[] =>
  readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .flatMap(pid => readProcess(pid) ?? [])

const treeOf = (root: number, all: readonly Process[]): readonly Process[] => {
  const children = Map.groupBy(all, ({ parent }) => parent)
  const found = all.filter(({ pid }) => pid === root)
  for (const { pid } of found) found.push(...(children.get(pid) ?? []))
  return found
}

export const parentOf = (pid: number): number => {
  const found = readProcess(String(pid))
  if (found === undefined) throw new Error('The process is gone')
  return found.parent
}

/** CPU seconds so far of a process, its children and those of them that have ended. */
export const cpuSeconds = (root: number): number =>
  treeOf(root, processes()).reduce((sum, { ticks }) => sum + ticks, 0) / ticksASecond
