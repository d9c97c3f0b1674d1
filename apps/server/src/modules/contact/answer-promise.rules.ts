import { type CountyClock, evaluate, type ServiceClass } from '@yhdella/access-law'
import {
  helsinkiDate,
  helsinkiTime,
  type Instant,
  instantAt,
  isWeekday,
  type Language,
  nextWeekday,
  type PlainDate,
  weekdayOf,
} from '@yhdella/kernel'

/** When the desk is open on weekdays, Helsinki time: 'HH:MM'. */
export type OfficeHours = { readonly opens: string; readonly closes: string }

type Words = Readonly<Record<Language, string>>

/**
 * When we promise to have answered a contact that comes now: by the desk's closing on the same weekday
 * (1326/2010 51 §: contact and assessment on the same weekday in office hours), and for a contact that comes
 * after closing or on a free day, by the closing of the next weekday.
 */
export const answerBy = (now: Instant, { closes }: OfficeHours): Instant => {
  const today = helsinkiDate(now)
  const inTime = isWeekday(today) && helsinkiTime(now) < closes
  return instantAt(inTime ? today : nextWeekday(today), closes)
}

export type CountyPromise = {
  readonly serviceClass: ServiceClass
  /** The county's own clocks of the service where contacts wait. */
  readonly clocks: readonly CountyClock[]
  readonly hours: OfficeHours
}

/**
 * When the county promises to have answered a contact: the due of its own promise, counted as the work list
 * counts it; the earliest, where it promises several things. A county without one keeps {@link answerBy}.
 */
export const promisedBy = (receivedAt: Instant, { serviceClass, clocks, hours }: CountyPromise): Instant => {
  const contact = { type: 'contact', at: receivedAt } as const
  const matter = { service: serviceClass, birthDate: null, flags: [], events: [contact] }
  const promised = evaluate(matter, receivedAt, { countyClocks: clocks, officeHours: hours })
    .filter(({ family, start }) => family === 'promise' && start !== null)
    .flatMap(({ dueAt }) => (dueAt === null ? [] : [dueAt]))
  return promised.toSorted()[0] ?? answerBy(receivedAt, hours)
}

/** After a broken promise: the first closing of a weekday that is on a later day than the promise and now. */
export const newAnswerBy = (promised: Instant, now: Instant, { closes }: OfficeHours): Instant => {
  const late = promised > now ? promised : now
  return instantAt(nextWeekday(helsinkiDate(late)), closes)
}

const weekdayNames: readonly Words[] = [
  { fi: 'maanantaina', sv: 'måndag', en: 'Monday' },
  { fi: 'tiistaina', sv: 'tisdag', en: 'Tuesday' },
  { fi: 'keskiviikkona', sv: 'onsdag', en: 'Wednesday' },
  { fi: 'torstaina', sv: 'torsdag', en: 'Thursday' },
  { fi: 'perjantaina', sv: 'fredag', en: 'Friday' },
  { fi: 'lauantaina', sv: 'lördag', en: 'Saturday' },
  { fi: 'sunnuntaina', sv: 'söndag', en: 'Sunday' },
]
const svMonths =
  'januari februari mars april maj juni juli augusti september oktober november december'.split(' ')
const enMonths =
  'January February March April May June July August September October November December'.split(' ')

const numbersOf = (date: PlainDate) => ({ month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) })

/** '16:00' is said 16, '16:30' is said 16.30. */
const nordicTime = (time: string): string => {
  const [hour = '', minute = ''] = time.split(':')
  return minute === '00' ? String(Number(hour)) : `${Number(hour)}.${minute}`
}

/** One sentence that names the weekday, the date and the time. */
export const promiseSentence = (by: Instant): Words => {
  const date = helsinkiDate(by)
  const time = helsinkiTime(by)
  const { month, day } = numbersOf(date)
  const weekday = weekdayNames[weekdayOf(date) - 1]
  return {
    fi: `Vastaamme viimeistään ${weekday?.fi} ${day}.${month}. klo ${nordicTime(time)}.`,
    sv: `Vi svarar senast ${weekday?.sv}en den ${day} ${svMonths[month - 1]} kl. ${nordicTime(time)}.`,
    en: `We will reply by ${time} on ${weekday?.en} ${day} ${enMonths[month - 1]}.`,
  }
}

export type PromiseState = {
  readonly state: 'running' | 'kept' | 'late'
  readonly newAnswerBy: Instant | null
}

/** A promise is judged by its own time: answered late stays late, and only an unanswered one gets a new time. */
export const promiseState = (
  by: Instant,
  answeredAt: Instant | null,
  now: Instant,
  hours: OfficeHours,
): PromiseState => {
  if (answeredAt !== null) return { state: answeredAt <= by ? 'kept' : 'late', newAnswerBy: null }
  if (now <= by) return { state: 'running', newAnswerBy: null }
  return { state: 'late', newAnswerBy: newAnswerBy(by, now, hours) }
}
