import type { PlainDate } from '@yhdella/kernel'
import type { WaitCell } from './place-sums.rules.ts'
import type { Answer, CaseShare, RunningFigures } from './running-figures.rules.ts'

/** What the live board is counted from, as it is read: each part with the case or the bookable time that it is of. */
export type CountedParts = {
  readonly waits: readonly (WaitCell & { readonly caseIds: readonly string[] })[]
  /** In milliseconds, as all moments here; null where no answer was promised. */
  readonly open: readonly { readonly caseId: string; readonly promisedUntil: number | null }[]
  readonly received: readonly { readonly caseId: string; readonly on: PlainDate; readonly answer: Answer }[]
  readonly helped: readonly { readonly caseId: string; readonly on: PlainDate; readonly yes: boolean }[]
  readonly times: readonly { readonly slotId: string; readonly startsAt: number }[]
}

/** Of which cases and times the parts are: those that are in none of them add nothing any more. */
export type ReadAgain = { readonly caseIds: readonly string[]; readonly slotIds: readonly string[] }

const nothingRead: ReadAgain = { caseIds: [], slotIds: [] }

type Share = { -readonly [Part in keyof CaseShare]: CaseShare[Part][number][] }

/** The parts, gathered by case. */
const sharesOf = ({ waits, open, received, helped }: CountedParts): ReadonlyMap<string, CaseShare> => {
  const shares = new Map<string, Share>()
  const of = (caseId: string): Share => {
    const share = shares.get(caseId) ?? { waits: [], open: [], received: [], helped: [] }
    shares.set(caseId, share)
    return share
  }
  for (const { caseIds, ...wait } of waits) for (const caseId of caseIds) of(caseId).waits.push(wait)
  for (const { caseId, promisedUntil } of open) of(caseId).open.push(promisedUntil)
  for (const { caseId, ...told } of received) of(caseId).received.push(told)
  for (const { caseId, ...told } of helped) of(caseId).helped.push(told)
  return shares
}

/** Puts what was read into the figures; of what was read again and is in no part, nothing is left. */
export const putParts = (
  figures: RunningFigures,
  parts: CountedParts,
  { caseIds, slotIds }: ReadAgain = nothingRead,
): void => {
  const shares = sharesOf(parts)
  for (const caseId of caseIds) if (!shares.has(caseId)) figures.putCase(caseId, undefined)
  for (const [caseId, share] of shares) figures.putCase(caseId, share)
  for (const slotId of slotIds) figures.putTime(slotId, null)
  for (const { slotId, startsAt } of parts.times) figures.putTime(slotId, startsAt)
}
