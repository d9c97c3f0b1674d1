import type { campaignRoutes, Output } from '@yhdella/contract'
import { helsinkiDate, instant } from '@yhdella/kernel'

export type Proposal = Output<(typeof campaignRoutes)['proposeCampaign']>
type Time = Proposal['times'][number]

/** The times of one professional on one day at one unit. */
export type DayOfTimes = {
  readonly key: string
  readonly on: string
  readonly unitId: string
  readonly professional: string
  readonly startsAt: readonly string[]
}

/** One row a professional's day, so that a campaign of hundreds of times can be read through. */
export const daysOfTimes = (times: readonly Time[]): readonly DayOfTimes[] => {
  const keyOf = (time: Time) =>
    [helsinkiDate(instant(time.startsAt)), time.unitId, time.professionalId].join(' ')
  return [...Map.groupBy(times, keyOf)].map(([key, ofDay]) => ({
    key,
    on: key.slice(0, 10),
    unitId: ofDay[0]?.unitId ?? '',
    professional: ofDay[0]?.professional ?? '',
    startsAt: ofDay.map(each => each.startsAt),
  }))
}
