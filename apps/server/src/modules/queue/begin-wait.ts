import type { Id, PlainDate } from '@yhdella/kernel'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import { selectHistories } from './entry-event.queries.ts'
import { openEntries } from './open-entries.ts'
import type { Entry } from './queue-entry.rules.ts'

type Routed = {
  /** The service at the unit where she will wait. Both must be of the county, and the unit of the service. */
  readonly serviceId: string
  readonly unitId: string
  readonly urgency: number | null
  /** `birthDateForClocks` of the person as she is known now. */
  readonly birthDate: PlainDate | null
  /** The matter's own line: the contact that is routed may have been a later one. */
  readonly summary: string
  readonly by: Id<'Professional'> | null
}

/**
 * Begins the wait that a contact was assessed to need. Its need is assessed now, its contact is when the resident
 * made it. The contact's own entry is the caller's to end.
 */
export const beginWait = async (tx: GatheredTransaction, contact: Entry, routed: Routed): Promise<Entry> => {
  const history = (await selectHistories(tx, [contact.id])).get(contact.id)
  if (history === undefined) throw new Error(`Nothing is known of the opening of entry ${contact.id}`)
  const { by: openedBy, ...told } = routed
  const [wait] = await openEntries(tx, [
    {
      ...told,
      kind: 'wait',
      caseId: contact.caseId,
      personId: contact.personId,
      municipalityCode: contact.municipalityCode,
      // The danger was looked at in the assessment; what is left of it is the urgency.
      redFlag: false,
      channel: contact.channel,
      language: contact.language,
      replyBy: contact.replyBy,
      contactedAt: history.opening.contactedAt,
      assessedAt: tx.now,
      openedBy,
    },
  ])
  if (wait === undefined) throw new Error('A wait was not opened')
  return wait
}
