import { SummaryList, type SummaryRow } from '@yhdella/ui'
import type { CountyNames } from '../../platform/county-names.ts'
import { useLanguage, useTexts } from '../../platform/language.ts'
import { dayInShort, timeInWords } from '../../platform/when.ts'
import type { MyBooking } from './my-booking.view.ts'
import { myTimeTexts } from './my-time-messages.ts'

export type BookingDetailsProps = { readonly booking: MyBooking; readonly names: CountyNames }

/** A booked time's facts. The place is told only where one goes there and it may be told. */
export const BookingDetails = ({ booking, names }: BookingDetailsProps) => {
  const texts = useTexts(myTimeTexts)
  const language = useLanguage()
  const { rows, when, placeHidden } = texts.booking
  const { startsAt, endsAt, mode, unitId, professional, profession, serviceId } = booking
  const place: SummaryRow = {
    term: rows.where,
    value: unitId === null ? placeHidden : names.unit(unitId),
  }
  return (
    <SummaryList
      rows={[
        {
          term: rows.when,
          value: when(
            dayInShort(startsAt, language),
            timeInWords(startsAt, language),
            timeInWords(endsAt, language),
          ),
        },
        { term: rows.how, value: texts.mode[mode] },
        ...(mode === 'onSite' ? [place] : []),
        { term: rows.who, value: [names.profession(profession), professional].filter(Boolean).join(' ') },
        { term: rows.service, value: names.service(serviceId) },
      ]}
    />
  )
}
