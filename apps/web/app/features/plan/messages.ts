import type { Texts } from '../../platform/language.ts'
import { en } from './messages.en.ts'
import { fi } from './messages.fi.ts'
import { sv } from './messages.sv.ts'

export type PlanMessages = typeof fi

export const planTexts: Texts<PlanMessages> = { fi, sv, en }
