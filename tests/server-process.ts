/** The real program as a process of its own, to be killed without a word and started again. */
import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { runningUrl } from '../apps/server/src/platform/embedded-postgres.ts'
import { freePort } from '../apps/server/src/platform/free-port.ts'

const root = path.resolve(import.meta.dirname, '..')

type Settings = Readonly<Record<string, string>>

export type ServerProcess = {
  readonly origin: string
  /** Starts it, or starts it again, with other settings if told; gives the seconds until it was healthy. */
  readonly start: (changed?: Settings) => Promise<number>
  readonly killServer: () => Promise<void>
  readonly killDatabase: () => Promise<void>
  readonly stop: () => Promise<void>
  readonly databaseUrl: () => string
  /** Of the server's process; undefined before the first start. */
  readonly pid: () => number | undefined
  /** Lines of the log at level error or worse. */
  readonly errors: () => readonly string[]
}

const isHealthy = async (origin: string): Promise<boolean> => {
  try {
    return (await fetch(`${origin}/healthz`, { signal: AbortSignal.timeout(2000) })).ok
  } catch {
    return false
  }
}

const exited = (child: ChildProcess): Promise<void> =>
  new Promise(resolve => {
    if (child.exitCode !== null || child.signalCode !== null) resolve()
    else child.once('exit', () => resolve())
  })

/** Milliseconds: the first start makes the demonstration's history. */
const patience = 180_000

/** What is told to the tests is not told to the program, which refuses a setting that it does not know. */
const ownEnvironment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('YHDELLA_TEST_')))

const environmentOf = (port: number, dataFolder: string, settings: Settings): NodeJS.ProcessEnv => ({
  ...ownEnvironment(),
  NODE_ENV: 'production',
  PORT: String(port),
  YHDELLA_DATA: dataFolder,
  YHDELLA_LOG: 'error',
  ...settings,
})

export const serverProcess = async (dataFolder: string, settings: Settings = {}): Promise<ServerProcess> => {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const postgres = path.join(dataFolder, 'postgres')
  let child: ChildProcess | undefined
  let said = ''

  const launch = (changed: Settings): ChildProcess => {
    const started = spawn(process.execPath, [path.join(root, 'apps/server/src/main.ts')], {
      cwd: root,
      env: environmentOf(port, dataFolder, { ...settings, ...changed }),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [started.stdout, started.stderr])
      stream.on('data', (chunk: Buffer) => {
        said = (said + chunk.toString()).slice(-200_000)
      })
    return started
  }

  const start = async (changed: Settings = {}): Promise<number> => {
    const begun = performance.now()
    child = launch(changed)
    while (!(await isHealthy(origin))) {
      if (child.exitCode !== null) throw new Error(`The instance did not start:\n${said}`)
      if (performance.now() - begun > patience)
        throw new Error(`The instance was not healthy in time:\n${said}`)
      await pause(20)
    }
    return (performance.now() - begun) / 1000
  }

  const killServer = async (): Promise<void> => {
    if (child === undefined) return
    child.kill('SIGKILL')
    await exited(child)
  }

  return {
    origin,
    start,
    killServer,
    // The server ends by itself when its database is gone; whoever keeps it running starts it again.
    killDatabase: async () => {
      const pid = Number(readFileSync(path.join(postgres, 'postmaster.pid'), 'utf8').split('\n')[0])
      process.kill(pid, 'SIGKILL')
      if (child !== undefined) await Promise.race([exited(child), pause(15_000)])
      await killServer()
    },
    stop: async () => {
      if (child === undefined) return
      child.kill('SIGTERM')
      await exited(child)
    },
    databaseUrl: () => {
      const url = runningUrl({ folder: postgres })
      if (url === undefined) throw new Error('The database does not run')
      return url
    },
    pid: () => child?.pid,
    errors: () => said.split('\n').filter(line => /"level":(50|60)/.test(line)),
  }
}
