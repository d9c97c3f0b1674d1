import './work.css'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { Link, useLoaderData, useLocation } from 'react-router'
import { readDone } from '../../features/case/done.view.ts'
import { DoneBar } from '../../features/case/done-bar.tsx'
import { useDeparted } from '../../features/queue/departed.ts'
import { EmptyList } from '../../features/queue/empty-list.tsx'
import { queueTexts } from '../../features/queue/messages.ts'
import { workLink } from '../../features/queue/work-address.view.ts'
import { WorkFilters } from '../../features/queue/work-filters.tsx'
import { WorkList } from '../../features/queue/work-list.tsx'
import { WorkViews } from '../../features/queue/work-views.tsx'
import { FailurePage } from '../../platform/failure-page.tsx'
import type { PageHandle } from '../../platform/handle.ts'
import { keptAction, keptLoader } from '../../platform/kept.ts'
import { useTexts } from '../../platform/language.ts'
import { type LiveState, useLiveTopic } from '../../platform/live.ts'
import { useNow } from '../../platform/now.ts'
import { PageTitle } from '../../platform/page-title.tsx'
import { useCountyNames } from '../../platform/use-county-names.ts'
import { doorAction, doorLoader } from './door.server.ts'
import { KeyHelp } from './keys/key-help.tsx'
import { keyNamed, serviceKeys } from './keys/key-map.ts'
import { useKeySettings } from './keys/use-key-settings.ts'
import { useKeys } from './keys/use-keys.ts'
import { LiveBar } from './live-bar.tsx'
import { useTakers } from './takers.ts'
import { readWork, type Work } from './work.server.ts'
import { workDoings } from './work-actions.server.ts'
import { WorkPane } from './work-pane.tsx'

export const handle: PageHandle = { hydrate: true }
export const loader = doorLoader(readWork)
export const action = doorAction(workDoings)
export const clientLoader = keptLoader<Work>()
export const clientAction = keptAction
export const shouldRevalidate = (): boolean => true

const narrowed = ({ address }: Work): boolean =>
  address.find !== '' || address.service !== null || address.unit !== null

/** The list with its views and filters. */
const Listing = ({
  work,
  now,
  live,
  decided,
}: {
  readonly work: Work
  readonly now: string
  readonly live: LiveState
  readonly decided: string | null
}) => {
  const m = useTexts(queueTexts)
  const names = useCountyNames()
  const { address, list, opened } = work
  const scope = workLink(address, { entryId: null, caseId: null, pages: 1 })
  const departed = useDeparted(scope, list.rows, new Set(decided ? [decided] : []))
  const gone = departed.shown.filter(each => each.gone).map(({ row }) => row.entryId)
  const takers = useTakers(gone, opened)
  const count = narrowed(work) ? list.rows.length : (list.counts[address.view] ?? list.rows.length)
  return (
    <section className="listing" aria-label={m.title} tabIndex={-1} data-keys>
      <p role="status" className="hidden">
        {departed.left.length > 0 && m.gone.announce(departed.left.map(({ person }) => person).join(', '))}
      </p>
      <LiveBar state={live} />
      {departed.shown.length === 0 ? (
        <EmptyList address={address} nextDueAt={list.nextDueAt} />
      ) : (
        <WorkList
          address={address}
          shown={departed.shown}
          caption={m.tableCaption(m.view[address.view], count)}
          now={now}
          names={names}
          takers={takers}
        />
      )}
      <ListFoot work={work} hasGone={gone.length > 0} onForget={departed.forget} />
    </section>
  )
}

type ListFootProps = { readonly work: Work; readonly hasGone: boolean; readonly onForget: () => void }

const ListFoot = ({ work: { address, list }, hasGone, onForget }: ListFootProps) => {
  const m = useTexts(queueTexts)
  return (
    <div className="list-foot">
      {list.more && (
        <Link
          className="button secondary"
          to={workLink(address, { pages: address.pages + 1 })}
          preventScrollReset
        >
          {m.more}
        </Link>
      )}
      {list.more && <span className="soft">{m.shown(list.rows.length)}</span>}
      {hasGone && (
        <button type="button" className="button quiet" onClick={onForget}>
          {m.gone.hide}
        </button>
      )}
    </div>
  )
}

/** After a form has brought another case beside the list, the focus goes there, where the keys go on working. */
const usePaneFocus = (work: Work): void => {
  const { key } = useLocation()
  const posted = useRef(false)
  useEffect(() => {
    const sent = ({ target }: Event): void => {
      if (target instanceof HTMLFormElement && target.method === 'post') posted.current = true
    }
    document.addEventListener('submit', sent, true)
    return () => document.removeEventListener('submit', sent, true)
  }, [])
  const entryId = work.opened?.entryId
  // Before the page is painted: a key pressed at once must meet the pane, and keep its own focus.
  useLayoutEffect(() => {
    if (!posted.current || !key) return
    posted.current = false
    const to = entryId ? document.getElementById('pane') : document.querySelector<HTMLElement>('.listing')
    to?.focus({ preventScroll: window.matchMedia('(min-width: 60em)').matches })
  }, [key, entryId])
}

export default function WorkPage() {
  const m = useTexts(queueTexts)
  const work = useLoaderData<Work>()
  const now = useNow(work.now)
  const live = useLiveTopic(work.opened ? `work,case:${work.opened.caseId}` : 'work')
  const [settings, setSettings] = useKeySettings()
  const letters = serviceKeys(work.keyed, settings.keys)
  const done = readDone(new URLSearchParams(useLocation().search))
  useKeys(settings, letters)
  usePaneFocus(work)
  const keyOf = (step: string): string | undefined =>
    settings.on ? (letters.get(step.replace(/^route-/, '')) ?? keyNamed(settings.keys, step)) : undefined
  return (
    <div className={work.opened ? 'work with-pane' : 'work'}>
      <PageTitle>{m.title}</PageTitle>
      <div className="work-head">
        <h1>{m.title}</h1>
        <WorkViews address={work.address} counts={work.list.counts} />
        <KeyHelp settings={settings} onChange={setSettings} services={work.keyed} letters={letters} />
      </div>
      <DoneBar done={done} now={work.now} keyHint={keyOf('undo') ?? ''} />
      <div className="work-main">
        <WorkFilters address={work.address} names={useCountyNames()} />
        <Listing work={work} now={now} live={live} decided={done?.entryId ?? null} />
      </div>
      {work.opened && <WorkPane key={work.opened.entryId} work={work} opened={work.opened} keyOf={keyOf} />}
    </div>
  )
}

export const ErrorBoundary = FailurePage
