import type { Cents } from '@yhdella/kernel'
import type { StatedColumn, StatedRole, StatedRow } from './stated-budget.ts'
import { sumOf } from './stated-budget.ts'

/** A row as it stands in the source, before it is known what it sums. */
export type BareRow = Omit<StatedRow, 'role' | 'parent'> & {
  /** How far the source indents it; 0 where it doesn't. */
  readonly level: number
}

// "of which" in the three languages, as budget tables head a group: "Palvelujen ostot yhteensä, josta".
const heads = /(?<!\p{L})(?:joista|josta|siitä|varav|därav|of which)(?!\p{L})/iu
const totals =
  /(?<!\p{L})(?:yhteensä|kokonaiskustannukset|totalt|sammanlagt|summa|total|totals|sum)(?!\p{L})/iu
const grants = /avustus|avustuksen|statsunderstöd|statsbidrag|understöd|(?<!\p{L})grant(?!\p{L})/iu

const isTotal = (label: string): boolean => totals.test(label) && !heads.test(label)

type Fit = { readonly parts: readonly number[]; readonly agreeing: number; readonly off: number }

/** How well the rows sum to the head: columns that agree, and how far off the others are beside the head's own figures. */
const fitOf = (
  rows: readonly BareRow[],
  head: number,
  parts: readonly number[],
  counted: readonly number[],
  unit: Cents,
): Fit => {
  let agreeing = 0
  let off = 0
  for (const column of counted) {
    const whole = figureAt(rows, head, column)
    const sum = sumOf(parts.map(part => figureAt(rows, part, column)))
    if (whole === null || sum === null) continue
    if (Math.abs(whole - sum) <= unit) agreeing++
    off += Math.abs(whole - sum) / Math.max(1, Math.abs(whole))
  }
  return { parts, agreeing, off }
}

const figureAt = (rows: readonly BareRow[], row: number, column: number): number | null => {
  const found = rows[row]
  return found === undefined ? null : (found.cells[column]?.value ?? null)
}

const isBetter = (one: Fit, other: Fit): boolean =>
  one.agreeing !== other.agreeing
    ? one.agreeing > other.agreeing
    : one.off !== other.off
      ? one.off < other.off
      : one.parts.length > other.parts.length

const run = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, step) => from + step)

/** The rows below a head that sum to it best, up to the next head or total; none where nothing stands below. */
const partsBelow = (
  rows: readonly BareRow[],
  head: number,
  end: number,
  counted: readonly number[],
  unit: Cents,
) => {
  let stop = head + 1
  while (stop < end && !heads.test(rows[stop]?.label ?? '') && !isTotal(rows[stop]?.label ?? '')) stop++
  const fits = run(head + 2, stop + 1).map(to => fitOf(rows, head, run(head + 1, to), counted, unit))
  return fits.reduce<Fit | undefined>(
    (best, fit) => (best === undefined || isBetter(fit, best) ? fit : best),
    undefined,
  )
}

/** The rows just above a subtotal that sum to it; only where some column agrees, for many tables head with the sum. */
const partsAbove = (
  rows: readonly BareRow[],
  at: number,
  from: number,
  counted: readonly number[],
  unit: Cents,
) => {
  const fits = run(from, at).map(first => fitOf(rows, at, run(first, at), counted, unit))
  const best = fits.reduce<Fit | undefined>(
    (one, fit) => (one === undefined || isBetter(fit, one) ? fit : one),
    undefined,
  )
  return best !== undefined && best.agreeing > 0 ? best : undefined
}

const byLevel = (rows: readonly BareRow[], end: number): readonly (number | null)[] => {
  const open: number[] = []
  return rows.slice(0, end).map(({ level }, at) => {
    while (open.length > 0 && (rows[open.at(-1) ?? 0]?.level ?? 0) >= level) open.pop()
    const parent = open.at(-1) ?? null
    open.push(at)
    return parent
  })
}

const byFigures = (
  rows: readonly BareRow[],
  end: number,
  counted: readonly number[],
  unit: Cents,
): readonly (number | null)[] => {
  const parents: (number | null)[] = rows.slice(0, end).map(() => null)
  let taken = 0
  for (let at = 0; at < end; at++) {
    const label = rows[at]?.label ?? ''
    const below = heads.test(label) || isTotal(label) ? partsBelow(rows, at, end, counted, unit) : undefined
    const above = isTotal(label) ? partsAbove(rows, at, taken, counted, unit) : undefined
    const better = above !== undefined && (below === undefined || isBetter(above, below)) ? above : below
    if (better === undefined) continue
    for (const part of better.parts) parents[part] = at
    taken = Math.max(at, ...better.parts) + 1
  }
  return parents
}

/** Money that sums downwards; what remains is left out, because it is what is most often wrong. */
const countedColumns = (columns: readonly StatedColumn[]): readonly number[] =>
  columns.flatMap(({ kind }, at) => (kind === 'remaining' || kind === 'used' ? [] : [at]))

/**
 * Tells which rows sum which: by the source's indents where it has them, else by the words "of which" and "total" and by
 * the figures themselves. The last total is the grand total; what stands after it is a memo share or the grant.
 */
export const structureRows = (
  rows: readonly BareRow[],
  columns: readonly StatedColumn[],
  unit: Cents,
): readonly StatedRow[] => {
  const total = rows.findLastIndex(row => isTotal(row.label) && !grants.test(row.label))
  const end = total < 0 ? rows.length : total
  const indented = rows.slice(0, end).some(row => row.level > 0)
  const parents = indented ? byLevel(rows, end) : byFigures(rows, end, countedColumns(columns), unit)
  const sums = new Set(parents)
  const roleAt = (at: number): StatedRole => {
    if (at === total) return 'total'
    if (at > end) return grants.test(rows[at]?.label ?? '') ? 'grant' : 'memo'
    return sums.has(at) ? 'sum' : 'lowest'
  }
  return rows.map(({ level: _, ...row }, at) => ({
    ...row,
    role: roleAt(at),
    parent: at < end ? (parents[at] ?? (total < 0 ? null : total)) : null,
  }))
}
