import { randomUUID } from 'node:crypto'
import { type Id, id, instant } from '@yhdella/kernel'
import { type Entry, lockEntry, openEntries, record } from '../src/modules/queue/index.ts'
import { addPerson } from '../src/modules/resident/index.ts'
import type { Transaction } from '../src/platform/transaction.ts'

export type WaitTraits = {
  readonly caseId?: Id<'Case'>
  readonly personId?: Id<'Person'>
  readonly serviceId?: string
  readonly unitId?: string
  readonly municipalityCode?: string | null
  readonly placeProtected?: boolean
  /** When the need was assessed and the wait began; absent = now. */
  readonly assessedAt?: string
}

/** An invented person who waits for a service, saying only what the test cares about. */
export const aWait = async (tx: Transaction, traits: WaitTraits = {}): Promise<Entry> => {
  const municipalityCode = traits.municipalityCode === undefined ? '205' : traits.municipalityCode
  const placeProtected = traits.placeProtected ?? false
  const personId =
    traits.personId ??
    (
      await addPerson(tx, {
        name: 'Testilä, Anna',
        phone: '040 000 0101',
        birthYear: 1980,
        municipalityCode,
        language: 'fi',
        interpreter: null,
        placeProtected,
      })
    ).id
  const at = traits.assessedAt === undefined ? tx.now : instant(traits.assessedAt)
  const [entry] = await openEntries(tx, [
    {
      kind: 'wait',
      caseId: traits.caseId ?? id(randomUUID()),
      personId,
      birthDate: null,
      municipalityCode: placeProtected ? null : municipalityCode,
      serviceId: traits.serviceId ?? 'direct-physiotherapy',
      unitId: traits.unitId ?? 'kajaani-health-station',
      urgency: 4,
      redFlag: false,
      summary: 'Selkäkipu',
      channel: 'web',
      language: 'fi',
      replyBy: 'message',
      contactedAt: at,
      assessedAt: at,
      openedBy: null,
    },
  ])
  if (entry === undefined) throw new Error('A wait was not opened')
  return entry
}

/** The wait ends now, as served. */
export const servedNow = async (tx: Transaction, entryId: Id<'Entry'>): Promise<void> => {
  const entry = await lockEntry(tx, entryId)
  if (entry === undefined) throw new Error('There is no such wait')
  await record(tx, entry, { kind: 'ended', disposition: 'served' }, { by: null })
}
