import { addWeekdaysToNumber, dayNumber, fromDayNumber, helsinkiTime, isWeekdayNumber } from '@yhdella/kernel'
import type { Step } from './clock.ts'
import type { Deadline } from './deadline.ts'
import { limitDay } from './due-day.ts'
import type { OfficeHours } from './matter.ts'
import type { LimitUnit } from './rule.ts'
import { dayAt, placeOf, placeSince, plannedOn, type Timeline } from './timeline.ts'

export type Counted = { readonly due: number | null; readonly other: number | null; readonly lifted: boolean }

// HE 74/2022 describes office hours as about 8-16 on weekdays; a county gives its own.
const usualHours: OfficeHours = { opens: '08:00', closes: '16:00' }

export const hoursOf = (deadline: Deadline, line: Timeline): OfficeHours =>
  deadline.officeHours ?? line.options.officeHours ?? usualHours

const lastTimeToStart = (deadline: Deadline, line: Timeline): string => {
  const { closes } = hoursOf(deadline, line)
  return deadline.byTime !== null && deadline.byTime < closes ? deadline.byTime : closes
}

const add = (steps: Step[], unit: LimitUnit, value: number, start: number): number | null => {
  const due = limitDay(unit, value, start)
  if (due !== null) steps.push({ step: 'add', value, unit, gives: fromDayNumber(due) })
  return due
}

const countInOfficeHours = (deadline: Deadline, line: Timeline, place: number, steps: Step[]): number => {
  const start = dayAt(line, place)
  const event = line.events[place]
  const open = isWeekdayNumber(start) && event && helsinkiTime(event.at) < lastTimeToStart(deadline, line)
  if (open) {
    steps.push({ step: 'add', value: 0, unit: deadline.unit, gives: fromDayNumber(start) })
    return start
  }
  const due = addWeekdaysToNumber(start, 1)
  steps.push({ step: 'toWeekday', gives: fromDayNumber(due) })
  return due
}

const orElse = (deadline: Deadline, line: Timeline, due: number, steps: Step[]): Counted => {
  const { alternative } = deadline
  const place = alternative ? placeOf(line, alternative.start) : -1
  if (!alternative || place < 0) return { due, other: null, lifted: false }
  const on = dayAt(line, place)
  const second = limitDay(alternative.unit, alternative.value, on) ?? due
  const later = line.options.orLimit !== 'earlier'
  const chosen = later ? Math.max(due, second) : Math.min(due, second)
  const other = later ? Math.min(due, second) : Math.max(due, second)
  steps.push({
    step: 'alternative',
    event: alternative.start,
    on: fromDayNumber(on),
    value: alternative.value,
    unit: alternative.unit,
    other: fromDayNumber(other),
    gives: fromDayNumber(chosen),
  })
  return { due: chosen, other, lifted: false }
}

// Reasons count only when they were recorded while the limit still ran.
const extend = (
  deadline: Deadline,
  line: Timeline,
  place: number,
  counted: Counted,
  steps: Step[],
): Counted => {
  const { extension } = deadline
  const reasoned = extension ? placeSince(line, ['extensionReasoned'], place) : -1
  if (!extension || reasoned < 0 || counted.due === null || dayAt(line, reasoned) > counted.due)
    return counted
  if (extension.kind === 'reasoned') {
    steps.push({ step: 'extend', by: extension, gives: fromDayNumber(counted.due) })
    return { ...counted, lifted: true }
  }
  // Counted in one sweep from the start: 3 + 3 months from 30 November end on 30 May, not on 28 May.
  const due = limitDay(extension.unit, deadline.value + extension.value, dayAt(line, place))
  steps.push({ step: 'extend', by: extension, gives: due === null ? null : fromDayNumber(due) })
  return { ...counted, due }
}

/** Limits whose last day can be a weekend or a holiday because such days are counted. */
const runsOn = (unit: LimitUnit): boolean => unit === 'calendarDays' || unit === 'weeks' || unit === 'months'

const rollOver = (deadline: Deadline, line: Timeline, counted: Counted, steps: Step[]): Counted => {
  const { due } = counted
  const asked = line.options.rollOver === 'nextWeekday' && deadline.family === 'law' && runsOn(deadline.unit)
  if (!asked || due === null || isWeekdayNumber(due)) return counted
  const moved = addWeekdaysToNumber(due, 1)
  steps.push({ step: 'rollOver', gives: fromDayNumber(moved) })
  return { ...counted, due: moved }
}

const countPlan = (line: Timeline, place: number, steps: Step[]): Counted => {
  const gives = plannedOn(line, place)
  steps.push({ step: 'plan', gives })
  return { due: gives === null ? null : dayNumber(gives), other: null, lifted: true }
}

/** Counts the due day of a clock that the event at `place` starts, writing down each step. */
export const countDue = (deadline: Deadline, line: Timeline, place: number, steps: Step[]): Counted => {
  if (deadline.unit === 'plan') return countPlan(line, place, steps)
  const due = deadline.inOfficeHours
    ? countInOfficeHours(deadline, line, place, steps)
    : add(steps, deadline.unit, deadline.value, dayAt(line, place))
  if (due === null) return { due, other: null, lifted: false }
  const counted = extend(deadline, line, place, orElse(deadline, line, due, steps), steps)
  return rollOver(deadline, line, counted, steps)
}
