import type { Texts } from '../../platform/language.ts'
import { en } from './messages.en.ts'
import { fi } from './messages.fi.ts'
import { sv } from './messages.sv.ts'

export type ContactMessages = typeof fi

export const contactTexts: Texts<ContactMessages> = { fi, sv, en }
