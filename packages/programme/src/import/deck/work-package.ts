import { isBlank, isItem, type SourceLine } from '../source-line.ts'
import { plainCell } from '../text/plain-cell.ts'
import { type Box, boxHeaded, sectionHeaded } from './deck-words.ts'

export type PackageBox = Box & {
  readonly line: number
  /** The heading as it stands in the source. */
  readonly heading: string
  readonly texts: readonly { readonly line: number; readonly text: string }[]
}

export type WorkPackageSlide = {
  /** Null where the slide has no heading. */
  readonly title: { readonly line: number; readonly text: string } | null
  readonly from: number
  /** The last line that belongs to it. */
  readonly to: number
  readonly scope: readonly { readonly line: number; readonly text: string }[]
  readonly boxes: readonly PackageBox[]
}

const firstCell = (text: string): string => text.split('\t')[0] ?? ''

const boxAt = (line: SourceLine | undefined): Box | undefined =>
  line === undefined || isItem(line.text) ? undefined : boxHeaded(firstCell(line.text))

/** Lines without a blank one between them, as places in `lines`. */
type Block = { readonly from: number; readonly to: number }

const blocksOf = (lines: readonly SourceLine[]): readonly Block[] => {
  const blocks: { from: number; to: number }[] = []
  lines.forEach(({ text }, at) => {
    const last = blocks.at(-1)
    if (isBlank(text)) return
    if (last !== undefined && last.to === at - 1) last.to = at
    else blocks.push({ from: at, to: at })
  })
  return blocks
}

type Start = { readonly at: number; readonly title: number | null }

/** A slide that is a table: its first cell is the title, and the rows below are headed by boxes. */
const tableStart = (lines: readonly SourceLine[], { from, to }: Block): Start | undefined => {
  const text = lines[from]?.text ?? ''
  if (!text.includes('\t') || firstCell(text).trim() === '' || boxAt(lines[from]) !== undefined)
    return undefined
  for (let at = from + 1; at <= to; at++)
    if (lines[at]?.text.includes('\t') && boxAt(lines[at]) !== undefined) return { at: from, title: from }
  return undefined
}

/**
 * A slide of plain lines: the box of the situation comes after the scope, and the title before the scope. Where the
 * scope follows other items at once, the slide has no title.
 */
const plainStart = (
  lines: readonly SourceLine[],
  blocks: readonly Block[],
  at: number,
): Start | undefined => {
  const [scope, before] = [blocks[at - 1], blocks[at - 2]]
  const own = blocks[at]
  if (own === undefined || boxAt(lines[own.from])?.kind !== 'situation') return undefined
  if (scope === undefined || lines[own.from]?.text.includes('\t')) return undefined
  const isTitle = ({ from, to }: Block) =>
    from === to && !isItem(lines[from]?.text ?? '') && boxAt(lines[from]) === undefined
  if (before !== undefined && isTitle(before) && sectionHeaded(lines[before.from]?.text ?? '') === undefined)
    return { at: before.from, title: before.from }
  return isTitle(scope) ? { at: scope.from, title: scope.from } : { at: scope.from, title: null }
}

const startsOf = (lines: readonly SourceLine[]): readonly Start[] => {
  const blocks = blocksOf(lines)
  const starts = blocks.flatMap(
    (block, at) => tableStart(lines, block) ?? plainStart(lines, blocks, at) ?? [],
  )
  return starts.toSorted((a, b) => a.at - b.at)
}

const endOf = (lines: readonly SourceLine[], start: Start, next: Start | undefined): number => {
  const stop = next?.at ?? lines.length
  const section = lines.findIndex(
    ({ text }, at) => at > start.at && at < stop && sectionHeaded(text) !== undefined,
  )
  return (section < 0 ? stop : section) - 1
}

const textsIn = (lines: readonly SourceLine[], from: number, to: number) =>
  lines.slice(from, to + 1).flatMap(({ line, text }) => plainCell(text).map(each => ({ line, text: each })))

const afterFirstCell = (line: SourceLine | undefined) =>
  line === undefined
    ? []
    : line.text
        .split('\t')
        .slice(1)
        .flatMap(cell => plainCell(cell).map(text => ({ line: line.line, text })))

const readSlide = (lines: readonly SourceLine[], start: Start, end: number): WorkPackageSlide => {
  const heads = lines.flatMap((line, at) => {
    const box = at > start.at && at <= end ? boxAt(line) : undefined
    return box === undefined ? [] : [{ at, box }]
  })
  const title = start.title === null ? undefined : lines[start.title]
  const scopeFrom = start.title === null ? start.at : start.at + 1
  return {
    title: title === undefined ? null : { line: title.line, text: firstCell(title.text).trim() },
    from: lines[start.at]?.line ?? 0,
    to: lines[end]?.line ?? 0,
    scope: [...afterFirstCell(title), ...textsIn(lines, scopeFrom, (heads[0]?.at ?? end + 1) - 1)],
    boxes: heads.map(({ at, box }, place) => ({
      ...box,
      line: lines[at]?.line ?? 0,
      heading: firstCell(lines[at]?.text ?? '').trim(),
      texts: [...afterFirstCell(lines[at]), ...textsIn(lines, at + 1, (heads[place + 1]?.at ?? end + 1) - 1)],
    })),
  }
}

/** Finds the work packages of a deck and reads their boxes. */
export const readPackages = (lines: readonly SourceLine[]): readonly WorkPackageSlide[] => {
  const starts = startsOf(lines)
  return starts.map((start, at) => readSlide(lines, start, endOf(lines, start, starts[at + 1])))
}
