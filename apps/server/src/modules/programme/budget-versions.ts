import type { programmeMoneyRoutes } from '@yhdella/contract'
import { done, failed } from '@yhdella/kernel'
import { cellKinds } from '@yhdella/programme'
import type { Handler } from '../../platform/handler.ts'
import { makeChange, moneyNow } from './money-now.ts'
import { ownProgramme } from './own-programme.ts'

/** Closes kinds of amounts in this version. The change's number is the version as it was locked. */
export const lockBudget: Handler<typeof programmeMoneyRoutes.lockBudget> = async (
  tx,
  { programmeId, kinds, reason },
) => {
  const found = await ownProgramme(tx, programmeId, rights => rights.finance)
  if (!found.ok) return found
  const now = await moneyNow(tx, found.programme)
  if (kinds.every(kind => now.lockedKinds.includes(kind))) return failed('AlreadyLocked')
  const lockedKinds = cellKinds.filter(kind => now.lockedKinds.includes(kind) || kinds.includes(kind))
  return done(await makeChange(tx, now, { kind: 'lock', reason, cells: [], lockedKinds }))
}

/** Opens the next version, with nothing locked. */
export const openBudgetVersion: Handler<typeof programmeMoneyRoutes.openBudgetVersion> = async (
  tx,
  { programmeId, name, reason },
) => {
  const found = await ownProgramme(tx, programmeId, rights => rights.finance)
  if (!found.ok) return found
  const now = await moneyNow(tx, found.programme)
  if (now.lockedKinds.length === 0) return failed('NotLocked')
  const version = { number: now.version + 1, name }
  return done(await makeChange(tx, now, { kind: 'open', reason, cells: [], version, lockedKinds: [] }))
}
