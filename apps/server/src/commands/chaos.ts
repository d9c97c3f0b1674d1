import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { projectFolder } from '../platform/config.ts'
import { noWriting, overload } from './chaos-bad-days.ts'
import type { Command, Io } from './command.ts'

type Result = {
  readonly kills: number
  readonly contacts: number
  readonly times: number
  readonly restartSeconds: readonly number[]
  readonly findings: readonly { readonly what: string; readonly count: number; readonly of: number }[]
  readonly failures: readonly string[]
}
type Attack = {
  readonly runChaos: (options: object) => Promise<Result>
  readonly isUnbroken: (result: Result) => boolean
}

/** The attack lives with the tests; the product itself does not carry it. */
const loadAttack = (): Promise<Attack> =>
  import(pathToFileURL(path.join(projectFolder, 'tests/chaos/chaos.ts')).href)

const wholeNumber = (text: string, from: number, to: number): number | undefined => {
  const value = Number(text)
  return Number.isInteger(value) && value >= from && value <= to ? value : undefined
}

const table = ({ kills, contacts, times, restartSeconds, findings, failures }: Result): string => {
  const sorted = [...restartSeconds].sort((a, b) => a - b)
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0
  const rows = findings.map(
    ({ what, count, of }) => `${String(count).padStart(7)} of ${String(of).padStart(7)}  ${what}`,
  )
  return [
    `${kills} kills, ${contacts} contacts and ${times} times acknowledged`,
    `back to health in ${median.toFixed(1)} s (median), ${(sorted.at(-1) ?? 0).toFixed(1)} s at most`,
    ...rows,
    `${String(failures.length).padStart(7)} answers that nobody should see`,
    ...failures.slice(0, 10),
  ].join('\n')
}

const verdict = (caught: boolean, planted: boolean, io: Io): number => {
  if (planted) {
    io.out(caught ? 'The planted fault was caught.' : 'The planted fault was NOT caught.')
    return caught ? 0 : 1
  }
  io.out(
    caught
      ? 'Something that was acknowledged did not hold.'
      : 'Everything that was acknowledged is there, once.',
  )
  return caught ? 1 : 0
}

export const chaos: Command = {
  name: 'chaos',
  summary: 'Kills server and database under load and reckons what was lost.',
  help: `bin/yhdella chaos [--kills N] [--seconds S] [--workers W] [--fault commit-does-not-wait] [--json]
bin/yhdella chaos --overload [--seconds S] [--json]
bin/yhdella chaos --no-writing [--json]

Starts an instance of its own in a scratch folder, plays contacts, assessments and bookings against it, and kills -9
the server, then the database, in the middle, again and again. Afterwards everything that was acknowledged must be
there exactly once. Needs the demonstration (county kainuu).
  --kills N     how many kills, 1 to 2000; default 10
  --seconds S   about so long between two, 1 to 600; default 4
  --workers W   how many play at once, 1 to 200; default 16
  --fault commit-does-not-wait   plant a database that acknowledges too early; the run must catch it
  --overload    send ten times what it can take, by the clock, for --seconds (60): it must go on serving
  --no-writing  make the database read-only, then (as root) fill its disk: it must say so, go on reading, recover
  --json        print the result as JSON`,
  run: async (args, io) => {
    const { values } = parseArgs({
      args: [...args],
      options: {
        kills: { type: 'string', default: '10' },
        seconds: { type: 'string' },
        workers: { type: 'string', default: '16' },
        fault: { type: 'string' },
        json: { type: 'boolean' },
        overload: { type: 'boolean' },
        'no-writing': { type: 'boolean' },
      },
    })
    const kills = wholeNumber(values.kills, 1, 2000)
    const seconds = wholeNumber(values.seconds ?? (values.overload ? '60' : '4'), 1, 600)
    const workers = wholeNumber(values.workers, 1, 200)
    const planted = values.fault === 'commit-does-not-wait'
    if (kills === undefined || seconds === undefined || workers === undefined || (values.fault && !planted)) {
      io.fail('A number or the fault is not one that --help names.')
      return 2
    }
    if (values.overload) return overload(seconds, values.json === true, io)
    if (values['no-writing']) return noWriting(values.json === true, io)
    const { runChaos, isUnbroken } = await loadAttack()
    const result = await runChaos({
      kills,
      seconds,
      workers,
      fault: planted ? 'commitDoesNotWait' : 'none',
      tell: (line: string) => io.fail(line),
    })
    io.out(values.json === true ? JSON.stringify(result, null, 2) : table(result))
    return verdict(!isUnbroken(result), planted, io)
  },
}
