import { type FindingFacts, words } from '../../finding/finding.ts'
import { placeAt, type ReadLine } from './line-finding.ts'

type Range = { readonly from: number; readonly to: number; readonly written: string; readonly line: ReadLine }

const range = /(?<![\d.])((?:19|20)\d\d)\s*[–—-]\s*((?:19|20)\d\d)(?!\d)/gu

const rangesIn = (lines: readonly ReadLine[]): readonly Range[] =>
  lines.flatMap(line =>
    [...line.text.matchAll(range)].map(([written, from, to]) => ({
      from: Number(from),
      to: Number(to),
      written,
      line,
    })),
  )

const digitsApart = (one: number, other: number): number =>
  [...String(one)].filter((digit, at) => digit !== String(other)[at]).length

/** The last year that the text gives to more than one range: the programme's own end. */
const usualEnd = (ranges: readonly Range[]): number | undefined => {
  const times = Map.groupBy(ranges, ({ to }) => to)
  const often = [...times].filter(([, found]) => found.length > 1).map(([to]) => to)
  return often.length === 0 ? undefined : Math.max(...often)
}

/**
 * 2023–2035 beside 2023–2025: a range that is told once, runs past the end that others share, and differs from one with
 * the same start by a single digit.
 */
export const checkYears = (lines: readonly ReadLine[]): readonly FindingFacts[] => {
  const ranges = rangesIn(lines)
  const end = usualEnd(ranges)
  if (end === undefined) return []
  return ranges.flatMap(({ from, to, written, line }) => {
    const backwards = to < from
    const like = ranges.find(other => other.from === from && other.to === end)
    if (!backwards && (to <= end || like === undefined || digitsApart(to, end) !== 1)) return []
    const correct = like === undefined ? null : words(`${like.from}–${like.to}`)
    return [
      {
        kind: 'yearsDisagree',
        place: { ...placeAt(line), ...(like === undefined ? {} : { otherLines: [like.line.line] }) },
        stated: words(written),
        correct,
        difference: like === undefined ? null : to - end,
      } satisfies FindingFacts,
    ]
  })
}
