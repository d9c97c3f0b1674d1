import { type Id, id, type Language, languages } from '@yhdella/kernel'
import { type Selectable, sql } from 'kysely'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import type { OrganisationProfessional } from '../../schema.generated.ts'

type Localized = Readonly<Record<Language, string>>

/** A person who works here. */
export type Professional = {
  readonly id: Id<'Professional'>
  readonly subject: string
  readonly name: string
  /** One of the county's professions, by its id. */
  readonly profession: string
  readonly title: Localized
  readonly roles: readonly string[]
  readonly unitIds: readonly string[]
  readonly language: Language
  readonly active: boolean
}

const textOf = (json: unknown, language: Language): string => {
  if (typeof json !== 'object' || json === null) return ''
  const text: unknown = Reflect.get(json, language)
  return typeof text === 'string' ? text : ''
}

const professionalFrom = (row: Selectable<OrganisationProfessional>): Professional => ({
  id: id(row.id),
  subject: row.subject,
  name: row.name,
  profession: row.profession,
  title: { fi: textOf(row.title, 'fi'), sv: textOf(row.title, 'sv'), en: textOf(row.title, 'en') },
  roles: row.roles,
  unitIds: row.unit_ids,
  language: languages.find(language => language === row.language) ?? 'fi',
  active: row.active,
})

const rowOf = (professional: Professional) => ({
  id: professional.id,
  subject: professional.subject,
  name: professional.name,
  profession: professional.profession,
  title: JSON.stringify(professional.title),
  roles: [...professional.roles],
  unit_ids: [...professional.unitIds],
  language: professional.language,
  active: professional.active,
})

/** Adds them, or brings what is known of them up to date; a subject keeps its id. */
export const upsertProfessionals = async (
  tx: GatheredTransaction,
  professionals: readonly Professional[],
): Promise<void> => {
  if (professionals.length === 0) return
  await tx.db
    .insertInto('organisation.professional')
    .values(professionals.map(rowOf))
    .onConflict(conflict =>
      conflict.column('subject').doUpdateSet(({ ref }) => ({
        name: ref('excluded.name'),
        profession: ref('excluded.profession'),
        title: ref('excluded.title'),
        roles: ref('excluded.roles'),
        unit_ids: ref('excluded.unit_ids'),
        language: ref('excluded.language'),
        active: ref('excluded.active'),
      })),
    )
    .execute()
}

export const selectBySubject = async (
  tx: GatheredTransaction,
  subject: string,
): Promise<Professional | undefined> => {
  const row = await tx.db
    .selectFrom('organisation.professional')
    .selectAll()
    .where('subject', '=', subject)
    .where('active', '=', true)
    .executeTakeFirst()
  return row && professionalFrom(row)
}

export const selectProfessionals = async (
  tx: GatheredTransaction,
  ids: readonly Id<'Professional'>[],
): Promise<readonly Professional[]> => {
  if (ids.length === 0) return []
  const rows = await tx.db
    .selectFrom('organisation.professional')
    .selectAll()
    .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
    .execute()
  return rows.map(professionalFrom)
}

export const selectStaff = async (tx: GatheredTransaction): Promise<readonly Professional[]> => {
  const rows = await tx.db
    .selectFrom('organisation.professional')
    .selectAll()
    .where('active', '=', true)
    .orderBy('name')
    .execute()
  return rows.map(professionalFrom)
}

/** Also those who no longer work here. */
export const selectEveryone = async (tx: GatheredTransaction): Promise<readonly Professional[]> => {
  const rows = await tx.db.selectFrom('organisation.professional').selectAll().orderBy('subject').execute()
  return rows.map(professionalFrom)
}
