import type { appointmentRoutes } from '@yhdella/contract'
import { done, epochMs, type Id, type Instant, id, isInstant } from '@yhdella/kernel'
import type { Handler } from '../../platform/handler.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { professionalsOf } from '../organisation/index.ts'
import type { Entry } from '../queue/index.ts'
import { type FreeTime, type FreeTimeSearch, selectFreeTimes } from './free-time.queries.ts'
import type { VisitMode } from './slot.rules.ts'
import { guardedWait, residentsWait } from './wait-access.ts'

/** Times offered at once: few enough to read and compare. */
const offered = 5

type Filter = {
  readonly unitId: string
  readonly mode: VisitMode | 'any'
  readonly after?: string | undefined
}

/** A place in the list: the last time that was shown, of the several that may begin at the same moment. */
const placeOf = (time: FreeTime): string => `${time.startsAt}_${time.slotId}`

const readPlace = (after: string | undefined, now: Instant): FreeTimeSearch['after'] => {
  const [, startsAt = '', slotId = ''] =
    /^([^_]+)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(after ?? '') ?? []
  return isInstant(startsAt) && startsAt > now
    ? { startsAt, slotId: id(slotId) }
    : { startsAt: now, slotId: null }
}

const withNames = async (tx: Transaction, times: readonly FreeTime[]) => {
  const people = await professionalsOf(
    tx,
    times.map(time => time.professionalId),
  )
  return times.map(({ professionalId, ...time }) => ({
    ...time,
    minutes: minutesOf(time),
    professional: people.get(professionalId)?.name ?? '',
  }))
}

const minutesOf = ({ startsAt, endsAt }: Pick<FreeTime, 'startsAt' | 'endsAt'>): number =>
  Math.round((epochMs(endsAt) - epochMs(startsAt)) / 60_000)

/** The next times of the wait's own service, from the soonest on. */
const list = async (tx: Transaction, { serviceId }: Pick<Entry, 'serviceId'>, filter: Filter) => {
  const found = await selectFreeTimes(tx, {
    serviceId,
    unitId: filter.unitId === 'any' ? null : filter.unitId,
    mode: filter.mode === 'any' ? null : filter.mode,
    after: readPlace(filter.after, tx.now),
    count: offered + 1,
  })
  const times = found.slice(0, offered)
  const last = times.at(-1)
  const more = found.length > offered
  return done({
    times: await withNames(tx, times),
    more,
    after: more && last !== undefined ? placeOf(last) : null,
  })
}

export const listMyFreeTimes: Handler<typeof appointmentRoutes.listMyFreeTimes> = async (tx, input) => {
  const wait = await residentsWait(tx, input.statusKey, id<'Entry'>(input.entryId))
  return wait.ok ? list(tx, wait.data, input) : wait
}

export const listFreeTimes: Handler<typeof appointmentRoutes.listFreeTimes> = async (tx, input) => {
  const entryId: Id<'Entry'> = id(input.entryId)
  const wait = await guardedWait(tx, entryId)
  return wait.ok ? list(tx, wait.data, input) : wait
}
