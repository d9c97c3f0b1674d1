import './work.css'
import '../../features/book/book.css'
import { Notice } from '@yhdella/ui'
import { useEffect } from 'react'
import { Link, useActionData, useLoaderData, useLocation } from 'react-router'
import { slotsOn } from '../../features/book/book.view.ts'
import { BookingActions } from '../../features/book/booking-actions.tsx'
import { bookFailure, bookTexts } from '../../features/book/messages.ts'
import { bannerView } from '../../features/case/banner.view.ts'
import { CaseBanner } from '../../features/case/case-banner.tsx'
import { readDone } from '../../features/case/done.view.ts'
import { DoneBar } from '../../features/case/done-bar.tsx'
import { caseTexts } from '../../features/case/messages.ts'
import { FailurePage } from '../../platform/failure-page.tsx'
import type { Returned } from '../../platform/form.ts'
import type { PageHandle } from '../../platform/handle.ts'
import { useHeldKey } from '../../platform/held-key.ts'
import { keptAction, keptLoader } from '../../platform/kept.ts'
import { useHref, useLanguage, useTexts } from '../../platform/language.ts'
import { useLiveTopic } from '../../platform/live.ts'
import { useNow } from '../../platform/now.ts'
import { PageTitle } from '../../platform/page-title.tsx'
import { useCountyNames } from '../../platform/use-county-names.ts'
import { dayInWords, nearMoment } from '../../platform/when.ts'
import { type BookPageData, readBook } from './book.server.ts'
import { bookDoings } from './book-actions.server.ts'
import { bookLink } from './book-address.ts'
import { BookDay } from './book-day.tsx'
import { BookTools } from './book-tools.tsx'
import { doorAction, doorLoader } from './door.server.ts'
import { cutAndPaste } from './keys/cut-and-paste.ts'
import { LiveBar } from './live-bar.tsx'

export const handle: PageHandle = { hydrate: true }
export const loader = doorLoader(readBook)
export const action = doorAction(bookDoings)
export const clientLoader = keptLoader<BookPageData>()
export const clientAction = keptAction
export const shouldRevalidate = (): boolean => true

type PartProps = { readonly page: BookPageData; readonly now: string; readonly commandKey: string }

/** Whom or what the next free time is for. */
const InHand = ({ page }: { readonly page: BookPageData }) => {
  const m = useTexts(bookTexts)
  const c = useTexts(caseTexts)
  const language = useLanguage()
  const href = useHref()
  const { address, bookedFor } = page
  return (
    <>
      {bookedFor && <CaseBanner banner={bannerView(bookedFor, language, c)} level={2} />}
      {address.move && (
        <Notice tone="info">
          <div className="moving">
            <strong>{m.moving}</strong>
            {(['patient', 'provider'] as const).map(by => (
              <Link
                key={by}
                className="target"
                to={href(bookLink(address, { by }))}
                aria-current={address.by === by ? 'true' : undefined}
                preventScrollReset
              >
                {m.by[by]}
              </Link>
            ))}
            <Link className="target" to={href(bookLink(address, { move: null }))} preventScrollReset>
              {m.stopMoving}
            </Link>
          </div>
        </Notice>
      )}
      {address.entryId && !address.move && (
        <Notice tone="info">
          <p>{m.bookingFor}</p>
        </Notice>
      )}
    </>
  )
}

/** The booking that was chosen in the book, and what can be done of it. */
const Chosen = ({ page, now, commandKey }: PartProps) => {
  const m = useTexts(bookTexts)
  const language = useLanguage()
  const href = useHref()
  const { address } = page
  const slot = page.book.slots.find(({ booking }) => booking?.bookingId === address.bookingId)
  if (!slot?.booking) return null
  const { booking } = slot
  return (
    <aside className="pane" id="pane" tabIndex={-1} aria-label={booking.person ?? m.someone}>
      <h2>{booking.person ?? m.someone}</h2>
      <p>
        <strong>{nearMoment(slot.startsAt, language)}</strong>, {m.mode[booking.mode]}, {slot.professional}
      </p>
      <p>{m.state[booking.state]}</p>
      {booking.state === 'booked' && (
        <BookingActions
          booking={{ ...booking, startsAt: slot.startsAt }}
          now={now}
          commandKey={commandKey}
          moveLink={href(bookLink(address, { move: booking.bookingId }))}
        />
      )}
      <Link className="button secondary" to={href(`/work/case/${booking.caseId}`)}>
        {m.bookings.openCase}
      </Link>
    </aside>
  )
}

const Days = (props: PartProps) => {
  const m = useTexts(bookTexts)
  const language = useLanguage()
  const names = useCountyNames()
  const { page } = props
  return page.days.map(day => {
    const slots = slotsOn(page.book.slots, day)
    // A weekend without times says nothing in a week's view.
    if (page.days.length > 1 && slots.length === 0) return null
    return (
      <section key={day}>
        <h2>{m.heading(names.unit(page.address.unitId), dayInWords(day, language))}</h2>
        <BookDay {...props} slots={slots} address={page.address} meId={page.meId} />
      </section>
    )
  })
}

const Refusal = () => {
  const m = useTexts(bookTexts)
  const code = useActionData<Returned | undefined>()?.trouble?.code
  return (
    <div role="alert">
      {code && (
        <Notice tone="alert">
          <p>{bookFailure(code, m)}</p>
        </Notice>
      )}
    </div>
  )
}

/** P5: the times of a unit, given, moved and kept. Nothing here needs dragging. */
export default function BookPage() {
  const m = useTexts(bookTexts)
  const page = useLoaderData<BookPageData>()
  const { search } = useLocation()
  const now = useNow(page.now)
  const live = useLiveTopic(`book:${page.address.unitId}`)
  const parts = { page, now, commandKey: useHeldKey(page.commandKey, search) }
  useEffect(cutAndPaste, [])
  return (
    <div className={page.address.bookingId ? 'work with-pane book' : 'work book'}>
      <PageTitle>{m.title}</PageTitle>
      <div className="work-head">
        <h1>{m.title}</h1>
        <LiveBar state={live} />
      </div>
      <DoneBar done={readDone(new URLSearchParams(search))} now={page.now} keyHint="" />
      <div className="work-main case-column">
        <Refusal />
        <InHand page={page} />
        <BookTools page={page} />
        <Days {...parts} />
        <p className="soft">{m.keys}</p>
      </div>
      <Chosen {...parts} />
    </div>
  )
}

export const ErrorBoundary = FailurePage
