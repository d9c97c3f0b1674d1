import type { programmeImportRoutes } from '@yhdella/contract'
import { done, failed, type Language } from '@yhdella/kernel'
import type { Finding, Imported, Programme } from '@yhdella/programme'
import type { Handler } from '../../platform/handler.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { aboutObject } from './about.ts'
import { type Rights, rightsIn } from './assigned.ts'
import {
  type FindingDecision,
  type ImportRow,
  selectFindingDecisions,
  selectImport,
  selectImports,
} from './import.queries.ts'
import { importedOf, undecidedFaults, undecidedIn } from './imported.ts'
import { ownProgramme } from './own-programme.ts'
import { programmeById } from './programmes.ts'
import { takesIn } from './receive-import.ts'

export type FoundImport = {
  readonly ok: true
  readonly row: ImportRow
  readonly imported: Imported
  readonly decisions: readonly FindingDecision[]
  readonly programme: Programme
  readonly rights: Rights
}

const notFound = failed('ImportNotFound')

/** An import of a programme that is the actor's; to everybody else there is none. */
export const foundImport = async (
  tx: Transaction,
  importId: string,
): Promise<FoundImport | typeof notFound> => {
  const row = await selectImport(tx, importId)
  const programme = row && programmeById(row.programmeId)
  if (row === undefined || programme === undefined) return notFound
  aboutObject(tx, programme.id, 'imports', importId)
  const rights = await rightsIn(tx, programme)
  if (!takesIn(rights)) return notFound
  const decisions = await selectFindingDecisions(tx, [row.id])
  return { ok: true, row, imported: importedOf(row), decisions, programme, rights }
}

const rowView = (row: ImportRow, decisions: readonly FindingDecision[]) => {
  const imported = importedOf(row)
  return {
    importId: row.id,
    programmeId: row.programmeId,
    fileName: row.fileName,
    kind: imported.kind,
    by: row.by,
    at: row.at,
    findings: undecidedIn(imported, []).length,
    undecided: undecidedIn(imported, decisions).length,
  }
}

const findingView = (finding: Finding, decisions: readonly FindingDecision[], language: Language) => {
  const decided = decisions.find(each => each.findingId === finding.id)
  return {
    findingId: finding.id,
    kind: finding.kind,
    weight: finding.weight,
    text: finding.text[language],
    place: finding.place,
    stated: finding.stated,
    correct: finding.correct,
    difference: finding.difference,
    follows: finding.follows ?? [],
    decision: decided?.decision ?? null,
    reason: decided?.reason ?? null,
    decidedBy: decided?.by ?? null,
    decidedAt: decided?.at ?? null,
  }
}

const understoodIn = ({ lines }: Imported) => {
  const counts = Map.groupBy(lines, line => line.reading?.as ?? null)
  return [...counts].flatMap(([as, of]) => (as === null ? [] : [{ as, lines: of.length }]))
}

export const listImports: Handler<typeof programmeImportRoutes.listImports> = async (tx, { programmeId }) => {
  const found = await ownProgramme(tx, programmeId, takesIn)
  if (!found.ok) return found
  const rows = await selectImports(tx, programmeId)
  const decisions = Map.groupBy(
    await selectFindingDecisions(
      tx,
      rows.map(row => row.id),
    ),
    each => each.importId,
  )
  return done({ imports: rows.map(row => rowView(row, decisions.get(row.id) ?? [])) })
}

export const readImport: Handler<typeof programmeImportRoutes.readImport> = async (
  tx,
  { importId, language },
) => {
  const found = await foundImport(tx, importId)
  if (!found.ok) return found
  const { row, imported, decisions, rights } = found
  const lost = new Set(imported.notUnderstood)
  return done({
    ...rowView(row, decisions),
    list: imported.findings.map(finding => findingView(finding, decisions, language)),
    lines: imported.lines.length,
    notUnderstood: imported.lines
      .filter(({ line }) => lost.has(line))
      .map(({ line, text }) => ({ line, text })),
    understood: understoodIn(imported),
    hasBudget: imported.table !== null,
    mayTakeBudget:
      rights.finance && imported.table !== null && undecidedFaults(imported, decisions).length === 0,
  })
}
