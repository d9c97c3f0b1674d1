/** The counts kept from the event log against those of the database, in the very same snapshot. */
import { addMinutes, instant } from '@yhdella/kernel'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { serve } from '../../../test/counties.ts'
import { testInstance } from '../../../test/test-instance.ts'
import type { Professional } from '../../platform/actor.ts'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import { staffOf } from '../case/case.fixtures.ts'
import { happens, stepKinds, type World } from '../measure/county-life.fixtures.ts'
import { countsInSight } from './open-work.ts'
import { sightsOf } from './sight.ts'
import { countWork } from './work-list.queries.ts'

const instance = testInstance()
const monday = instant('2026-11-23T08:00:00.000Z')
/** A manager of the desk, a physiotherapist of Kajaani, and one of Kuhmo who sees neither. */
const names = ['martta-testivaara', 'otso-mallila', 'saimi-testinen'] as const
let staff: readonly Professional[]

beforeAll(async () => {
  serve()
  staff = Object.values(await instance.asSystem('given', tx => staffOf(tx, ...names)))
})

const emptied = async (): Promise<World> => {
  instance.clock.set(monday)
  await instance.database.pool.query(
    'truncate resident.person, contact.draft, appointment.slot, platform.command cascade',
  )
  const [first] = staff
  if (first === undefined) throw new Error('Nobody works here')
  return { instance, staff: first, undoable: [], nextTime: addMinutes(monday, 24 * 60) }
}

/** Both in one transaction that sees one snapshot. */
const isAsCounted = async (): Promise<void> => {
  const db = await instance.database.db.startTransaction().setIsolationLevel('repeatable read').execute()
  try {
    const nothing = async (): Promise<void> => {}
    const tx: GatheredTransaction = { db, now: instance.clock.now(), announce: nothing, plan: nothing }
    for (const sight of await sightsOf(tx, staff))
      for (const serviceId of [undefined, 'direct-physiotherapy']) {
        const counted = await countWork(tx, { sight, serviceId, unitId: undefined, words: [] })
        expect(await countsInSight(tx, [{ sight, serviceId }])).toEqual([counted])
      }
  } finally {
    await db.rollback().execute()
  }
}

const step = fc.record({ kind: fc.constantFrom(...stepKinds), pick: fc.nat(5000), minutes: fc.nat(30) })

test('whatever happens, each count is what the database counts, for everyone who looks', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async steps => {
      const world = await emptied()
      for (const { kind, pick, minutes } of steps) {
        // Leases of ten minutes run out among them.
        instance.clock.set(addMinutes(instance.clock.now(), minutes))
        await happens(world, kind, pick)
        await isAsCounted()
      }
    }),
    { numRuns: 8 },
  )
}, 300_000)
