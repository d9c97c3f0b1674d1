import type { caseRoutes, contactRoutes, FailureOf, GeneralFailure, queueRoutes } from '@yhdella/contract'
import type { Texts } from '../../platform/language.ts'
import { en } from './messages.en.ts'
import { fi } from './messages.fi.ts'
import { sv } from './messages.sv.ts'

/** A failure that the contract names and these texts do not does not compile. */
type CaseFailure =
  | FailureOf<(typeof caseRoutes)[keyof typeof caseRoutes]>
  | FailureOf<(typeof queueRoutes)['takeEntry' | 'giveBackEntry' | 'recordWaitEvent']>
  | FailureOf<(typeof contactRoutes)['receiveOnBehalf']>
  | GeneralFailure

export type CaseMessages = typeof fi & { readonly failure: Readonly<Record<CaseFailure, string>> }

export const caseTexts: Texts<CaseMessages> = { fi, sv, en }

/** A refusal in a sentence that says what is so, and what to do. */
export const failureText = (code: string, m: CaseMessages): string => {
  const known: Readonly<Record<string, string>> = m.failure
  return known[code] ?? m.failure.InputNotValid
}
