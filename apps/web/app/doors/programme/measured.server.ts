/** Recording measured values: one by hand on its goal's page, many from a table on the page of goals. */
import { programmeWorkRoutes } from '@yhdella/contract'
import { typedCount, typedValue, type Unit } from '../../features/programme-work/work.view.ts'
import { newCommandKey } from '../../platform/command-key.ts'
import { comeBackSeen, type FormFiles, type FormValues } from '../../platform/form.ts'
import { type Doing, refused } from '../../platform/intent.ts'
import { oneOf } from '../../platform/one-of.ts'
import type { Page } from '../../platform/page.ts'
import { base64Of } from './file-bytes.server.ts'
import { doneHere, type Given, orNothing } from './office-commands.server.ts'

const units = ['share', 'people', 'points', 'count', 'days'] as const satisfies readonly Unit[]

/** What was typed that is no number: each field tells its own. */
const notRead = (fields: readonly string[]) => ({
  code: 'InputNotValid',
  problems: fields.map(field => ({ field, code: 'notRead' })),
})

/** The value and N as typed; the names of the fields that could not be read. */
const readTyped = (values: FormValues, unit: Unit) => {
  const isUnknown = values.unknown === 'true'
  const value = isUnknown ? null : typedValue(values.value ?? '', unit)
  const n = isUnknown ? null : typedCount(values.n ?? '')
  const wrong = [...(value === undefined ? ['value'] : []), ...(n === undefined ? ['n'] : [])]
  return { value: value ?? null, n: n ?? null, wrong }
}

const measured: Doing<Given> = async (page, values) => {
  const { value, n, wrong } = readTyped(values, oneOf(units, values.unit) ?? 'count')
  if (wrong.length > 0) return refused(values, notRead(wrong))
  const answer = await page.call(programmeWorkRoutes.recordMeasured, {
    programmeId: page.param('programmeId'),
    measureId: values.measureId ?? '',
    version: values.version ?? '',
    values: [{ on: values.on ?? '', value, n, note: values.note ?? '' }],
    commandKey: values.commandKey ?? '',
  })
  return answer.ok ? doneHere(page, 'measured', values.commandKey, '#course') : refused(values, answer)
}

/** The chosen file, else what was pasted; undefined where there is neither. */
const tableOf = async (values: FormValues, files: FormFiles) => {
  const file = files.get('file')
  if (file !== undefined) return { file: await base64Of(file) }
  const table = orNothing(values.table?.trim())
  return table === undefined ? undefined : { table: values.table ?? '' }
}

type Table = NonNullable<Awaited<ReturnType<typeof tableOf>>>

const send = (page: Page, values: FormValues, table: Table, preview: boolean) =>
  page.call(programmeWorkRoutes.importMeasured, {
    programmeId: page.param('programmeId'),
    ...table,
    preview,
    language: page.language,
    commandKey: preview ? undefined : (values.commandKey ?? ''),
  })

/** Shows what would be recorded: the table, a file's too, comes back in its field to be mended. */
const look = async (page: Page, values: FormValues, table: Table): Promise<Given> => {
  const seen = await send(page, values, table, true)
  if (!seen.ok) return refused(values, seen)
  return comeBackSeen({ ...values, table: seen.data.table }, { look: seen.data, lookKey: newCommandKey() })
}

/** Saving is of the table that was looked at. A file chosen since is looked at first, and so are faults found since. */
const table: Doing<Given> = async (page, values, files) => {
  const given = await tableOf(values, files)
  if (given === undefined) return refused(values, notRead(['table']))
  if (values.record === undefined || 'file' in given) return look(page, values, given)
  const recorded = await send(page, values, given, false)
  if (recorded.ok) return doneHere(page, 'table', values.commandKey)
  return recorded.code === 'LinesRejected' ? look(page, values, given) : refused(values, recorded)
}

export const goalDoings = { measured }
export const goalsDoings = { table }
