import type { appointmentRoutes, FailureOf, GeneralFailure } from '@yhdella/contract'
import type { Texts } from '../../platform/language.ts'
import { en } from './messages.en.ts'
import { fi } from './messages.fi.ts'
import { sv } from './messages.sv.ts'

/** A failure that the contract names and these texts do not does not compile. */
type BookFailure =
  | FailureOf<
      (typeof appointmentRoutes)[
        | 'listBook'
        | 'listFreeTimes'
        | 'listCaseBookings'
        | 'bookTime'
        | 'moveTime'
        | 'cancelTime'
        | 'recordVisit'
        | 'recordNoShow']
    >
  | GeneralFailure

export type BookMessages = typeof fi & { readonly failure: Readonly<Record<BookFailure, string>> }

export const bookTexts: Texts<BookMessages> = { fi, sv, en }

export const bookFailure = (code: string, m: BookMessages): string => {
  const known: Readonly<Record<string, string>> = m.failure
  return known[code] ?? m.failure.InputNotValid
}
