/** One whole instance for all journeys: the real program, its own database, the demonstration's people, a Monday morning. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    readonly origin: string
    readonly dataFolder: string
  }
}

const root = path.resolve(import.meta.dirname, '../..')

/** Monday 23.11.2026 at 8.05 in Helsinki, when the nurse opens her work list. */
const monday = '2026-11-23T06:05:00.000Z'

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('No port')),
      )
    })
  })

const isHealthy = async (origin: string): Promise<boolean> => {
  try {
    return (await fetch(`${origin}/healthz`)).ok
  } catch {
    return false
  }
}

/** Tries, a quarter of a second apart: two minutes, in which the history is made too. */
const tries = 480

const healthy = async (origin: string, child: ChildProcess, said: () => string): Promise<void> => {
  for (let tried = 0; tried < tries; tried++) {
    if (child.exitCode !== null) throw new Error(`The instance did not start:\n${said()}`)
    if (await isHealthy(origin)) return
    await pause(250)
  }
  throw new Error(`The instance was not healthy in time:\n${said()}`)
}

const ended = (child: ChildProcess): Promise<void> =>
  new Promise(resolve => {
    if (child.exitCode !== null || child.signalCode !== null) resolve()
    else child.once('exit', () => resolve())
  })

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'yhdella-journeys-'))
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, [path.join(root, 'apps/server/src/main.ts')], {
    cwd: root,
    env: {
      ...process.env,
      PORT: String(port),
      YHDELLA_DATA: folder,
      YHDELLA_CLOCK: monday,
      YHDELLA_LOG: 'warn',
      NODE_ENV: 'production',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-20_000)
    })
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM')
    await ended(child)
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await healthy(origin, child, () => said)
  } catch (error) {
    await stop()
    throw error
  }
  project.provide('origin', origin)
  project.provide('dataFolder', folder)
  return async () => {
    await stop()
    const failures = said.split('\n').filter(line => /"level":(50|60)/.test(line))
    if (failures.length > 0) throw new Error(`The instance met errors on the way:\n${failures.join('\n')}`)
  }
}
