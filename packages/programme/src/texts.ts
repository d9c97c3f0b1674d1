import type { Language } from '@yhdella/kernel'

/** One text for people in each of the three languages. */
export type Texts = Readonly<Record<Language, string>>
