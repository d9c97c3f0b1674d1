/** The attack's other days: more than can be served, and nothing that can be written. */
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { projectFolder } from '../platform/config.ts'
import type { Io } from './command.ts'

type Phase = {
  readonly begun: number
  readonly served: number
  readonly turnedAway: number
  readonly broken: number
  readonly perSecond: number
}
type Probe = { readonly asked: number; readonly answered: number; readonly slowestMs: number }
type Overload = {
  readonly peak: Phase
  readonly overload: Phase
  readonly afterwards: Phase
  readonly memoryMb: { readonly before: number; readonly most: number; readonly afterwards: number }
  readonly workList: Probe
  readonly health: Probe
}
type Moment = {
  readonly when: string
  readonly change: number
  readonly changeCode: string
  readonly workList: number
  readonly county: number
  readonly impaired: readonly string[]
}
type NoWriting = {
  readonly moments: readonly Moment[]
  readonly listsRead: number
  readonly listsLogged: number
  readonly diskFilled: boolean
}
type OverloadAttack = {
  readonly runOverload: (options: object) => Promise<Overload>
  readonly brokenPromises: (result: Overload) => readonly string[]
}
type NoWritingAttack = {
  readonly runNoWriting: (tell: (line: string) => void) => Promise<NoWriting>
  readonly unkept: (result: NoWriting) => readonly string[]
}

/** The attack lives with the tests; the product itself does not carry it. */
const load = <Attack>(file: string): Promise<Attack> =>
  import(pathToFileURL(path.join(projectFolder, 'tests/chaos', file)).href)

const columns = (cells: readonly (string | number)[]): string =>
  cells.map((cell, at) => (at === 0 ? String(cell).padEnd(18) : String(cell).padStart(12))).join('')

const phaseLine = (name: string, { begun, served, turnedAway, broken, perSecond }: Phase): string =>
  columns([name, begun, served, turnedAway, broken, perSecond.toFixed(1)])

const probeLine = (name: string, { asked, answered, slowestMs }: Probe): string =>
  `${name}: ${answered} of ${asked} answered, the slowest in ${slowestMs} ms`

const overloadTable = (result: Overload): string => {
  const { peak, overload, afterwards, memoryMb, workList, health } = result
  return [
    columns(['contacts', 'begun', 'served', 'turned away', 'broken', 'a second']),
    phaseLine('peak', peak),
    phaseLine('overload', overload),
    phaseLine('afterwards', afterwards),
    `served of the peak: ${Math.round((overload.perSecond / peak.perSecond) * 100)} %`,
    `memory: ${memoryMb.before} MB before, ${memoryMb.most} MB at most, ${memoryMb.afterwards} MB afterwards`,
    probeLine('work list meanwhile', workList),
    probeLine('health meanwhile', health),
  ].join('\n')
}

const noWritingTable = ({ moments, listsRead, listsLogged, diskFilled }: NoWriting): string =>
  [
    columns(['when', 'a change', 'work list', 'county']),
    ...moments.map(
      ({ when, change, workList, county, impaired }) =>
        `${columns([when, change, workList, county])}  ${impaired.join(' ')}`,
    ),
    `lists read: ${listsRead}; of them in the use log: ${listsLogged}`,
    ...(diskFilled ? [] : ['The disk was not filled: that needs the right to mount a small one.']),
  ].join('\n')

const tellVerdict = (unkept: readonly string[], io: Io): number => {
  io.out(unkept.length === 0 ? 'Everything that was promised held.' : unkept.join('\n'))
  return unkept.length === 0 ? 0 : 1
}

export const overload = async (seconds: number, json: boolean, io: Io): Promise<number> => {
  const { runOverload, brokenPromises } = await load<OverloadAttack>('overload.ts')
  const result = await runOverload({ seconds, times: 10, tell: (line: string) => io.fail(line) })
  io.out(json ? JSON.stringify(result, null, 2) : overloadTable(result))
  return tellVerdict(brokenPromises(result), io)
}

export const noWriting = async (json: boolean, io: Io): Promise<number> => {
  const { runNoWriting, unkept } = await load<NoWritingAttack>('no-writing.ts')
  const result = await runNoWriting(line => io.fail(line))
  io.out(json ? JSON.stringify(result, null, 2) : noWritingTable(result))
  return tellVerdict(unkept(result), io)
}
