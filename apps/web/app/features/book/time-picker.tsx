import './book.css'
import { Button, Notice, Radios, Select } from '@yhdella/ui'
import { Form, Link } from 'react-router'
import { CommandForm } from '../../platform/command-form.tsx'
import { useLanguage, useTexts } from '../../platform/language.ts'
import { useReturnedTo } from '../../platform/returned.ts'
import { useCountyNames } from '../../platform/use-county-names.ts'
import { nearMoment } from '../../platform/when.ts'
import { choiceOfTime, type FreeTime, nearestTimes, timeOfChoice } from './book.view.ts'
import { bookFailure, bookTexts } from './messages.ts'

const modes = ['onSite', 'phone', 'video', 'message'] as const

export type PickerFilter = { readonly unitId: string; readonly mode: string }

export type TimePickerProps = {
  readonly entryId: string
  /** The booking that is moved; a new one where null. */
  readonly bookingId: string | null
  readonly times: readonly FreeTime[]
  readonly filter: PickerFilter
  readonly unitIds: readonly string[]
  readonly commandKey: string
  /** Addresses: of this page without the picker, of later times, of the first ones, of the whole book. */
  readonly links: {
    readonly stop: string
    readonly later: string | null
    readonly first: string | null
    readonly book: string
  }
}

/** What the address already says is carried along by the narrowing form. */
const Carried = ({
  stop,
  entryId,
  bookingId,
}: {
  readonly stop: string
  readonly entryId: string
  readonly bookingId: string | null
}) => {
  const params = new URL(stop, 'http://page').searchParams
  return (
    <>
      {[...params].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name={bookingId ? 'move' : 'book'} value={bookingId ?? entryId} />
    </>
  )
}

const Narrow = ({ filter, unitIds, links, entryId, bookingId }: TimePickerProps) => {
  const m = useTexts(bookTexts)
  const names = useCountyNames()
  return (
    <Form method="get" preventScrollReset className="narrow">
      <Carried stop={links.stop} entryId={entryId} bookingId={bookingId} />
      <Select
        id="picker-unit"
        name="unit"
        label={m.picker.where}
        errorWord=""
        defaultValue={filter.unitId}
        choices={[
          { value: 'any', label: m.picker.anyUnit },
          ...unitIds.map(id => ({ value: id, label: names.unit(id) })),
        ]}
      />
      <Select
        id="picker-mode"
        name="mode"
        label={m.picker.how}
        errorWord=""
        defaultValue={filter.mode}
        choices={[
          { value: 'any', label: m.picker.anyMode },
          ...modes.map(mode => ({ value: mode, label: m.mode[mode] })),
        ]}
      />
      <Button look="secondary">{m.picker.narrow}</Button>
    </Form>
  )
}

const Times = (props: TimePickerProps) => {
  const { times, bookingId, entryId, commandKey, filter, links } = props
  const m = useTexts(bookTexts)
  const language = useLanguage()
  const names = useCountyNames()
  const intent = bookingId ? 'moveTime' : 'bookTime'
  const failed = useReturnedTo(intent, { entryId })
  const code = failed?.trouble?.code
  const shown = nearestTimes(times, timeOfChoice(failed?.values.time ?? '').startsAt)
  const offered = modes.filter(mode => times.some(time => time.modes.includes(mode)))
  return (
    <CommandForm
      intent={intent}
      commandKey={commandKey}
      carried={{ entryId, ...(bookingId ? { bookingId } : {}) }}
      label={bookingId ? m.picker.moveHeading : m.picker.heading}
    >
      {code && (
        <Notice tone="alert">
          <p role="alert">{code === 'TimeTaken' ? m.picker.nearest : bookFailure(code, m)}</p>
        </Notice>
      )}
      <Radios
        key={shown[0]?.slotId}
        id="picker-time"
        name="time"
        label={m.picker.times}
        errorWord=""
        choices={shown.map(time => ({
          value: choiceOfTime(time),
          label: m.freeSentence(
            nearMoment(time.startsAt, language),
            time.minutes,
            `${time.professional} (${names.profession(time.profession)})`,
            names.unit(time.unitId),
          ),
          hint: time.modes.map(mode => m.mode[mode]).join(', '),
        }))}
      />
      <Select
        id="picker-held"
        name="mode"
        label={m.picker.how}
        errorWord=""
        defaultValue={failed?.values.mode ?? (filter.mode === 'any' ? offered[0] : filter.mode)}
        choices={offered.map(mode => ({ value: mode, label: m.mode[mode] }))}
      />
      {bookingId && <By />}
      <div className="buttons">
        <Button>{bookingId ? m.picker.move : m.picker.book}</Button>
        {links.later && (
          <Link className="button quiet" to={links.later} preventScrollReset>
            {m.picker.later}
          </Link>
        )}
        {links.first && (
          <Link className="button quiet" to={links.first} preventScrollReset>
            {m.picker.first}
          </Link>
        )}
      </div>
    </CommandForm>
  )
}

/** Whose wish a change is: it is written into the wait, and only a person's own wish shortens the net days. */
export const By = () => {
  const m = useTexts(bookTexts)
  return (
    <Radios
      id="by"
      name="by"
      label={m.by.label}
      errorWord=""
      defaultValue="patient"
      choices={[
        { value: 'patient', label: m.by.patient },
        { value: 'provider', label: m.by.provider },
      ]}
    />
  )
}

/** The next free times that fit, as full sentences; no calendar is needed to book for someone on the phone. */
export const TimePicker = (props: TimePickerProps) => {
  const m = useTexts(bookTexts)
  const { bookingId, times, links } = props
  return (
    <section className="panel info time-picker" id="picker">
      <h3>{bookingId ? m.picker.moveHeading : m.picker.heading}</h3>
      <Narrow {...props} />
      {times.length === 0 ? <p>{m.picker.none}</p> : <Times {...props} />}
      <p>
        <Link className="target" to={links.book}>
          {m.picker.openBook}
        </Link>{' '}
        <Link className="target" to={links.stop} preventScrollReset>
          {m.picker.stop}
        </Link>
      </p>
    </section>
  )
}
