import '../../features/measure/wall.css'
import { useLoaderData } from 'react-router'
import { type Board, type Cell, figure, percent, queuesInOrder } from '../../features/measure/board.view.ts'
import { useIsStale } from '../../features/measure/board-age.ts'
import { measureTexts } from '../../features/measure/messages.ts'
import { planTexts } from '../../features/plan/messages.ts'
import type { PageHandle } from '../../platform/handle.ts'
import { keptLoader } from '../../platform/kept.ts'
import { useHref, useLanguage, useTexts } from '../../platform/language.ts'
import { useLiveTopic } from '../../platform/live.ts'
import { PageTitle } from '../../platform/page-title.tsx'
import { useStandingScreen } from '../../platform/presence.ts'
import { useCounty } from '../../platform/root-data.ts'
import { useCountyNames } from '../../platform/use-county-names.ts'
import { nearDay, nearMoment } from '../../platform/when.ts'
import { doorLoader } from '../professional/door.server.ts'
import { readWall, type WallData } from './board.server.ts'
import { BoardFailure } from './board-failure.tsx'

export const handle: PageHandle = { hydrate: true }
export const loader = doorLoader(readWall)
export const clientLoader = keptLoader<WallData>()

/** As many as can be read at five metres without scrolling. */
const rowsMax = 5

type WallProps = { readonly board: Board; readonly stale: boolean }

const WallHead = ({ board, stale }: WallProps) => {
  const { wall } = useTexts(measureTexts)
  const language = useLanguage()
  const county = useCounty()
  const moment = board.live ? nearMoment(board.asOf, language) : nearDay(board.on, language)
  return (
    <header>
      <p>{county?.name[language]}</p>
      <p role="status">{stale ? wall.stale(moment) : moment}</p>
      {board.origin !== 'recorded' && <p>{wall[board.origin]}</p>}
    </header>
  )
}

const WallFigures = ({ board }: Pick<WallProps, 'board'>) => {
  const { wall } = useTexts(measureTexts)
  const language = useLanguage()
  const { answered, answeredInPromise, contactsOpen, freeTimesIn14Days } = board.today
  const share = answered === 0 ? '–' : percent(answeredInPromise / answered, language)
  const told = [
    [wall.waiting, figure(board.totals.waiting, language)],
    [wall.late, figure(board.totals.lateByLaw, language)],
    [wall.answered, share],
    [wall.open, figure(contactsOpen, language)],
    [wall.freeTimes, figure(freeTimesIn14Days, language)],
  ] as const
  return (
    <dl className="wall-figures">
      {told.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** A queue whose small counts are hidden has nothing to tell from afar. */
const knownCounts = (cell: Cell) =>
  cell.lateByLaw === null || cell.waiting === null
    ? undefined
    : { cell, late: cell.lateByLaw, waiting: cell.waiting }

const WallRows = ({ board }: Pick<WallProps, 'board'>) => {
  const { wall } = useTexts(measureTexts)
  const language = useLanguage()
  const names = useCountyNames()
  const rows = queuesInOrder(board.cells, 'law').flatMap(cell => knownCounts(cell) ?? [])
  if (rows.length === 0) return <p>{wall.none}</p>
  return (
    <table className="wall-rows">
      <thead>
        <tr>
          <th scope="col">{wall.rows}</th>
          <th scope="col">{wall.row.late}</th>
          <th scope="col">{wall.row.waiting}</th>
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, rowsMax).map(({ cell, late, waiting }) => (
          <tr key={`${cell.serviceId} ${cell.municipalityCode}`}>
            <th scope="row">
              {names.service(cell.serviceId)}, {names.municipality(cell.municipalityCode)}
            </th>
            <td>{figure(late, language)}</td>
            <td>{figure(waiting, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Ways off the wall for whoever comes to its keyboard; from afar there is nothing to press. */
const WallWays = () => {
  const m = useTexts(measureTexts)
  const { toPlan } = useTexts(planTexts)
  const href = useHref()
  return (
    <nav className="wall-ways" aria-label={m.ways}>
      <a href={href('/board')}>{m.title}</a>
      <a href={href('/board/plan')}>{toPlan}</a>
    </nav>
  )
}

/** For a screen on the wall, read at five metres: no link in sight, no person, and grey when it is old. */
export default function WallPage() {
  const m = useTexts(measureTexts)
  const { board } = useLoaderData<WallData>()
  const connection = useLiveTopic('board')
  const stale = useIsStale(board.asOf, board.live, connection)
  useStandingScreen()
  return (
    <main className={stale ? 'wall stale' : 'wall'}>
      <PageTitle>{m.wallTitle}</PageTitle>
      <h1 className="hidden">{m.wallTitle}</h1>
      <WallWays />
      <WallHead board={board} stale={stale} />
      <WallFigures board={board} />
      <WallRows board={board} />
      <p className="wall-sentence">{board.sentence}</p>
    </main>
  )
}

export const ErrorBoundary = BoardFailure
