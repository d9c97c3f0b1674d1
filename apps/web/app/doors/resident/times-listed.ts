import { appointmentRoutes, contactRoutes, type Input } from '@yhdella/contract'
import { addMinutes, instant } from '@yhdella/kernel'
import {
  type FreeTime,
  type ModeChoice,
  nearestTimes,
  visitModes,
} from '../../features/appointment/free-time.view.ts'
import type { MatterWait } from '../../features/matter/matter-status.ts'
import { oneOf } from '../../platform/one-of.ts'
import { dataOf, type Page, refusal } from '../../platform/page.ts'

/** What the address asks for. */
export const askedTimes = ({ url }: Page) => {
  const read = (name: string): string | undefined => url.searchParams.get(name) || undefined
  const mode: ModeChoice = oneOf(visitModes, read('mode')) ?? 'any'
  return {
    entryId: read('entry') ?? '',
    bookingId: read('booking') ?? null,
    unitId: read('unit') ?? 'any',
    mode,
    after: read('after'),
    /** When the time was that someone else had just taken. */
    taken: read('taken'),
  }
}

export type AskedTimes = ReturnType<typeof askedTimes>
type Query = Omit<Input<typeof appointmentRoutes.listMyFreeTimes>, 'statusKey'>

const list = async (page: Page, { entryId, unitId, mode, after }: Query) =>
  dataOf(
    await page.call(appointmentRoutes.listMyFreeTimes, {
      statusKey: page.param('statusKey'),
      entryId,
      unitId,
      mode,
      ...(after && { after }),
    }),
  )

/** How long before a taken time the search for its neighbours begins: two days, in minutes. */
const neighbourhood = 2 * 24 * 60

/** The three free times closest to the one that was taken. */
const listNearest = async (page: Page, asked: AskedTimes, taken: string): Promise<readonly FreeTime[]> => {
  const before = await list(page, { ...asked, after: addMinutes(instant(taken), -neighbourhood) })
  const behind = await list(page, { ...asked, after: taken })
  return nearestTimes([...before.times, ...behind.times], taken)
}

export const listTimes = async (page: Page, asked: AskedTimes) => {
  const taken = asked.taken !== undefined && !Number.isNaN(Date.parse(asked.taken)) ? asked.taken : null
  if (taken === null) return { taken, ...(await list(page, asked)) }
  return { taken, times: await listNearest(page, asked, taken), more: true, after: null }
}

/** The wait that a time is chosen for. */
export const waitOf = async (page: Page, entryId: string): Promise<MatterWait> => {
  const input = { statusKey: page.param('statusKey'), language: page.language }
  const { waits } = dataOf(await page.call(contactRoutes.readStatus, input))
  const wait = waits.find(each => each.entryId === entryId)
  if (wait === undefined) throw refusal('WaitNotFound')
  return wait
}
