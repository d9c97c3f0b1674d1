import type { AuditEvent } from '@yhdella/contract'
import type { Texts } from '../../platform/language.ts'
import { en } from './messages.en.ts'
import { fi } from './messages.fi.ts'
import { sv } from './messages.sv.ts'

/** A use that the log may hold and these texts do not name does not compile. */
export type MatterMessages = typeof fi & {
  readonly uses: { readonly event: Readonly<Record<Exclude<AuditEvent, 'NothingPersonal'>, string>> }
}

export const matterTexts: Texts<MatterMessages> = { fi, sv, en }
