/** Runs a bound use case: the transaction, the answer kept for a repeated command, the use log, the output. */
import type { Parsed, Route } from '@yhdella/contract'
import { done, failed, type Outcome } from '@yhdella/kernel'
import type { Actor } from './actor.ts'
import {
  type Command,
  commandOf,
  keepAnswers,
  nameOf,
  readAnswer,
  releaseCommands,
  takeCommands,
} from './command-answer.ts'
import type { GatheredHandler, Handler } from './handler.ts'
import { type Lane, laneOf, lanes } from './lane.ts'
import type { Subject } from './transaction.ts'
import { type Ground, inUnit, type Unit } from './unit-of-work.ts'
import { type Use, useOf, writeUseLog } from './use-log.ts'

export type Answered = Outcome<unknown, string>

/** One request that has been parsed and permitted. */
export type Asked = {
  readonly actor: Actor
  readonly input: Parsed<Route>
  readonly purpose: string | undefined
  /** The database takes no rows: those of the use log are kept aside. Of readings only. */
  readonly aside?: boolean
}

export type NamedRoute = { readonly name: string; readonly route: Route }

const commandOfAsked = ({ route }: NamedRoute, asked: Asked): Command | undefined =>
  route.method === 'POST' ? commandOf(asked.actor, asked.input) : undefined

/** Strips what the contract does not name: a field that slipped in must not slip out. */
const answerOf = ({ name, route }: NamedRoute, outcome: Answered): Answered => {
  if (outcome.ok) return done(route.output.parse(outcome.data))
  if (!route.failures.includes(outcome.code))
    throw new Error(`${name} gave a refusal that its route does not declare: ${outcome.code}`)
  return failed(outcome.code)
}

/** A route that touches no person's data leaves no row, unless it was told of a person after all. */
const leavesRow = (use: Use): boolean => use.event !== 'NothingPersonal' || use.subjects.length > 0

const logUses = async (ground: Ground, unit: Unit, uses: readonly Use[], aside: boolean): Promise<void> => {
  const leaving = uses.filter(leavesRow)
  if (leaving.length === 0) return
  if (aside && ground.keepAside) await ground.keepAside(leaving, unit.now)
  else await writeUseLog(unit.db, leaving, unit.now)
}

const isAside = (batch: readonly Asked[]): boolean => batch.some(({ aside }) => aside === true)

type Slot = {
  readonly asked: Asked
  readonly command: Command | undefined
  readonly subjects: Subject[]
  answer: Answered | undefined
  repeated: boolean
}

const slotOf = (named: NamedRoute, asked: Asked): Slot => ({
  asked,
  command: commandOfAsked(named, asked),
  subjects: [],
  answer: undefined,
  repeated: false,
})

const useOfSlot = ({ name, route }: NamedRoute, slot: Slot): Use => ({
  ...useOf(name, route, slot.asked.actor, slot.asked.purpose),
  subjects: slot.subjects,
  outcome: slot.answer?.ok === false ? slot.answer.code : slot.repeated ? 'repeated' : 'done',
})

/** Fills the slots whose command was answered before; gives those that are to be run now. */
const withoutRepeated = async (
  unit: Unit,
  { name }: NamedRoute,
  slots: readonly Slot[],
): Promise<readonly Slot[]> => {
  const commands = new Map(slots.flatMap(({ command }) => (command ? [[nameOf(command), command]] : [])))
  if (commands.size === 0) return slots
  const taken = new Set(await takeCommands(unit.db, name, [...commands.values()], unit.now))
  const fresh: Slot[] = []
  for (const slot of slots) {
    if (slot.command === undefined || taken.delete(nameOf(slot.command))) fresh.push(slot)
    else slot.repeated = true
  }
  return fresh
}

const fillRepeated = async (unit: Unit, { name }: NamedRoute, slots: readonly Slot[]): Promise<void> => {
  for (const slot of slots) {
    if (!slot.repeated || slot.command === undefined) continue
    const kept = await readAnswer(unit.db, name, slot.command)
    slot.answer = done(kept.data)
    slot.subjects.push(...kept.subjects)
  }
}

const keepFresh = (unit: Unit, { name }: NamedRoute, slots: readonly Slot[]): Promise<void> =>
  keepAnswers(
    unit.db,
    name,
    slots.flatMap(({ command, answer, subjects }) =>
      command && answer?.ok ? [{ ...command, answer: { data: answer.data, subjects } }] : [],
    ),
  )

const settled = (slot: Slot): Answered => {
  if (slot.answer === undefined) throw new Error('A use case left a request without an answer')
  return slot.answer
}

