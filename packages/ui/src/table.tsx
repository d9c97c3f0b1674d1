import type { ReactNode } from 'react'

export type Column<Row> = {
  readonly key: string
  readonly title: ReactNode
  readonly cell: (row: Row) => ReactNode
  /** Figures stand to the right under each other. */
  readonly figures?: boolean
  /** Names the row: a row heading. */
  readonly names?: boolean
}

export type TableProps<Row> = {
  readonly caption: ReactNode
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  /** Said instead of the rows where there are none. */
  readonly empty: ReactNode
}

/** A plain table; on a narrow screen it scrolls inside its own box, which the keyboard reaches. */
export const Table = <Row,>({ caption, columns, rows, rowKey, empty }: TableProps<Row>) =>
  rows.length === 0 ? (
    <p>{empty}</p>
  ) : (
    <section
      className="table-box"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by keyboard.
      tabIndex={0}
      aria-label={typeof caption === 'string' ? caption : undefined}
    >
      <table>
        <caption>
          <span className="caption-words">{caption}</span>
        </caption>
        <thead>
          <tr>
            {columns.map(({ key, title, figures }) => (
              <th key={key} scope="col" className={figures ? 'figures' : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={rowKey(row)}>
              {columns.map(({ key, cell, figures, names }) =>
                names ? (
                  <th key={key} scope="row">
                    {cell(row)}
                  </th>
                ) : (
                  <td key={key} className={figures ? 'figures' : undefined}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
