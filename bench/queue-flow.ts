/**
 * How fast the queue's future is computed: node bench/queue-flow.ts [--json] [--quick]
 * Everything is measured in CPU seconds, in rounds in which the lanes take turns, and told by medians: neighbours on the
 * machine stretch the clock on the wall many times over, CPU seconds hardly. Wall times are told beside.
 * SimPy is measured where Debian's python3-simpy3 is installed.
 */
import { spawnSync } from 'node:child_process'
import { availableParallelism, cpus, loadavg } from 'node:os'
import { performance } from 'node:perf_hooks'
import { parseForecast, parseSimulate, simulate } from '@yhdella/queue-flow'
import { forecastOnThreads, openPool } from '@yhdella/queue-flow/workers'
import { countyYear, sliderQuestion, slotsPerContact } from './queue-flow-county.ts'
import { plainCountyYear, plainQueue } from './queue-flow-plain.ts'

const quick = process.argv.includes('--quick')
const rounds = quick ? 3 : 7
const customers = quick ? 200_000 : 1_000_000
// M/M/5 at load 0.9, as in the examples of the command.
const rate = 0.9
const mean = 5
const servers = 5
// Each customer is two events: she comes and she goes.
const events = 2 * customers

const taken = <Answer>(
  answer: { ok: true; result: Answer } | { ok: false; errors: readonly string[] },
): Answer => {
  if (!answer.ok) throw new Error(answer.errors.join(' '))
  return answer.result
}

