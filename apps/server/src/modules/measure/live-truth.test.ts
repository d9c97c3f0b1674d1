/** The figures kept from the event log against a plain count of the tables, in the very same snapshot. */
import { setTimeout as pause } from 'node:timers/promises'
import { addMinutes, instant } from '@yhdella/kernel'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { anythingChanged } from '../../../test/anything-changed.ts'
import { serve } from '../../../test/counties.ts'
import { testInstance } from '../../../test/test-instance.ts'
import type { Professional } from '../../platform/actor.ts'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import { staffOf } from '../case/case.fixtures.ts'
import { happens, stepKinds, type World } from './county-life.fixtures.ts'
import { liveFigures } from './live-figures.ts'
import { plainRecount } from './plain-recount.fixtures.ts'

const instance = testInstance()
let staff: Professional
const monday = instant('2026-11-23T08:00:00.000Z')

const emptied = async (): Promise<World> => {
  instance.clock.set(monday)
  await instance.database.pool.query(
    `truncate resident.person, contact.draft, contact.contact, "case".matter, appointment.slot, platform.command,
       platform.audit_entry cascade`,
  )
  await anythingChanged(instance)
  return { instance, staff, undoable: [], nextTime: addMinutes(monday, 24 * 60) }
}

/** Both in one transaction that sees one snapshot, whatever others commit meanwhile. */
const compared = async () => {
  const db = await instance.database.db.startTransaction().setIsolationLevel('repeatable read').execute()
  try {
    const nothing = async (): Promise<void> => {}
    const tx: GatheredTransaction = { db, now: instance.clock.now(), announce: nothing, plan: nothing }
    const { on, now, sums, today } = await liveFigures(tx)
    const kept = {
      sums: Array.from(sums, ([place, sum]) => ({ place, ...sum })).sort((a, b) =>
        a.place < b.place ? -1 : 1,
      ),
      today,
    }
    return { kept, counted: await plainRecount(db, on, now) }
  } finally {
    await db.rollback().execute()
  }
}

const isAsCounted = async (): Promise<void> => {
  const { kept, counted } = await compared()
  expect(kept).toEqual(counted)
}

const step = fc.record({ kind: fc.constantFrom(...stepKinds), pick: fc.nat(5000), minutes: fc.nat(700) })

beforeAll(async () => {
  serve()
  staff = (await instance.asSystem('given', tx => staffOf(tx, 'martta-testivaara')))['martta-testivaara']
})

describe('whatever happens, and in whatever order', () => {
  test('each figure is what a count of the tables gives, after each step and over midnights', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async steps => {
        const world = await emptied()
        for (const { kind, pick, minutes } of steps) {
          // Half of the steps follow at once: an undo comes in time.
          if (minutes > 350) instance.clock.set(addMinutes(instance.clock.now(), minutes))
          await happens(world, kind, pick)
          await isAsCounted()
        }
      }),
      { numRuns: 12 },
    )
  }, 300_000)

  test('so it is at every instant while others write', async () => {
    const world = await emptied()
    let over = false
    const write = async (seed: number): Promise<void> => {
      for (const { kind, pick } of fc.sample(step, { numRuns: 25, seed })) await happens(world, kind, pick)
    }
    const check = async (): Promise<number> => {
      let checked = 0
      for (; !over; checked++) {
        await isAsCounted()
        await pause(1)
      }
      return checked
    }
    const checking = check()
    await Promise.all([1, 2, 3].map(write))
    over = true
    expect(await checking).toBeGreaterThan(20)
    await isAsCounted()
  }, 180_000)
})
