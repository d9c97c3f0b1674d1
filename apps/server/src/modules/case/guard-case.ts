import { done, failed, type Id, type Outcome } from '@yhdella/kernel'
import type { Professional } from '../../platform/actor.ts'
import type { GatheredTransaction, Transaction } from '../../platform/transaction.ts'
import { type Judged, judgeAccess } from './judge-access.ts'
import { lockMatterRows, selectFamilies, selectMatters } from './matter.queries.ts'
import type { Matter } from './matter.rules.ts'
import { professionalOf } from './take-step.ts'

declare const guarded: unique symbol

/**
 * A matter that the acting professional may open. Only this file gives one, and every use case of a professional
 * takes one: a forgotten guard does not compile.
 */
export type GuardedMatter = Matter & { readonly [guarded]: true }

type Refusal = 'CaseNotFound' | 'NoCareRelation'

/** Who asks for which matter; `about` tells the use log of that one asking. */
export type Asking = {
  readonly caseId: Id<'Case'>
  readonly by: Professional
  readonly about: Transaction['about']
}

/** A matter that opened, with what was read to know that it does. */
export type OpenedMatter = Pick<Judged, 'entries' | 'person'> & {
  readonly matter: GuardedMatter
  /** The matter itself and those that were merged into it. */
  readonly family: readonly Id<'Case'>[]
}

const opened = (
  matter: Matter,
  family: readonly Id<'Case'>[],
  judged: Judged | undefined,
): Outcome<OpenedMatter, Refusal> => {
  if (judged === undefined || !judged.allowed) return failed('NoCareRelation')
  const { entries, person } = judged
  // The mark exists in the types only: this is the one place that gives it.
  return done({ matter: matter as GuardedMatter, family, entries, person })
}

const guard = async (
  tx: GatheredTransaction,
  askings: readonly (Asking & { readonly matter: Matter | undefined })[],
  families: (caseId: Id<'Case'>) => readonly Id<'Case'>[],
): Promise<readonly Outcome<OpenedMatter, Refusal>[]> => {
  const approaches = askings.flatMap(({ matter, by }) =>
    matter === undefined ? [] : [{ by, matter, family: families(matter.id) }],
  )
  // Told before the answer: an attempt to open another's matter is a use that she may see too.
  for (const { matter, about } of askings)
    if (matter !== undefined) about({ personId: matter.personId, caseId: matter.id })
  const judged = await judgeAccess(tx, approaches)
  let next = 0
  return askings.map(({ matter }) =>
    matter === undefined ? failed('CaseNotFound') : opened(matter, families(matter.id), judged[next++]),
  )
}

/**
 * Reads matters for the professionals who ask, in their order, in a number of statements that does not grow with
 * them. Refuses where there is none (CaseNotFound) and where she has no care or client relation to it
 * (NoCareRelation). Tells the use log whose matter was asked for, also when it refuses.
 */
export const openMatters = async (
  tx: GatheredTransaction,
  askings: readonly Asking[],
): Promise<readonly Outcome<OpenedMatter, Refusal>[]> => {
  const caseIds = askings.map(({ caseId }) => caseId)
  const [matters, families] = await Promise.all([selectMatters(tx, caseIds), selectFamilies(tx, caseIds)])
  const found = new Map(matters.map(matter => [matter.id, matter]))
  return guard(
    tx,
    askings.map(asking => ({ ...asking, matter: found.get(asking.caseId) })),
    families,
  )
}

const guardOne = async (
  tx: Transaction,
  caseId: Id<'Case'>,
  read: (tx: Transaction, ids: readonly Id<'Case'>[]) => Promise<readonly Matter[]>,
): Promise<Outcome<GuardedMatter, Refusal>> => {
  const [[matter], families] = await Promise.all([read(tx, [caseId]), selectFamilies(tx, [caseId])])
  const asking = { caseId, by: professionalOf(tx), about: tx.about, matter }
  const [outcome = failed('CaseNotFound')] = await guard(tx, [asking], families)
  return outcome.ok ? done(outcome.data.matter) : outcome
}

/** As {@link openMatters}, of one matter, for the acting professional. */
export const guardCase = (tx: Transaction, caseId: Id<'Case'>): Promise<Outcome<GuardedMatter, Refusal>> =>
  guardOne(tx, caseId, selectMatters)

/** As {@link guardCase}, and keeps the matter from others' changes until the transaction ends. */
export const lockGuardedCase = (
  tx: Transaction,
  caseId: Id<'Case'>,
): Promise<Outcome<GuardedMatter, Refusal>> => guardOne(tx, caseId, lockMatterRows)
