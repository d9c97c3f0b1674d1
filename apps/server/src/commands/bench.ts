import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { projectFolder } from '../platform/config.ts'
import type { Command } from './command.ts'

type Spread = { readonly median: number; readonly least: number; readonly most: number }
type Figure = {
  readonly part: string
  readonly what: string
  readonly cases: number
  readonly unit: string
  readonly value: Spread
  readonly goal?: { readonly atLeast: number } | { readonly atMost: number }
}
type Result = {
  readonly machine: string
  readonly load: string
  readonly rounds: number
  readonly figures: readonly Figure[]
  readonly errors: number
}
type Bench = {
  readonly runBench: (options: object) => Promise<Result>
  readonly partNames: readonly string[]
}
type Judging = {
  readonly verdictOf: (figure: Figure) => 'met' | 'missed' | 'told'
  readonly missedBy: (figure: Figure) => number
}

const load = (file: string) => import(pathToFileURL(path.join(projectFolder, 'bench/main-job', file)).href)

/** The bench lives beside the product; the product itself does not carry it. */
const loadBench = (): Promise<Bench> => load('main-job.ts')
const loadJudging = (): Promise<Judging> => load('figures.ts')

const shown = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3)))

const aimOf = ({ goal }: Figure): string =>
  goal === undefined ? '' : 'atLeast' in goal ? `>= ${goal.atLeast}` : `<= ${goal.atMost}`

const lineOf = (figure: Figure, { verdictOf, missedBy }: Judging): string => {
  const { part, what, cases, unit, value } = figure
  const range = value.least === value.most ? '' : ` (${shown(value.least)} to ${shown(value.most)})`
  const verdict = verdictOf(figure)
  const judged =
    verdict === 'told' ? '' : verdict === 'met' ? 'met' : `missed by ${shown(missedBy(figure))} %`
  const cells = [
    part,
    what,
    cases.toLocaleString('en'),
    `${shown(value.median)} ${unit}${range}`.trim(),
    aimOf(figure),
    judged,
  ]
  return `| ${cells.join(' | ')} |`
}

const heading = '| Part | What | Cases | Median (range) | Goal | |\n|---|---|---:|---:|---:|---|'

const positive = (text: string): number | undefined => {
  const value = Number(text)
  return Number.isInteger(value) && value > 0 && value <= 10_000_000 ? value : undefined
}

const optionsOf = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    options: {
      rounds: { type: 'string', default: '5' },
      sizes: { type: 'string' },
      seconds: { type: 'string' },
      parts: { type: 'string', default: '' },
      quick: { type: 'boolean' },
      json: { type: 'boolean' },
    },
  }).values

/** The history is made larger and larger: 10 million by asking. */
const usualSizes = '10000,100000,1000000'

const numbersOf = (values: ReturnType<typeof optionsOf>) => {
  const sizes = (values.sizes ?? (values.quick ? '10000' : usualSizes)).split(',').map(positive)
  return {
    rounds: positive(values.rounds),
    seconds: positive(values.seconds ?? (values.quick ? '1' : '4')),
    sizes: sizes.every(size => size !== undefined) ? sizes : undefined,
  }
}

export const bench: Command = {
  name: 'bench',
  summary: "Measures the main job beside the machine's own limit.",
  help: `bin/yhdella bench [--rounds N] [--sizes N,N] [--seconds S] [--parts NAME,NAME] [--quick] [--json]

Starts an instance of its own in a scratch folder, makes cases in bulk and measures, size by size: contact intake beside
bare inserts, the audited read of a matter beside an unaudited one, the work list, the live board with its recount, the
race for times, the second start and a resident's first pages. Each round measures the limit and ours in turns; the table tells medians with
their range, and for each goal whether it was met. A missed goal is told, it does not make the command fail.
  --rounds N    rounds of each measurement; default 5
  --sizes N,N   cases, rising, at least 4000; default ${usualSizes}
  --seconds S   how long each measurement of a round lasts; default 4
  --parts ...   intake, read, list, board, booking, start, pages (needs /usr/bin/chromium); default all
  --quick       10 000 cases, one second a measurement
  --json        print the result as JSON`,
  run: async (args, io) => {
    const values = optionsOf(args)
    const { rounds, seconds, sizes } = numbersOf(values)
    const { runBench, partNames } = await loadBench()
    const parts = values.parts.split(',').filter(Boolean)
    if (!rounds || !seconds || !sizes || parts.some(part => !partNames.includes(part))) {
      io.fail('A number or a part is not one that --help names.')
      return 2
    }
    const judging = await loadJudging()
    const result = await runBench({
      ...{ rounds, seconds, sizes, parts },
      tell: (line: string) => io.fail(line),
      hear: (figure: Figure) => io.fail(lineOf(figure, judging)),
    })
    if (values.json === true) io.out(JSON.stringify(result, null, 2))
    else {
      io.out(`${result.machine}; ${rounds} rounds of ${seconds} s; load average ${result.load}\n`)
      io.out([heading, ...result.figures.map(figure => lineOf(figure, judging))].join('\n'))
    }
    if (result.errors > 0) io.fail(`The program logged ${result.errors} errors meanwhile.`)
    return result.errors > 0 ? 1 : 0
  },
}
