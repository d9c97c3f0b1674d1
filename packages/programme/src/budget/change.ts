import { type Cents, cents } from '@yhdella/kernel'
import { type Budget, type Cell, type CellKind, cellKey, type PartPlace } from './budget.ts'

/** The change of a cell, or of a part of one. Null: there was no cell, or there is none any more. */
export type CellChange = PartPlace & {
  readonly before: Cents | null
  readonly after: Cents | null
  /** After minus before, with a missing cell as nothing. */
  readonly difference: Cents
}

/** What may no longer be changed: all cells of the named years and kinds; everything where neither is named. */
export type Lock = { readonly years?: readonly number[]; readonly kinds?: readonly CellKind[] }

const valuesOf = (budget: Budget): ReadonlyMap<string, Cell> =>
  new Map(budget.cells.map(cell => [cellKey(cell), cell]))

const change = (
  { categoryId, year, kind, month, workPackageId }: PartPlace,
  before: Cents | null,
  after: Cents | null,
): CellChange => ({
  categoryId,
  year,
  kind,
  ...(month == null ? {} : { month }),
  ...(workPackageId == null ? {} : { workPackageId }),
  before,
  after,
  difference: cents((after ?? 0) - (before ?? 0)),
})

/** The cells that differ, first in the order of `before`, then those that are new in the order of `after`. */
export const changesBetween = (before: Budget, after: Budget): readonly CellChange[] => {
  const old = valuesOf(before)
  const fresh = valuesOf(after)
  const changed = before.cells.flatMap(cell => {
    const now = fresh.get(cellKey(cell))?.cents ?? null
    return now === cell.cents ? [] : [change(cell, cell.cents, now)]
  })
  const added = after.cells.flatMap(cell => (old.has(cellKey(cell)) ? [] : [change(cell, null, cell.cents)]))
  return [...changed, ...added]
}

export type ChangesMade =
  | { readonly ok: true; readonly budget: Budget }
  /** `stale`: the cell is not any more what the change says it was. `locked`: its version is closed. */
  | { readonly ok: false; readonly code: 'stale' | 'locked'; readonly changes: readonly CellChange[] }

/** The changes that touch what a lock closes. */
export const refusedByLocks = (
  changes: readonly CellChange[],
  locks: readonly Lock[],
): readonly CellChange[] =>
  changes.filter(({ year, kind }) =>
    locks.some(lock => (lock.years?.includes(year) ?? true) && (lock.kinds?.includes(kind) ?? true)),
  )

/**
 * Makes the changes, all or none. Cells keep their places and new ones come last, so that making
 * `changesBetween(a, b)` on a gives b's cells.
 */
export const makeChanges = (
  budget: Budget,
  changes: readonly CellChange[],
  locks: readonly Lock[] = [],
): ChangesMade => {
  const locked = refusedByLocks(changes, locks)
  if (locked.length > 0) return { ok: false, code: 'locked', changes: locked }
  const cellsNow = new Map(valuesOf(budget))
  const stale = changes.filter(one => (cellsNow.get(cellKey(one))?.cents ?? null) !== one.before)
  if (stale.length > 0) return { ok: false, code: 'stale', changes: stale }
  for (const { categoryId, year, kind, after } of changes) {
    const key = cellKey({ categoryId, year, kind })
    if (after === null) cellsNow.delete(key)
    else cellsNow.set(key, { categoryId, year, kind, cents: after })
  }
  return { ok: true, budget: { ...budget, cells: [...cellsNow.values()] } }
}

/** The changes that take these back: made after them, they give the same amounts as before. */
export const undoing = (changes: readonly CellChange[]): readonly CellChange[] =>
  changes.toReversed().map(one => change(one, one.after, one.before))
