import type { People } from './people.ts'

/** One line for each station and class, ordered by `order`, linked through the people themselves. */
export type WaitingLines = { readonly head: Int32Array; readonly tail: Int32Array }

export const openLines = (count: number): WaitingLines => ({
  head: new Int32Array(count).fill(-1),
  tail: new Int32Array(count).fill(-1),
})

/** Joins from the back: people come almost in order, so the search is one step nearly always. */
export const joinLine = (lines: WaitingLines, people: People, line: number, person: number): void => {
  const order = people.order[person] ?? 0
  let before = lines.tail[line] ?? -1
  while (before >= 0 && (people.order[before] ?? 0) > order) before = people.before[before] ?? -1
  const after = before < 0 ? (lines.head[line] ?? -1) : (people.next[before] ?? -1)
  people.before[person] = before
  people.next[person] = after
  if (before < 0) lines.head[line] = person
  else people.next[before] = person
  if (after < 0) lines.tail[line] = person
  else people.before[after] = person
}

/** Leaves from anywhere in the line. */
export const leaveLine = (lines: WaitingLines, people: People, line: number, person: number): void => {
  const before = people.before[person] ?? -1
  const after = people.next[person] ?? -1
  if (before < 0) lines.head[line] = after
  else people.next[before] = after
  if (after < 0) lines.tail[line] = before
  else people.before[after] = before
}
