import type { Id } from '@yhdella/kernel'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import { type PersonRow, selectAlike, selectPersonOfSubject, selectPersons } from './person.queries.ts'
import type { Likeness, Person } from './person.rules.ts'
import { placeOf } from './protected-place.rules.ts'

const personFrom = ({ municipalityCode, placeProtected, ...row }: PersonRow): Person => ({
  ...row,
  place: placeOf(municipalityCode, placeProtected),
})

export const readPersons = async (
  tx: GatheredTransaction,
  ids: readonly Id<'Person'>[],
): Promise<ReadonlyMap<Id<'Person'>, Person>> => {
  if (ids.length === 0) return new Map()
  const rows = await selectPersons(tx, [...new Set(ids)])
  return new Map(rows.map(row => [row.id, personFrom(row)]))
}

/** For an id that a row refers to: the person is there, or the data is broken and this throws. */
export const readPerson = async (tx: GatheredTransaction, id: Id<'Person'>): Promise<Person> => {
  const person = (await readPersons(tx, [id])).get(id)
  if (person === undefined) throw new Error('A row refers to a person who is not there')
  return person
}

export const personOfSubject = async (
  tx: GatheredTransaction,
  subject: string,
): Promise<Person | undefined> => {
  const row = await selectPersonOfSubject(tx, subject)
  return row && personFrom(row)
}

export type AlikePerson = { readonly personId: Id<'Person'>; readonly how: Likeness }

/**
 * Other records that may be the same person as one of these, newest first. A guess that a professional must
 * confirm. One statement however many they are.
 */
export const personsAlikeEach = async (
  tx: GatheredTransaction,
  persons: readonly Pick<Person, 'id'>[],
): Promise<(person: Pick<Person, 'id'>) => readonly AlikePerson[]> => {
  const rows = await selectAlike(tx, [...new Set(persons.map(person => person.id))])
  const alike = Map.groupBy(rows, row => row.of)
  return ({ id: of }) => (alike.get(of) ?? []).map(({ personId }) => ({ personId, how: 'phoneAndBirthYear' }))
}

/** As {@link personsAlikeEach}, of one. */
export const personsAlike = async (
  tx: GatheredTransaction,
  person: Pick<Person, 'id'>,
): Promise<readonly AlikePerson[]> => (await personsAlikeEach(tx, [person]))(person)
