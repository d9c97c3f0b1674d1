import type { Id } from '@yhdella/kernel'

type OfCase = { readonly caseId: Id<'Case'> }

/**
 * Rows that were read for many matters at once, given out a family of matters at a time, in the order in which they
 * were read.
 */
export const rowsOfFamilies = <Row extends OfCase>(
  rows: readonly Row[],
): ((family: readonly Id<'Case'>[]) => readonly Row[]) => {
  const byCase = Map.groupBy(rows, row => row.caseId)
  return family => {
    const found = family.flatMap(caseId => byCase.get(caseId) ?? [])
    // Few matters have others merged into them: only those need their rows put in order again.
    if (family.length < 2) return found
    const wanted = new Set(found)
    return rows.filter(row => wanted.has(row))
  }
}
