import type { programmeWorkRoutes } from '@yhdella/contract'
import { done, failed, helsinkiDate, plainDate } from '@yhdella/kernel'
import { measureOf, type Programme } from '@yhdella/programme'
import type { Handler } from '../../platform/handler.ts'
import { authorOf } from './author.ts'
import { isPossibleValue } from './measured-value.rules.ts'
import { ownProgramme, worksIn } from './own-programme.ts'
import { insertMeasured } from './written.queries.ts'

/** A measure that people record: its newest definition, or why it cannot be recorded. */
const recordable = ({ measures }: Programme, measureId: string, version: number) => {
  const measure = measureOf(measures, measureId)
  if (measure === undefined) return failed('MeasureNotFound')
  if (measure.source.kind !== 'byHand') return failed('MeasureNotByHand')
  return measure.version === version ? { ok: true as const, measure } : failed('MeasureVersionOld')
}

/** Records values by hand: who and when stay with each. A value of a day replaces the earlier one, which is kept. */
export const recordMeasured: Handler<typeof programmeWorkRoutes.recordMeasured> = async (tx, input) => {
  const found = await ownProgramme(tx, input.programmeId, worksIn)
  if (!found.ok) return found
  const asked = recordable(found.programme, input.measureId, input.version)
  if (!asked.ok) return asked
  const today = helsinkiDate(tx.now)
  if (input.values.some(({ on }) => on > today)) return failed('DayInFuture')
  if (input.values.some(({ value }) => value !== null && !isPossibleValue(asked.measure, value)))
    return failed('ValueNotPossible')
  const { programmeId, measureId, version } = input
  await insertMeasured(
    tx,
    input.values.map(({ on, value, n, note }) => ({
      programmeId,
      measureId,
      version,
      on: plainDate(on),
      value,
      n: n ?? null,
      note,
      origin: 'byHand' as const,
    })),
    authorOf(tx),
  )
  return done({ recorded: input.values.length })
}
