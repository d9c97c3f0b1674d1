import type { Texts } from '../../platform/language.ts'
import { en } from './messages.en.ts'
import { fi } from './messages.fi.ts'
import { sv } from './messages.sv.ts'

export type LawMessages = typeof fi

export const lawTexts: Texts<LawMessages> = { fi, sv, en }
