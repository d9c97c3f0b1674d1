import type { Id } from '@yhdella/kernel'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import { selectCourse } from './course.queries.ts'
import { type CaseEvent, courseForResident } from './course.rules.ts'
import {
  type Families,
  lockMatterRows,
  selectFamilies,
  selectFamily,
  selectMatters,
} from './matter.queries.ts'
import type { Matter, Statement } from './matter.rules.ts'
import { selectStatements } from './statement.queries.ts'

/** A matter as it is, without asking who may: for the holder of its key. Professionals go by `guardCase`. */
export const readMatter = async (tx: GatheredTransaction, caseId: Id<'Case'>): Promise<Matter | undefined> =>
  (await selectMatters(tx, [caseId]))[0]

/** As {@link readMatter}, kept from others' changes until the transaction ends. Lock it before its entries. */
export const lockMatter = async (tx: GatheredTransaction, caseId: Id<'Case'>): Promise<Matter | undefined> =>
  (await lockMatterRows(tx, [caseId]))[0]

/** As {@link lockMatter}, several. */
export const lockMatters = (
  tx: GatheredTransaction,
  caseIds: readonly Id<'Case'>[],
): Promise<readonly Matter[]> => lockMatterRows(tx, caseIds)

/** As {@link caseIdsOf}, of several matters by one statement. */
export const familiesOf = (tx: GatheredTransaction, caseIds: readonly Id<'Case'>[]): Promise<Families> =>
  selectFamilies(tx, caseIds)

/** The matter itself and those that were merged into it: what was booked or written in them is hers to see too. */
export const caseIdsOf = (tx: GatheredTransaction, caseId: Id<'Case'>): Promise<readonly Id<'Case'>[]> =>
  selectFamily(tx, caseId)

/** What the resident told, in her own words, oldest first. */
export const statementsOf = (
  tx: GatheredTransaction,
  caseIds: readonly Id<'Case'>[],
): Promise<readonly Statement[]> => selectStatements(tx, caseIds)

/** The course as the resident sees it: what stands and can no more be taken back, without professionals' texts. */
export const courseOfResident = async (
  tx: GatheredTransaction,
  caseIds: readonly Id<'Case'>[],
): Promise<readonly CaseEvent[]> => courseForResident(await selectCourse(tx, caseIds), tx.now)
