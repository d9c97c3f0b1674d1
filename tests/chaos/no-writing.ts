/** The database becomes read-only under the hands of those who work, and later its disk fills up. Nobody mends but the cause. */

import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, statfsSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { reserveBytes } from '../../apps/server/src/platform/disk-room.ts'
import { type ServerProcess, serverProcess } from '../server-process.ts'
import { cheapSender, type Sender } from './cheap-sender.ts'
import { signIn } from './sign-in.ts'

/** How each kind of request was answered, and what health said of itself. */
export type Moment = {
  readonly when: string
  readonly change: number
  readonly changeCode: string
  readonly workList: number
  readonly county: number
  readonly impaired: readonly string[]
}

export type NoWritingResult = {
  readonly moments: readonly Moment[]
  /** Readings of the work list that were answered, and their rows in the use log in the end. */
  readonly listsRead: number
  readonly listsLogged: number
  /** Undefined where the disk could not be filled, for want of the right to mount one. */
  readonly diskFilled: boolean
}

type Ground = {
  readonly server: ServerProcess
  readonly sender: Sender
  readonly cookie: string
  readonly counted: { lists: number }
}

const look = async ({ server, sender, cookie, counted }: Ground, when: string): Promise<Moment> => {
  const draft = { text: 'Polvi on kipeä.', language: 'fi', commandKey: randomUUID() }
  const change = await sender.post('/api/contact-drafts', draft, '10.9.9.9')
  const list = await fetch(`${server.origin}/api/work`, { headers: { cookie } })
  await list.arrayBuffer()
  if (list.ok) counted.lists += 1
  const county = await fetch(`${server.origin}/api/county`)
  await county.arrayBuffer()
  const health = (await (await fetch(`${server.origin}/healthz`)).json()) as { impaired: string[] }
  return {
    when,
    change: change.status,
    changeCode: String(change.body.code ?? 'done'),
    workList: list.status,
    county: county.status,
    impaired: health.impaired,
  }
}

const administer = async (url: string, ...statements: readonly string[]): Promise<void> => {
  const client = new pg.Client({
    connectionString: url,
    options: '-c default_transaction_read_only=off',
  })
  await client.connect()
  for (const statement of statements) await client.query(statement)
  await client.end()
}

const setReadOnly = (url: string, value: 'on' | 'off'): Promise<void> =>
  administer(url, `alter system set default_transaction_read_only = ${value}`, 'select pg_reload_conf()')

/** Milliseconds within which the instance is to notice a change of its ground, and to bring what it kept aside. */
const settling = 4000

const readOnly = async (ground: Ground): Promise<readonly Moment[]> => {
  const url = ground.server.databaseUrl()
  await setReadOnly(url, 'on')
  await pause(settling)
  const during = await look(ground, 'read-only')
  await setReadOnly(url, 'off')
  await pause(settling)
  return [during, await look(ground, 'writable again')]
}

/** Leaves less than the instance keeps for its database, but some. */
const fill = (folder: string): string => {
  const file = path.join(folder, 'filled')
  writeFileSync(file, '')
  const { bavail, bsize } = statfsSync(folder)
  const size = Math.max(0, bavail * bsize - Math.floor(reserveBytes / 2))
  const filled = spawnSync('fallocate', ['-l', String(size), file])
  if (filled.status !== 0) throw new Error(`The disk was not filled: ${filled.stderr}`)
  return file
}

const fullDisk = async (ground: Ground, folder: string): Promise<readonly Moment[]> => {
  const file = fill(folder)
  await pause(settling)
  const during = await look(ground, 'disk nearly full')
  truncateSync(file, 0)
  await pause(settling)
  return [during, await look(ground, 'room again')]
}

/** A small disk of its own, in memory; needs the right to mount. */
const mountSmall = (folder: string): boolean =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1200m,mode=755', 'tmpfs', folder]).status === 0

const countLists = async (url: string): Promise<number> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ n: number }>(
    "select count(*)::int as n from platform.audit_entry where route = 'listWork' and actor_kind = 'professional'",
  )
  await client.end()
  return rows[0]?.n ?? -1
}

export const runNoWriting = async (tell: (line: string) => void): Promise<NoWritingResult> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'yhdella-no-writing-'))
  const diskFilled = mountSmall(folder)
  const server = await serverProcess(folder)
  try {
    tell(`started in ${(await server.start()).toFixed(1)} s`)
    const { cookie } = await signIn(server.origin, 'aada-testila')
    const before = await countLists(server.databaseUrl())
    const ground = { server, cookie, sender: cheapSender(server.origin, 4), counted: { lists: 0 } }
    const moments = [
      await look(ground, 'as usual'),
      ...(await readOnly(ground)),
      ...(diskFilled ? await fullDisk(ground, folder) : []),
    ]
    ground.sender.close()
    const listsLogged = (await countLists(server.databaseUrl())) - before
    return { moments, listsRead: ground.counted.lists, listsLogged, diskFilled }
  } finally {
    await server.stop()
    if (diskFilled) spawnSync('umount', [folder])
    rmSync(folder, { recursive: true, force: true })
  }
}

const isWell = ({ change, workList, county, impaired }: Moment): boolean =>
  change === 200 && workList === 200 && county === 200 && impaired.length === 0
const isHonest = ({ change, changeCode, workList, county, impaired }: Moment): boolean =>
  change === 503 &&
  changeCode === 'NotWritable' &&
  workList === 200 &&
  county === 200 &&
  impaired.length === 1

/** What did not hold, in sentences; none when everything did. */
export const unkept = ({ moments, listsRead, listsLogged }: NoWritingResult): readonly string[] => [
  ...moments
    .filter((moment, at) => !(at % 2 === 0 ? isWell(moment) : isHonest(moment)))
    .map(({ when }) => `It did not behave as promised: ${when}.`),
  ...(listsLogged === listsRead ? [] : [`Of ${listsRead} lists read, ${listsLogged} are in the use log.`]),
]
