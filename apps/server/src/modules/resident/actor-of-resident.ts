import { isPlainDate } from '@yhdella/kernel'
import { z } from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Claims } from '../../platform/composition.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { addPerson } from './add-persons.ts'
import { type Person, shownName } from './person.rules.ts'
import { personOfSubject } from './read-persons.ts'

export type ResidentActor = Extract<Actor, { kind: 'resident' }>

// Assurance levels substantial and high as the Finnish Trust Network writes them in `acr`
// (Traficom recommendation 213/2018 S, FTN OpenID Connect profile); names of claims: OpenID Connect Core 5.1.
const strongly = ['http://ftn.ficora.fi/2017/loa2', 'http://ftn.ficora.fi/2017/loa3']

const identity = z.object({
  acr: z.string().refine(level => strongly.includes(level)),
  family_name: z.string().trim().min(1).max(120),
  given_name: z.string().trim().min(1).max(120),
  birthdate: z.string().refine(isPlainDate),
})

/** A stranger whom the provider has identified strongly becomes a person; nobody else does. */
const firstTime = async (tx: Transaction, subject: string, claims: Claims): Promise<Person | undefined> => {
  const told = identity.safeParse(claims).data
  if (told === undefined || !isPlainDate(told.birthdate)) return undefined
  await addPerson(tx, {
    name: `${told.family_name}, ${told.given_name}`,
    phone: null,
    birthYear: null,
    // No claim of the network tells where she lives or whether that is protected: so nothing is known of it.
    municipalityCode: null,
    language: 'fi',
    interpreter: null,
    identified: { subject, bornOn: told.birthdate },
  })
  return personOfSubject(tx, subject)
}

/** Who the subject of the sign-in provider is among the residents; undefined where she is nobody. */
export const residentActorOf = async (
  tx: Transaction,
  subject: string,
  claims: Claims = {},
): Promise<ResidentActor | undefined> => {
  const person = (await personOfSubject(tx, subject)) ?? (await firstTime(tx, subject, claims))
  if (person === undefined) return undefined
  tx.about({ personId: person.id })
  return {
    kind: 'resident',
    id: person.id,
    name: shownName(person),
    roles: ['resident'],
    language: person.language,
  }
}
