/** The programme office's bench: a report over the work's events, a paste of five hundred cells, portfolios of 5 and 50. */
import { randomUUID } from 'node:crypto'
import { availableParallelism, cpus, loadavg } from 'node:os'
import {
  programmeExportRoutes,
  programmeMoneyRoutes,
  programmeRoutes,
  steeringReportRoutes,
} from '../../packages/contract/src/index.ts'
import { helsinkiDate } from '../../packages/kernel/src/index.ts'
import { cellKinds, type Programme } from '../../packages/programme/src/index.ts'
import { type Figure, spread } from '../main-job/figures.ts'
import { cpuSeconds } from '../main-job/machine-time.ts'
import { writeEvents } from './events.ts'
import { type Ground, openGround } from './ground.ts'
import { largeProgramme, years } from './large-programme.ts'

export type BenchOptions = {
  readonly events: number
  readonly rounds: number
  readonly tell: (line: string) => void
}
export type BenchResult = {
  readonly machine: string
  readonly load: string
  readonly rounds: number
  readonly figures: readonly Figure[]
}

const machine = (): string =>
  `${cpus()[0]?.model ?? 'unknown'}, ${availableParallelism()} cores, Node ${process.version}`
const load = (): string =>
  loadavg()
    .map(each => each.toFixed(1))
    .join(' ')

type Answer<Data> = { readonly ok: true; readonly data: Data } | { readonly ok: false; readonly code: string }

type Timed<Data> = {
  readonly seconds: number
  /** Of the processor, the database's too: what a crowded machine stretches less. */
  readonly cpuSeconds: number
  readonly data: Data
}

/** What it takes, and what was answered; a refusal is no measurement. */
const timed = async <Data>(work: () => Promise<Answer<Data>>): Promise<Timed<Data>> => {
  const began = performance.now()
  const cpuBegan = cpuSeconds(process.pid)
  const answer = await work()
  const seconds = (performance.now() - began) / 1000
  if (!answer.ok) throw new Error(`The bench was refused: ${answer.code}`)
  return { seconds, cpuSeconds: cpuSeconds(process.pid) - cpuBegan, data: answer.data }
}

const repeated = async (rounds: number, once: (round: number) => Promise<number>): Promise<number[]> => {
  const samples: number[] = []
  for (let round = 0; round < rounds; round++) samples.push(await once(round))
  return samples
}

// The large programme takes the id of one that the bench's people lead and answer for.
const largeId = 'hella'

const inLarge = (ground: Ground): Programme => {
  const model = ground.programmes.find(({ id }) => id === largeId)
  if (model === undefined) throw new Error(`There is no programme ${largeId}`)
  return largeProgramme(model, largeId)
}

// A report of ten packages and forty measures over a million events (the programme office's own goal), in seconds.
const reportGoal = { atMost: 10 }
// A paste of five hundred cells (the same), in seconds.
const pasteGoal = { atMost: 1 }
// Fifty programmes beside five: flat, but for what is drawn of each.
const portfolioGoal = { atMost: 2 }

const measureReport = async (ground: Ground, events: number): Promise<readonly Figure[]> => {
  const { instance, lead } = ground
  ground.serve([inLarge(ground)])
  const to = helsinkiDate(instance.clock.now())
  const begun = await timed(() =>
    instance.call(lead, steeringReportRoutes.beginReport, {
      ...{ programmeId: largeId, from: `${to.slice(0, 4)}-01-01`, to, commandKey: randomUUID() },
    }),
  )
  const { reportId } = begun.data
  const read = () => timed(() => instance.call(lead, steeringReportRoutes.readReport, { reportId }))
  // The first reads every week of every measure from the events; the second finds the weeks that are over kept.
  const [first, second] = [await read(), await read()]
  const goals = first.data.content.split('"legalLimit"').length - 1
  if (goals < 40) throw new Error(`The report has ${goals} goals`)
  const deck = await timed(() =>
    instance.call(lead, programmeExportRoutes.exportReport, { reportId, format: 'pptx' }),
  )
  const figure = (what: string, seconds: number, goal?: Figure['goal']): Figure => ({
    ...{ part: 'report', what, cases: events, unit: 's', value: spread([seconds]) },
    ...(goal && { goal }),
  })
  return [
    figure('10 packages and 40 measures, counted for the first time', first.seconds, reportGoal),
    figure('the same, processor time with the database', first.cpuSeconds),
    figure('the same within the hour', second.seconds),
    figure('the same as an editable deck', deck.seconds, reportGoal),
    figure('the same deck, processor time', deck.cpuSeconds),
  ]
}

