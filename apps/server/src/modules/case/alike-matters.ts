import type { Id } from '@yhdella/kernel'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import { type Likeness, type Person, personsAlikeEach } from '../resident/index.ts'
import { mayJoin } from './case-access.rules.ts'
import type { Asking, OpenedMatter } from './guard-case.ts'
import { judgeAccess } from './judge-access.ts'
import { selectFamilies, selectOpenOfGroups } from './matter.queries.ts'
import type { Matter } from './matter.rules.ts'

export type AlikeMatter = { readonly matter: Matter; readonly samePerson: Likeness }

/** Open matters that are looked at: more than these of one person are a sign of something else than doubles. */
const atMost = 10

/** A professional who has a matter open. */
export type Opening = OpenedMatter & Pick<Asking, 'by' | 'about'>

type Candidate = { readonly opening: Opening; readonly other: Matter }

const isSamePerson = ({ opening, other }: Candidate): boolean => other.personId === opening.matter.personId

/** Another person's record may be named only to those to whom its matter opens too. */
const mayBeNamed = async (
  tx: GatheredTransaction,
  candidates: readonly Candidate[],
): Promise<(candidate: Candidate) => boolean> => {
  const strangers = candidates.filter(candidate => !isSamePerson(candidate))
  if (strangers.length === 0) return () => true
  const families = await selectFamilies(
    tx,
    strangers.map(({ other }) => other.id),
  )
  const judged = await judgeAccess(
    tx,
    strangers.map(({ opening, other }) => ({ by: opening.by, matter: other, family: families(other.id) })),
  )
  const opens = new Set(strangers.filter((_, at) => judged[at]?.allowed))
  return candidate => {
    const same = isSamePerson(candidate)
    return mayJoin(true, same || opens.has(candidate), same)
  }
}

const likenessOf = (person: Person, same: boolean): Likeness =>
  same && person.subject !== null ? 'identified' : 'phoneAndBirthYear'

/**
 * Of each opened matter, the other open matters that may be the same person's and that its reader may know of,
 * newest first. Where only open matters of one's own person are found, two statements however many are opened.
 */
export const alikeMatters = async (
  tx: GatheredTransaction,
  openings: readonly Opening[],
): Promise<readonly (readonly AlikeMatter[])[]> => {
  const alikeOf = await personsAlikeEach(
    tx,
    openings.map(({ person }) => person),
  )
  const groups = openings.map(({ person }): readonly Id<'Person'>[] => [
    person.id,
    ...alikeOf(person).map(({ personId }) => personId),
  ])
  const found = await selectOpenOfGroups(tx, groups, atMost)
  const candidates = openings.map((opening, at) =>
    (found[at] ?? []).filter(other => other.id !== opening.matter.id).map(other => ({ opening, other })),
  )
  const isKnown = await mayBeNamed(tx, candidates.flat())
  return candidates.map(ofOne =>
    ofOne.filter(isKnown).map(candidate => {
      const { opening, other } = candidate
      opening.about({ personId: other.personId })
      return { matter: other, samePerson: likenessOf(opening.person, isSamePerson(candidate)) }
    }),
  )
}
