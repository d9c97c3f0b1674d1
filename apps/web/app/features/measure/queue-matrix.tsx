import { useTexts } from '../../platform/language.ts'
import { useCountyNames } from '../../platform/use-county-names.ts'
import { type Board, type Cell, elsewhereCode, type Matrix, matrixOf, withElsewhere } from './board.view.ts'
import type { ClockName } from './board-address.view.ts'
import { measureTexts } from './messages.ts'
import { QueueCell } from './queue-cell.tsx'

type MatrixProps = {
  readonly cells: readonly Cell[]
  readonly elsewhere: Board['elsewhere']
  readonly clock: ClockName
}

/** The name of a row: a municipality of the county, or those from elsewhere together. */
const useRowName = () => {
  const names = useCountyNames()
  const m = useTexts(measureTexts).matrix
  return (municipalityCode: string) =>
    municipalityCode === elsewhereCode ? m.elsewhere : names.municipality(municipalityCode)
}

/** The same figures for a narrow screen: a card a municipality, without the services that no one waits for. */
const MatrixCards = ({ matrix, clock }: { readonly matrix: Matrix; readonly clock: ClockName }) => {
  const names = useCountyNames()
  const nameOf = useRowName()
  return (
    <ul className="plain matrix-cards">
      {matrix.rows.map(({ municipalityCode, cells }) => (
        <li key={municipalityCode}>
          <h3>{nameOf(municipalityCode)}</h3>
          <dl>
            {cells
              .filter(({ waiting }) => waiting !== 0)
              .map(cell => (
                <div key={cell.serviceId}>
                  <dt>{names.service(cell.serviceId)}</dt>
                  <dd>
                    <QueueCell cell={cell} clock={clock} />
                  </dd>
                </div>
              ))}
          </dl>
          {cells.every(({ waiting }) => waiting === 0) && <NoQueue />}
        </li>
      ))}
    </ul>
  )
}

const NoQueue = () => <p className="soft">{useTexts(measureTexts).cell.noQueue}</p>

/** Municipalities by services: a table on a wide screen, cards on a narrow one. */
export const QueueMatrix = ({ cells, elsewhere, clock }: MatrixProps) => {
  const m = useTexts(measureTexts)
  const names = useCountyNames()
  const nameOf = useRowName()
  const matrix = withElsewhere(matrixOf(cells, clock), elsewhere)
  const caption = m.matrix.caption(m.clock[clock])
  return (
    <section aria-labelledby="matrix">
      <h2 id="matrix">{m.matrix.heading}</h2>
      <p className="soft">{caption}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by keyboard. */}
      <section className="table-box queue-matrix" aria-label={caption} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{m.matrix.municipality}</th>
              {matrix.serviceIds.map(serviceId => (
                <th key={serviceId} scope="col">
                  {names.service(serviceId)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {matrix.rows.map(row => (
              <tr key={row.municipalityCode}>
                <th scope="row">{nameOf(row.municipalityCode)}</th>
                {row.cells.map(cell => (
                  <td key={cell.serviceId} data-cell={`${cell.serviceId} ${cell.municipalityCode}`}>
                    <QueueCell cell={cell} clock={clock} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <MatrixCards matrix={matrix} clock={clock} />
    </section>
  )
}
