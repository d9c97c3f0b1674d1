import { Notice, Table } from '@yhdella/ui'
import { useLanguage, useTexts } from '../../platform/language.ts'
import { dateOnly } from '../../platform/when.ts'
import { programmeWorkTexts } from './messages.ts'
import { type MeasuredLook, type MeasureRow, valueAsTyped } from './work.view.ts'

const Rejected = ({ rejected }: Pick<MeasuredLook, 'rejected'>) => {
  const { table } = useTexts(programmeWorkTexts)
  if (rejected.length === 0) return null
  return (
    <Notice tone="warning">
      <p>
        <strong>{table.bad(rejected.length)}</strong>
      </p>
      <Table
        caption={table.rejected}
        rows={rejected}
        rowKey={({ line }) => String(line)}
        empty=""
        columns={[
          { key: 'line', title: table.line, names: true, cell: ({ line }) => line },
          { key: 'written', title: table.written, cell: ({ written }) => <code>{written}</code> },
          { key: 'why', title: table.whyHead, cell: ({ why }) => table.why[why] },
        ]}
      />
    </Notice>
  )
}

const Values = ({ values, rejected }: Pick<MeasuredLook, 'values' | 'rejected'>) => {
  const { table, measured } = useTexts(programmeWorkTexts)
  const language = useLanguage()
  if (values.length === 0) return null
  return (
    <Table
      caption={rejected.length > 0 ? table.fit : table.values}
      rows={values}
      rowKey={({ line }) => String(line)}
      empty=""
      columns={[
        { key: 'line', title: table.line, cell: ({ line }) => line },
        { key: 'measure', title: table.measure, names: true, cell: ({ name }) => name },
        { key: 'on', title: table.day, cell: ({ on }) => dateOnly(on, language) },
        {
          key: 'value',
          title: table.value,
          figures: true,
          cell: ({ value, unit }) => `${valueAsTyped(value, unit, language)} ${measured.units[unit]}`,
        },
        { key: 'n', title: table.n, figures: true, cell: ({ n }) => n ?? table.unknown },
      ]}
    />
  )
}

/** What a table would record, line by line, and which lines keep it from being recorded. Nothing is recorded yet. */
export const MeasuredTableLook = ({ look }: { readonly look: MeasuredLook }) => {
  const { table } = useTexts(programmeWorkTexts)
  const isEmpty = look.values.length === 0 && look.rejected.length === 0
  return (
    <div className="table-look" role="status">
      <Rejected rejected={look.rejected} />
      <p>{isEmpty ? table.empty : table.good(look.values.length)}</p>
      <Values {...look} />
    </div>
  )
}

/** By which names the measures go in a table. */
export const MeasureNames = ({ measures }: { readonly measures: readonly MeasureRow[] }) => {
  const { table, measured } = useTexts(programmeWorkTexts)
  return (
    <Table
      caption={table.measures}
      rows={measures}
      rowKey={({ measureId }) => measureId}
      empty={table.noMeasures}
      columns={[
        { key: 'name', title: table.measure, names: true, cell: ({ name }) => name },
        { key: 'code', title: table.code, cell: ({ measureId }) => <code>{measureId}</code> },
        { key: 'unit', title: table.unit, cell: ({ unit }) => measured.units[unit] },
      ]}
    />
  )
}
