/** Fills an empty database with the demonstration's people and history. See README.md. */
import { helsinkiDate, type Instant } from '@yhdella/kernel'
import { keepDemonstrationDataset } from '../modules/measure/index.ts'
import { county } from '../modules/organisation/index.ts'
import type { AsSystem } from '../platform/jobs.ts'
import type { Transaction } from '../platform/transaction.ts'
import {
  analyzeHistory,
  hasMatters,
  insertHistory,
  keepToldTo,
  lockTelling,
  selectToldTo,
  updateHistory,
} from './history.queries.ts'
import { historyOf, worldOf } from './history.ts'
import { leftToPeople } from './left-to-people.ts'
import type { Rows } from './rows.ts'
import type { World } from './story.ts'
import { furtherOf, without } from './tell-further.ts'

const tellFirst = async (tx: Transaction, world: World, rows: Rows): Promise<void> => {
  await insertHistory(tx, rows)
  await analyzeHistory(tx)
  await keepDemonstrationDataset(tx, world.history)
  await keepToldTo(tx, world.now)
}

const tellFurther = async (
  tx: Transaction,
  world: World,
  toldTo: Instant,
  before: Rows,
  since: Rows,
): Promise<void> => {
  const frozen = await leftToPeople(tx, before, since)
  const further = without(furtherOf(before, since, toldTo), since, frozen)
  await insertHistory(tx, further.added)
  await updateHistory(tx, further.changed)
  await keepToldTo(tx, world.now)
  await tx.announce('work')
  await tx.announce('board')
}

type Standing = { readonly now: Instant; readonly toldTo: Instant | undefined; readonly isFree: boolean }

const standingOf = async (tx: Transaction): Promise<Standing> => {
  await lockTelling(tx)
  const toldTo = await selectToldTo(tx)
  return { now: tx.now, toldTo, isFree: toldTo !== undefined || !(await hasMatters(tx)) }
}

const isTold = ({ now, toldTo }: Standing): boolean =>
  toldTo !== undefined && helsinkiDate(toldTo) >= helsinkiDate(now)

/**
 * Tells the history once, in one transaction: whatever stops the program in the middle, there is either all of
 * it or nothing. A start on a later day tells the days that have passed since; matters that people have changed
 * meanwhile are left as they are. Refuses in production: there nobody is invented.
 */
export const prepareDemonstration = async (
  asSystem: AsSystem,
  { mode }: { readonly mode: 'demo' | 'production' },
): Promise<void> => {
  if (mode === 'production') throw new Error('The demonstration is never told in production')
  const standing = await asSystem('prepare demonstration', standingOf)
  const world = worldOf(county(), standing.now)
  if (world === undefined || !standing.isFree || isTold(standing)) return
  // Told before the transaction begins: nothing waits in the database while the rows are made.
  const { toldTo } = standing
  const since = historyOf(world)
  const before = toldTo === undefined ? undefined : historyOf({ ...world, now: toldTo })
  await asSystem('tell demonstration', async tx => {
    const again = await standingOf(tx)
    if (again.toldTo !== toldTo || !again.isFree) return
    if (toldTo === undefined || before === undefined) await tellFirst(tx, world, since)
    else await tellFurther(tx, world, toldTo, before, since)
  })
}
