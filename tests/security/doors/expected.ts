/** What a cell of the matrix must answer and write, reckoned from the policy alone. */
import type { Caller } from './callers.ts'
import type { Line } from './line.ts'
import { type Standing, sister } from './target.ts'

/** Which key she holds, where a key is what opens. */
export type Proof = 'none' | 'hers' | 'another’s' | 'made up'

export type Cell = {
  readonly route: string
  readonly line: Line
  readonly caller: Caller
  readonly standing: Standing
  readonly proof: Proof
}

export type Expected = {
  /** The code that she must be given; undefined: any answer that does not bar her way. */
  readonly refusal: string | undefined
  /** Whether the row of the use log names the person whose matter it is. */
  readonly names: 'her' | 'the other' | 'nobody' | 'anyone'
}

export const sees = (caller: Caller, of: Standing): boolean =>
  (caller.assesses && of.kind === 'contact') ||
  caller.unitIds.includes(of.unitId) ||
  (of.takenBy !== undefined && of.takenBy === caller.subject)

/** 703/2023 9 §: who has taken part, or for whom it waits; of a protected person only who has taken part. */
export const opens = (caller: Caller, of: Standing): boolean =>
  (caller.subject !== undefined && of.related.includes(caller.subject)) ||
  (of.open && !of.placeProtected && sees(caller, of))

const byRelation = ({ line, caller, standing }: Cell): Expected => {
  const opensOne =
    opens(caller, standing) ||
    (line.sister === true && opens(caller, { ...sister, placeProtected: standing.placeProtected }))
  const may = line.asks === 'sight' ? sees(caller, standing) : opensOne
  return { refusal: may ? undefined : line.refusal, names: 'her' }
}

const byKey = ({ line, proof }: Cell): Expected => {
  const named = line.asks === 'matterKey'
  if (proof === 'made up') return { refusal: line.refusal, names: 'nobody' }
  if (proof === 'hers') return { refusal: undefined, names: named ? 'her' : 'anyone' }
  return { refusal: line.foreign, names: 'the other' }
}

const byList = ({ line, caller, standing }: Cell): Expected => {
  const named =
    line.asks === 'list'
      ? sees(caller, standing) && standing.open
      : standing.kind === 'wait' && caller.unitIds.includes(standing.unitId)
  return { refusal: undefined, names: named ? 'her' : 'nobody' }
}

export const expectedOf = (cell: Cell): Expected => {
  const { line, caller } = cell
  if (line.may !== 'everyone' && !line.may.some(role => caller.roles.includes(role)))
    return { refusal: caller.kind === 'anonymous' ? 'NotSignedIn' : 'NotPermitted', names: 'nobody' }
  if (line.asks === 'nothing') return { refusal: undefined, names: 'anyone' }
  if (line.asks === 'list' || line.asks === 'book') return byList(cell)
  return line.asks === 'sight' || line.asks === 'opening' ? byRelation(cell) : byKey(cell)
}
