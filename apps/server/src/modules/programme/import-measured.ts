import type { programmeWorkRoutes } from '@yhdella/contract'
import { done, failed, helsinkiDate } from '@yhdella/kernel'
import type { Handler } from '../../platform/handler.ts'
import { authorOf } from './author.ts'
import { readMeasuredTable } from './measured-table.rules.ts'
import { ownProgramme, worksIn } from './own-programme.ts'
import { insertMeasured } from './written.queries.ts'

/** Records a table of values, all of its lines or none; the preview tells which lines cannot be. */
export const importMeasured: Handler<typeof programmeWorkRoutes.importMeasured> = async (tx, input) => {
  const found = await ownProgramme(tx, input.programmeId, worksIn)
  if (!found.ok) return found
  const { values, rejected } = readMeasuredTable(input.table, found.programme.measures, helsinkiDate(tx.now))
  if (input.preview) return done({ recorded: values.length, rejected })
  if (rejected.length > 0) return failed('LinesRejected')
  await insertMeasured(
    tx,
    values.map(value => ({
      ...value,
      programmeId: input.programmeId,
      note: null,
      origin: 'imported' as const,
    })),
    authorOf(tx),
  )
  return done({ recorded: values.length, rejected })
}
