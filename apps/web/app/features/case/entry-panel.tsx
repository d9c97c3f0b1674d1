import { Button, Disclosure, Select, Tag, TextArea } from '@yhdella/ui'
import type { ReactNode } from 'react'
import { CommandForm } from '../../platform/command-form.tsx'
import { useLanguage, useTexts } from '../../platform/language.ts'
import { useReturnedTo } from '../../platform/returned.ts'
import { nearMoment } from '../../platform/when.ts'
import type { CaseData } from './banner.view.ts'
import { caseTexts, failureText } from './messages.ts'
import { Clocks } from './promised.tsx'
import { chosenDispositions } from './triage.view.ts'

export type CaseEntry = CaseData['entries'][number]

const eventTypes = [
  'patientPostponed',
  'patientDeclinedTime',
  'patientDeclinedOtherProvider',
  'noShow',
  'providerCancelled',
  'providerMoved',
] as const

type EntryFormProps = { readonly entry: CaseEntry; readonly commandKey: string }

const EventForm = ({ entry, commandKey }: EntryFormProps) => {
  const m = useTexts(caseTexts)
  const failed = useReturnedTo('event', { entryId: entry.entryId })
  const id = `event-${entry.entryId}`
  return (
    <Disclosure title={m.event.heading} open={failed !== undefined}>
      <CommandForm intent="event" commandKey={commandKey} carried={{ entryId: entry.entryId }}>
        <Select
          id={`${id}-type`}
          name="type"
          label={m.event.type}
          hint={m.event.note}
          errorWord=""
          defaultValue={failed?.values.type}
          choices={eventTypes.map(type => ({ value: type, label: m.event.types[type] }))}
        />
        <TextArea
          id={`${id}-reason`}
          name="reason"
          label={m.event.reason}
          error={failed?.trouble ? failureText(failed.trouble.code, m) : undefined}
          errorWord=""
          rows={2}
          defaultValue={failed?.values.reason}
        />
        <Button look="secondary">{m.event.save}</Button>
      </CommandForm>
    </Disclosure>
  )
}

const EndForm = ({ entry, commandKey }: EntryFormProps) => {
  const m = useTexts(caseTexts)
  const failed = useReturnedTo('end', { entryId: entry.entryId })
  const id = `end-${entry.entryId}`
  return (
    <Disclosure title={m.end.heading} open={failed !== undefined}>
      <CommandForm intent="end" commandKey={commandKey} carried={{ entryId: entry.entryId }}>
        <Select
          id={`${id}-disposition`}
          name="disposition"
          label={m.end.disposition}
          errorWord=""
          defaultValue={failed?.values.disposition ?? 'needResolved'}
          choices={chosenDispositions.map(each => ({ value: each, label: m.disposition[each] }))}
        />
        <TextArea
          id={`${id}-reason`}
          name="reason"
          label={m.end.reason}
          error={failed?.trouble ? failureText(failed.trouble.code, m) : undefined}
          errorWord=""
          rows={2}
          defaultValue={failed?.values.reason}
        />
        <Button look="secondary">{m.end.save}</Button>
      </CommandForm>
    </Disclosure>
  )
}

/** Who has it; take, take over, or give back. */
export const Holder = ({ entry, caseId }: { readonly entry: CaseEntry; readonly caseId: string }) => {
  const m = useTexts(caseTexts)
  const failed = useReturnedTo('take', { entryId: entry.entryId })
  const carried = { entryId: entry.entryId, caseId }
  const other = entry.takenBy !== null && !entry.takenByMe
  return (
    <div className="holder">
      {failed?.trouble && (
        <p className="error" role="alert">
          {failureText(failed.trouble.code, m)}
        </p>
      )}
      <span className={other ? 'held-by-other' : 'soft'}>
        {entry.takenByMe
          ? m.entry.takenByMe
          : other
            ? m.entry.takenBy(entry.takenBy ?? '')
            : m.entry.state.waiting}
      </span>
      {entry.takenByMe ? (
        <CommandForm intent="giveBack" carried={carried}>
          <Button look="quiet">{m.entry.giveBack}</Button>
        </CommandForm>
      ) : (
        <CommandForm intent="take" carried={{ ...carried, takeOver: other ? 'true' : '' }}>
          <Button look="secondary" data-step="take">
            {other ? m.entry.takeOver : m.entry.take}
          </Button>
        </CommandForm>
      )}
    </div>
  )
}

export type EntryPanelProps = {
  readonly entry: CaseEntry
  readonly caseId: string
  readonly commandKey: string
  readonly title: string
  readonly place: string
  /** What can be done of it that other features know: a time, a visit. */
  readonly children?: ReactNode
}

/** One thing that waits: since when, until when and why, who has it, and what can be done. */
export const EntryPanel = ({ entry, caseId, commandKey, title, place, children }: EntryPanelProps) => {
  const m = useTexts(caseTexts)
  const language = useLanguage()
  const ended = entry.state === 'ended'
  const disposition = entry.disposition as keyof typeof m.disposition | null
  return (
    <section className={ended ? 'panel plain entry ended' : 'panel plain entry'}>
      <h3>{entry.kind === 'contact' ? m.entry.contact : title}</h3>
      <p className="when">
        {place && `${place}. `}
        {entry.endedAt
          ? m.entry.ended(nearMoment(entry.endedAt, language), disposition ? m.disposition[disposition] : '')
          : m.entry.since(nearMoment(entry.openedAt, language))}{' '}
        {entry.urgency !== null && <Tag>{m.entry.urgency(entry.urgency)}</Tag>}
      </p>
      {ended ? (
        <Disclosure title={m.promised.heading}>
          <Clocks clocks={entry.clocks} />
        </Disclosure>
      ) : (
        <Clocks clocks={entry.clocks} />
      )}
      {!ended && (
        <>
          <Holder entry={entry} caseId={caseId} />
          {children}
          {entry.kind === 'wait' && <EventForm entry={entry} commandKey={commandKey} />}
          <EndForm entry={entry} commandKey={commandKey} />
        </>
      )}
    </section>
  )
}
