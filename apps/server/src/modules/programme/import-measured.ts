import type { Parsed, programmeWorkRoutes } from '@yhdella/contract'
import { done, failed, helsinkiDate, type Language } from '@yhdella/kernel'
import { type Measure, measureOf } from '@yhdella/programme'
import { isKeepable, readFile } from '../../documents/read-file.ts'
import type { Handler } from '../../platform/handler.ts'
import { authorOf } from './author.ts'
import { type MeasuredLine, readMeasuredTable } from './measured-table.rules.ts'
import { ownProgramme, worksIn } from './own-programme.ts'
import { insertMeasured } from './written.queries.ts'

const asLines = (rows: readonly { readonly cells: readonly string[] }[]): string =>
  rows.map(({ cells }) => cells.join('\t').trimEnd()).join('\n')

/** The table as text; undefined where a file holds none. Of a workbook it is one sheet: a line is a row there. */
const tableOf = async ({
  table,
  file,
}: Parsed<typeof programmeWorkRoutes.importMeasured>): Promise<string | undefined> => {
  if (file === undefined) return table ?? ''
  const read = await readFile(Buffer.from(file, 'base64'))
  if (read === undefined || read.slides !== undefined || !isKeepable(read)) return undefined
  return read.sheet === undefined ? read.text : asLines(read.sheet.rows)
}

const shown = (values: readonly MeasuredLine[], measures: readonly Measure[], language: Language) =>
  values.flatMap(({ line, measureId, on, value, n }) => {
    const measure = measureOf(measures, measureId)
    if (measure === undefined) return []
    return [{ line, measureId, name: measure.name[language], unit: measure.unit, on, value, n }]
  })

/** Records a table of values, all of its lines or none; the preview tells which lines cannot be. */
export const importMeasured: Handler<typeof programmeWorkRoutes.importMeasured> = async (tx, input) => {
  const found = await ownProgramme(tx, input.programmeId, worksIn)
  if (!found.ok) return found
  const table = await tableOf(input)
  if (table === undefined) return failed('FileNotRead')
  const { measures } = found.programme
  const { values, rejected } = readMeasuredTable(table, measures, helsinkiDate(tx.now))
  const answer = {
    recorded: values.length,
    table,
    values: shown(values, measures, input.language),
    rejected,
  }
  if (input.preview) return done(answer)
  if (rejected.length > 0) return failed('LinesRejected')
  await insertMeasured(
    tx,
    values.map(({ line: _, ...value }) => ({
      ...value,
      programmeId: input.programmeId,
      note: null,
      origin: 'imported' as const,
    })),
    authorOf(tx),
  )
  return done(answer)
}
