/** Kills the server, then the database, again and again in the middle of a load; then reckons with the ledger. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { type ServerProcess, serverProcess } from '../server-process.ts'
import { type Ledger, newLedger } from './ledger.ts'
import { doMainJob } from './main-job.ts'
import { type Finding, reckon } from './reckoning.ts'
import { signIn } from './sign-in.ts'

export type ChaosOptions = {
  /** Kills: every other one of the server, every other one of the database. */
  readonly kills: number
  /** Between two kills; a kill comes at a random moment of it. */
  readonly seconds: number
  readonly workers: number
  /** Planted: the database acknowledges commits before they are on the disk. */
  readonly fault: 'none' | 'commitDoesNotWait'
  readonly tell: (line: string) => void
}

export type ChaosResult = {
  readonly kills: number
  readonly contacts: number
  readonly times: number
  readonly restartSeconds: readonly number[]
  readonly findings: readonly Finding[]
  readonly failures: readonly string[]
}

const administer = async (url: string, ...statements: readonly string[]): Promise<void> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  for (const statement of statements) await client.query(statement)
  await client.end()
}

/** A writer that sleeps for ten seconds makes the fault as large as a busy machine would. */
const plantFault = (url: string): Promise<void> =>
  administer(
    url,
    'alter system set synchronous_commit = off',
    "alter system set wal_writer_delay = '10s'",
    "alter system set wal_writer_flush_after = '1GB'",
    'select pg_reload_conf()',
  )

const killAndRestart = async (server: ServerProcess, kill: number): Promise<number> => {
  if (kill % 2 === 0) await server.killServer()
  else await server.killDatabase()
  return server.start()
}

const attack = async (server: ServerProcess, options: ChaosOptions, ledger: Ledger): Promise<number[]> => {
  const restarts: number[] = []
  for (let kill = 0; kill < options.kills; kill++) {
    await pause(options.seconds * 1000 * (0.5 + Math.random()))
    const seconds = await killAndRestart(server, kill)
    restarts.push(seconds)
    const victim = kill % 2 === 0 ? 'server' : 'database'
    options.tell(
      `${kill + 1}/${options.kills} ${victim} killed, back in ${seconds.toFixed(1)} s; ${ledger.contacts.length} contacts and ${ledger.times.length} times acknowledged`,
    )
  }
  return restarts
}

const underLoad = async (server: ServerProcess, options: ChaosOptions, ledger: Ledger): Promise<number[]> => {
  const nurse = await signIn(server.origin, 'aada-testila')
  let over = false
  const workers = Array.from({ length: options.workers }, (_, number) =>
    doMainJob({ number, origin: server.origin, nurse, ledger, over: () => over }),
  )
  const failed = Promise.all(workers).then(
    () => new Promise<never>(() => {}),
    (error: unknown) => Promise.reject(error),
  )
  try {
    return await Promise.race([attack(server, options, ledger), failed])
  } finally {
    over = true
    await Promise.allSettled(workers)
  }
}

export const runChaos = async (options: ChaosOptions): Promise<ChaosResult> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'yhdella-chaos-'))
  const server = await serverProcess(folder)
  const ledger = newLedger()
  try {
    options.tell(`started in ${(await server.start()).toFixed(1)} s`)
    if (options.fault === 'commitDoesNotWait') await plantFault(server.databaseUrl())
    const restartSeconds = await underLoad(server, options, ledger)
    const findings = await reckon(server.databaseUrl(), ledger)
    return {
      kills: options.kills,
      contacts: ledger.contacts.length,
      times: ledger.times.length,
      restartSeconds,
      findings,
      failures: [...ledger.failures],
    }
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

export const isUnbroken = ({ findings, failures }: ChaosResult): boolean =>
  failures.length === 0 && findings.every(({ count }) => count === 0)
