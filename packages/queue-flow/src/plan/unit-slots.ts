import { addDays, dayNumber, fromDayNumber, isWeekday, weekdayOf } from '@yhdella/kernel'
import type { QueueFile } from '../file/queue-file.ts'
import { dealToUnits, overWeekdays, type UnitSlots } from './extra-slots.ts'
import type { Lever } from './plan-request.ts'

/** A queue's extra slots as each unit would put them in its book: by weekday, in all, in hours and in money. */
export const unitSlotsOf = (
  file: QueueFile,
  levers: readonly Lever[],
  queue: string,
  perWeek: number,
): readonly UnitSlots[] =>
  dealToUnits(levers, queue, perWeek).map(({ lever, perWeek: given }) => {
    const slotsByWeekday = overWeekdays(given, lever.weekdays)
    const slots = slotsInAll(file, lever, slotsByWeekday)
    return {
      unit: lever.unit,
      queue,
      from: lever.from,
      to: lever.to,
      slotsPerWeek: given,
      slotsByWeekday,
      slots,
      hours: (slots * lever.minutes) / 60,
      costCents: slots * lever.costCents,
    }
  })

// Holidays from Monday to Friday are closed, as the books of the model are.
const slotsInAll = (file: QueueFile, lever: Lever, slotsByWeekday: readonly number[]): number => {
  const last = lever.to ?? addDays(file.asOf, file.days - 1)
  let slots = 0
  for (let day = dayNumber(lever.from); day <= dayNumber(last); day++) {
    const date = fromDayNumber(day)
    const weekday = weekdayOf(date)
    if (weekday > 5 || isWeekday(date)) slots += slotsByWeekday[weekday - 1] ?? 0
  }
  return slots
}
