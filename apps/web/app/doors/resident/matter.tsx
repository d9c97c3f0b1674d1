import { appointmentRoutes, contactRoutes } from '@yhdella/contract'
import { Notice, Steps } from '@yhdella/ui'
import { useLoaderData } from 'react-router'
import { MyBookings } from '../../features/appointment/my-bookings.tsx'
import { timesAddress } from '../../features/appointment/my-time-address.view.ts'
import { FeedbackForm } from '../../features/feedback/feedback-form.tsx'
import { feedbackTexts } from '../../features/feedback/messages.ts'
import { courseSteps } from '../../features/matter/course.view.ts'
import { headline, nextBooking } from '../../features/matter/headline.view.ts'
import { HeadlinePanel } from '../../features/matter/headline-panel.tsx'
import { KeepAddress, ToldWords, WorseCard } from '../../features/matter/matter-asides.tsx'
import { MatterMessages } from '../../features/matter/matter-messages.tsx'
import type { MatterWait } from '../../features/matter/matter-status.ts'
import { matterTexts } from '../../features/matter/messages.ts'
import { WaitCard } from '../../features/matter/wait-card.tsx'
import { newCommandKey } from '../../platform/command-key.ts'
import { countyNames } from '../../platform/county-names.ts'
import { untouched } from '../../platform/form.ts'
import { byIntent } from '../../platform/intent.ts'
import { useHref, useLanguage, useTexts } from '../../platform/language.ts'
import { oneOf } from '../../platform/one-of.ts'
import { dataOf, pageAction, pageLoader } from '../../platform/page.ts'
import { PageTitle } from '../../platform/page-title.tsx'
import { problemsInWords } from '../../platform/problem-words.ts'
import { useReturnedTo } from '../../platform/returned.ts'
import { isFailed, Wrongs } from '../../platform/sending-form.tsx'
import { giveFeedback, write } from './matter-doings.ts'

export const loader = pageLoader(async page => {
  const statusKey = page.param('statusKey')
  const { language } = page
  const status = dataOf(await page.call(contactRoutes.readStatus, { statusKey, language }))
  const { bookings, askFeedback } = dataOf(await page.call(appointmentRoutes.listMyBookings, { statusKey }))
  return {
    county: await page.county(),
    statusKey,
    status,
    bookings,
    askFeedback,
    now: page.now,
    formId: status.open ? 'write' : null,
    address: `${page.url.origin}/matter/${statusKey}`,
    done: oneOf(['sent', 'urgent', 'thanks'] as const, page.url.searchParams.get('done') ?? ''),
    commandKey: newCommandKey(),
  }
})

export const action = pageAction(page => byIntent(page, { write, feedback: giveFeedback }))

type MatterData = ReturnType<typeof useLoaderData<typeof loader>>

/** The two forms of the page, each as it came back or untouched. */
const useForms = ({ commandKey }: MatterData) => ({
  written: useReturnedTo('write') ?? untouched({ commandKey }),
  feedback: useReturnedTo('feedback') ?? untouched({ commandKey }),
})

const DoneNotice = ({ done }: Pick<MatterData, 'done'>) => {
  const { messages } = useTexts(matterTexts)
  const { thanks } = useTexts(feedbackTexts)
  if (done === undefined) return null
  if (done === 'urgent')
    return (
      <Notice tone="alert">
        <p>{messages.urgent}</p>
      </Notice>
    )
  return (
    <Notice tone="success">
      <p>{done === 'thanks' ? thanks : messages.sent}</p>
    </Notice>
  )
}

const MatterWrongs = ({ written, feedback }: ReturnType<typeof useForms>) => {
  const matter = useTexts(matterTexts)
  const asked = useTexts(feedbackTexts)
  return (
    <>
      <Wrongs
        returned={written}
        problems={problemsInWords(written.problems, matter.problem)}
        troubles={matter.notSent}
      />
      <Wrongs
        returned={feedback}
        problems={problemsInWords(feedback.problems, asked.problem)}
        troubles={asked.notSent}
      />
    </>
  )
}

/** Where a time for the wait is booked, if one can be. */
const bookOf = (statusKey: string, wait: MatterWait | undefined): string | undefined =>
  wait?.canBook ? timesAddress(statusKey, wait.entryId) : undefined

const Opening = ({ data }: { readonly data: MatterData }) => {
  const { status, bookings, now, statusKey } = data
  const language = useLanguage()
  const m = useTexts(matterTexts)
  const bookable = status.waits.find(({ canBook }) => canBook)
  return (
    <HeadlinePanel
      headline={headline({ status, bookings, now, language, m })}
      book={bookOf(statusKey, bookable)}
    />
  )
}

const Waits = ({ data }: { readonly data: MatterData }) => {
  const { waits } = useTexts(matterTexts)
  const names = countyNames(data.county, useLanguage())
  const open = data.status.waits.filter(wait => wait.open)
  if (open.length === 0) return null
  return (
    <section>
      <h2>{waits.heading}</h2>
      {open.map(wait => (
        <WaitCard key={wait.entryId} wait={wait} names={names} book={bookOf(data.statusKey, wait)} />
      ))}
    </section>
  )
}

/** R7: the matter's living page, from the sending to its end. */
export default function MatterPage() {
  const m = useTexts(matterTexts)
  const language = useLanguage()
  const href = useHref()
  const data = useLoaderData<typeof loader>()
  const forms = useForms(data)
  const { status, statusKey, bookings, now, county } = data
  const nextAt = nextBooking(bookings, now)?.startsAt ?? null
  const justSent = status.open && status.promise.answeredAt === null
  return (
    <>
      <PageTitle failed={isFailed(forms.written) || isFailed(forms.feedback)}>{m.title}</PageTitle>
      <MatterWrongs {...forms} />
      <DoneNotice done={data.done} />
      <Opening data={data} />
      {data.askFeedback && <FeedbackForm returned={forms.feedback} />}
      {justSent && <KeepAddress address={data.address} />}
      <WorseCard />
      <MyBookings statusKey={statusKey} bookings={bookings} now={now} names={countyNames(county, language)} />
      <Waits data={data} />
      <MatterMessages status={status} returned={forms.written} />
      <section>
        <h2>{m.steps.heading}</h2>
        <Steps steps={courseSteps(status, { language, m, nextAt })} />
      </section>
      <ToldWords status={status} />
      {!justSent && <KeepAddress address={data.address} />}
      <p>
        <a className="target" href={href(`/matter/${statusKey}/uses`)}>
          {m.uses.link}
        </a>
      </p>
    </>
  )
}
