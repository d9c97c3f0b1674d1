export {
  addWeekdays,
  addWeekdaysToNumber,
  holidayName,
  isHoliday,
  isWeekday,
  isWeekdayNumber,
  nextWeekday,
  onOrNextWeekday,
} from './business-day.ts'
export {
  endOfDay,
  endOfDayNumber,
  helsinkiDate,
  helsinkiDayNumber,
  helsinkiMinutes,
  helsinkiTime,
  instantAt,
  startOfDay,
} from './helsinki-time.ts'
export { type Id, id } from './id.ts'
export {
  addMinutes,
  compareInstants,
  epochMs,
  fromEpochMs,
  type Instant,
  instant,
  isInstant,
} from './instant.ts'
export { type Language, languages } from './language.ts'
export { addCents, type Cents, cents } from './money.ts'
export { done, failed, type Outcome } from './outcome.ts'
export {
  addDays,
  addMonths,
  addMonthsToNumber,
  compareDates,
  dayNumber,
  daysBetween,
  fromDayNumber,
  isPlainDate,
  type PlainDate,
  plainDate,
  weekdayOf,
} from './plain-date.ts'
