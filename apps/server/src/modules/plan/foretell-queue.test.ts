import path from 'node:path'
import { type Input, type Output, planRoutes } from '@yhdella/contract'
import { addDays, instantAt, plainDate, weekdayOf } from '@yhdella/kernel'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { professional } from '../../../test/actors.ts'
import { testInstance } from '../../../test/test-instance.ts'
import { aWait, servedNow } from '../../../test/waits.ts'
import { projectFolder } from '../../platform/config.ts'
import { loadCounty, useCounty } from '../organisation/index.ts'
import { foretellQueue } from './foretell-queue.ts'
import { planBound } from './index.ts'

const instance = testInstance({ composition: { routes: planBound } })
const county = loadCounty(path.join(projectFolder, 'counties/kainuu'))
const leader = professional({ roles: ['leader'] })
const supervisor = professional({ roles: ['supervisor'] })

type Question = Input<typeof planRoutes.foretellQueue>

const ask = (input: Partial<Question> = {}, who = supervisor) =>
  instance.call(who, planRoutes.foretellQueue, {
    serviceId: 'direct-physiotherapy',
    municipalityCode: '205',
    ...input,
  })

const told = async (
  input: Partial<Question> = {},
  who = supervisor,
): Promise<Output<typeof planRoutes.foretellQueue>> => {
  const answer = await ask(input, who)
  if (!answer.ok) throw new Error(`The queue was not foretold: ${answer.code}`)
  return answer.data
}

const FIRST = plainDate('2026-09-07')
const TODAY = plainDate('2026-11-23')

/** From 7.9. on, three come and two are served each working day: the queue grows by five a week. */
const elevenWeeks = () =>
  instance.asSystem('given', async tx => {
    const waiting = []
    for (let on = FIRST; on < TODAY; on = addDays(on, 1)) {
      if (weekdayOf(on) > 5) continue
      for (let came = 0; came < 3; came++) waiting.push(await aWait({ ...tx, now: instantAt(on, '08:00') }))
      for (const entry of waiting.splice(0, 2))
        await servedNow({ ...tx, now: instantAt(on, '12:00') }, entry.id)
    }
  })

beforeAll(() => useCounty(county))
beforeEach(async () => {
  instance.clock.set(instantAt(TODAY, '09:00'))
  await instance.database.pool.query('truncate queue.entry, resident.person cascade')
})

describe('a queue from its own events', () => {
  test('begins at the queue of now, grows as it has grown, and tells how sure that is', async () => {
    await elevenWeeks()
    const queue = await told({ days: 56 })
    expect(queue).toMatchObject({ asOf: '2026-11-24', waiting: 55 })
    expect(queue.cameInPerWeek).toBeCloseTo(15, 0)
    expect(queue.slotsPerWeek).toBeCloseTo(10, 0)
    expect(queue.load).toBeGreaterThan(1.3)
    const last = queue.days.at(-1)
    expect(last?.on).toBe('2027-01-18')
    // Eight weeks with four holidays among them: about forty more, give or take.
    expect(last?.median).toBeGreaterThan(70)
    expect(last?.in80[0]).toBeLessThan(last?.median ?? 0)
    expect(queue.notes).toContain('season-unknown')
    expect(queue.paths).toHaveLength(5)
  })

  test('with extra slots fewer wait', async () => {
    await elevenWeeks()
    const [as, extra] = [await told({ days: 28 }), await told({ days: 28, extraPerWeek: 20, extraWeeks: 4 })]
    expect(extra.days.at(-1)?.median).toBeLessThan((as.days.at(-1)?.median ?? 0) - 50)
    expect(extra.record).toEqual(as.record)
  })

  test('plans the goal, and says that it will not last', async () => {
    await elevenWeeks()
    const { plan } = await told({ goalPeople: 20, goalOn: '2026-12-18' })
    expect(plan).toMatchObject({ status: 'planned', refusal: null })
    expect(plan?.slotsPerWeek).toBeGreaterThan(10)
    expect(plan?.withPlan).toBeGreaterThanOrEqual(0.8)
    expect(plan?.without).toBe(0)
    expect(plan?.withHalf).toBeLessThan(0.5)
    expect(plan?.growsPerWeek).toBeCloseTo(5, 0)
    expect(plan?.missingPerWeek).toBeGreaterThan(5)
  })

  test('the whole county is foretold where no municipality is asked for', async () => {
    await instance.asSystem('given', async tx => {
      for (const municipalityCode of ['205', '765', null])
        for (let at = 0; at < 3; at++) await aWait(tx, { municipalityCode })
    })
    expect((await told({ municipalityCode: undefined })).waiting).toBe(9)
    expect((await told()).waiting).toBe(3)
  })

  test('nothing has ever happened: nobody waits, and it says so', async () => {
    const queue = await told()
    expect(queue).toMatchObject({ waiting: 0, load: null, record: null, plan: null })
    expect(queue.notes).toEqual(expect.arrayContaining(['under-four-weeks', 'nobody-came']))
  })
})

describe('who may ask what', () => {
  test('a queue of one to four is foretold to those alone who may see small counts', async () => {
    const input = {
      serviceId: 'direct-physiotherapy',
      municipalityCode: '205',
      days: 28,
      extraPerWeek: 0,
      extraWeeks: 4,
    }
    const hidden = () => instance.asSystem('asked', tx => foretellQueue(tx, input, 'smallHidden'))
    expect(await hidden()).toMatchObject({ ok: true, data: { waiting: 0 } })
    await instance.asSystem('given', async tx => {
      for (let at = 0; at < 4; at++) await aWait(tx)
    })
    expect(await hidden()).toEqual({ ok: false, code: 'SmallQueue' })
    for (const who of [leader, supervisor]) expect((await told({}, who)).waiting).toBe(4)
    await instance.asSystem('given', tx => aWait(tx))
    expect(await hidden()).toMatchObject({ ok: true, data: { waiting: 5 } })
  })

  test('professionals and auditors are not let in', async () => {
    for (const who of [professional({ roles: ['professional'] }), professional({ roles: ['auditor'] })])
      expect((await ask({}, who)).ok).toBe(false)
  })

  test.each([
    [{ serviceId: 'no-such-service' }, 'UnknownQueue'],
    [{ municipalityCode: '091' }, 'UnknownQueue'],
    [{ goalPeople: 5, goalOn: '2026-11-23' }, 'DayNotAhead'],
    [{ goalPeople: 5, goalOn: '2029-01-01' }, 'DayNotAhead'],
  ])('%o is refused as %s', async (input, code) => {
    expect(await ask(input)).toMatchObject({ ok: false, code })
  })
})
