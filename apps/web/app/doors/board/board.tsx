import { Notice, Page, Tag } from '@yhdella/ui'
import { useLoaderData } from 'react-router'
import { useIsStale } from '../../features/measure/board-age.ts'
import { BoardChoices } from '../../features/measure/board-choices.tsx'
import { DayFigures, WaitingFigures } from '../../features/measure/board-figures.tsx'
import { measureTexts } from '../../features/measure/messages.ts'
import { ProcessChart } from '../../features/measure/process-chart.tsx'
import { QueueMatrix } from '../../features/measure/queue-matrix.tsx'
import { WorstQueues } from '../../features/measure/worst-queues.tsx'
import { planTexts } from '../../features/plan/messages.ts'
import type { PageHandle } from '../../platform/handle.ts'
import { keptLoader } from '../../platform/kept.ts'
import { useHref, useLanguage, useTexts } from '../../platform/language.ts'
import { useLiveTopic } from '../../platform/live.ts'
import { PageTitle } from '../../platform/page-title.tsx'
import { dayInShort, momentInWords } from '../../platform/when.ts'
import { doorLoader } from '../professional/door.server.ts'
import { DoorHeader } from '../professional/door-header.tsx'
import { doorTexts } from '../professional/messages.ts'
import { type BoardPageData, readBoardPage } from './board.server.ts'
import { BoardFailure } from './board-failure.tsx'

export const handle: PageHandle = { hydrate: true }
export const loader = doorLoader(readBoardPage)
export const clientLoader = keptLoader<BoardPageData>()

/** Of which moment the figures are, whether they go on by themselves, and where they come from. */
const AsOf = ({ board, stale }: Pick<BoardPageData, 'board'> & { readonly stale: boolean }) => {
  const m = useTexts(measureTexts)
  const language = useLanguage()
  const moment = momentInWords(board.asOf, language)
  if (stale)
    return (
      <Notice tone="warning">
        <p>{m.asOf.stale(moment)}</p>
      </Notice>
    )
  return (
    <p className="soft">
      {board.live
        ? `${m.asOf.now(moment)} ${m.asOf.follows}`
        : m.asOf.evening(dayInShort(board.on, language))}{' '}
      {m.originWords[board.origin]}
    </p>
  )
}

const Head = ({ board, stale }: Pick<BoardPageData, 'board'> & { readonly stale: boolean }) => {
  const m = useTexts(measureTexts)
  const { toPlan } = useTexts(planTexts)
  const language = useLanguage()
  const href = useHref()
  return (
    <>
      <div className="board-head">
        <h1>{board.live ? m.title : `${m.title} ${dayInShort(board.on, language)}`}</h1>
        {board.origin !== 'recorded' && <Tag>{m.origin[board.origin]}</Tag>}
        <nav className="board-ways" aria-label={m.ways}>
          <a className="target" href={href('/board/plan')}>
            {toPlan}
          </a>
          <a className="target" href={href('/board/law')}>
            {m.toLaw}
          </a>
          <a className="target" href={href('/board/wall')}>
            {m.toWall}
          </a>
        </nav>
      </div>
      <p className="lead board-sentence">{board.sentence}</p>
      <div role="status">
        <AsOf board={board} stale={stale} />
      </div>
    </>
  )
}

const Notes = ({ notes }: { readonly notes: readonly string[] }) => {
  const m = useTexts(measureTexts)
  if (notes.length === 0) return null
  return (
    <section aria-labelledby="notes">
      <h2 id="notes">{m.notes}</h2>
      <ul className="board-notes">
        {notes.map(note => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </section>
  )
}

const Series = ({ board }: Pick<BoardPageData, 'board'>) => {
  const m = useTexts(measureTexts)
  return (
    <section aria-labelledby="series">
      <h2 id="series">{m.series.heading}</h2>
      <div className="board-series">
        <ProcessChart
          heading={m.series.waiting}
          points={board.series.map(({ on, waiting }) => ({ on, value: waiting }))}
        />
        <ProcessChart
          heading={m.series.late}
          points={board.series.map(({ on, lateByLaw }) => ({ on, value: lateByLaw }))}
        />
      </div>
    </section>
  )
}

export default function BoardPage() {
  const m = useTexts(measureTexts)
  const { skip } = useTexts(doorTexts)
  const { door, address, board, today, problem } = useLoaderData<BoardPageData>()
  const connection = useLiveTopic('board')
  const stale = useIsStale(board.asOf, board.live, connection)
  return (
    <Page skip={skip} width="desk" header={<DoorHeader door={door} />}>
      <PageTitle failed={problem !== null}>{m.title}</PageTitle>
      <div className={stale ? 'board stale' : 'board'}>
        <Head board={board} stale={stale} />
        <BoardChoices address={address} board={board} today={today} problem={problem} />
        <WaitingFigures board={board} clock={address.clock} />
        <WorstQueues cells={board.cells} clock={address.clock} />
        <QueueMatrix cells={board.cells} elsewhere={board.elsewhere} clock={address.clock} />
        <Series board={board} />
        <DayFigures board={board} />
        <Notes notes={board.notes} />
      </div>
    </Page>
  )
}

export const ErrorBoundary = BoardFailure
