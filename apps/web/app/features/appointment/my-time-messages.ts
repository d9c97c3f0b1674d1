import type { Texts } from '../../platform/language.ts'
import { en } from './my-time-messages.en.ts'
import { fi } from './my-time-messages.fi.ts'
import { sv } from './my-time-messages.sv.ts'

export type MyTimeMessages = typeof fi

export const myTimeTexts: Texts<MyTimeMessages> = { fi, sv, en }
