/** Rows that leave the list while someone looks at it: they stay in their place, marked, until she moves on. */

type Keyed = { readonly entryId: string }

export type ShownRow<Row extends Keyed> = { readonly row: Row; readonly gone: boolean }

/** More than this would be a list of what is not there. */
const goneMax = 8

/**
 * The rows as they now are, with those that left since last time kept after the row they stood behind. `decided`
 * are those that the reader herself sent away; they need no telling.
 */
export const withDeparted = <Row extends Keyed>(
  before: readonly ShownRow<Row>[],
  rows: readonly Row[],
  decided: ReadonlySet<string>,
): ShownRow<Row>[] => {
  const present = new Set(rows.map(({ entryId }) => entryId))
  const left = before.filter(({ row }) => !present.has(row.entryId) && !decided.has(row.entryId))
  const kept = new Set(left.slice(-goneMax).map(({ row }) => row.entryId))
  const behind = new Map<string | undefined, ShownRow<Row>[]>()
  let anchor: string | undefined
  for (const { row } of before) {
    if (present.has(row.entryId)) anchor = row.entryId
    else if (kept.has(row.entryId)) behind.set(anchor, [...(behind.get(anchor) ?? []), { row, gone: true }])
  }
  return [
    ...(behind.get(undefined) ?? []),
    ...rows.flatMap(row => [{ row, gone: false }, ...(behind.get(row.entryId) ?? [])]),
  ]
}

/** Those that have left since the list was last shown: for saying it aloud once. */
export const newlyGone = <Row extends Keyed>(
  before: readonly ShownRow<Row>[],
  after: readonly ShownRow<Row>[],
): Row[] => {
  const known = new Set(before.filter(({ gone }) => gone).map(({ row }) => row.entryId))
  return after.filter(({ row, gone }) => gone && !known.has(row.entryId)).map(({ row }) => row)
}
