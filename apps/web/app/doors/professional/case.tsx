import { Notice } from '@yhdella/ui'
import { Link, useLoaderData, useLocation } from 'react-router'
import { BookingsPanel } from '../../features/book/bookings-panel.tsx'
import { bookFailure, bookTexts } from '../../features/book/messages.ts'
import { TimePicker } from '../../features/book/time-picker.tsx'
import { VisitForm } from '../../features/book/visit-form.tsx'
import { AlikeCases } from '../../features/case/alike-cases.tsx'
import { bannerView } from '../../features/case/banner.view.ts'
import { CaseBanner } from '../../features/case/case-banner.tsx'
import { readDone } from '../../features/case/done.view.ts'
import { DoneBar } from '../../features/case/done-bar.tsx'
import { type CaseEntry, EntryPanel } from '../../features/case/entry-panel.tsx'
import { caseTexts } from '../../features/case/messages.ts'
import { NoteForm } from '../../features/case/note-form.tsx'
import { OwnWords } from '../../features/case/own-words.tsx'
import { ThreadPanel } from '../../features/case/thread-panel.tsx'
import { Timeline } from '../../features/case/timeline.tsx'
import { WholeCase } from '../../features/case/whole-case.tsx'
import { FailurePage } from '../../platform/failure-page.tsx'
import type { PageHandle } from '../../platform/handle.ts'
import { useHeldKey } from '../../platform/held-key.ts'
import { keptAction, keptLoader } from '../../platform/kept.ts'
import { useHref, useLanguage, useTexts } from '../../platform/language.ts'
import { useLiveTopic } from '../../platform/live.ts'
import { useNow } from '../../platform/now.ts'
import { PageTitle } from '../../platform/page-title.tsx'
import { useCountyNames } from '../../platform/use-county-names.ts'
import { type CasePageData, readCasePage } from './case.server.ts'
import { caseDoings } from './case-actions.server.ts'
import { doorAction, doorLoader } from './door.server.ts'
import { LiveBar } from './live-bar.tsx'

export const handle: PageHandle = { hydrate: true }
export const loader = doorLoader(readCasePage)
export const action = doorAction(caseDoings)
export const clientLoader = keptLoader<CasePageData>()
export const clientAction = keptAction
export const shouldRevalidate = (): boolean => true

type PartProps = { readonly page: CasePageData; readonly now: string; readonly commandKey: string }

/** The parts of this page's address that a link changes; the language stays. */
const useCaseLink = (caseId: string) => {
  const href = useHref()
  return (params: Readonly<Record<string, string>> = {}, part = ''): string =>
    href(`/work/case/${caseId}?${new URLSearchParams(params)}${part}`)
}

const Picker = ({ page, commandKey }: PartProps) => {
  const m = useTexts(bookTexts)
  const href = useHref()
  const link = useCaseLink(page.data.caseId)
  const { picker } = page
  if (!picker) return null
  if (picker.refused)
    return (
      <Notice tone="warning">
        <p>{bookFailure(picker.refused, m)}</p>
      </Notice>
    )
  const sought = {
    ...(picker.bookingId ? { move: picker.bookingId } : { book: picker.entryId }),
    unit: picker.filter.unitId,
    mode: picker.filter.mode,
  }
  const unitId = picker.filter.unitId === 'any' ? (picker.unitIds[0] ?? '') : picker.filter.unitId
  const inBook = new URLSearchParams({
    unit: unitId,
    entry: picker.entryId,
    case: page.data.caseId,
    ...(picker.bookingId ? { move: picker.bookingId } : {}),
  })
  return (
    <TimePicker
      {...picker}
      commandKey={commandKey}
      links={{
        stop: link(),
        later: picker.after ? link({ ...sought, after: picker.after }) : null,
        first: picker.isFirst ? null : link(sought),
        book: href(`/work/book?${inBook}`),
      }}
    />
  )
}

const Entry = ({ entry, ...props }: PartProps & { readonly entry: CaseEntry }) => {
  const m = useTexts(caseTexts)
  const names = useCountyNames()
  const link = useCaseLink(props.page.data.caseId)
  const { page, commandKey } = props
  const isSought = page.picker?.entryId === entry.entryId
  const booked = page.bookings.some(({ entryId, state }) => entryId === entry.entryId && state === 'booked')
  return (
    <EntryPanel
      entry={entry}
      caseId={page.data.caseId}
      commandKey={commandKey}
      title={names.service(entry.serviceId)}
      place={entry.unitId ? names.unit(entry.unitId) : ''}
    >
      {entry.kind === 'wait' && (
        <>
          {isSought && <Picker {...props} />}
          {!isSought && !booked && (
            <Link className="button primary" to={link({ book: entry.entryId })} preventScrollReset>
              {m.entry.book}
            </Link>
          )}
          {!booked && (
            <VisitForm entryId={entry.entryId} bookingId={null} mode="phone" commandKey={commandKey} />
          )}
        </>
      )}
    </EntryPanel>
  )
}

