import {
  addDays,
  addMinutes,
  helsinkiDate,
  helsinkiMinutes,
  type Instant,
  instantAt,
  isWeekday,
  nextWeekday,
  onOrNextWeekday,
  type PlainDate,
} from '@yhdella/kernel'
import type { Chance } from './chance.ts'

const written = (value: number): string => String(value).padStart(2, '0')

/** The moment when a Helsinki clock has gone `minutes` from midnight, with seconds so that not all fall on one. */
export const momentOn = (on: PlainDate, minutes: number, seconds = 0): Instant =>
  addMinutes(instantAt(on, `${written(Math.floor(minutes / 60))}:${written(minutes % 60)}`), seconds / 60)

/** Minutes from midnight: the desk opens at 8 and has answered by 16 (county.yaml, officeHours). */
export const deskOpens = 8 * 60
export const deskCloses = 16 * 60

/** The first moment from `at` on when the desk is open. */
export const deskOpenFrom = (at: Instant): Instant => {
  const on = helsinkiDate(at)
  if (!isWeekday(on)) return momentOn(onOrNextWeekday(on), deskOpens)
  const minutes = helsinkiMinutes(at)
  if (minutes < deskOpens) return momentOn(on, deskOpens)
  return minutes < deskCloses - 5 ? at : momentOn(nextWeekday(on), deskOpens)
}

/** `minutes` of the desk's time after `at`; what does not fit into the day goes on when it opens next. */
export const deskTimeAfter = (at: Instant, minutes: number, chance: Chance): Instant => {
  const from = deskOpenFrom(at)
  const on = helsinkiDate(from)
  const left = deskCloses - 4 - helsinkiMinutes(from)
  if (minutes < left) return addMinutes(from, minutes + chance.next())
  return momentOn(nextWeekday(on), deskOpens + 10 + Math.min(minutes - left, 300), chance.whole(0, 59))
}

/** Working days of the span, oldest first. */
export const weekdaysOf = (from: PlainDate, to: PlainDate): readonly PlainDate[] => {
  const days: PlainDate[] = []
  for (let on = from; on <= to; on = addDays(on, 1)) if (isWeekday(on)) days.push(on)
  return days
}
