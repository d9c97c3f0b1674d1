/** The bench of the main job: each part measured beside its limit, at growing sizes, on one database of its own. */
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { measureBoard } from './board.ts'
import { measureBooking } from './booking.ts'
import { measureCaseRead } from './case-read.ts'
import { exactly, type Figure } from './figures.ts'
import { type Ground, openGround } from './ground.ts'
import { growTo, nameModel } from './history.ts'
import { measureIntake, type Rounds } from './intake.ts'
import { makeModelCase } from './model-case.ts'
import { measureFirstPages, measureStart } from './start.ts'
import { measureWorkList } from './work-list.ts'

const parts = {
  intake: measureIntake,
  read: measureCaseRead,
  list: measureWorkList,
  board: measureBoard,
  booking: measureBooking,
} as const
/** What needs the program started anew. */
const afterwards = { start: measureStart, pages: measureFirstPages } as const
export const partNames: readonly string[] = [...Object.keys(parts), ...Object.keys(afterwards)]

const isAsked = ({ parts: asked }: Pick<BenchOptions, 'parts'>, name: string): boolean =>
  asked.length === 0 || asked.includes(name)

export type BenchOptions = {
  readonly rounds: number
  readonly sizes: readonly number[]
  /** Seconds that each measurement of a round lasts. */
  readonly seconds: number
  /** Which parts; empty is all. */
  readonly parts: readonly string[]
  readonly tell: (line: string) => void
  /** Hears each figure as soon as it is known, so that a run that is cut short was not for nothing. */
  readonly hear: (figure: Figure) => void
}

export type BenchResult = {
  readonly machine: string
  readonly load: string
  readonly rounds: number
  readonly figures: readonly Figure[]
  readonly errors: number
}

const machine = (): string =>
  `${cpus()[0]?.model ?? 'unknown'}, ${availableParallelism()} cores, Node ${process.version}`
const load = (): string =>
  loadavg()
    .map(each => each.toFixed(1))
    .join(' ')

/** How the same figure at the largest size stands to the smallest: what grows with the years shows here. */
const growthOf = (
  figures: readonly Figure[],
  what: string,
  part: string,
  atLeast: number,
): readonly Figure[] => {
  const found = figures.filter(each => each.part === part && each.what === what)
  const [first, last] = [found[0], found.at(-1)]
  if (first === undefined || last === undefined || first === last) return []
  const value = exactly(last.value.median / first.value.median)
  const told = { part, cases: last.cases, unit: 'ratio', value }
  return [{ ...told, what: `${what}, beside ${first.cases} cases`, goal: { atLeast } }]
}

const measureAt = async (ground: Ground, rounds: Rounds, options: BenchOptions): Promise<Figure[]> => {
  const figures: Figure[] = []
  for (const [name, measure] of Object.entries(parts)) {
    if (!isAsked(options, name)) continue
    options.tell(`${name} at ${rounds.cases} cases, load ${load()}`)
    const found = await measure(ground, rounds)
    for (const figure of found) options.hear(figure)
    figures.push(...found)
  }
  return figures
}

const measureAll = async (ground: Ground, options: BenchOptions): Promise<Figure[]> => {
  await nameModel(ground.pool, await makeModelCase(ground))
  const { rounds, seconds } = options
  const figures: Figure[] = []
  let have = 0
  for (const cases of options.sizes) {
    options.tell(`making ${cases} cases`)
    await growTo(ground.pool, have, cases)
    have = cases
    figures.push(...(await measureAt(ground, { rounds, seconds, cases }, options)))
  }
  // the goal: the rate with the largest history at 0.9 of that with the smallest.
  const growth = growthOf(figures, 'contacts received', 'contact intake', 0.9)
  for (const figure of growth) options.hear(figure)
  return [...figures, ...growth]
}

export const runBench = async (options: BenchOptions): Promise<BenchResult> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'yhdella-bench-'))
  const loadBefore = load()
  try {
    options.tell('starting the program on an empty database')
    const ground = await openGround(path.join(folder, 'data'))
    let figures: Figure[]
    let errors: number
    try {
      figures = await measureAll(ground, options)
    } finally {
      errors = ground.errors().length
      await ground.close()
    }
    for (const [name, measure] of Object.entries(afterwards)) {
      if (!isAsked(options, name)) continue
      const found = await measure(path.join(folder, 'data'), options.rounds, options.sizes.at(-1) ?? 0)
      for (const figure of found) options.hear(figure)
      figures = [...figures, ...found]
    }
    const loads = `${loadBefore} before, ${load()} after`
    return { machine: machine(), load: loads, rounds: options.rounds, figures, errors }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
