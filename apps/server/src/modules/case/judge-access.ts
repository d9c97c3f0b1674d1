import type { Id } from '@yhdella/kernel'
import type { Professional } from '../../platform/actor.ts'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import { type Entry, entriesOfCases, isInSight, partsTaken, type Sight, sightsOf } from '../queue/index.ts'
import { type Person, readPersons } from '../resident/index.ts'
import { selectRelated } from './care-relation.queries.ts'
import { mayOpen } from './case-access.rules.ts'
import { rowsOfFamilies } from './family-rows.rules.ts'
import type { Matter } from './matter.rules.ts'

/** A professional before a matter, not knowing yet whether it opens. */
export type Approach = {
  readonly by: Professional
  readonly matter: Matter
  /** The matter itself and those that were merged into it. */
  readonly family: readonly Id<'Case'>[]
}

/** Whether it opens, and what was read to know it. */
export type Judged = {
  readonly allowed: boolean
  /** Of the family, open and ended, oldest first. */
  readonly entries: readonly Entry[]
  readonly person: Person
}

/** Taking part in what it became opens it too. */
const reachOf = ({ matter, family }: Approach): readonly Id<'Case'>[] =>
  matter.mergedInto === null ? family : [...family, matter.mergedInto]

const readFacts = async (tx: GatheredTransaction, approaches: readonly Approach[]) => {
  const reaches = approaches.map(reachOf)
  const parts = approaches.flatMap(({ by }, at) =>
    (reaches[at] ?? []).map(caseId => ({ caseId, professionalId: by.id })),
  )
  const [entries, persons, isRelated, hasActed, sights] = await Promise.all([
    entriesOfCases(tx, [...new Set(reaches.flat())]),
    readPersons(
      tx,
      approaches.map(({ matter }) => matter.personId),
    ),
    selectRelated(tx, parts),
    partsTaken(tx, parts),
    sightsOf(
      tx,
      approaches.map(({ by }) => by),
    ),
  ])
  return { entriesOf: rowsOfFamilies(entries), persons, isRelated, hasActed, sights }
}

const sees = (sight: Sight | undefined, entries: readonly Entry[]): boolean =>
  sight !== undefined && entries.some(entry => entry.state !== 'ended' && isInSight(entry, sight))

/** Judges many approaches by five statements, sent together. In their order. */
export const judgeAccess = async (
  tx: GatheredTransaction,
  approaches: readonly Approach[],
): Promise<readonly Judged[]> => {
  if (approaches.length === 0) return []
  const { entriesOf, persons, isRelated, hasActed, sights } = await readFacts(tx, approaches)
  return approaches.map((approach, at) => {
    const reach = reachOf(approach)
    const person = persons.get(approach.matter.personId)
    if (person === undefined) throw new Error('A matter is of a person who is not there')
    const parts = reach.map(caseId => ({ caseId, professionalId: approach.by.id }))
    const allowed = mayOpen({
      related: parts.some(isRelated) || parts.some(hasActed),
      inSight: sees(sights[at], entriesOf(reach)),
      placeProtected: person.place.isProtected,
    })
    return { allowed, entries: entriesOf(approach.family), person }
  })
}
