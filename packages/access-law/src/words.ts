import type { Language } from '@yhdella/kernel'

/** One text in the three languages. */
export type Words = Readonly<Record<Language, string>>

export const words = (fi: string, sv: string, en: string): Words => ({ fi, sv, en })
