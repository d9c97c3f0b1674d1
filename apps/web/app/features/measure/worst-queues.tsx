import { useLanguage, useTexts } from '../../platform/language.ts'
import { useCountyNames } from '../../platform/use-county-names.ts'
import { type Cell, figure, lateIn, percent, queuesInOrder, shareInTime } from './board.view.ts'
import type { ClockName } from './board-address.view.ts'
import { measureTexts } from './messages.ts'

type QueuesProps = { readonly cells: readonly Cell[]; readonly clock: ClockName }

/** As many as are taken in at one glance; the rest is one press away. */
const first = 8

const QueueRows = ({ queues, clock }: { readonly queues: readonly Cell[]; readonly clock: ClockName }) => {
  const m = useTexts(measureTexts)
  const language = useLanguage()
  const names = useCountyNames()
  const told = (count: number | null) =>
    count === null ? <span className="soft">{m.cell.hidden}</span> : figure(count, language)
  const shareOf = (cell: Cell) => {
    const share = shareInTime(cell, clock)
    return share === null ? '–' : percent(share, language)
  }
  return (
    <tbody>
      {queues.map(cell => (
        <tr key={`${cell.serviceId} ${cell.municipalityCode}`}>
          <th scope="row">
            {names.service(cell.serviceId)}, {names.municipality(cell.municipalityCode)}
          </th>
          <td className="figures most" data-label={m.late[clock]}>
            {told(lateIn(cell, clock))}
          </td>
          <td className="figures" data-label={m.waiting}>
            {told(cell.waiting)}
          </td>
          <td className="figures" data-label={m.worst.share}>
            {shareOf(cell)}
          </td>
          <td className="figures" data-label={m.worst.longest}>
            {cell.longestDays === null ? told(null) : m.worst.days(cell.longestDays)}
          </td>
        </tr>
      ))}
    </tbody>
  )
}

const QueueTable = ({
  queues,
  clock,
  label,
}: {
  readonly queues: readonly Cell[]
  readonly clock: ClockName
  readonly label: string
}) => {
  const m = useTexts(measureTexts)
  return (
    <table className="queues" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{m.worst.queue}</th>
          <th scope="col" className="figures">
            {m.late[clock]}
          </th>
          <th scope="col" className="figures">
            {m.waiting}
          </th>
          <th scope="col" className="figures">
            {m.worst.share}
          </th>
          <th scope="col" className="figures">
            {m.worst.longest}
          </th>
        </tr>
      </thead>
      <QueueRows queues={queues} clock={clock} />
    </table>
  )
}

/** Every queue, the one that most needs a deed first. */
export const WorstQueues = ({ cells, clock }: QueuesProps) => {
  const m = useTexts(measureTexts)
  const queues = queuesInOrder(cells, clock)
  const caption = m.worst.caption(m.clock[clock])
  return (
    <section aria-labelledby="worst">
      <h2 id="worst">{m.worst.heading}</h2>
      {queues.length === 0 ? (
        <p>{m.worst.none}</p>
      ) : (
        <>
          <p className="soft">{caption}</p>
          <QueueTable queues={queues.slice(0, first)} clock={clock} label={caption} />
        </>
      )}
      {queues.length > first && (
        <details>
          <summary>{m.worst.more(queues.length - first)}</summary>
          <QueueTable
            queues={queues.slice(first)}
            clock={clock}
            label={m.worst.more(queues.length - first)}
          />
        </details>
      )}
    </section>
  )
}
