import type { contactRoutes } from '@yhdella/contract'
import { addMinutes, done, failed } from '@yhdella/kernel'
import type { Handler } from '../../platform/handler.ts'
import { readUsesOf, type UseOfDay } from '../../platform/use-log.ts'
import { caseIdsOf } from '../case/index.ts'
import { openMatter } from '../resident/index.ts'
import { selectPersonsOfCases } from './contact.queries.ts'

// Minutes. A client is told of the uses of two years back (703/2023 11 §).
const toldMinutes = 2 * 365 * 24 * 60

/** Days of use by one person that are told at once; many more than a matter gathers. */
const toldAtMost = 500

const who = {
  professional: 'professional',
  resident: 'resident',
  keyHolder: 'key',
  anonymous: 'key',
} as const satisfies Record<UseOfDay['actorKind'], string>

/**
 * Who has used the data of this matter (703/2023 10-11 §). The key proves a right to this matter only, so uses in
 * the person's other matters are not told here.
 */
export const listUses: Handler<typeof contactRoutes.listUses> = async (tx, { statusKey }) => {
  const matter = await openMatter(tx, statusKey)
  if (matter === undefined) return failed('MatterNotFound')
  const caseIds = await caseIdsOf(tx, matter.caseId)
  const uses = await readUsesOf(tx.db, {
    subjectIds: [matter.personId, ...(await selectPersonsOfCases(tx, caseIds))],
    objectIds: caseIds,
    since: addMinutes(tx.now, -toldMinutes),
    atMost: toldAtMost,
  })
  return done({
    uses: uses.map(({ actorKind, name, title, ...use }) => {
      return { ...use, who: who[actorKind], by: name ?? '', title: title ?? '' }
    }),
  })
}
