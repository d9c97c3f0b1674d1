/** What has come of an output or a model, and who keeps it. */
import type { Parsed, programmeWorkRoutes } from '@yhdella/contract'
import { done, failed, helsinkiDate, type PlainDate, plainDate } from '@yhdella/kernel'
import {
  type Dated,
  firstDayOf,
  type ModelSite,
  modelStates,
  type OperatingModel,
  type Output,
  type Owners,
  outputStates,
  roughDate,
} from '@yhdella/programme'
import type { Handler } from '../../platform/handler.ts'
import { authorOf } from './author.ts'
import { knownProgramme } from './known-programme.ts'
import { ownProgramme, packageRefusal, worksIn } from './own-programme.ts'
import { saidAgain } from './said.ts'
import { insertChange } from './written.queries.ts'

type Input = Parsed<typeof programmeWorkRoutes.changeOutcome>

const ownersAfter = (before: Owners, input: Input): Owners => ({
  ownerNow: input.ownerNow === undefined ? before.ownerNow : saidAgain(input.ownerNow, before.ownerNow),
  ownerAfter:
    input.ownerAfter === undefined ? before.ownerAfter : saidAgain(input.ownerAfter, before.ownerAfter),
})

/** The states with the new one last; undefined where the kind has no such state, or its day would be before the last. */
const statesAfter = <State extends string>(
  before: readonly Dated<State>[],
  known: readonly State[],
  { state, on }: Input,
  today: PlainDate,
): readonly Dated<State>[] | undefined => {
  if (state === undefined) return before
  const named = known.find(each => each === state)
  const day = on === undefined ? today : plainDate(on)
  const last = before.findLast(each => each.on !== null)?.on
  if (named === undefined || (last != null && firstDayOf(last) > day)) return undefined
  return [...before, { state: named, on: roughDate(day) }]
}

/** The places with the told one in its days; undefined where it would end before it begins. */
const sitesAfter = (
  before: readonly ModelSite[],
  told: NonNullable<Input['site']>,
): readonly ModelSite[] | undefined => {
  const there = before.find(({ name }) => name === told.name)
  const from = told.from == null ? (there?.from ?? null) : roughDate(told.from)
  const to = told.to == null ? null : roughDate(told.to)
  if (from !== null && to !== null && firstDayOf(from) > firstDayOf(to)) return undefined
  const site = { name: told.name, from, to }
  return there === undefined ? [...before, site] : before.map(each => (each === there ? site : each))
}

type Refusal = 'StateNotPossible' | 'SiteNotPossible'

const outputAfter = (before: Output, input: Input, today: PlainDate): Output | Refusal => {
  const states = statesAfter(before.states, outputStates, input, today)
  if (states === undefined) return 'StateNotPossible'
  return input.site === undefined ? { ...before, ...ownersAfter(before, input), states } : 'SiteNotPossible'
}

const modelAfter = (before: OperatingModel, input: Input, today: PlainDate): OperatingModel | Refusal => {
  const states = statesAfter(before.states, modelStates, input, today)
  const sites = input.site === undefined ? before.sites : sitesAfter(before.sites, input.site)
  if (states === undefined) return 'StateNotPossible'
  return sites === undefined ? 'SiteNotPossible' : { ...before, ...ownersAfter(before, input), states, sites }
}

type Whole = Awaited<ReturnType<typeof knownProgramme>>['whole']

/** The item, and what it is after the change or why it can't be; undefined where there is no such item. */
const changed = ({ outputs, models }: Whole, input: Input, today: PlainDate) => {
  if (input.kind === 'output') {
    const before = outputs.find(each => each.id === input.itemId)
    return before && { before, after: outputAfter(before, input, today) }
  }
  const before = models.find(each => each.id === input.itemId)
  return before && { before, after: modelAfter(before, input, today) }
}

export const changeOutcome: Handler<typeof programmeWorkRoutes.changeOutcome> = async (tx, input) => {
  const found = await ownProgramme(tx, input.programmeId, worksIn)
  if (!found.ok) return found
  const today = helsinkiDate(tx.now)
  if (input.on !== undefined && input.on > today) return failed('DayInFuture')
  const { whole } = await knownProgramme(tx, found.programme, today)
  const change = changed(whole, input, today)
  if (change === undefined) return failed('ItemNotFound')
  if (packageRefusal(found, change.before.workPackageId) !== null) return failed('NotYourPackage')
  if (typeof change.after === 'string') return failed(change.after)
  const { programmeId, kind, itemId, reason } = input
  await insertChange(tx, { programmeId, kind, itemId, item: change.after, reason }, authorOf(tx))
  return done({ itemId })
}
