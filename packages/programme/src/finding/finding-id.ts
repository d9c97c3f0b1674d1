import type { FindingFacts, FindingValue } from './finding.ts'

// FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/ gives the offset and the prime.
const OFFSET = 0xcbf29ce484222325n
const PRIME = 0x100000001b3n

const hash = (text: string): string => {
  let value = OFFSET
  for (const character of text)
    value = BigInt.asUintN(64, (value ^ BigInt(character.codePointAt(0) ?? 0)) * PRIME)
  return value.toString(16).padStart(16, '0')
}

const asText = (value: FindingValue | null): string => (value === null ? '' : JSON.stringify(value))

/**
 * Names a finding by what it says, not by its line, so that a line added above it does not make it another finding.
 * `nth` tells apart findings that say exactly the same.
 */
export const findingId = (facts: FindingFacts, nth: number): string => {
  const { kind, place, stated, correct } = facts
  const said = [kind, place.sheet, place.row, place.column, asText(stated), asText(correct), String(nth)]
  return `${kind}-${hash(said.map(each => each ?? '').join('\u0000')).slice(0, 12)}`
}
