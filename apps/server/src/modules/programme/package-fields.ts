/** The three text fields of a package: the newest wording, in the reader's language where there is one. */
import { helsinkiDate, type Language, languages } from '@yhdella/kernel'
import { bindText, type PackageField, packageFields, textOn, type WorkPackage } from '@yhdella/programme'
import type { KnownProgramme } from './known-programme.ts'
import type { WrittenText } from './ledger.queries.ts'

export type FieldText = {
  readonly written: string
  readonly language: Language
  readonly by: string | null
  readonly at: WrittenText['at'] | null
  readonly on: KnownProgramme['on'] | null
}

const nothing = (language: Language): FieldText => ({ written: '', language, by: null, at: null, on: null })

const ofFiles = (
  workPackage: WorkPackage,
  field: PackageField,
  language: Language,
  on: KnownProgramme['on'],
): FieldText | undefined => {
  const told = textOn(workPackage, field, on)
  return told && { written: told.text[language], language, by: null, at: null, on: told.on }
}

/**
 * What people wrote goes before what the files tell. Where nobody has written in the reader's language since the
 * newest wording in another, that one is given as it stands, with its language: an older text is never newer.
 */
export const fieldText = (
  known: KnownProgramme,
  workPackage: WorkPackage,
  field: PackageField,
  language: Language,
): FieldText => {
  const wordings = known.texts.filter(text => text.workPackageId === workPackage.id && text.field === field)
  const newest = wordings.at(-1)
  if (newest === undefined) return ofFiles(workPackage, field, language, known.on) ?? nothing(language)
  const day = helsinkiDate(newest.at)
  // Wordings of one day are one telling in several languages.
  const own = wordings.findLast(text => text.language === language && helsinkiDate(text.at) === day)
  const told = own ?? newest
  return { ...told, on: helsinkiDate(told.at) }
}

/** As {@link fieldText}, in every language in which the newest telling stands. */
export const fieldTexts = (known: KnownProgramme, workPackage: WorkPackage, field: PackageField) =>
  languages.flatMap(language => {
    const told = fieldText(known, workPackage, field, language)
    return told.language === language && told.written !== '' ? [told] : []
  })

/** With the figures in their places. */
export const fieldViews = (known: KnownProgramme, workPackage: WorkPackage, language: Language) =>
  packageFields.map(field => {
    const { written, by, at, on, language: stands } = fieldText(known, workPackage, field, language)
    return { field, written, prose: bindText(written, known), language: stands, by, at, on }
  })
