/** A professional opens a matter: audited before a byte leaves, beside the same rows read by one query without audit. */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { type Figure, percentile, spread } from './figures.ts'
import { type Ground, professionalHeaders } from './ground.ts'
import { idOf, openContacts } from './history.ts'
import { openLines } from './http-line.ts'
import type { Rounds } from './intake.ts'
import { cpuSeconds } from './machine-time.ts'
import { atCapacity, byTimetable, type Next } from './senders.ts'

/** Professionals who open a matter at the same moment. */
const readers = 16

type NaiveReader = { readonly origin: string; readonly pid: number; readonly stop: () => void }

const startNaiveReader = async (url: string): Promise<NaiveReader> => {
  const child: ChildProcess = fork(path.join(import.meta.dirname, 'naive-reader.ts'), [url])
  const [port]: unknown[] = await once(child, 'message')
  return {
    origin: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    stop: () => {
      child.kill('SIGTERM')
    },
  }
}

const reads = (prefix: string, headers: Readonly<Record<string, string>>): Next => {
  let number = 0
  return () => {
    number = (number % openContacts) + 1
    return { method: 'GET', address: `${prefix}${idOf('case', number)}`, headers }
  }
}

type Round = {
  readonly ours: number
  readonly naive: number
  readonly cpu: number
  readonly naiveCpu: number
}

const oneRound = async (ground: Ground, naive: NaiveReader, seconds: number): Promise<Round> => {
  const naiveLines = await openLines(naive.origin, readers)
  const naiveFrom = { reader: cpuSeconds(naive.pid), database: ground.cpu().database }
  const read = await atCapacity(naiveLines, seconds, reads('/', {}))
  const naiveCpu = cpuSeconds(naive.pid) - naiveFrom.reader + ground.cpu().database - naiveFrom.database
  const lines = await openLines(ground.origin, readers)
  const from = ground.cpu().all
  const ours = await atCapacity(lines, seconds, reads('/api/cases/', professionalHeaders(ground)))
  const cpu = ground.cpu().all - from
  for (const line of [...naiveLines, ...lines]) line.close()
  return {
    ours: ours.perSecond,
    naive: read.perSecond,
    cpu: (cpu * 1000) / ours.answered,
    naiveCpu: (naiveCpu * 1000) / read.answered,
  }
}

const tailOf = async (ground: Ground, perSecond: number, seconds: number): Promise<number> => {
  const lines = await openLines(ground.origin, readers)
  const next = reads('/api/cases/', professionalHeaders(ground))
  const waits = await byTimetable(lines, { perSecond, seconds }, next)
  for (const line of lines) line.close()
  return percentile(waits, 0.99)
}

export const measureCaseRead = async (
  ground: Ground,
  { rounds, seconds, cases }: Rounds,
): Promise<Figure[]> => {
  const naive = await startNaiveReader(ground.url)
  const done: Round[] = []
  const tails: number[] = []
  try {
    await oneRound(ground, naive, seconds)
    for (let round = 0; round < rounds; round++) {
      done.push(await oneRound(ground, naive, seconds))
      tails.push(await tailOf(ground, spread(done.map(({ ours }) => ours)).median / 3, seconds))
    }
  } finally {
    naive.stop()
  }
  const told = { part: 'audited read of a matter', cases }
  const of = (take: (round: Round) => number) => spread(done.map(take))
  return [
    { ...told, what: 'matters opened', unit: '/s', value: of(({ ours }) => ours) },
    { ...told, what: 'the same rows by one query, no audit', unit: '/s', value: of(({ naive: n }) => n) },
    {
      ...told,
      what: 'of the unaudited read',
      unit: 'ratio',
      value: of(({ ours, naive: n }) => ours / n),
      // The goal of docs/performance.md.
      goal: { atLeast: 1.2 },
    },
    { ...told, what: 'CPU a matter, server and database', unit: 'ms', value: of(({ cpu }) => cpu) },
    { ...told, what: 'CPU an unaudited read', unit: 'ms', value: of(({ naiveCpu }) => naiveCpu) },
    { ...told, what: 'p99 at a third of saturation', unit: 'ms', value: spread(tails) },
  ]
}
