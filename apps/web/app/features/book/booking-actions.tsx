import { Button, Disclosure, TextField } from '@yhdella/ui'
import { Link } from 'react-router'
import { CommandForm } from '../../platform/command-form.tsx'
import { useTexts } from '../../platform/language.ts'
import { useReturnedTo } from '../../platform/returned.ts'
import { bookFailure, bookTexts } from './messages.ts'
import { By } from './time-picker.tsx'
import { VisitForm, type VisitFormProps } from './visit-form.tsx'

export type BookingActionsProps = {
  readonly booking: {
    readonly bookingId: string
    readonly entryId: string
    readonly startsAt: string
    readonly mode: VisitFormProps['mode']
  }
  readonly now: string
  readonly commandKey: string
  readonly moveLink: string
}

const Cancel = ({ booking, commandKey }: BookingActionsProps) => {
  const m = useTexts(bookTexts)
  const failed = useReturnedTo('cancelTime', { bookingId: booking.bookingId })
  return (
    <Disclosure title={m.cancel.heading} open={failed !== undefined}>
      <CommandForm
        intent="cancelTime"
        commandKey={commandKey}
        carried={{ bookingId: booking.bookingId }}
        label={m.cancel.heading}
      >
        <By />
        <TextField
          id={`cancel-${booking.bookingId}`}
          name="reason"
          label={m.cancel.reason}
          error={failed?.trouble ? bookFailure(failed.trouble.code, m) : undefined}
          errorWord=""
          defaultValue={failed?.values.reason}
        />
        <Button look="alert">{m.cancel.save}</Button>
      </CommandForm>
    </Disclosure>
  )
}

const NoShow = ({ booking, commandKey }: BookingActionsProps) => {
  const m = useTexts(bookTexts)
  const failed = useReturnedTo('noShow', { bookingId: booking.bookingId })
  return (
    <CommandForm intent="noShow" commandKey={commandKey} carried={{ bookingId: booking.bookingId }}>
      {failed?.trouble && <p className="error">{bookFailure(failed.trouble.code, m)}</p>}
      <Button look="secondary">{m.noShow.save}</Button>
    </CommandForm>
  )
}

/** What can be done of a booked time: before it, move and cancel; once it has begun, the visit or its absence. */
export const BookingActions = (props: BookingActionsProps) => {
  const m = useTexts(bookTexts)
  const { booking, now, commandKey, moveLink } = props
  const begun = Date.parse(booking.startsAt) <= Date.parse(now)
  return (
    <div className="booking-actions">
      {begun && <VisitForm {...booking} commandKey={commandKey} />}
      {begun && <NoShow {...props} />}
      <Link className="button secondary" to={moveLink} preventScrollReset data-step="cut">
        {m.move}
      </Link>
      <Cancel {...props} />
    </div>
  )
}
