import { compareInstants, type Id, type Instant } from '@yhdella/kernel'

/** A matter that is to be merged, with what is known of its person. */
export type Mergeable = { readonly personId: Id<'Person'>; readonly identified: boolean }

/**
 * Which of two matters stays: the one that was named, but an identified person's matter never becomes that of an
 * unidentified one. Two who were both identified as someone else are two people, whatever their telephone.
 */
export const survivorOf = (
  from: Mergeable,
  into: Mergeable,
  alike: boolean,
): 'from' | 'into' | 'NotSamePerson' => {
  if (from.personId === into.personId) return 'into'
  if (!alike || (from.identified && into.identified)) return 'NotSamePerson'
  return from.identified ? 'from' : 'into'
}

type Contact = {
  readonly id: Id<'Entry'>
  readonly dueAt: Instant | null
  readonly redFlag: boolean
  readonly urgency: number | null
}

export type Joining<Of> = {
  /** The contact that stays to be assessed: the one that was promised an answer first. */
  readonly kept: Of
  readonly ended: readonly Of[]
  readonly redFlag: boolean
  readonly urgency: number | null
}

/** By the nearest due; without one last; of equals by id, so that everyone chooses the same. */
const order = (a: Contact, b: Contact): number => {
  if (a.dueAt === b.dueAt) return a.id < b.id ? -1 : 1
  if (a.dueAt === null || b.dueAt === null) return a.dueAt === null ? 1 : -1
  return compareInstants(a.dueAt, b.dueAt)
}

/** Contacts of one matter are assessed together, by the nearest promise; none without a contact. */
export const joinContacts = <Of extends Contact>(contacts: readonly Of[]): Joining<Of> | null => {
  const [kept, ...ended] = contacts.toSorted(order)
  if (kept === undefined) return null
  const urgencies = contacts.flatMap(({ urgency }) => urgency ?? [])
  return {
    kept,
    ended,
    redFlag: contacts.some(({ redFlag }) => redFlag),
    urgency: urgencies.length === 0 ? null : Math.min(...urgencies),
  }
}
