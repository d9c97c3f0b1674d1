/** Fills an empty database with the demonstration's people and history. See README.md. */
import { setImmediate } from 'node:timers/promises'
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
  lookUpAgain,
  selectToldTo,
  skipLookUps,
  updateHistory,
} from './history.queries.ts'
import { historyOf, tellHistory, worldOf } from './history.ts'
import { leftToPeople } from './left-to-people.ts'
import { noRows, type Rows } from './rows.ts'
import type { World } from './story.ts'
import { furtherOf, without } from './tell-further.ts'

/** Bookings take their times from those that are free, by a trigger: they are written last, with what needs them. */
const withoutBookings = (part: Rows): Rows => ({
  ...part,
  'appointment.booking': [],
  'appointment.visit': [],
})

/** While the database writes one part, the next is told. */
const tellFirst = async (tx: Transaction, world: World): Promise<void> => {
  const last = noRows()
  let written = Promise.resolve()
  for (const part of tellHistory(world)) {
    await written
    // The first part opens the times of the books, which a trigger offers; the rest needs none.
    if (part['appointment.slot'].length === 0) await skipLookUps(tx)
    written = insertHistory(tx, withoutBookings(part))
    last['appointment.booking'].push(...part['appointment.booking'])
    last['appointment.visit'].push(...part['appointment.visit'])
    // Lets the statement be sent before the next part takes the thread.
    await setImmediate()
  }
  await written
  await lookUpAgain(tx)
  await insertHistory(tx, last)
  await analyzeHistory(tx)
  await keepDemonstrationDataset(tx, world.history)
  await keepToldTo(tx, world.now)
}

type Comparison = { readonly before: Rows; readonly since: Rows; readonly toldTo: Instant }

const comparisonOf = (world: World, toldTo: Instant): Comparison => ({
  before: historyOf({ ...world, now: toldTo }),
  since: historyOf(world),
  toldTo,
})

const tellFurther = async (tx: Transaction, world: World, told: Comparison): Promise<void> => {
  const { before, since, toldTo } = told
  const frozen = await leftToPeople(tx, before, since)
  const further = without(furtherOf(before, since, toldTo), since, frozen)
  // A moved booking must be known as moved before the one that takes its place is written.
  await updateHistory(tx, further.changed)
  await insertHistory(tx, further.added)
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
  const { toldTo } = standing
  // Compared before the transaction begins: nothing waits in the database meanwhile.
  const further = toldTo === undefined ? undefined : comparisonOf(world, toldTo)
  await asSystem('tell demonstration', async tx => {
    const again = await standingOf(tx)
    if (again.toldTo !== toldTo || !again.isFree) return
    await (further === undefined ? tellFirst(tx, world) : tellFurther(tx, world, further))
  })
}
