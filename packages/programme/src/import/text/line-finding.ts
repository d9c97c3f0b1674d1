import { type FindingFacts, type FindingValue, quantity, words } from '../../finding/finding.ts'
import type { FindingKind } from '../../finding/finding-kind.ts'
import type { Reading, SourceLine } from '../source-line.ts'

/** A line with what it was taken for. */
export type ReadLine = SourceLine & { readonly reading: Reading | null }

export type Where = { readonly line: number }

export const placeAt = ({ line }: Where): FindingFacts['place'] => ({ line })

/** A finding about one line: what stands there, and what would be right where the rule itself knows it. */
export const lineFinding = (
  kind: FindingKind,
  where: Where,
  stated: string | null,
  correct: string | null = null,
): FindingFacts => ({
  kind,
  place: placeAt(where),
  stated: stated === null ? null : words(stated),
  correct: correct === null ? null : words(correct),
  difference: null,
})

/** One finding for many places, so that a person decides them together; none where there is no place. */
export const findingOfMany = (
  kind: FindingKind,
  wheres: readonly Where[],
  stated: FindingValue = quantity(wheres.length),
): readonly FindingFacts[] => {
  const [first] = wheres
  if (first === undefined) return []
  const places = wheres.map(placeAt)
  return [{ kind, place: placeAt(first), places, stated, correct: null, difference: null }]
}

/** Findings of kinds whose wording differs in no way but its line. */
export const onEachLine = (
  lines: readonly ReadLine[],
  find: (text: string, line: ReadLine) => readonly FindingFacts[],
): readonly FindingFacts[] => lines.flatMap(line => find(line.text, line))
