import { type Id, id, languages, type PlainDate } from '@yhdella/kernel'
import { type Selectable, sql } from 'kysely'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import type { ResidentPerson } from '../../schema.generated.ts'
import type { Person } from './person.rules.ts'
import type { ProtectedPlace } from './protected-place.rules.ts'

/** A row as stored; only `personFrom` of the module turns it into what others may see. */
export type PersonRow = Omit<Person, 'place'> & {
  readonly municipalityCode: string | null
  readonly placeProtected: boolean
}

export type NewPersonRow = {
  readonly id: Id<'Person'>
  readonly subject: string | null
  readonly familyName: string
  readonly givenNames: string
  readonly bornOn: PlainDate | null
  readonly birthYear: number | null
  readonly phone: string | null
  readonly language: string
  readonly interpreter: string | null
  readonly municipalityCode: string | null
  readonly place: ProtectedPlace['isProtected']
}

const personRow = (row: Selectable<ResidentPerson>): PersonRow => ({
  id: id(row.id),
  subject: row.subject,
  familyName: row.family_name,
  givenNames: row.given_names,
  bornOn: row.born_on,
  birthYear: row.birth_year,
  phone: row.phone,
  language: languages.find(language => language === row.language) ?? 'fi',
  interpreter: row.interpreter,
  municipalityCode: row.municipality_code,
  placeProtected: row.place_protected,
})

const rowOf = (person: NewPersonRow) => ({
  id: person.id,
  subject: person.subject,
  family_name: person.familyName,
  given_names: person.givenNames,
  born_on: person.bornOn,
  birth_year: person.birthYear,
  phone: person.phone,
  language: person.language,
  interpreter: person.interpreter,
  municipality_code: person.municipalityCode,
  place_protected: person.place,
})

/** One parameter however many rows. A subject that is known already is left as it is. */
export const insertPersons = async (
  tx: GatheredTransaction,
  persons: readonly NewPersonRow[],
): Promise<void> => {
  if (persons.length === 0) return
  await sql`insert into resident.person
      (id, subject, family_name, given_names, born_on, birth_year, phone, language, interpreter,
       municipality_code, place_protected, created_at)
    select id, subject, family_name, given_names, born_on, birth_year, phone, language, interpreter,
      municipality_code, place_protected, ${tx.now}
    from jsonb_populate_recordset(null::resident.person, ${JSON.stringify(persons.map(rowOf))}::jsonb)
    on conflict (subject) do nothing`.execute(tx.db)
}

/** What a person has told of herself again. Null keeps what is known; the interpreter is as she says now. */
export type PersonTold = {
  readonly id: Id<'Person'>
  readonly familyName: string | null
  readonly givenNames: string | null
  readonly birthYear: number | null
  readonly phone: string | null
  readonly language: string
  readonly interpreter: string | null
  readonly municipalityCode: string | null
}

/** Who an identified person is was told by the identification service: of her only how to reach her is written. */
export const updatePersons = async (
  tx: GatheredTransaction,
  persons: readonly PersonTold[],
): Promise<void> => {
  if (persons.length === 0) return
  // Locked in the order of ids first, so that two who tell of the same persons wait and never deadlock.
  await sql`with told as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(persons)}::jsonb)
        as told(id uuid, "familyName" text, "givenNames" text, "birthYear" integer, phone text, language text,
          interpreter text, "municipalityCode" text)),
    locked as materialized (
      select id from resident.person where id in (select id from told) order by id for no key update)
    update resident.person
    set phone = coalesce(told.phone, person.phone),
      language = told.language,
      interpreter = told.interpreter,
      family_name = case when subject is null then coalesce(told."familyName", family_name) else family_name end,
      given_names = case when subject is null then coalesce(told."givenNames", given_names) else given_names end,
      birth_year = case when subject is null then coalesce(told."birthYear", birth_year) else birth_year end,
      municipality_code = case when subject is null and not place_protected
        then coalesce(told."municipalityCode", municipality_code) else municipality_code end
    from told join locked using (id)
    where person.id = told.id`.execute(tx.db)
}

export const selectPersons = async (
  tx: GatheredTransaction,
  ids: readonly Id<'Person'>[],
): Promise<readonly PersonRow[]> => {
  const rows = await tx.db
    .selectFrom('resident.person')
    .selectAll()
    .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
    .execute()
  return rows.map(personRow)
}

export const selectPersonOfSubject = async (
  tx: GatheredTransaction,
  subject: string,
): Promise<PersonRow | undefined> => {
  const row = await tx.db
    .selectFrom('resident.person')
    .selectAll()
    .where('subject', '=', subject)
    .executeTakeFirst()
  return row && personRow(row)
}

/** How many records of one telephone and birth year are looked at: a shared telephone of an institution. */
const alikeAtMost = 20

export type AlikeRow = { readonly of: Id<'Person'>; readonly personId: Id<'Person'> }

/** The newest records of the same telephone and birth year, of each person. */
export const selectAlike = async (
  tx: GatheredTransaction,
  personIds: readonly Id<'Person'>[],
): Promise<readonly AlikeRow[]> => {
  const { rows } = await sql<AlikeRow>`
    select one.id as "of", alike.id as "personId"
    from resident.person as one cross join lateral (
      select other.id, other.created_at from resident.person as other
      where other.phone_digits = one.phone_digits and other.birth_year = one.birth_year and other.id <> one.id
      order by other.created_at desc limit ${alikeAtMost}) as alike
    where one.id = any(${[...personIds]}::uuid[])
    order by alike.created_at desc`.execute(tx.db)
  return rows
}
