import { isBlank, type SourceLine } from '../source-line.ts'

export type FunnelStep = 'assessed' | 'routed' | 'carriedOut' | 'noFurtherNeed' | 'furtherNeed'

export type FunnelCount = {
  readonly line: number
  readonly step: FunnelStep
  /** The method that people were routed to, such as OOH; null where the line names none. */
  readonly method: string | null
  readonly count: number
}

/** People's way through assessment to treatment in one unit or group of units. */
export type Funnel = {
  readonly line: number
  readonly unit: string | null
  readonly counts: readonly FunnelCount[]
}

const steps: readonly (readonly [FunnelStep, RegExp])[] = [
  ['noFurtherNeed', /ei jatkohoidon tarvetta|inget fortsatt vårdbehov|no further need/iu],
  ['furtherNeed', /jatkohoidon tarve|fortsatt vårdbehov|further need/iu],
  ['carriedOut', /toteutettu|toteutunut|genomförd|genomförts|carried out/iu],
  ['routed', /ohjattu|hänvisad|hänvisats|routed|referred/iu],
  ['assessed', /(?:tehty|arvioitu|bedömts|assessed)\D*\d+/iu],
]

// An abbreviation with or without a Finnish case ending: OOH, OOH:on, KLT:hen.
const methodIn = /(?<![\p{L}\d])(\p{Lu}{2,}(?:-\p{Lu}+)?)(?::\p{Ll}+)?(?![\p{L}\d])/u
const numberIn = /(?<![\p{L}\d.,/])(\d{1,5})(?![\p{L}\d/])/u

const countIn = ({ line, text }: SourceLine, carried: FunnelStep | undefined): FunnelCount | undefined => {
  const step = steps.find(([, pattern]) => pattern.test(text))?.[0] ?? carried
  const count = numberIn.exec(text)?.[1]
  if (step === undefined || count === undefined) return undefined
  const method = step === 'assessed' ? null : (methodIn.exec(text)?.[1] ?? null)
  return { line, step, method, count: Number(count) }
}

/** A line that ends in a comma goes on with the same step on the next one. */
const countsIn = (block: readonly SourceLine[]): readonly FunnelCount[] => {
  let carried: FunnelStep | undefined
  return block.flatMap(line => {
    const found = countIn(line, carried)
    carried = found !== undefined && line.text.trimEnd().endsWith(',') ? found.step : undefined
    return found ?? []
  })
}

const arrow = /^\s*(?:→|->|⇒|=>)/u

const isFunnel = (block: readonly SourceLine[], counts: readonly FunnelCount[]): boolean =>
  block.some(({ text }) => arrow.test(text)) && new Set(counts.map(({ step }) => step)).size > 1

/** Reads the blocks in which arrows lead from assessment to what came of it. */
export const readFunnels = (lines: readonly SourceLine[]): readonly Funnel[] => {
  const blocks: SourceLine[][] = [[]]
  for (const line of lines) {
    if (isBlank(line.text)) blocks.push([])
    else blocks.at(-1)?.push(line)
  }
  return blocks.flatMap(block => {
    const counts = countsIn(block)
    const [first] = block
    if (first === undefined || !isFunnel(block, counts)) return []
    const unit = counts[0]?.line === first.line ? null : first.text.trim()
    return [{ line: first.line, unit, counts }]
  })
}
