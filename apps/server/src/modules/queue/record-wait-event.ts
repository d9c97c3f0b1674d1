import type { queueRoutes } from '@yhdella/contract'
import { done, failed, id } from '@yhdella/kernel'
import type { Handler } from '../../platform/handler.ts'
import { standingOf, verdictOf } from './queue-entry.rules.ts'
import { record } from './record-happening.ts'
import { shownClocks } from './show-clocks.ts'
import { lockEntryInSight } from './take-entry.ts'

/** Records what happened along a wait, with its reason. The legal limit stays; net days are counted beside it. */
export const recordWaitEvent: Handler<typeof queueRoutes.recordWaitEvent> = async (tx, input) => {
  const found = await lockEntryInSight(tx, id(input.entryId))
  if (!found.ok) return found
  const { entry, me } = found.data
  const verdict = verdictOf(standingOf(entry, me, tx.now), 'record')
  if (verdict !== 'allowed') return failed(verdict)
  const next = await record(tx, entry, { kind: input.type }, { by: me, reason: input.reason })
  const clocks = await shownClocks(tx, [next], input.language)
  return done({ clocks: clocks.get(next.id) ?? [] })
}
