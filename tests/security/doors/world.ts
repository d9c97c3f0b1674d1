/** The instance of the matrix: the county's people, no history, and the matters that the cells are about. */
import path from 'node:path'
import type { Route } from '@yhdella/contract'
import { keepProfessionals, useCounty } from '../../../apps/server/src/modules/organisation/index.ts'
import {
  keepProgrammes,
  loadProgrammes,
  useProgrammes,
} from '../../../apps/server/src/modules/programme/index.ts'
import { keepResidents } from '../../../apps/server/src/modules/resident/index.ts'
import { projectFolder } from '../../../apps/server/src/platform/config.ts'
import type { BoundRoute } from '../../../apps/server/src/platform/handler.ts'
import { kainuu } from '../../../apps/server/test/counties.ts'
import { httpInstance } from '../../../apps/server/test/http-instance.ts'
import type { Caller } from './callers.ts'
import { domainDigest } from './domain-digest.ts'
import { doorOf } from './door.ts'
import { type Cell, expectedOf, opens, type Proof } from './expected.ts'
import { judgeCell } from './judge.ts'
import type { Line, State } from './line.ts'
import { policy } from './policy.ts'
import { type Standing, type Target, targetMaker } from './target.ts'

const proofsOf = (line: Line): readonly Proof[] => {
  if (line.asks === 'matterKey') return ['hers', 'another’s', 'made up']
  return line.asks === 'draftKey' ? ['hers', 'made up'] : ['none']
}

/** A key opens whoever holds it: with every matter it is tried by these, with one by all. */
export const keyTriers = [undefined, 'aino-esimerkkiranta', 'otso-mallila']

/** A route that is about no matter is called once for each caller, not for each matter too. */
export const isAboutMatter = ({ asks }: Line): boolean => asks !== 'nothing' && asks !== 'draftKey'

const cellsOf = (caller: Caller, of: Standing, lines: readonly (readonly [string, Line])[]) =>
  lines
    .filter(([, line]) => of.kind === 'wait' || line.wait !== true)
    .flatMap(([route, line]) => proofsOf(line).map(proof => ({ route, line, caller, standing: of, proof })))

const isShut = (cell: Cell): boolean => expectedOf(cell).refusal !== undefined

type Matters = { readonly target: Target; readonly other: Target }
type Found = { readonly wrong: string[]; readonly done: Set<string>; readonly tellingPlace: Set<string> }

export const doorsWorld = (routes?: readonly BoundRoute[]) => {
  const http = httpInstance({
    composition: {
      ...(routes === undefined ? {} : { routes }),
      prepare: async asSystem => {
        useCounty(kainuu)
        useProgrammes(loadProgrammes(path.join(projectFolder, 'counties')))
        await asSystem('prepare', async tx => {
          await keepProgrammes(tx)
          await keepProfessionals(tx)
        })
      },
    },
  })
  const { instance } = http
  const door = doorOf(http)
  const targets = targetMaker(instance)
  const routeNamed = (name: string): Route => {
    const found = instance.routes.find(each => each.name === name)
    if (found === undefined) throw new Error(`There is no route ${name}`)
    return found.route
  }

  const cleared = async (): Promise<Target> => {
    await instance.database.pool.query(
      'truncate resident.person, "case".matter, contact.draft, appointment.slot cascade',
    )
    await instance.asSystem('prepare', tx => keepResidents(tx))
    return targets.makeOther()
  }

  const judge = async (
    cell: Cell,
    matters: Matters,
    { wrong, done, tellingPlace }: Found,
  ): Promise<boolean> => {
    const judged = await judgeCell(door, cell, routeNamed(cell.route), matters)
    wrong.push(...judged.wrong)
    if (judged.answered.code === 'done') done.add(cell.route)
    if (judged.tellsPlace) tellingPlace.add(cell.route)
    return judged.answered.code === 'done'
  }

  /** Behind shut doors one matter serves all: nothing may happen to it, and the tables tell whether it did. */
  const judgeShut = async (cells: readonly Cell[], other: Target, found: Found): Promise<void> => {
    const [first] = cells
    if (first === undefined) return
    const made = await targets.withSister(first.standing, await targets.make(first.standing, 'booked'))
    const target = { ...made, draftKey: await targets.makeDraft() }
    const digest = await domainDigest(instance.database.pool)
    // A key of another matter opens that one: what it does there is not what is asked about here.
    for (const cell of cells) await judge(cell, { target, other }, found)
    if (digest !== (await domainDigest(instance.database.pool)))
      found.wrong.push(`${first.caller.name} changed something of ${first.standing.name} behind shut doors`)
  }

  const readyFor = async ({ line, caller, standing }: Cell, made: Target): Promise<Target> => {
    const target = line.sister === true ? await targets.withSister(standing, made) : made
    if (line.asks === 'draftKey') return { ...target, draftKey: await targets.makeDraft() }
    const mayFirst = line.asks === 'nothing' || opens(caller, standing)
    if (line.first === undefined || !mayFirst) return target
    const { route, gives } = line.first
    const first = await door.call(caller, routeNamed(route), policy[route]?.input(target) ?? {})
    const { [gives]: given }: Record<string, unknown> = JSON.parse(first.body)
    return { ...target, [gives]: given }
  }

  const judgeOpen = async (cells: readonly Cell[], other: Target, found: Found): Promise<void> => {
    const kept = new Map<State, Target>()
    for (const cell of cells) {
      const state = cell.line.state ?? 'waiting'
      const made = kept.get(state) ?? (await targets.make(cell.standing, state))
      kept.set(state, made)
      const done = await judge(cell, { target: await readyFor(cell, made), other }, found)
      const changes = routeNamed(cell.route).method === 'POST' && cell.proof !== 'another’s'
      // What was done has changed the matter: the next cell gets a fresh one.
      if (done && changes) kept.delete(state)
    }
  }

  return {
    ...{ http, instance },
    /** Calls the cells of one caller and one standing; gives what was wrong, and the routes that did their work. */
    judgeAll: async (caller: Caller, of: Standing, lines: readonly (readonly [string, Line])[]) => {
      const found: Found = { wrong: [], done: new Set(), tellingPlace: new Set() }
      const cells = cellsOf(caller, of, lines)
      await door.signIn(caller)
      await judgeShut(cells.filter(isShut), await cleared(), found)
      // The sister matter that stood behind the shut doors is gone: a list shows what this standing alone gives.
      await judgeOpen(
        cells.filter(cell => !isShut(cell)),
        await cleared(),
        found,
      )
      return found
    },
  }
}
