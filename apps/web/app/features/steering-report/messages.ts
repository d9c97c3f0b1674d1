import type { Texts } from '../../platform/language.ts'
import { en } from './messages.en.ts'
import { fi } from './messages.fi.ts'
import { sv } from './messages.sv.ts'

export type ReportMessages = typeof fi

export const reportTexts: Texts<ReportMessages> = { fi, sv, en }

/** Why something was not saved, and what to do. */
export const failureText = (code: string, { failure }: ReportMessages): string =>
  // A code without words of its own gets the sentence that always holds.
  code in failure ? failure[code as keyof typeof failure] : failure.other
