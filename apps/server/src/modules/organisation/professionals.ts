import type { Role } from '@yhdella/contract'
import type { Id, Language } from '@yhdella/kernel'
import type { Professional as ProfessionalActor } from '../../platform/actor.ts'
import { steadyId } from '../../platform/steady-id.ts'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import { type County, county } from './county.ts'
import {
  type Professional,
  selectBySubject,
  selectProfessionals,
  selectStaff,
  upsertProfessionals,
} from './professional.queries.ts'

const roleNames = [
  'professional',
  'supervisor',
  'leader',
  'auditor',
  'programmeLead',
  'packageOwner',
  'programmeFinance',
  'steeringMember',
] as const satisfies readonly Role[]

/** The same subject has the same id in every instance and after every loading. */
export const professionalIdOf = (subject: string): Id<'Professional'> => steadyId(`professional:${subject}`)

export const titleOf = (of: County, profession: string): Readonly<Record<Language, string>> => {
  const known = of.professions.find(each => each.id === profession)
  if (!known) throw new Error(`The county ${of.id} has no profession ${profession}`)
  return known.name
}

/** Writes the people of the county's data into the register of those who work here. Does nothing new when repeated. */
export const keepProfessionals = async (tx: GatheredTransaction, of: County = county()): Promise<void> =>
  upsertProfessionals(
    tx,
    of.people.professionals.map(person => ({
      id: professionalIdOf(person.subject),
      subject: person.subject,
      name: person.name,
      profession: person.profession,
      title: titleOf(of, person.profession),
      roles: person.roles,
      unitIds: person.unitIds,
      language: person.language,
      active: true,
    })),
  )

/** Who the subject of the sign-in provider is; undefined where nobody who works here has it. */
export const actorOfSubject = async (
  tx: GatheredTransaction,
  subject: string,
): Promise<ProfessionalActor | undefined> => {
  const found = await selectBySubject(tx, subject)
  if (!found) return undefined
  return {
    kind: 'professional',
    id: found.id,
    name: found.name,
    title: found.title[found.language],
    roles: roleNames.filter(role => found.roles.includes(role)),
    unitIds: found.unitIds,
    language: found.language,
  }
}

/** Those of the ids that exist, by id. */
export const professionalsOf = async (
  tx: GatheredTransaction,
  ids: readonly Id<'Professional'>[],
): Promise<ReadonlyMap<Id<'Professional'>, Professional>> => {
  const found = await selectProfessionals(tx, [...new Set(ids)])
  return new Map(found.map(each => [each.id, each]))
}

/** Everyone who works here, by name. */
export const staff = (tx: GatheredTransaction): Promise<readonly Professional[]> => selectStaff(tx)
