import type { Id, Instant, Language, PlainDate } from '@yhdella/kernel'
import { freshId } from '../../platform/fresh-id.ts'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import { insertPersons, updatePersons } from './person.queries.ts'
import { nameFrom, type Person } from './person.rules.ts'
import { placeOf } from './protected-place.rules.ts'

export type NewPerson = {
  readonly id?: Id<'Person'>
  /** As she wrote it. */
  readonly name: string
  readonly phone: string | null
  readonly birthYear: number | null
  readonly municipalityCode: string | null
  readonly language: Language
  readonly interpreter: string | null
  /** Given together by the identification service. */
  readonly identified?: { readonly subject: string; readonly bornOn: PlainDate }
  readonly placeProtected?: boolean
}

const rowOf = (person: NewPerson, now: Instant) => ({
  id: person.id ?? freshId<'Person'>(now),
  subject: person.identified?.subject ?? null,
  ...nameFrom(person.name),
  bornOn: person.identified?.bornOn ?? null,
  birthYear: person.identified ? Number(person.identified.bornOn.slice(0, 4)) : person.birthYear,
  phone: person.phone,
  language: person.language,
  interpreter: person.interpreter,
  municipalityCode: person.municipalityCode,
  place: person.placeProtected ?? false,
})

/** Records persons, in the order given, in one statement. */
export const addPersons = async (
  tx: GatheredTransaction,
  newPersons: readonly NewPerson[],
): Promise<readonly Person[]> => {
  if (newPersons.length === 0) return []
  const rows = newPersons.map(person => rowOf(person, tx.now))
  await insertPersons(tx, rows)
  return rows.map(({ municipalityCode, place, ...row }, index) => ({
    ...row,
    language: newPersons[index]?.language ?? 'fi',
    place: placeOf(municipalityCode, place),
  }))
}

export const addPerson = async (tx: GatheredTransaction, newPerson: NewPerson): Promise<Person> => {
  const [person] = await addPersons(tx, [newPerson])
  if (person === undefined) throw new Error('A person was not recorded')
  return person
}

export type ToldAgain = Pick<
  NewPerson,
  'phone' | 'birthYear' | 'municipalityCode' | 'language' | 'interpreter'
> & {
  readonly id: Id<'Person'>
  /** Null where she has not said it. */
  readonly name: string | null
}

/**
 * Writes what persons have told of themselves since they were recorded, in one statement. Of an identified
 * person only the telephone, the language and the interpreter are taken from what she tells.
 */
export const keepTold = async (tx: GatheredTransaction, told: readonly ToldAgain[]): Promise<void> =>
  updatePersons(
    tx,
    told.map(({ name, ...person }) => {
      const read = name === null ? null : nameFrom(name)
      return { ...person, familyName: read?.familyName ?? null, givenNames: read?.givenNames ?? null }
    }),
  )
