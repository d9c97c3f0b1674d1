/** Builders for tests: each says only what the test cares about. The people are invented. */
import { randomUUID } from 'node:crypto'
import { type Id, id, instant, type Language, plainDate } from '@yhdella/kernel'
import type { Professional } from '../../platform/actor.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { actorOfSubject, keepProfessionals } from '../organisation/index.ts'
import { beginWait, type Entry, lockEntry, record } from '../queue/index.ts'
import { addPerson, birthDateForClocks, type Person, readPerson } from '../resident/index.ts'
import { type OpenedCase, openCases } from './open-cases.ts'

export type PersonTraits = {
  readonly name?: string
  readonly phone?: string
  readonly birthYear?: number
  readonly municipalityCode?: string
  readonly language?: Language
  readonly placeProtected?: boolean
  /** Identified, as the one whom the identification service knows by this. */
  readonly subject?: string
}

export const aPerson = (tx: Transaction, traits: PersonTraits = {}): Promise<Person> =>
  addPerson(tx, {
    name: traits.name ?? 'Testilä, Anna',
    phone: traits.phone ?? '040 000 0199',
    birthYear: traits.birthYear ?? 1980,
    municipalityCode: traits.municipalityCode ?? '205',
    language: traits.language ?? 'fi',
    interpreter: null,
    placeProtected: traits.placeProtected ?? false,
    ...(traits.subject === undefined
      ? {}
      : { identified: { subject: traits.subject, bornOn: plainDate(`${traits.birthYear ?? 1980}-05-02`) } }),
  })

export type CaseTraits = PersonTraits & {
  readonly person?: Person
  readonly ownWords?: string
  readonly redFlags?: readonly string[]
  readonly unfinished?: boolean
  readonly replyBy?: 'message' | 'call' | 'text'
  /** When she contacted; absent = now. */
  readonly receivedAt?: string
  readonly receivedBy?: { readonly id: Id<'Professional'>; readonly name: string }
}

export type GivenCase = OpenedCase & { readonly person: Person }

/** A matter whose contact waits at the desk. */
export const aCase = async (tx: Transaction, traits: CaseTraits = {}): Promise<GivenCase> => {
  const person = traits.person ?? (await aPerson(tx, traits))
  const [opened] = await openCases(tx, [
    {
      person,
      statement: {
        id: id(randomUUID()),
        ownWords: traits.ownWords ?? 'Selkä on kipeä, eikä istuminen onnistu.',
        source: traits.receivedBy === undefined ? 'web' : 'phone',
        language: traits.language ?? 'fi',
        receivedAt: traits.receivedAt === undefined ? tx.now : instant(traits.receivedAt),
        redFlags: traits.redFlags ?? [],
        unfinished: traits.unfinished ?? false,
        onBehalfOf: null,
      },
      replyBy: traits.replyBy ?? 'message',
      receivedBy: traits.receivedBy ?? null,
    },
  ])
  if (opened === undefined) throw new Error('A matter was not opened')
  return { ...opened, person }
}

export type WaitTraits = CaseTraits & { readonly serviceId?: string; readonly unitId?: string }

export type GivenWait = GivenCase & { readonly wait: Entry }

/** A matter that was routed by nobody in particular: its contact has ended, and she waits for a service. */
export const aWaitingCase = async (tx: Transaction, traits: WaitTraits = {}): Promise<GivenWait> => {
  const given = await aCase(tx, traits)
  const contact = await lockEntry(tx, given.entryId)
  if (contact === undefined) throw new Error('A contact was not opened')
  const person = await readPerson(tx, given.person.id)
  const wait = await beginWait(tx, contact, {
    serviceId: traits.serviceId ?? 'direct-physiotherapy',
    unitId: traits.unitId ?? 'kajaani-health-station',
    urgency: 4,
    birthDate: birthDateForClocks(person),
    summary: contact.summary,
    by: null,
  })
  await record(tx, contact, { kind: 'ended', disposition: 'routed' }, { by: null })
  return { ...given, wait }
}

/** Keeps the county's invented people, and gives them as those who act, by the names of the county's data. */
export const staffOf = async <Name extends string>(
  tx: Transaction,
  ...subjects: readonly Name[]
): Promise<Readonly<Record<Name, Professional>>> => {
  await keepProfessionals(tx)
  const known = new Map<string, Professional>()
  for (const subject of subjects) {
    const actor = await actorOfSubject(tx, subject)
    if (actor === undefined) throw new Error(`Nobody who works here is ${subject}`)
    known.set(subject, actor)
  }
  // Each name was found above or has thrown.
  return Object.fromEntries(known) as Record<Name, Professional>
}
