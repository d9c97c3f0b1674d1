import type { Texts } from '../../platform/language.ts'
import { en } from './messages.en.ts'
import { fi } from './messages.fi.ts'
import { sv } from './messages.sv.ts'

export type ProgrammeMessages = typeof fi

export const programmeTexts: Texts<ProgrammeMessages> = { fi, sv, en }
