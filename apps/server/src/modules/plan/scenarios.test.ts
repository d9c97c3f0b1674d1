import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { type Input, type Output, planRoutes } from '@yhdella/contract'
import { addDays, instantAt, plainDate, weekdayOf } from '@yhdella/kernel'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { professional } from '../../../test/actors.ts'
import { testInstance } from '../../../test/test-instance.ts'
import { aWait, servedNow } from '../../../test/waits.ts'
import { projectFolder } from '../../platform/config.ts'
import { loadCounty, useCounty } from '../organisation/index.ts'
import { planBound } from './index.ts'

const instance = testInstance({ composition: { routes: planBound } })
const leader = professional({ roles: ['leader'] })
const TODAY = plainDate('2026-11-23')

type Question = Input<typeof planRoutes.foretellQueue>
type Foretold = Output<typeof planRoutes.foretellQueue>

const physiotherapy: Question = {
  serviceId: 'direct-physiotherapy',
  municipalityCode: '205',
  days: 28,
  extraPerWeek: 10,
  extraWeeks: 4,
}

const told = async (input: Partial<Question> = {}): Promise<Foretold> => {
  const answer = await instance.call(leader, planRoutes.foretellQueue, { ...physiotherapy, ...input })
  if (!answer.ok) throw new Error(`The queue was not foretold: ${answer.code}`)
  return answer.data
}

/** Three come and two are served each working day of ten weeks. */
const aGrowingQueue = () =>
  instance.asSystem('given', async tx => {
    const waiting = []
    for (let on = plainDate('2026-09-14'); on < TODAY; on = addDays(on, 1)) {
      if (weekdayOf(on) > 5) continue
      for (let came = 0; came < 3; came++) waiting.push(await aWait({ ...tx, now: instantAt(on, '08:00') }))
      for (const entry of waiting.splice(0, 2))
        await servedNow({ ...tx, now: instantAt(on, '12:00') }, entry.id)
    }
  })

beforeAll(async () => {
  useCounty(loadCounty(path.join(projectFolder, 'counties/kainuu')))
  await instance.database.pool.query('truncate queue.entry, resident.person cascade')
  await aGrowingQueue()
})
beforeEach(() => instance.clock.set(instantAt(TODAY, '09:00')))

describe('scenarios side by side', () => {
  test('nothing, what is tried and another: each its slots, its cost, its evening and its half', async () => {
    const { scenarios, comparedOn, slot } = await told({ otherPerWeek: 20, otherWeeks: 2 })
    expect(scenarios.map(({ name }) => name)).toEqual(['nothing', 'tried', 'other'])
    expect(comparedOn).toBe('2026-12-21')
    const [nothing, tried, other] = scenarios
    // The Independence Day of 2026 is a Sunday: twenty working days in four weeks.
    expect(tried).toMatchObject({ perWeek: 10, slots: 40, from: '2026-11-24', to: '2026-12-21' })
    expect(other).toMatchObject({ perWeek: 20, slots: 40, to: '2026-12-07' })
    expect(tried?.hours).toBeCloseTo((40 * slot.minutes) / 60)
    expect(tried?.costCents).toBe(40 * (slot.cents ?? 0))
    expect(slot.assumed).toBe(true)
    expect(nothing).toMatchObject({ slots: 0, costCents: 0, half: null })
    expect(nothing?.evening.fewer).toEqual({ median: 0, in80: [0, 0] })
    expect(tried?.evening.fewer.median).toBeCloseTo(40, -1)
    expect(tried?.half).toMatchObject({ perWeek: 5, costCents: 20 * (slot.cents ?? 0) })
    expect(tried?.half?.fewer.median).toBeLessThan(tried?.evening.fewer.median ?? 0)
  })

  test('a price that is written is the price', async () => {
    const { slot, scenarios } = await told({ slotCents: 5050 })
    expect(slot).toMatchObject({ cents: 5050, assumed: false })
    expect(scenarios[1]?.costCents).toBe(40 * 5050)
  })

  test('what the goal needs is a scenario too, as sure as its plan says', async () => {
    const { plan, scenarios, comparedOn } = await told({ goalPeople: 20, goalOn: '2026-12-18' })
    const goal = scenarios.find(({ name }) => name === 'goal')
    expect(comparedOn).toBe('2026-12-18')
    expect(goal?.perWeek).toBe(plan?.slotsPerWeek)
    expect(goal?.evening.sure).toBe(plan?.withPlan)
    expect(goal?.half?.sure).toBe(plan?.withHalf)
    expect(scenarios[0]?.evening.sure).toBe(plan?.without)
  })

  test('the slots are dealt to the units where people wait, and none is lost', async () => {
    const { scenarios } = await told({ municipalityCode: undefined, extraPerWeek: 7 })
    const units = scenarios.find(({ name }) => name === 'tried')?.units ?? []
    expect(units.reduce((sum, { perWeek }) => sum + perWeek, 0)).toBe(7)
    expect(units.find(({ unitId }) => unitId === 'kajaani-health-station')?.perWeek).toBe(7)
    for (const unit of units) expect(unit.byWeekday.reduce((a, b) => a + b)).toBe(unit.perWeek)
  })

  test('asked again it says the same', async () => {
    expect(await told()).toEqual(await told())
  })
})

