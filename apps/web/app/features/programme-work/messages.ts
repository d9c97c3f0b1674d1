import type { Texts } from '../../platform/language.ts'
import { en } from './messages.en.ts'
import { fi } from './messages.fi.ts'
import { sv } from './messages.sv.ts'

export type ProgrammeWorkMessages = typeof fi

export const programmeWorkTexts: Texts<ProgrammeWorkMessages> = { fi, sv, en }

/** Why something was not saved, and what to do. */
export const failureText = (code: string, { failure }: ProgrammeWorkMessages): string =>
  // A code without words of its own gets the sentence that always holds.
  code in failure ? failure[code as keyof typeof failure] : failure.other
