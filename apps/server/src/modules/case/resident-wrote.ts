import { done, failed, type Id, type Outcome } from '@yhdella/kernel'
import type { Transaction } from '../../platform/transaction.ts'
import { type Entry, lockOpenEntriesOfCases, openEntries, record } from '../queue/index.ts'
import { displayName, readPerson } from '../resident/index.ts'
import { lockMatterRows } from './matter.queries.ts'
import type { Statement } from './matter.rules.ts'
import { contactEntryOf } from './open-cases.ts'
import { recordCaseEvent } from './record-case-events.ts'

const resident = { by: null }

const heard = async (tx: Transaction, entry: Entry, redFlag: boolean): Promise<void> => {
  const settled = entry.askedAt === null ? entry : await record(tx, entry, { kind: 'askSettled' }, resident)
  if (redFlag) await record(tx, settled, { kind: 'joined', redFlag, urgency: null }, resident)
}

/** Who will read it: those who asked, and the desk where her contact still waits. */
const listenersAmong = (entries: readonly Entry[]): readonly Entry[] =>
  entries.filter(entry => entry.kind === 'contact' || entry.askedAt !== null)

/**
 * The resident wrote to her matter. What waited for her reply is to be done again; where nobody was waiting for it,
 * her words wait at the desk as a contact of their own, so that no message lies unread. The message itself is the
 * caller's to keep (`receiveMessage`). Refuses a closed matter.
 */
export const residentWrote = async (
  tx: Transaction,
  caseId: Id<'Case'>,
  written: Pick<Statement, 'ownWords' | 'redFlags' | 'language'>,
): Promise<Outcome<null, 'CaseClosed'>> => {
  const [matter] = await lockMatterRows(tx, [caseId])
  if (matter === undefined || matter.closedAt !== null) return failed('CaseClosed')
  const person = await readPerson(tx, matter.personId)
  const listeners = listenersAmong(await lockOpenEntriesOfCases(tx, [caseId]))
  for (const entry of listeners) await heard(tx, entry, written.redFlags.length > 0)
  if (listeners.length === 0) {
    const statement = { ...written, source: 'web', receivedAt: tx.now } as const
    await openEntries(tx, [
      contactEntryOf(caseId, { person, statement, replyBy: 'message', receivedBy: null }),
    ])
  }
  await recordCaseEvent(tx, caseId, 'residentWrote', { byName: displayName(person) })
  return done(null)
}
