import type { Texts } from './language.ts'
import { en } from './messages.en.ts'
import { fi } from './messages.fi.ts'
import { sv } from './messages.sv.ts'

/** What every page of the resident's door says: frame, forms, failures. */
export type PlatformMessages = typeof fi

export const platformTexts: Texts<PlatformMessages> = { fi, sv, en }
