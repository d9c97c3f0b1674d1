import type { Finding, FindingFacts, Place } from './finding.ts'
import { findingId } from './finding-id.ts'
import { weightOfKind } from './finding-kind.ts'
import { sentenceEn } from './sentence.en.ts'
import { sentenceFi } from './sentence.fi.ts'
import { sentenceSv } from './sentence.sv.ts'
import { toldFacts } from './told-facts.ts'

/** A finding that is not named yet, and those in the same list that would mend it. */
export type Draft = FindingFacts & { readonly followsFrom?: readonly FindingFacts[] }

const without = ({ followsFrom: _, ...facts }: Draft): FindingFacts => facts

/** Gives findings their ids, weights and sentences; keeps their order. */
export const makeFindings = (drafts: readonly Draft[]): readonly Finding[] => {
  const times = new Map<string, number>()
  return drafts.map(draft => {
    const same = findingId(draft, 0)
    const nth = times.get(same) ?? 0
    times.set(same, nth + 1)
    const follows = (draft.followsFrom ?? []).map(facts => findingId(facts, 0))
    return {
      ...without(draft),
      id: nth === 0 ? same : findingId(draft, nth),
      weight: weightOfKind[draft.kind],
      ...(follows.length > 0 ? { follows } : {}),
      text: {
        fi: sentenceFi[draft.kind](toldFacts(draft, 'fi')),
        sv: sentenceSv[draft.kind](toldFacts(draft, 'sv')),
        en: sentenceEn[draft.kind](toldFacts(draft, 'en')),
      },
    }
  })
}

/** In the order of the source, so that a person can read it through once. */
export const inOrderOfPlace = <Each extends { readonly place: Place }>(
  findings: readonly Each[],
): readonly Each[] => findings.toSorted((a, b) => a.place.line - b.place.line)
