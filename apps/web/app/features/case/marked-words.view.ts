export type MarkedPart = { readonly from: number; readonly text: string; readonly marked: boolean }

type Span = readonly [from: number, to: number]

/** Overlapping spans become one, and those outside the text are cut: the text itself is never changed. */
const mended = (spans: readonly Span[], length: number): Span[] => {
  const inOrder = spans
    .map(([from, to]): Span => [Math.max(0, from), Math.min(length, to)])
    .filter(([from, to]) => from < to)
    .sort(([a], [b]) => a - b)
  const merged: Span[] = []
  for (const [from, to] of inOrder) {
    const last = merged.at(-1)
    if (last && from <= last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], to)]
    else merged.push([from, to])
  }
  return merged
}

/** The text in parts, those inside the spans marked. Put together they are the text. */
export const markedParts = (text: string, spans: readonly Span[]): MarkedPart[] => {
  const parts: MarkedPart[] = []
  let at = 0
  const take = (to: number, marked: boolean): void => {
    if (to > at) parts.push({ from: at, text: text.slice(at, to), marked })
    at = Math.max(at, to)
  }
  for (const [from, to] of mended(spans, text.length)) {
    take(from, false)
    take(to, true)
  }
  take(text.length, false)
  return parts
}