const cpuSeconds = (work: () => unknown): number => {
  const from = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(from)
  return (user + system) / 1e6
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN

// A limit that is never reached keeps the recursion out: the same model by a lonely station's own loop.
const NEVER_FULL = 1_000_000

const request = (method: string, seed: number, capacity: number | null = null) =>
  taken(
    parseSimulate(
      JSON.stringify({
        arrivals: { rate },
        service: { mean },
        servers,
        customers,
        replications: 1,
        warmUp: 0,
        seed,
        method,
        capacity,
      }),
    ),
  )

const simpy = (seed: number): number => {
  const script = new URL('./queue-flow-simpy.py', import.meta.url).pathname
  const args = [customers, rate, mean, servers, seed].map(String)
  const { stdout, status } = spawnSync('/usr/bin/python3', [script, ...args], { encoding: 'utf8' })
  return status === 0 ? Number(stdout.split(' ')[0]) : Number.NaN
}

type Row = { readonly what: string; readonly value: number; readonly unit: string; readonly note: string }
const rows: Row[] = []
const tell = (what: string, value: number, unit: string, note = ''): void => {
  rows.push({ what, value, unit, note })
}

const processModel = (): { readonly simpyPerCustomer: number } => {
  const lanes = {
    own: [] as number[],
    loop: [] as number[],
    recursion: [] as number[],
    plain: [] as number[],
    simpy: [] as number[],
  }
  for (let round = 0; round <= rounds; round++) {
    const loop = cpuSeconds(() => simulate(request('events', round)))
    const own = cpuSeconds(() => simulate(request('fastest', round, NEVER_FULL)))
    const recursion = cpuSeconds(() => simulate(request('fastest', round)))
    const plain = cpuSeconds(() => plainQueue(rate, mean, servers, customers))
    const peer = simpy(round)
    // The first round warms the engine up.
    if (round === 0) continue
    lanes.loop.push(loop)
    lanes.own.push(own)
    lanes.recursion.push(recursion)
    lanes.plain.push(plain)
    lanes.simpy.push(peer)
  }
  const ratio = (slow: readonly number[], fast: readonly number[]) =>
    median(slow.map((value, at) => value / (fast[at] ?? 1)))
  tell("one station's own event loop", events / median(lanes.own) / 1e6, 'M events/s/core', 'aim 10')
  tell('event loop for networks', events / median(lanes.loop) / 1e6, 'M events/s/core')
  tell('recursion for the plain case', events / median(lanes.recursion) / 1e6, 'M events/s/core')
  tell('plain-object event loop', events / median(lanes.plain) / 1e6, 'M events/s/core')
  tell('SimPy', events / median(lanes.simpy) / 1e6, 'M events/s/core')
  tell("plain objects by one station's own loop", ratio(lanes.plain, lanes.own), 'times')
  tell('plain objects by the event loop for networks', ratio(lanes.plain, lanes.loop), 'times')
  tell('plain objects by the recursion', ratio(lanes.plain, lanes.recursion), 'times')
  tell("SimPy by one station's own loop", ratio(lanes.simpy, lanes.own), 'times', 'aim 60')
  tell(
    "SimPy by one station's own loop on two cores",
    2 * ratio(lanes.simpy, lanes.own),
    'times',
    'computed; aim 140',
  )
  tell('SimPy by the event loop for networks', ratio(lanes.simpy, lanes.loop), 'times')
  tell('SimPy by the recursion', ratio(lanes.simpy, lanes.recursion), 'times', 'aim 200')
  return { simpyPerCustomer: median(lanes.simpy) / customers }
}

const county = async (contacts: number, replications: number, simpyPerCustomer: number): Promise<void> => {
  const pool = openPool(2)
  const ask = (count: number) =>
    forecastOnThreads(pool, taken(parseForecast(JSON.stringify(countyYear(contacts, count)))))
  await ask(40)
  const from = { wall: performance.now(), cpu: process.cpuUsage() }
  await ask(replications)
  const { user, system } = process.cpuUsage(from.cpu)
  const wall = (performance.now() - from.wall) / 1000
  await pool.close()
  const scale = 1000 / replications
  const name = `county-year of ${contacts / 1000} 000 contacts x 1 000`
  const cpu = ((user + system) / 1e6) * scale
  tell(`${name}, CPU on two cores`, cpu / 2, 's', contacts > 1e6 ? 'aim 120' : 'aim 30')
  tell(`${name}, wall`, wall * scale, 's', `${replications} run`)
  const plain = cpuSeconds(() => plainCountyYear(35, contacts, slotsPerContact))
  tell(`${name}, plain objects`, (1000 * plain) / 2, 's', 'computed from one, two cores')
  tell(`${name}, SimPy`, contacts * 1000 * simpyPerCustomer, 's', 'computed from M/M/5, one core')
}

const slider = async (): Promise<void> => {
  const pool = openPool(1)
  const walls: number[] = []
  const cpuTimes: number[] = []
  for (let step = 0; step < 30; step++) {
    const from = { wall: performance.now(), cpu: process.cpuUsage() }
    await forecastOnThreads(pool, taken(parseForecast(JSON.stringify(sliderQuestion(step % 8)))))
    const { user, system } = process.cpuUsage(from.cpu)
    walls.push(performance.now() - from.wall)
    cpuTimes.push((user + system) / 1000)
  }
  tell("slider's answer, CPU", median(cpuTimes.slice(5)), 'ms', '200 replications, 91 days; aim 200')
  tell("slider's answer, wall", median(walls.slice(5)), 'ms')
  tell("slider's first answer, wall", walls[0] ?? Number.NaN, 'ms', 'cold')
}

const { simpyPerCustomer } = processModel()
await county(200_000, quick ? 40 : 1000, simpyPerCustomer)
await county(1_500_000, quick ? 20 : 1000, simpyPerCustomer)
await slider()
const peak = process.resourceUsage().maxRSS / 1024
tell('most memory of the whole bench', peak, 'MB')

const machine = `${cpus()[0]?.model ?? 'unknown'}, ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}, Node ${process.version}`
if (process.argv.includes('--json'))
  process.stdout.write(`${JSON.stringify({ machine, rounds, customers, rows }, null, 2)}\n`)
else {
  const shown = (value: number) =>
    Number.isFinite(value) ? value.toPrecision(4).replace(/e\+?/, 'e') : 'not installed'
  process.stdout.write(`${machine}\n\n| What | Value | |\n|---|---:|---|\n`)
  for (const { what, value, unit, note } of rows)
    process.stdout.write(`| ${what} | ${shown(value)} ${unit} | ${note} |\n`)
  process.stdout.write(`\n${JSON.stringify({ machine, rounds, customers, rows })}\n`)
}
