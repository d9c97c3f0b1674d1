import type { Id } from '@yhdella/kernel'
import { steadyId } from '../../platform/steady-id.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { type County, county } from '../organisation/index.ts'
import { insertPersons } from './person.queries.ts'

/** The same subject has the same id in every instance and after every loading. */
export const residentIdOf = (subject: string): Id<'Person'> => steadyId(`resident:${subject}`)

/** Writes the invented residents of the county's data among the persons. Does nothing when repeated. */
export const keepResidents = async (tx: Transaction, of: County = county()): Promise<void> =>
  insertPersons(
    tx,
    of.people.residents.map(({ subject, familyName, givenNames, bornOn, ...resident }) => ({
      id: residentIdOf(subject),
      subject,
      familyName,
      givenNames,
      bornOn,
      birthYear: Number(bornOn.slice(0, 4)),
      phone: resident.phone,
      language: resident.language,
      interpreter: null,
      municipalityCode: resident.municipalityCode,
      place: resident.placeProtected,
    })),
  )
