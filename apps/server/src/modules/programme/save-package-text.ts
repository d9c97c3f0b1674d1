import type { programmeWorkRoutes } from '@yhdella/contract'
import { done, failed, helsinkiDate } from '@yhdella/kernel'
import { bindText, unboundIn } from '@yhdella/programme'
import type { Handler } from '../../platform/handler.ts'
import { authorOf } from './author.ts'
import { knownProgramme } from './known-programme.ts'
import { ownPackage } from './own-programme.ts'
import { insertText } from './written.queries.ts'

/** Shows the text with the figures of today, and the tokens that lead nowhere. */
export const previewPackageText: Handler<typeof programmeWorkRoutes.previewPackageText> = async (
  tx,
  { programmeId, workPackageId, written },
) => {
  const found = await ownPackage(tx, programmeId, workPackageId)
  if (!found.ok) return found
  const known = await knownProgramme(tx, found.programme, helsinkiDate(tx.now))
  return done({ prose: bindText(written, known), unbound: unboundIn(written, known) })
}

/** Keeps a new wording. A figure that leads nowhere is refused: a sentence must never hold what nobody can trace. */
export const savePackageText: Handler<typeof programmeWorkRoutes.savePackageText> = async (tx, input) => {
  const found = await ownPackage(tx, input.programmeId, input.workPackageId)
  if (!found.ok) return found
  const known = await knownProgramme(tx, found.programme, helsinkiDate(tx.now))
  if (unboundIn(input.written, known).length > 0) return failed('FigureNotKnown')
  await insertText(tx, input, authorOf(tx))
  return done({ prose: bindText(input.written, known) })
}
