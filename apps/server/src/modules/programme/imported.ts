/** Reads back what an import was kept as. */
import type { Imported } from '@yhdella/programme'
import { z } from 'zod'
import type { FindingDecision, ImportRow } from './import.queries.ts'

const kept = z.custom<Imported>(
  value => typeof value === 'object' && value !== null && 'lines' in value && 'findings' in value,
)

/** Throws where the row is not in its form: this program wrote it. */
export const importedOf = ({ result }: Pick<ImportRow, 'result'>): Imported => kept.parse(result)

/** Findings that ask for a person's word and have none; a note asks for none. */
export const undecidedIn = (imported: Imported, decisions: readonly FindingDecision[]): readonly string[] =>
  imported.findings
    .filter(({ id, weight }) => weight !== 'note' && !decisions.some(each => each.findingId === id))
    .map(({ id }) => id)

/** Faults that must be decided before the budget is taken; one that follows another is mended with it. */
export const undecidedFaults = (
  imported: Imported,
  decisions: readonly FindingDecision[],
): readonly string[] => {
  const undecided = new Set(undecidedIn(imported, decisions))
  return imported.findings
    .filter(({ id, weight }) => weight === 'fault' && undecided.has(id))
    .map(({ id }) => id)
}
