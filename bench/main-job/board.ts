/** The live board: how long it takes, how fast it hears of a contact, and whether it tells what the tables hold. */
import { setTimeout as pause } from 'node:timers/promises'
import { prepareDrafts } from './drafts.ts'
import { exactly, type Figure, percentile, spread } from './figures.ts'
import { type Ground, professionalHeaders } from './ground.ts'
import { settle } from './history.ts'
import { type HttpLine, openLine, openLines, type Sent } from './http-line.ts'
import { eachOnce, type Rounds } from './intake.ts'
import { followBoard } from './live-topic.ts'
import { isAsRecounted } from './recount.ts'
import { byTimetable } from './senders.ts'
import { readRounds } from './work-list.ts'

/** Contacts a second that the board is held against (docs/performance.md). */
const busy = 500
const residents = 32
/** Boards read a second meanwhile. */
const looks = 20
/** Milliseconds between lone contacts: longer than the rest that a browser is given between two tellings. */
const lonely = 400

/** Milliseconds from each answer, which comes after its commit, to the first telling after it. */
const heardAfter = (answers: readonly number[], tellings: readonly number[]): readonly number[] =>
  answers.flatMap(at => {
    const told = tellings.find(each => each >= at)
    return told === undefined ? [] : [told - at]
  })

/** Sends one after another with rest between; a telling may overtake the answer, then nothing was waited for. */
const lonelyContacts = async (ground: Ground, count: number): Promise<readonly number[]> => {
  const next = eachOnce(await prepareDrafts(ground, count))
  const [line, follower] = [await openLine(ground.origin), await followBoard(ground)]
  const heard: number[] = []
  for (let number = 0; number < count; number++) {
    const sent = next()
    if (sent === undefined) break
    const heardBefore = follower.tellings.length
    await line.send(sent)
    const answeredAt = performance.now()
    await pause(lonely)
    const told = follower.tellings[heardBefore]
    if (told === undefined) throw new Error('A contact was never told to the board')
    heard.push(Math.max(0, told - answeredAt))
  }
  follower.close()
  line.close()
  return heard
}

type BusyRound = {
  readonly offered: number
  readonly board: number
  readonly heard: number
  readonly checked: number
  readonly wrong: number
}

/** Notes when each answer came. */
const noting = (lines: readonly HttpLine[], answers: number[]): readonly HttpLine[] =>
  lines.map(line => ({
    ...line,
    send: async (sent: Sent) => {
      const got = await line.send(sent)
      answers.push(performance.now())
      return got
    },
  }))

const recounts = async (ground: Ground, until: () => boolean) => {
  let [checked, wrong] = [0, 0]
  while (!until()) {
    if (!(await isAsRecounted(ground))) wrong += 1
    checked += 1
    await pause(200)
  }
  return { checked, wrong }
}

const busyRound = async (ground: Ground, offered: number, seconds: number): Promise<BusyRound> => {
  const keys = await prepareDrafts(ground, Math.ceil(offered * seconds) + 1)
  const lines = await openLines(ground.origin, residents)
  const boards = await openLines(ground.origin, 4)
  const follower = await followBoard(ground)
  const answers: number[] = []
  const look = { method: 'GET', address: '/api/board', headers: professionalHeaders(ground) } as const
  let over = false
  const checking = recounts(ground, () => over)
  const [waits] = await Promise.all([
    byTimetable(boards, { perSecond: looks, seconds }, () => look),
    byTimetable(noting(lines, answers), { perSecond: offered, seconds }, eachOnce(keys)),
  ])
  over = true
  const { checked, wrong } = await checking
  await pause(lonely)
  follower.close()
  for (const line of [...lines, ...boards]) line.close()
  await settle(ground.pool)
  const heard = percentile(heardAfter(answers, follower.tellings), 0.99)
  return { offered, board: percentile(waits, 0.99), heard, checked, wrong }
}

const quietFigures = async (ground: Ground, rounds: Rounds): Promise<Figure[]> => {
  const quiet = await readRounds(ground, '/api/board', rounds)
  const told = { part: 'live board', cases: rounds.cases }
  const tails = quiet.map(({ tail }) => tail)
  return [
    { ...told, what: 'CPU a board, nothing new', unit: 'ms', value: spread(quiet.map(({ cpu }) => cpu)) },
    { ...told, what: 'p99, nothing new', unit: 'ms', value: spread(tails), goal: { atMost: 5 } },
  ]
}

export const measureBoard = async (ground: Ground, rounds: Rounds): Promise<Figure[]> => {
  const told = { part: 'live board', cases: rounds.cases }
  const figures = await quietFigures(ground, rounds)
  const [alone, done]: [number[], BusyRound[]] = [[], []]
  for (let round = 0; round < rounds.rounds; round++) {
    alone.push(percentile(await lonelyContacts(ground, 10), 0.99))
    done.push(await busyRound(ground, busy, rounds.seconds))
  }
  const of = (take: (round: BusyRound) => number) => spread(done.map(take))
  const sum = (take: (round: BusyRound) => number) => done.reduce((total, round) => total + take(round), 0)
  return [
    ...figures,
    {
      ...told,
      what: `p99 under ${busy} contacts/s`,
      unit: 'ms',
      value: of(({ board }) => board),
      // The goal of docs/performance.md.
      goal: { atMost: 5 },
    },
    {
      ...told,
      what: 'commit to browser, a lone contact, slowest of 10',
      unit: 'ms',
      value: spread(alone),
      goal: { atMost: 50 },
    },
    {
      ...told,
      what: `commit to browser, p99 under ${busy} contacts/s`,
      unit: 'ms',
      value: of(({ heard }) => heard),
      goal: { atMost: 50 },
    },
    {
      ...told,
      what: 'instants recounted under the load',
      unit: '',
      value: exactly(sum(({ checked }) => checked)),
      goal: { atLeast: 1 },
    },
    {
      ...told,
      what: 'boards that differed from the recount',
      unit: '',
      value: exactly(sum(({ wrong }) => wrong)),
      goal: { atMost: 0 },
    },
  ]
}
