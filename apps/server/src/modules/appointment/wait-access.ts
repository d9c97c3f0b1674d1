/**
 * Whose wait it is that a time is given for. A resident proves it by her matter's key, a professional by her care
 * relation. For a change the matter is locked before its entry, as everywhere.
 */
import { done, failed, type Id, type Outcome } from '@yhdella/kernel'
import type { Transaction } from '../../platform/transaction.ts'
import { caseIdsOf, guardCase, lockGuardedCase, lockMatter } from '../case/index.ts'
import { type Entry, lockEntry, readEntry } from '../queue/index.ts'
import { openMatter } from '../resident/index.ts'
import { lockBooking, selectBooking } from './booking.queries.ts'
import type { Booking } from './booking.rules.ts'

type ResidentsRefusal = 'MatterNotFound' | 'WaitNotOpen'
type GuardedRefusal = 'EntryNotFound' | 'NoCareRelation'

/** Times are given for waits; a contact is first assessed. */
export const isOpenWait = (entry: Entry): boolean => entry.kind === 'wait' && entry.state !== 'ended'

const openOnly = <Refusal extends string>(
  found: Outcome<Entry, Refusal>,
): Outcome<Entry, Refusal | 'WaitNotOpen'> =>
  found.ok && !isOpenWait(found.data) ? failed('WaitNotOpen') : found

const residentsEntry = async (
  tx: Transaction,
  statusKey: string,
  entryId: Id<'Entry'>,
  read: (tx: Transaction, entryId: Id<'Entry'>, caseId: Id<'Case'>) => Promise<Entry | undefined>,
): Promise<Outcome<Entry, ResidentsRefusal>> => {
  const matter = await openMatter(tx, statusKey)
  if (matter === undefined) return failed('MatterNotFound')
  const entry = await read(tx, entryId, matter.caseId)
  if (entry === undefined || !(await caseIdsOf(tx, matter.caseId)).includes(entry.caseId))
    return failed('WaitNotOpen')
  return done(entry)
}

/** The open wait of the matter that the key opens; for reading. */
export const residentsWait = async (
  tx: Transaction,
  statusKey: string,
  entryId: Id<'Entry'>,
): Promise<Outcome<Entry, ResidentsRefusal>> =>
  openOnly(await residentsEntry(tx, statusKey, entryId, readEntry))

const lockWithMatter = async (
  tx: Transaction,
  entryId: Id<'Entry'>,
  caseId: Id<'Case'>,
): Promise<Entry | undefined> => {
  await lockMatter(tx, caseId)
  return lockEntry(tx, entryId)
}

/** The entry, open or ended, for a professional who may open its matter; for reading. */
const guardedEntry = async (
  tx: Transaction,
  entryId: Id<'Entry'>,
  guard: typeof guardCase,
): Promise<Outcome<Entry, GuardedRefusal>> => {
  const entry = await readEntry(tx, entryId)
  if (entry === undefined) return failed('EntryNotFound')
  const guarded = await guard(tx, entry.caseId)
  if (guarded.ok) return done(entry)
  return failed(guarded.code === 'CaseNotFound' ? 'EntryNotFound' : guarded.code)
}

export const guardedWait = async (
  tx: Transaction,
  entryId: Id<'Entry'>,
): Promise<Outcome<Entry, GuardedRefusal | 'WaitNotOpen'>> =>
  openOnly(await guardedEntry(tx, entryId, guardCase))

export const lockGuardedEntry = async (
  tx: Transaction,
  entryId: Id<'Entry'>,
): Promise<Outcome<Entry, GuardedRefusal>> => {
  const seen = await guardedEntry(tx, entryId, lockGuardedCase)
  if (!seen.ok) return seen
  const entry = await lockEntry(tx, entryId)
  if (entry === undefined) return failed('EntryNotFound')
  // Merged into another matter just before the lock: that one is to be guarded.
  return entry.caseId === seen.data.caseId ? done(entry) : lockGuardedEntry(tx, entryId)
}

export const lockGuardedWait = async (
  tx: Transaction,
  entryId: Id<'Entry'>,
): Promise<Outcome<Entry, GuardedRefusal | 'WaitNotOpen'>> => openOnly(await lockGuardedEntry(tx, entryId))

/** A booking and the entry that it is for, both locked. */
export type BookedEntry = { readonly booking: Booking; readonly entry: Entry }

const withBooking = async <Refusal extends string>(
  tx: Transaction,
  bookingId: Id<'Booking'>,
  lock: (entryId: Id<'Entry'>) => Promise<Outcome<Entry, Refusal>>,
): Promise<Outcome<BookedEntry, Refusal | 'BookingNotFound'>> => {
  const seen = await selectBooking(tx, bookingId)
  if (seen === undefined) return failed('BookingNotFound')
  const entry = await lock(seen.entryId)
  if (!entry.ok) return entry
  const booking = await lockBooking(tx, bookingId)
  return booking === undefined ? failed('BookingNotFound') : done({ booking, entry: entry.data })
}

export const lockResidentsBooking = async (
  tx: Transaction,
  statusKey: string,
  bookingId: Id<'Booking'>,
): Promise<Outcome<BookedEntry, 'MatterNotFound' | 'BookingNotFound'>> => {
  const found = await withBooking(tx, bookingId, entryId =>
    residentsEntry(tx, statusKey, entryId, lockWithMatter),
  )
  if (found.ok) return found
  if (found.code === 'BookingNotFound' && (await openMatter(tx, statusKey)) === undefined)
    return failed('MatterNotFound')
  return failed(found.code === 'MatterNotFound' ? found.code : 'BookingNotFound')
}

export const lockGuardedBooking = async (
  tx: Transaction,
  bookingId: Id<'Booking'>,
): Promise<Outcome<BookedEntry, 'BookingNotFound' | 'NoCareRelation'>> => {
  const found = await withBooking(tx, bookingId, entryId => lockGuardedEntry(tx, entryId))
  if (found.ok) return found
  return failed(found.code === 'NoCareRelation' ? found.code : 'BookingNotFound')
}
