/** Calls one cell of the matrix and tells what of the answer and the use log is not as the policy says. */
import type { Route } from '@yhdella/contract'
import { type Answered, aKeyOfNobody, type Door, type UseRow } from './door.ts'
import { type Cell, type Expected, expectedOf } from './expected.ts'
import { toldPlaces } from './protected-place.ts'
import type { Target } from './target.ts'

/** Codes that bar the way, whatever the route; a cell that should be open must give none of them. */
const bars = ['NotSignedIn', 'NotPermitted', 'InputNotValid', 'Unexpected', 'CrossSite', 'RouteNotFound']

export type Judged = {
  readonly answered: Answered
  readonly wrong: readonly string[]
  /** Whether the answer told where she waits: of a person who is not protected it may. */
  readonly tellsPlace: boolean
}

const inputOf = ({ line, proof }: Cell, target: Target, other: Target): Record<string, unknown> => {
  const input = line.input(target)
  const key = line.asks === 'draftKey' ? 'draftKey' : 'statusKey'
  if (proof === 'made up') return { ...input, [key]: aKeyOfNobody() }
  return proof === 'another’s' ? { ...input, [key]: other.statusKey } : input
}

const wrongAnswer = (cell: Cell, expected: Expected, { status, code, body }: Answered, target: Target) => {
  const wrong: string[] = []
  if (status >= 500) wrong.push(`answered ${status}`)
  const shut = expected.refusal !== undefined
  if (shut && code !== expected.refusal) wrong.push(`answered ${code} instead of ${expected.refusal}`)
  const barred = [...bars, cell.line.refusal, cell.line.foreign]
  const roleBars = cell.line.roleOnly === true ? ['NotSignedIn', 'NotPermitted'] : barred
  if (!shut && roleBars.includes(code)) wrong.push(`was barred by ${code}`)
  const hers = cell.proof === 'none' || cell.proof === 'hers'
  if ((shut || !hers) && (body.includes(target.words) || body.includes(target.personId)))
    wrong.push('told of her matter through a shut door')
  return wrong
}

const denied = ['NotSignedIn', 'NotPermitted']

const wrongUse = (
  cell: Cell,
  expected: Expected,
  answered: Answered,
  uses: readonly UseRow[],
  persons: Persons,
) => {
  const { caller, line, route } = cell
  const leaves = line.event !== undefined || denied.includes(answered.code)
  if (line.roleOnly === true && !denied.includes(answered.code)) return []
  if (!leaves) return uses.length === 0 ? [] : ['left a row in the use log, though it is about nobody']
  const [use] = uses
  if (use === undefined || uses.length !== 1) return [`left ${uses.length} rows in the use log`]
  const keyHolds = line.asks === 'matterKey' || line.asks === 'draftKey'
  const kind = caller.kind === 'anonymous' && keyHolds ? 'keyHolder' : caller.kind
  const wrong: string[] = []
  if (use.event !== (line.event ?? 'NothingPersonal') || use.route !== route)
    wrong.push(`was logged as ${use.event}`)
  if (use.actor_kind !== kind) wrong.push(`was logged as done by ${use.actor_kind}`)
  if (caller.kind === 'professional' && use.actor_name !== caller.name)
    wrong.push(`was logged as ${use.actor_name}`)
  if (use.outcome !== answered.code) wrong.push(`was logged with the outcome ${use.outcome}`)
  return [...wrong, ...wrongSubjects(expected, use, persons)]
}

/** Where she lives and waits is told of no protected person, whoever asks and by whatever door. */
const wrongPlace = ({ standing }: Cell, places: readonly string[]): readonly string[] =>
  standing.placeProtected ? places.map(place => `told the protected place ${place}`) : []

type Persons = { readonly her: string; readonly other: string }

const wrongSubjects = ({ names }: Expected, { subject_ids: named }: UseRow, { her, other }: Persons) => {
  if (names === 'anyone') return []
  if (names === 'nobody') return named.includes(her) ? ['names her in the use log without need'] : []
  const wanted = names === 'her' ? her : other
  return named.includes(wanted) ? [] : ['does not name whose matter it was in the use log']
}

export const judgeCell = async (
  door: Door,
  cell: Cell,
  route: Route,
  { target, other }: { readonly target: Target; readonly other: Target },
): Promise<Judged> => {
  const expected = expectedOf(cell)
  await door.signIn(cell.caller)
  const last = await door.lastUse()
  const answered = await door.call(cell.caller, route, inputOf(cell, target, other))
  const uses = await door.usesSince(last)
  const persons = { her: target.personId, other: other.personId }
  const places = toldPlaces(answered.body, target)
  const wrong = [
    ...wrongAnswer(cell, expected, answered, target),
    ...wrongUse(cell, expected, answered, uses, persons),
    ...wrongPlace(cell, places),
  ]
  const { caller, standing, proof } = cell
  const key = proof === 'none' ? '' : ` with a key that is ${proof}`
  const place = `${cell.route} by ${caller.name}${key} on ${standing.name}`
  return { answered, wrong: wrong.map(each => `${place}: ${each}`), tellsPlace: places.length > 0 }
}
