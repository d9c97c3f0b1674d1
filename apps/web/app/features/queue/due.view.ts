import {
  addDays,
  addMinutes,
  epochMs,
  helsinkiDate,
  instant,
  type Language,
  type PlainDate,
} from '@yhdella/kernel'
import { nearDay, nearMoment, timeInWords } from '../../platform/when.ts'
import type { QueueMessages } from './messages.ts'

/** Three states only, each with its own shape and words: never told by colour alone. */
export type DueState = 'inTime' | 'today' | 'late' | 'none'

export type DueView = {
  readonly state: DueState
  /** The date or time, shown bold. */
  readonly when: string
  /** How much is left, or how late it is. */
  readonly slack: string
  /** How much of the time has been used, 0-1. */
  readonly used: number
}

export type Due = { readonly openedAt: string; readonly dueAt: string | null }

const msPerMinute = 60_000
const minutesPerHour = 60
const minutesPerDay = 1440

const dayOf = (at: string): PlainDate => helsinkiDate(instant(at))

/** A due at the very end of a day is a day, not a clock time. */
const isWholeDay = (at: string): boolean => dayOf(at) !== dayOf(addMinutes(instant(at), 1))

const whenText = (dueAt: string, now: string, language: Language, m: QueueMessages['due']): string => {
  const day = dayOf(dueAt)
  const clock = timeInWords(dueAt, language)
  const wholeDay = isWholeDay(dueAt)
  if (day === dayOf(now)) return wholeDay ? m.todayAllDay : m.today(clock)
  if (day === addDays(dayOf(now), 1)) return wholeDay ? m.tomorrowAllDay : m.tomorrow(clock)
  return wholeDay ? nearDay(dueAt, language) : nearMoment(dueAt, language)
}

const slackText = (minutes: number, m: QueueMessages['due']): string => {
  const size = Math.abs(minutes)
  const late = minutes < 0
  if (size < minutesPerHour) return late ? m.lateMinutes(size) : m.leftMinutes(size)
  if (size < minutesPerDay) {
    const hours = Math.floor(size / minutesPerHour)
    return late ? m.lateHours(hours) : m.leftHours(hours)
  }
  const days = Math.floor(size / minutesPerDay)
  return late ? m.lateDays(days) : m.leftDays(days)
}

const stateOf = (dueAt: string, now: string): DueState => {
  if (epochMs(instant(now)) > epochMs(instant(dueAt))) return 'late'
  return dayOf(dueAt) === dayOf(now) ? 'today' : 'inTime'
}

const usedShare = (due: Due, now: number): number => {
  const from = epochMs(instant(due.openedAt))
  const to = epochMs(instant(due.dueAt ?? due.openedAt))
  if (to <= from) return 1
  return Math.min(1, Math.max(0, (now - from) / (to - from)))
}

/** What a due date says at this moment, in words and as a share. */
export const dueView = (due: Due, now: string, language: Language, m: QueueMessages['due']): DueView => {
  if (due.dueAt === null) return { state: 'none', when: m.none, slack: '', used: 0 }
  const nowMs = epochMs(instant(now))
  const minutes = Math.trunc((epochMs(instant(due.dueAt)) - nowMs) / msPerMinute)
  const late = epochMs(instant(due.dueAt)) < nowMs
  return {
    state: stateOf(due.dueAt, now),
    when: whenText(due.dueAt, now, language, m),
    slack: slackText(late ? Math.min(minutes, -1) : minutes, m),
    used: usedShare(due, nowMs),
  }
}
