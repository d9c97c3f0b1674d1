import type { Language } from '@yhdella/kernel'

/** One text in the three languages. */
export type Words = Readonly<Record<Language, string>>

export const words = (fi: string, sv: string, en: string): Words => ({ fi, sv, en })

/** Puts the parts in the places {0}, {1} ... of a text. */
export const fill = (template: Words, language: Language, ...parts: readonly string[]): string =>
  parts.reduce((text, part, at) => text.replaceAll(`{${at}}`, part), template[language])
