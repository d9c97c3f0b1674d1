import type { GatheredTransaction } from '../../platform/transaction.ts'
import { county } from './county.ts'
import { type Professional, selectEveryone, upsertProfessionals } from './professional.queries.ts'
import { professionalIdOf, titleOf } from './professionals.ts'
import type { StaffRow } from './staff-file.ts'

/** What making people known changes, each by name. */
export type StaffChange = {
  readonly added: readonly Professional[]
  readonly changed: readonly Professional[]
  /** They can no longer sign in. */
  readonly ended: readonly Professional[]
  readonly same: number
}

const professionalFrom = (row: StaffRow, known: Professional | undefined): Professional => ({
  ...row,
  id: known?.id ?? professionalIdOf(row.subject),
  title: titleOf(county(), row.profession),
})

/** What makes a session's rights another; a name alone does not. */
const rightsOf = ({ roles, unitIds, profession, active, name, language }: Professional): string =>
  JSON.stringify([[...roles].sort(), [...unitIds].sort(), profession, active, name, language])

/**
 * What the file would change in the register of those who work here. With `leavers` those whom it does not name no
 * longer work here; else they are left as they are. Nobody is taken out of the register: what she did stays in her name.
 */
export const staffChange = async (
  tx: GatheredTransaction,
  rows: readonly StaffRow[],
  { leavers }: { readonly leavers: boolean },
): Promise<StaffChange> => {
  const known = new Map((await selectEveryone(tx)).map(each => [each.subject, each]))
  const told = rows.map(row => professionalFrom(row, known.get(row.subject)))
  const named = new Set(rows.map(row => row.subject))
  const gone = leavers ? [...known.values()].filter(each => each.active && !named.has(each.subject)) : []
  const differs = (each: Professional): boolean => {
    const before = known.get(each.subject)
    return before !== undefined && rightsOf(before) !== rightsOf(each)
  }
  const ended = told.filter(each => differs(each) && !each.active && known.get(each.subject)?.active === true)
  const changed = told.filter(each => differs(each) && !ended.includes(each))
  const added = told.filter(each => !known.has(each.subject))
  return {
    added,
    changed,
    ended: [...ended, ...gone.map(each => ({ ...each, active: false }))],
    same: told.length - added.length - changed.length - ended.length,
  }
}

/** Writes the change. The same file again changes nothing. */
export const applyStaffChange = (
  tx: GatheredTransaction,
  { added, changed, ended }: StaffChange,
): Promise<void> => upsertProfessionals(tx, [...added, ...changed, ...ended])
