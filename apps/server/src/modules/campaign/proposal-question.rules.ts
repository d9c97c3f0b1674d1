/** Which days and hours of a plan are asked about, and whether they may be. */
import {
  addDays,
  done,
  failed,
  isWeekday,
  type Outcome,
  type PlainDate,
  plainDate,
  weekdayOf,
} from '@yhdella/kernel'
import type { PartOfDay, WorkingDay } from './proposal.rules.ts'

export type AskedDays = { readonly fromOn?: string | undefined; readonly toOn?: string | undefined }
export type AskedHours = { readonly opensAt?: string | undefined; readonly closesAt?: string | undefined }

type Days = { readonly from: PlainDate; readonly to: PlainDate }

export type DaysRefusal = 'PlanIsOver' | 'DaysReversed' | 'OutsidePlan'

/** The plan's days from tomorrow on, or those of them that were asked. Today's times would be too late to be found. */
export const daysOf = (plan: Days, asked: AskedDays, today: PlainDate): Outcome<Days, DaysRefusal> => {
  const first = plan.from > today ? plan.from : addDays(today, 1)
  if (first > plan.to) return failed('PlanIsOver')
  const from = asked.fromOn === undefined ? first : plainDate(asked.fromOn)
  const to = asked.toOn === undefined ? plan.to : plainDate(asked.toOn)
  if (from > to) return failed('DaysReversed')
  return from < first || to > plan.to ? failed('OutsidePlan') : done({ from, to })
}

export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

const written = (value: number): string => String(value).padStart(2, '0')

/** Minutes from midnight as a clock shows them. */
export const timeOf = (minutes: number): string =>
  `${written(Math.floor(minutes / 60))}:${written(minutes % 60)}`

/** Hours inside the widest opening hours; each unit's own narrow them further. */
export const hoursOf = (
  widest: PartOfDay,
  { opensAt, closesAt }: AskedHours,
): Outcome<PartOfDay, 'OutsideOpeningHours'> => {
  const from = opensAt === undefined ? widest.from : minutesOf(opensAt)
  const to = closesAt === undefined ? widest.to : minutesOf(closesAt)
  const isInside = from >= widest.from && to <= widest.to && from < to
  return isInside ? done({ from, to }) : failed('OutsideOpeningHours')
}

export const bothParts = (one: PartOfDay, other: PartOfDay): PartOfDay => ({
  from: Math.max(one.from, other.from),
  to: Math.min(one.to, other.to),
})

/** The span's working days: no Saturday, Sunday or holiday. */
export const workingDaysOf = ({ from, to }: Days): readonly WorkingDay[] => {
  const days: WorkingDay[] = []
  for (let on = from; on <= to; on = addDays(on, 1))
    if (isWeekday(on)) days.push({ on, weekday: weekdayOf(on) - 1 })
  return days
}
