import { useEffect, useState } from 'react'
import { newlyGone, type ShownRow, withDeparted } from './departed.view.ts'
import type { WorkRow } from './work-row.view.ts'

export type Departed = {
  readonly shown: readonly ShownRow<WorkRow>[]
  /** Those that left at the last reading, to be said aloud. */
  readonly left: readonly WorkRow[]
  readonly forget: () => void
}

const fresh = (scope: string, rows: readonly WorkRow[]) => ({
  scope,
  rows,
  shown: rows.map(row => ({ row, gone: false })) as readonly ShownRow<WorkRow>[],
  left: [] as readonly WorkRow[],
})

/** Follows the rows of one list; another list (`scope`: its view and filters) begins anew. */
export const useDeparted = (
  scope: string,
  rows: readonly WorkRow[],
  decided: ReadonlySet<string>,
): Departed => {
  const [state, setState] = useState(() => fresh(scope, rows))
  let now = state
  if (state.scope !== scope) now = fresh(scope, rows)
  else if (state.rows !== rows) {
    const shown = withDeparted(state.shown, rows, decided)
    now = { scope, rows, shown, left: newlyGone(state.shown, shown) }
  }
  useEffect(() => {
    if (now !== state) setState(now)
  })
  return { shown: now.shown, left: now.left, forget: () => setState(fresh(scope, rows)) }
}