const save = (input: Partial<Input<typeof planRoutes.savePlan>> = {}, who = leader) =>
  instance.call(who, planRoutes.savePlan, {
    ...physiotherapy,
    name: 'Jononpurku joulukuussa',
    chosen: 'tried',
    commandKey: randomUUID(),
    ...input,
  })

const saved = async (input: Parameters<typeof save>[0] = {}) => {
  const answer = await save(input)
  if (!answer.ok) throw new Error(answer.code)
  return answer.data
}

const opened = async (planId: string) => {
  const answer = await instance.call(leader, planRoutes.readPlan, { planId })
  if (!answer.ok) throw new Error(answer.code)
  return answer.data
}

describe('a plan that was chosen', () => {
  beforeEach(() => instance.database.pool.query('truncate plan.saved_plan, platform.audit_entry cascade'))

  test('is opened as it was, whatever has come since', async () => {
    const { planId } = await saved({ reason: 'Joulun ajaksi saadaan sijainen.' })
    const then = await told()
    instance.clock.set(instantAt(addDays(TODAY, 7), '09:00'))
    const { plan, question, foretold } = await opened(planId)
    expect(plan).toMatchObject({
      ...{ name: 'Jononpurku joulukuussa', version: 1, chosen: 'tried', perWeek: 10 },
      ...{ savedBy: 'Helvi Testilä', savedAt: instantAt(TODAY, '09:00'), to: '2026-12-21' },
      reason: 'Joulun ajaksi saadaan sijainen.',
    })
    expect(foretold).toEqual(then)
    expect(question).toEqual(physiotherapy)
  })

  test('under the same name is a new version; the old one stays', async () => {
    const first = await saved()
    const second = await saved({ extraPerWeek: 14 })
    expect(second.version).toBe(2)
    const { versions, plan } = await opened(first.planId)
    expect(plan.perWeek).toBe(10)
    expect(versions.map(({ planId }) => planId)).toEqual([second.planId, first.planId])
    const list = await instance.call(leader, planRoutes.listPlans, {})
    expect(list.ok && list.data.plans.map(({ version, perWeek }) => [version, perWeek])).toEqual([[2, 14]])
    const others = await instance.call(leader, planRoutes.listPlans, { serviceId: 'oral-health' })
    expect(others).toEqual({ ok: true, data: { plans: [] } })
  })

  test('by two at once under one name makes two versions', async () => {
    const both = await Promise.all([saved(), saved({ extraPerWeek: 12 })])
    expect(both.map(({ version }) => version).sort()).toEqual([1, 2])
  })

  test('can’t be changed or taken away, and the use log tells who saved it', async () => {
    await saved()
    const { pool, db } = instance.database
    await expect(pool.query('update plan.saved_plan set per_week = 1')).rejects.toThrow()
    await expect(pool.query('delete from plan.saved_plan')).rejects.toThrow()
    const log = await db
      .selectFrom('platform.audit_entry')
      .select(['event', 'actor_name', 'outcome'])
      .execute()
    expect(log).toEqual([{ event: 'PlanSaved', actor_name: 'Helvi Testilä', outcome: 'done' }])
  })

  test('sent twice is saved once', async () => {
    const commandKey = randomUUID()
    expect(await save({ commandKey })).toEqual(await save({ commandKey }))
  })

  test.each([
    [{ chosen: 'other' as const }, 'ScenarioNotAsked'],
    [{ chosen: 'goal' as const }, 'ScenarioNotAsked'],
    [{ serviceId: 'no-such-service' }, 'UnknownQueue'],
    [{ goalPeople: 5, goalOn: '2026-11-23' }, 'DayNotAhead'],
  ])('%o is refused as %s', async (input, code) => {
    expect(await save(input)).toMatchObject({ ok: false, code })
  })

  test('is for those who steer queues; a plan that is not there is not found', async () => {
    expect((await save({}, professional({ roles: ['professional'] }))).ok).toBe(false)
    expect((await save({}, professional({ roles: ['auditor'] }))).ok).toBe(false)
    const answer = await instance.call(leader, planRoutes.readPlan, { planId: randomUUID() })
    expect(answer).toEqual({ ok: false, code: 'PlanNotFound' })
  })
})