const Entries = (props: PartProps) => {
  const m = useTexts(caseTexts)
  const { entries } = props.page.data
  const open = entries.filter(({ state }) => state !== 'ended')
  return (
    <section id="promised" className="case-column" aria-label={m.promised.heading}>
      <h2>{m.promised.heading}</h2>
      {open.length === 0 && <p className="soft">{m.entry.none}</p>}
      {[...open, ...entries.filter(({ state }) => state === 'ended')].map(entry => (
        <Entry key={entry.entryId} {...props} entry={entry} />
      ))}
    </section>
  )
}

const State = ({ page }: Pick<PartProps, 'page'>) => {
  const m = useTexts(caseTexts)
  const href = useHref()
  const { data } = page
  if (data.mergedInto)
    return (
      <Notice tone="warning">
        <p>
          {m.page.merged} <Link to={href(`/work/case/${data.mergedInto}`)}>{m.page.toMerged}</Link>
        </p>
      </Notice>
    )
  const dispositions: Readonly<Record<string, string>> = m.disposition
  return (
    <p className="soft">
      {data.open
        ? m.page.open
        : m.page.closed(dispositions[data.disposition ?? ''] ?? data.disposition ?? '')}
    </p>
  )
}

const Parts = () => {
  const m = useTexts(caseTexts)
  const parts = {
    words: m.words.heading,
    promised: m.promised.heading,
    messages: m.thread.heading,
    bookings: m.bookings.heading,
    timeline: m.timeline.heading,
  }
  return (
    <nav className="parts across" aria-label={m.page.parts}>
      <ul>
        {Object.entries(parts).map(([id, name]) => (
          <li key={id}>
            <a className="target" href={`#${id}`}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const Main = (props: PartProps) => {
  const m = useTexts(caseTexts)
  const { page, now, commandKey } = props
  return (
    <div className="case-column">
      <section id="words" className="panel plain">
        <h2>{m.words.heading}</h2>
        <OwnWords contacts={page.data.contacts} />
        <State page={page} />
      </section>
      {page.data.open && (
        <AlikeCases alike={page.data.alike} caseId={page.data.caseId} commandKey={commandKey} />
      )}
      <Entries {...props} />
      <ThreadPanel data={page.data} now={now} commandKey={commandKey} />
    </div>
  )
}

const Aside = ({ page, now, commandKey }: PartProps) => {
  const link = useCaseLink(page.data.caseId)
  const { data } = page
  return (
    <div className="case-column">
      <BookingsPanel
        bookings={page.bookings}
        now={now}
        commandKey={commandKey}
        moveLink={bookingId => link({ move: bookingId }, '#picker')}
      />
      <NoteForm caseId={data.caseId} commandKey={commandKey} />
      <Timeline items={data.timeline} />
      {data.open && <WholeCase caseId={data.caseId} commandKey={commandKey} />}
    </div>
  )
}

export default function CasePage() {
  const m = useTexts(caseTexts)
  const language = useLanguage()
  const page = useLoaderData<CasePageData>()
  const { search } = useLocation()
  const now = useNow(page.now)
  const live = useLiveTopic(`case:${page.data.caseId}`)
  // Each thing done brings a new address, and with it a new key for the next one.
  const commandKey = useHeldKey(page.commandKey, search)
  const parts = { page, now, commandKey }
  return (
    <div className="case">
      <PageTitle>{m.title(page.data.banner.initials)}</PageTitle>
      <div className="case-top">
        <CaseBanner banner={bannerView(page.data, language, m)} />
      </div>
      <div className="across">
        <Link className="target back" to={useHref()('/work')}>
          <span aria-hidden="true">‹</span> {m.page.back}
        </Link>
        <LiveBar state={live} />
        <DoneBar done={readDone(new URLSearchParams(search))} now={page.now} keyHint="" />
      </div>
      <Parts />
      <Main {...parts} />
      <Aside {...parts} />
    </div>
  )
}

export const ErrorBoundary = FailurePage
