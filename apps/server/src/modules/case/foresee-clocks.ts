import type { caseRoutes } from '@yhdella/contract'
import { done, failed, id } from '@yhdella/kernel'
import type { Handler } from '../../platform/handler.ts'
import { offeredServices } from '../catalogue/index.ts'
import { foreseenClocks, readEntry } from '../queue/index.ts'
import { guardCase } from './guard-case.ts'

/** The clocks that would begin for each service if the contact were routed there now: shown before deciding. */
export const foreseeClocks: Handler<typeof caseRoutes.foreseeClocks> = async (tx, input) => {
  const opened = await guardCase(tx, id(input.caseId))
  if (!opened.ok) return opened
  const entry = await readEntry(tx, id(input.entryId))
  if (entry === undefined || entry.caseId !== opened.data.id) return failed('EntryNotFound')
  if (entry.state === 'ended') return failed('EntryEnded')
  const serviceIds = offeredServices().map(service => service.id)
  return done({ services: await foreseenClocks(tx, entry.id, serviceIds, input.language) })
}
