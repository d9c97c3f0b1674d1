import type { queueRoutes } from '@yhdella/contract'
import { done, failed, id } from '@yhdella/kernel'
import type { Handler } from '../../platform/handler.ts'
import { standingOf, verdictOf } from './queue-entry.rules.ts'
import { record } from './record-happening.ts'
import { lockEntryInSight } from './take-entry.ts'

/** Lets others take it again. Nothing happens where she does not hold it. */
export const giveBackEntry: Handler<typeof queueRoutes.giveBackEntry> = async (tx, input) => {
  const found = await lockEntryInSight(tx, id(input.entryId))
  if (!found.ok) return found
  const { entry, me } = found.data
  const verdict = verdictOf(standingOf(entry, me, tx.now), 'giveBack')
  if (verdict === 'EntryEnded' || verdict === 'EntryTakenByOther') return failed(verdict)
  if (verdict === 'givenBack') await record(tx, entry, { kind: 'givenBack' }, { by: me })
  return done({ entryId: input.entryId })
}
