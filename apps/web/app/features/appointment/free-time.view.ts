import type { appointmentRoutes, field, Output } from '@yhdella/contract'
import type { Language } from '@yhdella/kernel'
import type { z } from 'zod'
import type { CountyNames } from '../../platform/county-names.ts'
import { oneOf } from '../../platform/one-of.ts'
import { nearDay, timeInWords } from '../../platform/when.ts'
import type { MyTimeMessages } from './my-time-messages.ts'

export type FreeTime = Output<typeof appointmentRoutes.listMyFreeTimes>['times'][number]
export type VisitMode = z.output<typeof field.visitMode>
export type ModeChoice = VisitMode | 'any'

export const visitModes = ['onSite', 'phone', 'video', 'message'] as const satisfies readonly VisitMode[]

/** What was chosen of the list: the slot, how, and when it is, should someone else have taken it. */
export type ChosenTime = { readonly slotId: string; readonly mode: VisitMode; readonly startsAt: string }

/** How a time of the list would be used: as was asked, else the first way it offers. */
export const modeOf = (time: FreeTime, asked: ModeChoice): VisitMode =>
  oneOf(time.modes, asked) ?? time.modes[0] ?? 'onSite'

export const choiceOf = (time: FreeTime, asked: ModeChoice): string =>
  [time.slotId, modeOf(time, asked), time.startsAt].join(' ')

export const readChoice = (choice: string | undefined): ChosenTime | undefined => {
  const [slotId, modeText, startsAt] = (choice ?? '').split(' ')
  const mode = oneOf(visitModes, modeText)
  if (!slotId || mode === undefined || !startsAt || Number.isNaN(Date.parse(startsAt))) return undefined
  return { slotId, mode, startsAt }
}

/** A free time in words: when it is, and then where or how, with whom and how long. */
export const freeTimeText = (
  time: FreeTime,
  asked: ModeChoice,
  names: CountyNames,
  language: Language,
  m: MyTimeMessages['times'],
): { readonly when: string; readonly rest: string } => {
  const mode = modeOf(time, asked)
  const profession = names.profession(time.profession)
  return {
    when: m.when(nearDay(time.startsAt, language), timeInWords(time.startsAt, language)),
    rest:
      mode === 'onSite'
        ? m.onSite(names.unit(time.unitId), profession, time.minutes)
        : m[mode](profession, time.minutes),
  }
}

/** How many are offered instead of a time that was taken. */
const nearestCount = 3

const distance = (time: FreeTime, moment: string): number =>
  Math.abs(Date.parse(time.startsAt) - Date.parse(moment))

/** The free times closest to a moment, in the order of the calendar; a time that is in two lists is told once. */
export const nearestTimes = (times: readonly FreeTime[], moment: string): readonly FreeTime[] =>
  [...new Map(times.map(time => [time.slotId, time])).values()]
    .toSorted((one, other) => distance(one, moment) - distance(other, moment))
    .slice(0, nearestCount)
    .toSorted((one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt))
