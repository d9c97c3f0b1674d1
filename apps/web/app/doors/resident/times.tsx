import { BackLink, LinkButton, Notice } from '@yhdella/ui'
import { useLoaderData, useLocation } from 'react-router'
import { matterAddress } from '../../features/appointment/my-time-address.view.ts'
import { myTimeTexts } from '../../features/appointment/my-time-messages.ts'
import { TimeFilters } from '../../features/appointment/time-filters.tsx'
import { TimeRadios } from '../../features/appointment/time-radios.tsx'
import { newCommandKey } from '../../platform/command-key.ts'
import { countyNames } from '../../platform/county-names.ts'
import { type Returned, useReturned } from '../../platform/form.ts'
import { useHref, useLanguage, useTexts } from '../../platform/language.ts'
import { pageAction, pageLoader } from '../../platform/page.ts'
import { PageTitle } from '../../platform/page-title.tsx'
import { isFailed, SendingForm, Wrongs } from '../../platform/sending-form.tsx'
import { momentInWords } from '../../platform/when.ts'
import { readBooking } from './my-booking.ts'
import { askedTimes, listTimes, waitOf } from './times-listed.ts'
import { takeTime } from './times-taking.ts'

export const loader = pageLoader(async page => {
  const asked = askedTimes(page)
  const wait = await waitOf(page, asked.entryId)
  const county = await page.county()
  const service = county.services.find(({ id }) => id === wait.serviceId)
  return {
    county,
    statusKey: page.param('statusKey'),
    asked,
    wait,
    unitIds: service?.unitIds ?? [],
    moved: asked.bookingId === null ? null : await readBooking(page, asked.bookingId),
    listed: await listTimes(page, asked),
    formId: 'times',
    commandKey: newCommandKey(),
  }
})

export const action = pageAction(takeTime)

type TimesData = ReturnType<typeof useLoaderData<typeof loader>>

/** Further and earlier pages of the list, in the address, so that back and forward work. */
const Paging = ({ data }: { readonly data: TimesData }) => {
  const { times: texts } = useTexts(myTimeTexts)
  const href = useHref()
  const { pathname, search } = useLocation()
  const { listed } = data
  const at = (change: (query: URLSearchParams) => void): string => {
    const query = new URLSearchParams(search)
    query.delete('taken')
    query.delete('after')
    change(query)
    return href(`${pathname}?${query}`)
  }
  if (listed.taken !== null)
    return (
      <a className="target" href={at(() => {})}>
        {texts.all}
      </a>
    )
  return (
    <p className="paging">
      {listed.more && listed.after && (
        <a className="target" href={at(query => query.set('after', listed.after ?? ''))}>
          {texts.more}
        </a>
      )}
      {data.asked.after && (
        <a className="target" href={at(() => {})}>
          {texts.first}
        </a>
      )}
    </p>
  )
}

const NoTimes = ({ statusKey }: { readonly statusKey: string }) => {
  const { times: texts } = useTexts(myTimeTexts)
  const href = useHref()
  return (
    <Notice>
      <p>
        <strong>{texts.none}</strong>
      </p>
      <p>{texts.noneHelp}</p>
      <LinkButton look="secondary" href={href(`${matterAddress(statusKey)}#write`)}>
        {texts.write}
      </LinkButton>
    </Notice>
  )
}

/** What kept a time from being chosen: nothing was, or someone else was faster. */
const useTimeError = ({ listed }: TimesData, returned: Returned): string | undefined => {
  const { times: texts } = useTexts(myTimeTexts)
  if (returned.problems.length > 0) return texts.required
  return listed.taken === null ? undefined : texts.taken
}

const Choosing = ({ data, returned }: { readonly data: TimesData; readonly returned: Returned }) => {
  const { times: texts } = useTexts(myTimeTexts)
  const names = countyNames(data.county, useLanguage())
  const { listed, asked, moved } = data
  const error = useTimeError(data, returned)
  return (
    <SendingForm id="times" returned={returned} send={moved ? texts.move : texts.book}>
      <TimeRadios
        times={listed.times}
        mode={asked.mode}
        names={names}
        label={listed.taken === null ? texts.choose : texts.nearest}
        error={error}
        chosen={returned.values.time}
      />
    </SendingForm>
  )
}

/** R10: the next free times, first as a list; a time that was just taken is answered with its neighbours. */
export default function TimesPage() {
  const texts = useTexts(myTimeTexts)
  const language = useLanguage()
  const href = useHref()
  const data = useLoaderData<typeof loader>()
  const { county, statusKey, asked, wait, moved, listed } = data
  const names = countyNames(county, language)
  const returned = useReturned({ commandKey: data.commandKey })
  const error = useTimeError(data, returned)
  const title = moved ? texts.times.moveTitle : texts.times.title
  return (
    <>
      <PageTitle failed={isFailed(returned) || error !== undefined}>{title}</PageTitle>
      <BackLink href={href(matterAddress(statusKey))}>{texts.booking.toMatter}</BackLink>
      <Wrongs
        returned={returned}
        problems={error ? [{ fieldId: 'time', text: error }] : []}
        troubles={texts.notSent}
      />
      <h1>{title}</h1>
      <p className="lead">{texts.times.service(names.service(wait.serviceId))}</p>
      {moved && <p>{texts.times.now(momentInWords(moved.startsAt, language))}</p>}
      <TimeFilters
        entryId={asked.entryId}
        bookingId={asked.bookingId}
        unitIds={data.unitIds}
        modes={wait.modes}
        chosen={asked}
        names={names}
      />
      {listed.times.length > 0 ? (
        <Choosing data={data} returned={returned} />
      ) : (
        <NoTimes statusKey={statusKey} />
      )}
      <Paging data={data} />
    </>
  )
}
