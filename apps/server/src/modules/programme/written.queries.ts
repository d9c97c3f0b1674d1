/** Writes what people say and do of a programme: every table takes rows and changes none. */
import type { Instant, PlainDate } from '@yhdella/kernel'
import type { GatheredTransaction } from '../../platform/transaction.ts'

/** Who wrote it, when. */
export type Author = { readonly byId: string; readonly by: string; readonly at: Instant }

const authored = ({ byId, by, at }: Author) => ({ by_id: byId, by_name: by, at })

export type NewText = {
  readonly programmeId: string
  readonly workPackageId: string
  readonly field: 'situation' | 'achieved' | 'remaining'
  readonly language: 'fi' | 'sv' | 'en'
  readonly written: string
}

export const insertText = async (tx: GatheredTransaction, text: NewText, author: Author): Promise<void> => {
  await tx.db
    .insertInto('programme.field_text')
    .values({
      programme_id: text.programmeId,
      work_package_id: text.workPackageId,
      field: text.field,
      language: text.language,
      written: text.written,
      ...authored(author),
    })
    .execute()
}

export type NewLight = {
  readonly programmeId: string
  readonly workPackageId: string
  readonly aspect: string
  readonly state: string
  readonly proposed: string
  readonly reason: string
  readonly helpWanted: boolean
  readonly expiresOn: PlainDate
}

export const insertLight = async (
  tx: GatheredTransaction,
  light: NewLight,
  author: Author,
): Promise<void> => {
  await tx.db
    .insertInto('programme.light_set')
    .values({
      programme_id: light.programmeId,
      work_package_id: light.workPackageId,
      aspect: light.aspect,
      state: light.state,
      proposed: light.proposed,
      reason: light.reason,
      help_wanted: light.helpWanted,
      expires_on: light.expiresOn,
      ...authored(author),
    })
    .execute()
}

export type NewMeasured = {
  readonly programmeId: string
  readonly measureId: string
  readonly version: number
  readonly on: PlainDate
  readonly value: number | null
  readonly n: number | null
  readonly note: string | null
  readonly origin: 'byHand' | 'imported'
}

export const insertMeasured = async (
  tx: GatheredTransaction,
  values: readonly NewMeasured[],
  author: Author,
): Promise<void> => {
  if (values.length === 0) return
  await tx.db
    .insertInto('programme.measured')
    .values(
      values.map(each => ({
        programme_id: each.programmeId,
        measure_id: each.measureId,
        version: each.version,
        on_day: each.on,
        value: each.value,
        n: each.n,
        origin: each.origin,
        note: each.note,
        ...authored(author),
      })),
    )
    .execute()
}

export type NewChange = {
  readonly programmeId: string
  readonly kind: 'risk' | 'decision' | 'output' | 'model' | 'recommendation'
  readonly itemId: string
  /** The whole item as it is after the change. */
  readonly item: object
  readonly reason: string
}

export const insertChange = async (
  tx: GatheredTransaction,
  change: NewChange,
  author: Author,
): Promise<void> => {
  await tx.db
    .insertInto('programme.change')
    .values({
      programme_id: change.programmeId,
      kind: change.kind,
      item_id: change.itemId,
      item: JSON.stringify(change.item),
      reason: change.reason,
      ...authored(author),
    })
    .execute()
}
