import type { Id } from '@yhdella/kernel'
import type { Transaction } from '../../platform/transaction.ts'
import { type Likeness, type Person, personsAlike } from '../resident/index.ts'
import { mayJoin } from './case-access.rules.ts'
import { type GuardedMatter, hasCareRelation } from './guard-case.ts'
import { selectOpenOfPersons } from './matter.queries.ts'
import type { Matter } from './matter.rules.ts'

export type AlikeMatter = { readonly matter: Matter; readonly samePerson: Likeness }

/** Open matters that are looked at: more than these of one person are a sign of something else than doubles. */
const atMost = 10

/** Other open matters that may be the same person's and that the acting professional may know of, newest first. */
export const alikeMatters = async (
  tx: Transaction,
  matter: GuardedMatter,
  person: Person,
): Promise<readonly AlikeMatter[]> => {
  const others = await personsAlike(tx, person)
  const personIds: readonly Id<'Person'>[] = [person.id, ...others.map(({ personId }) => personId)]
  const alike: AlikeMatter[] = []
  for (const other of await selectOpenOfPersons(tx, personIds, atMost)) {
    if (other.id === matter.id) continue
    const isSame = other.personId === person.id
    if (!mayJoin(true, isSame || (await hasCareRelation(tx, other.id)), isSame)) continue
    tx.about({ personId: other.personId })
    const identified = isSame && person.subject !== null
    alike.push({ matter: other, samePerson: identified ? 'identified' : 'phoneAndBirthYear' })
  }
  return alike
}