/** One request, one transaction. A refusal undoes the work; its row in the use log is kept. */
export const runAlone = async (
  ground: Ground,
  named: NamedRoute,
  handler: Handler<Route>,
  asked: Asked,
): Promise<Answered> => {
  const slot = await inUnit(
    ground,
    async unit => {
      const slot = slotOf(named, asked)
      const fresh = await withoutRepeated(unit, named, [slot])
      if (fresh.length > 0) {
        const about = (subject: Subject): void => {
          slot.subjects.push(subject)
        }
        slot.answer = answerOf(named, await handler({ ...unit, actor: asked.actor, about }, asked.input))
        if (!slot.answer.ok) return { keep: false, result: slot }
      } else await fillRepeated(unit, named, [slot])
      await Promise.all([
        keepFresh(unit, named, fresh),
        logUses(ground, unit, [useOfSlot(named, slot)], isAside([asked])),
      ])
      return { keep: true, result: slot }
    },
    { lane: laneOf(asked.actor, named.route) },
  )
  const answer = settled(slot)
  if (!answer.ok)
    await logApart(ground, useOfSlot(named, slot), laneOf(asked.actor, named.route), isAside([asked]))
  return answer
}

/** Writes one row in a transaction of its own: for what was refused, where nothing else is kept. */
export const logApart = async (ground: Ground, use: Use, lane: Lane, aside = false): Promise<void> => {
  if (!leavesRow(use) && use.outcome !== 'NotPermitted' && use.outcome !== 'NotSignedIn') return
  if (aside && ground.keepAside) return ground.keepAside([use], ground.clock.now())
  await inUnit(
    ground,
    async unit => {
      await writeUseLog(unit.db, [use], unit.now)
      return { keep: true, result: undefined }
    },
    { lane },
  )
}

const runFresh = async (
  unit: Unit,
  named: NamedRoute,
  handler: GatheredHandler<Route>,
  fresh: readonly Slot[],
): Promise<void> => {
  const items = fresh.map(slot => ({
    input: slot.asked.input,
    actor: slot.asked.actor,
    about: (subject: Subject): void => {
      slot.subjects.push(subject)
    },
  }))
  const outcomes = items.length === 0 ? [] : await handler.gathered(unit, items)
  if (outcomes.length !== items.length)
    throw new Error(`${named.name} got ${items.length} items and gave ${outcomes.length} outcomes`)
  fresh.forEach((slot, index) => {
    const outcome = outcomes[index]
    if (outcome !== undefined) slot.answer = answerOf(named, outcome)
  })
}

/** The same command twice in one batch: the second gets what the first got. */
const fillTwins = (slots: readonly Slot[], fresh: readonly Slot[]): void => {
  const answers = new Map(fresh.flatMap(slot => (slot.command ? [[nameOf(slot.command), slot]] : [])))
  for (const slot of slots) {
    const twin = slot.repeated && slot.command ? answers.get(nameOf(slot.command)) : undefined
    if (twin?.answer === undefined) continue
    slot.repeated = twin.answer.ok
    slot.answer = twin.answer
    slot.subjects.push(...twin.subjects)
  }
}

/** A batch goes with the first of those who are in it: it costs the same with them and without them. */
const laneOfBatch = ({ route }: NamedRoute, batch: readonly Asked[]): Lane => {
  const asked = new Set(batch.map(({ actor }) => laneOf(actor, route)))
  return lanes.find(lane => asked.has(lane)) ?? 'open'
}

/** Many requests, one transaction: what was refused wrote nothing, the rest is committed together. */
export const runTogether = (
  ground: Ground,
  named: NamedRoute,
  handler: GatheredHandler<Route>,
  batch: readonly Asked[],
): Promise<readonly Answered[]> =>
  inUnit(
    ground,
    async unit => {
      const slots = batch.map(asked => slotOf(named, asked))
      const fresh = await withoutRepeated(unit, named, slots)
      await runFresh(unit, named, handler, fresh)
      fillTwins(slots, fresh)
      await fillRepeated(
        unit,
        named,
        slots.filter(slot => slot.answer === undefined),
      )
      const refused = fresh.flatMap(slot => (slot.command && slot.answer?.ok === false ? [slot.command] : []))
      await Promise.all([
        keepFresh(unit, named, fresh),
        releaseCommands(unit.db, named.name, refused),
        logUses(
          ground,
          unit,
          slots.map(slot => useOfSlot(named, slot)),
          isAside(batch),
        ),
      ])
      return { keep: true, result: slots.map(settled) }
    },
    { kind: 'sets', lane: laneOfBatch(named, batch) },
  )
