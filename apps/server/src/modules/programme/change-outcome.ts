/** What has come of an output or a model, and who keeps it. */
import type { Parsed, programmeWorkRoutes } from '@yhdella/contract'
import { done, failed, helsinkiDate, type PlainDate, plainDate } from '@yhdella/kernel'
import { type Dated, firstDayOf, modelStates, type Owners, outputStates, roughDate } from '@yhdella/programme'
import type { Handler } from '../../platform/handler.ts'
import { authorOf } from './author.ts'
import { knownProgramme } from './known-programme.ts'
import { ownProgramme, packageRefusal, worksIn } from './own-programme.ts'
import { saidOrNone } from './said.ts'
import { insertChange } from './written.queries.ts'

type Input = Parsed<typeof programmeWorkRoutes.changeOutcome>

const ownersAfter = (before: Owners, input: Input): Owners => ({
  ownerNow: input.ownerNow === undefined ? before.ownerNow : saidOrNone(input.ownerNow),
  ownerAfter: input.ownerAfter === undefined ? before.ownerAfter : saidOrNone(input.ownerAfter),
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

const changed = (
  whole: Awaited<ReturnType<typeof knownProgramme>>['whole'],
  input: Input,
  today: PlainDate,
) => {
  if (input.kind === 'output') {
    const before = whole.outputs.find(each => each.id === input.itemId)
    const states = before && statesAfter(before.states, outputStates, input, today)
    return { before, after: before && states && { ...before, ...ownersAfter(before, input), states } }
  }
  const before = whole.models.find(each => each.id === input.itemId)
  const states = before && statesAfter(before.states, modelStates, input, today)
  return { before, after: before && states && { ...before, ...ownersAfter(before, input), states } }
}

export const changeOutcome: Handler<typeof programmeWorkRoutes.changeOutcome> = async (tx, input) => {
  const found = await ownProgramme(tx, input.programmeId, worksIn)
  if (!found.ok) return found
  const today = helsinkiDate(tx.now)
  if (input.on !== undefined && input.on > today) return failed('DayInFuture')
  const { whole } = await knownProgramme(tx, found.programme, today)
  const { before, after } = changed(whole, input, today)
  if (before === undefined) return failed('ItemNotFound')
  if (packageRefusal(found, before.workPackageId) !== null) return failed('NotYourPackage')
  if (after === undefined) return failed('StateNotPossible')
  const { programmeId, kind, itemId, reason } = input
  await insertChange(tx, { programmeId, kind, itemId, item: after, reason }, authorOf(tx))
  return done({ itemId })
}
