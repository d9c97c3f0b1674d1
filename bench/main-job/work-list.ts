/** The work list's first fifty by slack, with its counts, audited, as a professional's browser asks for it. */
import { type Figure, percentile, spread } from './figures.ts'
import { type Ground, professionalHeaders } from './ground.ts'
import { openLines } from './http-line.ts'
import type { Rounds } from './intake.ts'
import { atCapacity, byTimetable, type Capacity } from './senders.ts'

const readers = 8

type Round = Capacity & { readonly cpu: number; readonly tail: number }

/** Capacity first, then how long one waits at a third of it. */
export const readRound = async (ground: Ground, address: string, seconds: number): Promise<Round> => {
  const lines = await openLines(ground.origin, readers)
  const next = () => ({ method: 'GET', address, headers: professionalHeaders(ground) }) as const
  const from = ground.cpu().all
  const read = await atCapacity(lines, seconds, next)
  const cpu = ((ground.cpu().all - from) * 1000) / read.answered
  const waits = await byTimetable(lines, { perSecond: read.perSecond / 3, seconds }, next)
  for (const line of lines) line.close()
  return { ...read, cpu, tail: percentile(waits, 0.99) }
}

export const readRounds = async (
  ground: Ground,
  address: string,
  { rounds, seconds }: Rounds,
): Promise<readonly Round[]> => {
  await readRound(ground, address, seconds)
  const done: Round[] = []
  for (let round = 0; round < rounds; round++) done.push(await readRound(ground, address, seconds))
  return done
}

export const measureWorkList = async (ground: Ground, rounds: Rounds): Promise<Figure[]> => {
  const done = await readRounds(ground, '/api/work', rounds)
  const told = { part: 'work list, first 50 by slack', cases: rounds.cases }
  const of = (take: (round: Round) => number) => spread(done.map(take))
  return [
    { ...told, what: 'lists read', unit: '/s', value: of(({ perSecond }) => perSecond) },
    { ...told, what: 'CPU a list, server and database', unit: 'ms', value: of(({ cpu }) => cpu) },
    {
      ...told,
      what: 'p99 at a third of saturation',
      unit: 'ms',
      value: of(({ tail }) => tail),
      // The goal of docs/performance.md.
      goal: { atMost: 10 },
    },
  ]
}
