import { appointmentRoutes } from '@yhdella/contract'
import { type ChosenTime, readChoice } from '../../features/appointment/free-time.view.ts'
import { bookingAddress } from '../../features/appointment/my-time-address.view.ts'
import { commandKeyOf } from '../../platform/command-key.ts'
import { comeBack, onlySwitches, readForm, sendForm } from '../../platform/form.ts'
import type { Page } from '../../platform/page.ts'
import { askedTimes } from './times-listed.ts'

/** The same page and the same choices, with the nearest free times instead of the one that was taken. */
const withTaken = ({ url }: Page, { startsAt }: ChosenTime): string => {
  const query = new URLSearchParams(url.search)
  query.delete('after')
  query.set('taken', startsAt)
  return `${url.pathname}?${query}`
}

/** The list was true when it was read; meanwhile the time may have gone, or changed. */
const goneCodes: readonly string[] = ['TimeTaken', 'TimeNotOfService', 'ModeNotOffered']

const bookOrMove = async (page: Page, { slotId, mode, startsAt }: ChosenTime, formKey: string) => {
  const statusKey = page.param('statusKey')
  const { entryId, bookingId } = askedTimes(page)
  const commandKey = await commandKeyOf(formKey, slotId, mode)
  const answer =
    bookingId === null
      ? await page.call(appointmentRoutes.bookMyTime, { statusKey, entryId, slotId, mode, commandKey })
      : await page.call(appointmentRoutes.moveMyTime, { statusKey, bookingId, slotId, mode, commandKey })
  if (!answer.ok && goneCodes.includes(answer.code))
    throw page.goTo(withTaken(page, { slotId, mode, startsAt }))
  return answer
}

/** Books the chosen time, or moves the booking there. */
export const takeTime = async (page: Page) => {
  const values = await readForm(page)
  if (onlySwitches(values)) return comeBack(values)
  const chosen = readChoice(values.time)
  if (chosen === undefined) return comeBack(values, [{ field: 'time', code: 'required' }])
  return sendForm(
    page,
    values,
    () => bookOrMove(page, chosen, values.commandKey ?? ''),
    ({ bookingId }) => page.goTo(bookingAddress(page.param('statusKey'), bookingId)),
  )
}
