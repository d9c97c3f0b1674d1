import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { projectFolder } from '../platform/config.ts'
import type { Io } from './command.ts'

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
}
type Bench = { readonly runProgrammeBench: (options: object) => Promise<Result> }
type Judging = { readonly verdictOf: (figure: Figure) => 'met' | 'missed' | 'told' }

/** The bench lives beside the product; the product itself does not carry it. */
const load = (file: string) => import(pathToFileURL(path.join(projectFolder, 'bench', file)).href)
const loadBench = (): Promise<Bench> => load('programme/programme-bench.ts')
const loadJudging = (): Promise<Judging> => load('main-job/figures.ts')

const shown = (value: number): string => String(Number(value.toPrecision(3)))

const aimOf = ({ goal }: Figure): string =>
  goal === undefined ? '' : 'atLeast' in goal ? `>= ${goal.atLeast}` : `<= ${goal.atMost}`

const lineOf = (figure: Figure, { verdictOf }: Judging): string => {
  const { part, what, cases, unit, value } = figure
  const range = value.least === value.most ? '' : ` (${shown(value.least)} to ${shown(value.most)})`
  const verdict = verdictOf(figure)
  const cells = [
    part,
    what,
    cases.toLocaleString('en'),
    `${shown(value.median)} ${unit}${range}`,
    aimOf(figure),
  ]
  return `| ${[...cells, verdict === 'told' ? '' : verdict].join(' | ')} |`
}

const heading = '| Part | What | Of | Median (range) | Goal | |\n|---|---|---:|---:|---:|---|'

export const programmeBenchHelp = `bin/yhdella programme bench [--events N] [--rounds N] [--json]

Measures the programme office on a scratch database of its own: a steering report of 10 packages and 40 measures over the
work's events, first counted and then kept; a paste of 500 cells, shown and taken; the portfolio of 50 programmes beside
that of 5. A missed goal is told, it does not make the command fail.
  --events N   events of two years; default 1000000
  --rounds N   rounds of what is repeated; default 5
  --json       print the result as JSON`

export type ProgrammeBenchAsked = { readonly events: number; readonly rounds: number; readonly json: boolean }

/** Prints a table, or JSON. Gives the exit code. */
export const runProgrammeBench = async (asked: ProgrammeBenchAsked, io: Io): Promise<number> => {
  const bench = await loadBench()
  const result = await bench.runProgrammeBench({ ...asked, tell: (line: string) => io.fail(line) })
  if (asked.json) {
    io.out(JSON.stringify(result, null, 2))
    return 0
  }
  const judging = await loadJudging()
  io.out(`${result.machine}; ${result.rounds} rounds; load average ${result.load}\n`)
  io.out([heading, ...result.figures.map(figure => lineOf(figure, judging))].join('\n'))
  return 0
}
