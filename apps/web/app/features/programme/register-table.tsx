import { VisuallyHidden } from '@yhdella/ui'
import type { ReactNode } from 'react'
import { useOpening } from '../../platform/opening.ts'

export type RegisterColumn<Row> = {
  readonly key: string
  readonly title: string
  readonly cell: (row: Row) => ReactNode
  /** Names the row: a row heading. */
  readonly names?: boolean
  /** Figures stand to the right under each other. */
  readonly figures?: boolean
}

/** How the rows of a table are changed in their places. */
export type RowForms<Row> = {
  /** The heading of the column of links, read aloud only. */
  readonly head: string
  /** The name that opens the row's form in the address; null where the reader may not change it. */
  readonly nameOf: (row: Row) => string | null
  /** The link's words, such as 'Change'. */
  readonly word: (row: Row) => string
  /** What is read aloud after them, such as the row's own name. */
  readonly what: (row: Row) => string
  readonly form: (row: Row) => ReactNode
}

export type RegisterTableProps<Row> = {
  readonly caption: string
  readonly columns: readonly RegisterColumn<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  /** Said instead of the rows where there are none. */
  readonly empty: string
  /** Absent where nobody changes the rows here. */
  readonly forms?: RowForms<Row> | undefined
}

type RowProps<Row> = Pick<RegisterTableProps<Row>, 'columns' | 'forms'> & { readonly row: Row }

const OpenLink = <Row,>({ row, forms }: { readonly row: Row; readonly forms: RowForms<Row> }) => {
  const { toOpen } = useOpening()
  const name = forms.nameOf(row)
  if (name === null) return null
  return (
    <a className="target" href={toOpen(name)}>
      {forms.word(row)} <VisuallyHidden>{forms.what(row)}</VisuallyHidden>
    </a>
  )
}

const Cells = <Row,>({ columns, row, forms, isOpen }: RowProps<Row> & { readonly isOpen: boolean }) => (
  <>
    {columns.map(({ key, title, cell, names, figures }) =>
      names ? (
        <th key={key} scope="row">
          {cell(row)}
        </th>
      ) : (
        <td key={key} data-label={title} className={figures ? 'figures' : undefined}>
          {cell(row)}
        </td>
      ),
    )}
    {forms && <td className="row-action">{!isOpen && <OpenLink row={row} forms={forms} />}</td>}
  </>
)

const RegisterRow = <Row,>({ columns, row, forms }: RowProps<Row>) => {
  const { open } = useOpening()
  const name = forms?.nameOf(row) ?? null
  if (forms === undefined || name === null || name !== open)
    return (
      <tr>
        <Cells columns={columns} row={row} forms={forms} isOpen={false} />
      </tr>
    )
  return (
    <>
      <tr className="opened">
        <Cells columns={columns} row={row} forms={forms} isOpen />
      </tr>
      <tr className="row-form">
        <td colSpan={columns.length + 1}>{forms.form(row)}</td>
      </tr>
    </>
  )
}

/** The rows of a register: a table where there is room, cards on a telephone; a row's form opens beneath it. */
export const RegisterTable = <Row,>({
  caption,
  columns,
  rows,
  rowKey,
  empty,
  forms,
}: RegisterTableProps<Row>) => {
  if (rows.length === 0) return <p>{empty}</p>
  // Where none of the rows is the reader's to change there is no column of links.
  const shown = rows.some(row => typeof forms?.nameOf(row) === 'string') ? forms : undefined
  return (
    <table className="cards-on-phone">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ key, title, figures }) => (
            <th key={key} scope="col" className={figures ? 'figures' : undefined}>
              {title}
            </th>
          ))}
          {shown && (
            <th scope="col">
              <VisuallyHidden>{shown.head}</VisuallyHidden>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <RegisterRow key={rowKey(row)} columns={columns} row={row} forms={shown} />
        ))}
      </tbody>
    </table>
  )
}