const columns = years.flatMap(year => cellKinds.map(kind => ({ year, kind }))).slice(0, 50)

const measurePaste = async (ground: Ground, rounds: number): Promise<readonly Figure[]> => {
  const { instance, finance } = ground
  ground.serve([inLarge(ground)])
  const programmeId = largeId
  const page = await timed(() => instance.call(finance, programmeMoneyRoutes.readBudget, { programmeId }))
  const rows = page.data.lines
    .filter(({ lowest }) => lowest)
    .map(({ categoryId }) => categoryId)
    .slice(0, 10)
  const cells = rows.length * columns.length
  if (cells !== 500) throw new Error(`The paste has ${cells} cells`)
  const samples = await repeated(rounds, async round => {
    const line = columns.map((_, at) => `${round + 1}\u202f${String(100 + at)},50`).join('\t')
    const pasted = rows.map(() => line).join('\n')
    const preview = await timed(() =>
      instance.call(finance, programmeMoneyRoutes.previewCells, { programmeId, pasted, rows, columns }),
    )
    const taken = preview.data.cells
    if (taken.length !== cells) throw new Error(`Of ${cells} cells ${taken.length} were taken`)
    const changed = await timed(() =>
      instance.call(finance, programmeMoneyRoutes.changeCells, {
        ...{ programmeId, how: 'paste', seen: round, reason: 'Liittäminen.', commandKey: randomUUID() },
        cells: taken.map(({ categoryId, year, kind, after }) => ({ categoryId, year, kind, cents: after })),
      }),
    )
    return preview.seconds + changed.seconds
  })
  const shown = { part: 'money', what: '500 pasted cells shown and taken', cases: cells, unit: 's' }
  return [{ ...shown, value: spread(samples), goal: pasteGoal }]
}

const tenfold = (programmes: readonly Programme[]): readonly Programme[] =>
  Array.from({ length: 10 }, (_, copy) =>
    programmes.map(each => ({ ...each, id: copy === 0 ? each.id : `${each.id}-${copy}` })),
  ).flat()

/** Both sizes in turns, so that the machine's mood is the same for both. */
const measurePortfolio = async (ground: Ground, rounds: number): Promise<readonly Figure[]> => {
  const { instance, lead, programmes } = ground
  const sizes = [programmes, tenfold(programmes)]
  const ask = async (served: readonly Programme[]): Promise<number> => {
    ground.serve(served)
    return (await timed(() => instance.call(lead, programmeRoutes.listProgrammes, {}))).seconds
  }
  for (const served of sizes) await ask(served)
  const samples: number[][] = sizes.map(() => [])
  for (let round = 0; round < rounds * 4; round++)
    for (const [at, served] of sizes.entries()) samples[at]?.push(await ask(served))
  const [few = [], many = []] = samples
  const ratios = few.map((seconds, at) => (many[at] ?? Number.NaN) / seconds)
  const figure = (what: string, cases: number, unit: string, value: readonly number[]): Figure => ({
    ...{ part: 'portfolio', what, cases, unit, value: spread(value) },
  })
  return [
    figure('programmes at a glance', programmes.length, 's', few),
    figure('programmes at a glance', programmes.length * 10, 's', many),
    { ...figure('fifty beside five', programmes.length * 10, 'ratio', ratios), goal: portfolioGoal },
  ]
}

/** Makes a scratch database with so many events, measures, and throws it away. */
export const runProgrammeBench = async ({ events, rounds, tell }: BenchOptions): Promise<BenchResult> => {
  const ground = await openGround()
  try {
    tell(`writing ${events} events, load ${load()}`)
    const written = await writeEvents(ground.instance.database.pool, events)
    const figures: Figure[] = []
    tell(`measuring the portfolio, load ${load()}`)
    figures.push(...(await measurePortfolio(ground, rounds)))
    tell(`measuring the report, load ${load()}`)
    figures.push(...(await measureReport(ground, written)))
    tell(`measuring the paste, load ${load()}`)
    figures.push(...(await measurePaste(ground, rounds)))
    return { machine: machine(), load: load(), rounds, figures }
  } finally {
    await ground.close()
  }
}
