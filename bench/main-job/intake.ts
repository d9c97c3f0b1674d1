/** Contact intake: the whole product over HTTP, answered after the commit, beside bare inserts into the same database. */
import { randomUUID } from 'node:crypto'
import { prepareDrafts } from './drafts.ts'
import { type Figure, percentile, spread } from './figures.ts'
import { type Ground, residentFrom } from './ground.ts'
import { settle } from './history.ts'
import { openLines, type Sent } from './http-line.ts'
import { makeRawTable, rawLimit } from './raw-inserts.ts'
import { atCapacity, byTimetable, type Next } from './senders.ts'

export type Rounds = { readonly rounds: number; readonly seconds: number; readonly cases: number }

/** Connections of the bare inserts: where this database gives the most. */
const rawConnections = 8
/** Residents who send at the same moment. */
const residents = 64
/** More drafts than a round can send; where they end, the round ends. */
const mostASecond = 4000

export const sendingOf = (draftKey: string, number: number): Sent => ({
  method: 'POST',
  address: `/api/contact-drafts/${draftKey}/send`,
  body: JSON.stringify({ commandKey: randomUUID() }),
  headers: residentFrom(number),
})

let numbered = 1

/** Sends each of the drafts once, each from an address of its own. */
export const sendings =
  (keys: readonly string[]): Next =>
  () => {
    const key = keys[numbered % keys.length]
    return key === undefined ? undefined : sendingOf(key, numbered++)
  }

/** Sends each draft once and then no more. */
export const eachOnce = (keys: string[]): Next => {
  return () => {
    const key = keys.pop()
    return key === undefined ? undefined : sendingOf(key, numbered++)
  }
}

type Round = {
  readonly ours: number
  readonly raw: number
  readonly cpu: number
  readonly rawCpu: number
}

const oneRound = async (ground: Ground, seconds: number): Promise<Round> => {
  const limit = rawLimit(ground.url)
  await makeRawTable(ground.pool)
  const atFirst = ground.cpu()
  const raw = await limit.perSecond(rawConnections, seconds)
  const afterRaw = ground.cpu()
  const keys = await prepareDrafts(ground, mostASecond * seconds)
  const lines = await openLines(ground.origin, residents)
  const before = ground.cpu()
  const sent = await atCapacity(lines, seconds, eachOnce(keys))
  const after = ground.cpu()
  for (const line of lines) line.close()
  await settle(ground.pool)
  return {
    ours: sent.perSecond,
    raw,
    cpu: ((after.all - before.all) * 1000) / sent.answered,
    rawCpu: ((afterRaw.database - atFirst.database) * 1000) / (raw * seconds),
  }
}

const timetabled = async (ground: Ground, perSecond: number, seconds: number): Promise<readonly number[]> => {
  const keys = await prepareDrafts(ground, Math.ceil(perSecond * seconds) + 1)
  const lines = await openLines(ground.origin, residents)
  const waits = await byTimetable(lines, { perSecond, seconds }, eachOnce(keys))
  for (const line of lines) line.close()
  await settle(ground.pool)
  return waits
}

const saturationOf = (done: readonly Round[]): number => spread(done.map(({ ours }) => ours)).median

export const measureIntake = async (
  ground: Ground,
  { rounds, seconds, cases }: Rounds,
): Promise<Figure[]> => {
  await oneRound(ground, seconds)
  const done: Round[] = []
  const tails: number[] = []
  for (let round = 0; round < rounds; round++) {
    done.push(await oneRound(ground, seconds))
    tails.push(percentile(await timetabled(ground, saturationOf(done) / 3, seconds), 0.99))
  }
  const told = { part: 'contact intake', cases }
  const of = (take: (round: Round) => number) => spread(done.map(take))
  return [
    { ...told, what: 'contacts received', unit: '/s', value: of(({ ours }) => ours) },
    { ...told, what: `bare inserts, ${rawLimit(ground.url).name}`, unit: '/s', value: of(({ raw }) => raw) },
    {
      ...told,
      what: 'of bare inserts',
      unit: 'ratio',
      value: of(({ ours, raw }) => ours / raw),
      // the goal: the whole product at 0.60 of bare inserts.
      goal: { atLeast: 0.6 },
    },
    { ...told, what: 'CPU a contact, server and database', unit: 'ms', value: of(({ cpu }) => cpu) },
    { ...told, what: 'CPU a bare insert, database', unit: 'ms', value: of(({ rawCpu }) => rawCpu) },
    {
      ...told,
      what: 'p99 at a third of saturation',
      unit: 'ms',
      value: spread(tails),
      goal: { atMost: 25 },
    },
  ]
}
