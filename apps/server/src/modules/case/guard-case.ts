import { done, failed, type Id, type Outcome } from '@yhdella/kernel'
import type { Transaction } from '../../platform/transaction.ts'
import { entriesOfCases, hasActedOn, isInSight, type Sight, sightOf } from '../queue/index.ts'
import { readPerson } from '../resident/index.ts'
import { selectIsRelated } from './care-relation.queries.ts'
import { mayOpen } from './case-access.rules.ts'
import { lockMatterRows, selectFamily, selectMatters } from './matter.queries.ts'
import type { Matter } from './matter.rules.ts'

declare const guarded: unique symbol

/**
 * A matter that the acting professional may open. Only {@link guardCase} gives one, and every use case of a
 * professional takes one: a forgotten guard does not compile.
 */
export type GuardedMatter = Matter & { readonly [guarded]: true }

type Refusal = 'CaseNotFound' | 'NoCareRelation'

const familyOf = async (tx: Transaction, matter: Matter): Promise<readonly Id<'Case'>[]> => {
  const family = await selectFamily(tx, matter.id)
  return matter.mergedInto === null ? family : [...family, matter.mergedInto]
}

const hasSight = async (tx: Transaction, sight: Sight, caseIds: readonly Id<'Case'>[]): Promise<boolean> =>
  (await entriesOfCases(tx, caseIds)).some(entry => entry.state !== 'ended' && isInSight(entry, sight))

const isAllowed = async (tx: Transaction, matter: Matter): Promise<boolean> => {
  const caseIds = await familyOf(tx, matter)
  const sight = await sightOf(tx)
  const related = (await selectIsRelated(tx, caseIds, sight.me)) || (await hasActedOn(tx, caseIds, sight.me))
  const { place } = await readPerson(tx, matter.personId)
  return mayOpen({
    related,
    inSight: await hasSight(tx, sight, caseIds),
    placeProtected: place.isProtected,
  })
}

const guard = async (
  tx: Transaction,
  matter: Matter | undefined,
): Promise<Outcome<GuardedMatter, Refusal>> => {
  if (matter === undefined) return failed('CaseNotFound')
  // Told before the answer: an attempt to open another's matter is a use that she may see too.
  tx.about({ personId: matter.personId, caseId: matter.id })
  if (!(await isAllowed(tx, matter))) return failed('NoCareRelation')
  // The mark exists in the types only: this is the one place that gives it.
  return done(matter as GuardedMatter)
}

/**
 * Reads a matter for the acting professional. Refuses where there is none (CaseNotFound) and where she has no care
 * or client relation to it (NoCareRelation). Tells the use log whose matter was asked for, also when it refuses.
 */
export const guardCase = async (
  tx: Transaction,
  caseId: Id<'Case'>,
): Promise<Outcome<GuardedMatter, Refusal>> => guard(tx, (await selectMatters(tx, [caseId]))[0])

/** As {@link guardCase}, and keeps the matter from others' changes until the transaction ends. */
export const lockGuardedCase = async (
  tx: Transaction,
  caseId: Id<'Case'>,
): Promise<Outcome<GuardedMatter, Refusal>> => guard(tx, (await lockMatterRows(tx, [caseId]))[0])

/** Has the acting professional a care or client relation to the matter, or does it wait for her? */
export const hasCareRelation = async (tx: Transaction, caseId: Id<'Case'>): Promise<boolean> => {
  const [matter] = await selectMatters(tx, [caseId])
  return matter !== undefined && (await isAllowed(tx, matter))
}
