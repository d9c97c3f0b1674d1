/**
 * Hides small cells of a table whose totals are known.
 *
 * A count of one to four people is hidden. So is any cell that would give a hidden one away: every hidden cell
 * stands in a rectangle of hidden cells around which one person can be moved (one more here, one less there)
 * without changing any row total, column total or shown cell. Whoever knows all of those therefore sees at least
 * two tables that fit, with different values in each hidden cell. Where no such rectangle exists in the table
 * (all its people in one row or one column), a second cell of that row or column is hidden, which is enough as
 * long as only the grand total is told; no other total is published.
 */

/** `listed` false: a row that is never shown (places that are protected), but is in the totals. */
export type Row = { readonly counts: readonly number[]; readonly listed: boolean }
export type Table = readonly Row[]

/** [row, column] */
type Place = readonly [number, number]

/** Fewer people than this are hidden: 1-4 (the county's own rule; THL's open data hides 1-4 too). */
export const smallest = 5

const isSmall = (count: number): boolean => count > 0 && count < smallest

const countAt = (table: Table, [row, column]: Place): number => table[row]?.counts[column] ?? 0

const places = (table: Table): Place[] =>
  table.flatMap((row, index) => row.counts.map((_, column): Place => [index, column]))

const nameOf = ([row, column]: Place): string => `${row}:${column}`

type Rectangle = { readonly corners: readonly Place[]; readonly cost: number }

/** Can one person go round: either pair of opposite corners has someone to give in both. */
const canMove = (table: Table, [a, b, c, d]: readonly [Place, Place, Place, Place]): boolean =>
  (countAt(table, a) > 0 && countAt(table, d) > 0) || (countAt(table, b) > 0 && countAt(table, c) > 0)

/** Least is lost by cells already hidden, then by never shown ones, then by zeros, then by few people. */
const costOf = (table: Table, hidden: ReadonlySet<string>, place: Place): number => {
  if (hidden.has(nameOf(place)) || table[place[0]]?.listed === false) return 0
  return 1000 + countAt(table, place)
}

const bestRectangle = (table: Table, hidden: ReadonlySet<string>, place: Place): Rectangle | undefined => {
  const [row, column] = place
  let best: Rectangle | undefined
  for (const opposite of places(table)) {
    if (opposite[0] === row || opposite[1] === column) continue
    const corners = [place, [row, opposite[1]], [opposite[0], column], opposite] as const
    if (!canMove(table, corners)) continue
    const cost = corners.reduce((sum, corner) => sum + costOf(table, hidden, corner), 0)
    if (best === undefined || cost < best.cost) best = { corners, cost }
  }
  return best
}

/** Where no rectangle is: another listed cell, the fullest one, so that the hidden sum has more than one reading. */
const companion = (table: Table, hidden: ReadonlySet<string>, place: Place): Place | undefined => {
  const others = places(table).filter(
    other => nameOf(other) !== nameOf(place) && table[other[0]]?.listed === true,
  )
  const ready = others.find(other => hidden.has(nameOf(other)))
  return ready ?? others.sort((a, b) => countAt(table, b) - countAt(table, a))[0]
}

/**
 * The cells to hide, as 'row:column'. `alsoHidden` are hidden for another reason and protected likewise.
 * A cell of a row that is not listed counts as hidden wherever it holds anyone.
 */
export const cellsToHide = (
  table: Table,
  alsoHidden: ReadonlySet<string> = new Set(),
): ReadonlySet<string> => {
  const secret = places(table).filter(place => {
    const count = countAt(table, place)
    if (table[place[0]]?.listed === false) return count > 0
    return isSmall(count) || (count > 0 && alsoHidden.has(nameOf(place)))
  })
  const hidden = new Set(secret.map(nameOf))
  for (const place of secret) {
    const rectangle = bestRectangle(table, hidden, place)
    for (const corner of rectangle?.corners ?? []) hidden.add(nameOf(corner))
    const other = rectangle === undefined ? companion(table, hidden, place) : undefined
    if (other !== undefined) hidden.add(nameOf(other))
  }
  return hidden
}
