import { Button, Disclosure, Radios, Select, TextArea, TextField } from '@yhdella/ui'
import { CommandForm } from '../../platform/command-form.tsx'
import type { Returned } from '../../platform/form.ts'
import { useTexts } from '../../platform/language.ts'
import { useReturnedTo } from '../../platform/returned.ts'
import { bookFailure, bookTexts } from './messages.ts'

const modes = ['onSite', 'phone', 'video', 'message'] as const

export type VisitFormProps = {
  readonly entryId: string
  readonly bookingId: string | null
  readonly mode: (typeof modes)[number]
  readonly commandKey: string
}

/** A visit that is recorded afterwards: the wait ended when it took place. */
const Earlier = ({ id, failed }: { readonly id: string; readonly failed: Returned | undefined }) => {
  const m = useTexts(bookTexts).visit
  const { tookPlaceOn, tookPlaceTime } = failed?.values ?? {}
  return (
    <Disclosure title={m.earlier} open={Boolean(tookPlaceOn)}>
      <TextField
        {...{ id: `${id}-on`, name: 'tookPlaceOn', type: 'date', label: m.on, errorWord: '' }}
        defaultValue={tookPlaceOn}
      />
      <TextField
        {...{
          id: `${id}-at`,
          name: 'tookPlaceTime',
          label: m.at,
          hint: m.atHint,
          errorWord: '',
          characters: 10,
        }}
        defaultValue={tookPlaceTime}
      />
    </Disclosure>
  )
}

/** Records that the visit happened; the wait ends with it. */
export const VisitForm = ({ entryId, bookingId, mode, commandKey }: VisitFormProps) => {
  const m = useTexts(bookTexts)
  const failed = useReturnedTo('visit', { entryId })
  const id = `visit-${bookingId ?? entryId}`
  return (
    <Disclosure title={m.visit.heading} open={failed !== undefined}>
      <CommandForm
        intent="visit"
        commandKey={commandKey}
        carried={{ entryId, ...(bookingId ? { bookingId } : {}) }}
        label={m.visit.heading}
      >
        <Select
          id={`${id}-mode`}
          name="mode"
          label={m.visit.mode}
          errorWord=""
          defaultValue={failed?.values.mode ?? mode}
          choices={modes.map(each => ({ value: each, label: m.mode[each] }))}
        />
        <Earlier id={id} failed={failed} />
        <TextArea
          id={`${id}-note`}
          name="note"
          label={m.visit.note}
          error={failed?.trouble ? bookFailure(failed.trouble.code, m) : undefined}
          errorWord=""
          rows={3}
          defaultValue={failed?.values.note}
        />
        <Radios
          id={`${id}-settled`}
          name="settled"
          label={m.visit.settled}
          errorWord=""
          defaultValue={failed?.values.settled ?? 'true'}
          choices={[
            { value: 'true', label: m.visit.done },
            { value: '', label: m.visit.goesOn },
          ]}
        />
        <Button>{m.visit.save}</Button>
      </CommandForm>
    </Disclosure>
  )
}
