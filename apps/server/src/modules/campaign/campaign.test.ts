import { randomUUID } from 'node:crypto'
import {
  type Answer,
  absenceRoutes,
  campaignRoutes,
  type Input,
  type Output,
  planRoutes,
} from '@yhdella/contract'
import { instantAt, plainDate } from '@yhdella/kernel'
import { beforeEach, describe, expect, test } from 'vitest'
import { professional } from '../../../test/actors.ts'
import { bookingWorld } from '../../../test/booking-world.ts'
import { appointmentBound } from '../appointment/index.ts'
import { planBound } from '../plan/index.ts'
import { campaignBound } from './index.ts'

const world = bookingWorld([...planBound, ...campaignBound, ...appointmentBound])
const { instance } = world
const MONDAY = plainDate('2026-11-23')
const supervisor = () => ({ ...world.otso, roles: ['supervisor'] as const })

beforeEach(async () => {
  instance.clock.set(instantAt(MONDAY, '10:00'))
  await instance.database.pool.query(
    'truncate plan.saved_plan, campaign.campaign, appointment.absence cascade',
  )
})

const data = <Route extends Answer<never> | { ok: boolean }>(answer: Route) => {
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer as Extract<Route, { ok: true }>
}

/** Ten extra times a week in Kajaani for two weeks from tomorrow. */
const aPlan = async (extraPerWeek = 10, extraWeeks = 2): Promise<string> => {
  const saved = await instance.call(supervisor(), planRoutes.savePlan, {
    ...{ serviceId: 'direct-physiotherapy', municipalityCode: '205', days: 14 },
    ...{ extraPerWeek, extraWeeks, name: 'Purku', chosen: 'tried', commandKey: randomUUID() },
  })
  return data(saved).data.planId
}

type Question = Omit<Input<typeof campaignRoutes.proposeCampaign>, 'planId'>
type Proposal = Output<typeof campaignRoutes.proposeCampaign>

const ask = (planId: string, question: Question = {}) =>
  instance.call(supervisor(), campaignRoutes.proposeCampaign, { planId, ...question })

const proposed = async (planId: string, question: Question = {}): Promise<Proposal> =>
  data(await ask(planId, question)).data

const open = (planId: string, mark: string, question: Question = {}) =>
  instance.call(supervisor(), campaignRoutes.openCampaign, {
    ...{ planId, mark, reason: 'Jono puretaan ennen joulua.', commandKey: randomUUID() },
    ...question,
  })

const opened = async (question: Question = {}) => {
  const planId = await aPlan()
  const { mark } = await proposed(planId, question)
  const { campaignId } = data(await open(planId, mark, question)).data
  return { planId, campaignId }
}

const read = async (campaignId: string) =>
  data(await instance.call(supervisor(), campaignRoutes.readCampaign, { campaignId })).data

const takeBack = (campaignId: string) =>
  instance.call(supervisor(), campaignRoutes.takeBackCampaign, {
    ...{ campaignId, reason: 'Sijainen sairastui.', commandKey: randomUUID() },
  })

const absent = (fromOn: string, toOn: string, professionalId: string = world.otso.id) =>
  instance.call(supervisor(), absenceRoutes.recordAbsence, {
    ...{ professionalId, fromOn, toOn, commandKey: randomUUID() },
  })

describe('a proposal', () => {
  test('has the plan’s times on working days, inside opening hours, by who works there', async () => {
    const { times, wanted, missing, colleagues } = await proposed(await aPlan())
    // Two weeks from Tuesday 24.11. to Monday 7.12.; the Independence Day of 2026 is a Sunday.
    expect(wanted).toBe(20)
    expect(times).toHaveLength(20)
    expect(missing).toEqual([])
    expect(colleagues.map(each => [each.professional, each.times])).toEqual([['Otso Mallila', 20]])
    for (const { startsAt, endsAt } of times) {
      expect(startsAt.slice(11, 16) >= '06:00' && endsAt.slice(11, 16) <= '14:00').toBe(true)
    }
    expect(await instance.database.db.selectFrom('appointment.slot').selectAll().execute()).toEqual([])
  })

  test('stays clear of the times that stand in the book', async () => {
    await world.slot('2026-11-24T06:00:00.000Z')
    const { times } = await proposed(await aPlan(), { toOn: '2026-11-24' })
    expect(times.map(each => each.startsAt)).toEqual(['2026-11-24T06:45:00.000Z', '2026-11-24T07:30:00.000Z'])
  })

  test('asks nobody who is away or sees people elsewhere that day', async () => {
    data(await absent('2026-11-24', '2026-11-24'))
    await world.slot('2026-11-25T06:00:00.000Z', { unitId: 'sotkamo-health-station' })
    const { times, missing } = await proposed(await aPlan(), { toOn: '2026-11-26' })
    expect([...new Set(times.map(each => each.startsAt.slice(0, 10)))]).toEqual(['2026-11-26'])
    expect(missing).toEqual([
      { unitId: 'kajaani-health-station', reason: 'allAway', times: 2, days: 1 },
      { unitId: 'kajaani-health-station', reason: 'allElsewhere', times: 2, days: 1 },
    ])
  })

  test.each([
    [{ opensAt: '06:00' }, 'OutsideOpeningHours'],
    [{ toOn: '2026-12-24' }, 'OutsidePlan'],
    [{ fromOn: '2026-12-02', toOn: '2026-12-01' }, 'DaysReversed'],
  ])('of %o is refused as %s', async (question, code) => {
    expect(await ask(await aPlan(), question)).toEqual({ ok: false, code })
  })

  test('of a plan that is over or is not there is refused', async () => {
    const planId = await aPlan()
    instance.clock.set(instantAt(plainDate('2026-12-07'), '10:00'))
    expect(await ask(planId)).toEqual({ ok: false, code: 'PlanIsOver' })
    expect(await ask(randomUUID())).toEqual({ ok: false, code: 'PlanNotFound' })
  })

  test('of more times than a person can look through is refused, and so is opening none', async () => {
    expect(await ask(await aPlan(100, 12))).toEqual({ ok: false, code: 'TooManyTimes' })
    const planId = await aPlan()
    let shown = await proposed(planId)
    while (shown.times.length > 0) {
      const [time] = shown.times
      if (time)
        expect(await absent('2026-11-23', '2026-12-31', time.professionalId)).toMatchObject({ ok: true })
      shown = await proposed(planId)
    }
    expect(await open(planId, shown.mark)).toEqual({ ok: false, code: 'NothingToOpen' })
  })
})

describe('a campaign', () => {
  test('opens what was shown; residents find the times, and what they book stays when the rest is taken back', async () => {
    const anna = await world.aResident()
    expect((await world.freeFor(anna)).times).toEqual([])
    const { campaignId } = await opened({ toOn: '2026-11-27' })
    const { times } = await world.freeFor(anna)
    expect(times.length).toBeGreaterThan(0)
    await world.booked(anna, times[0]?.slotId ?? '')
    expect((await read(campaignId)).campaign).toMatchObject({
      ...{ opened: 8, booked: 1, left: 7, unused: 0, takenBack: 0 },
      ...{ fromOn: '2026-11-24', toOn: '2026-11-27', openedBy: 'Otso Mallila', planName: 'Purku' },
      reason: 'Jono puretaan ennen joulua.',
    })
    expect(data(await takeBack(campaignId)).data).toEqual({ takenBack: 7 })
    expect((await world.freeFor(anna)).times).toEqual([])
    expect((await world.mine(anna)).bookings).toMatchObject([{ state: 'booked', canChange: true }])
    const after = await read(campaignId)
    expect(after.campaign).toMatchObject({ opened: 8, booked: 1, left: 0, takenBack: 7 })
    expect(after.takingsBack).toMatchObject([{ by: 'Otso Mallila', reason: 'Sijainen sairastui.', times: 7 }])
    expect(await takeBack(campaignId)).toEqual({ ok: false, code: 'NothingLeft' })
  })

  test('opens nothing where a book has changed since it was shown', async () => {
    const planId = await aPlan()
    const { mark } = await proposed(planId)
    await world.slot('2026-11-24T06:00:00.000Z')
    expect(await open(planId, mark)).toEqual({ ok: false, code: 'ProposalChanged' })
    const { rows } = await instance.database.pool.query('select count(*)::int as slots from appointment.slot')
    expect(rows).toEqual([{ slots: 1 }])
  })

  test('that nobody has opened is neither read nor taken back', async () => {
    const notThere = { ok: false, code: 'CampaignNotFound' }
    const campaignId = randomUUID()
    expect(await instance.call(supervisor(), campaignRoutes.readCampaign, { campaignId })).toEqual(notThere)
    expect(await takeBack(campaignId)).toEqual(notThere)
  })

  test('opened by two at the same moment is opened once', async () => {
    const planId = await aPlan()
    const { mark } = await proposed(planId)
    const both = await Promise.all([open(planId, mark), open(planId, mark)])
    expect(both.map(each => (each.ok ? 'opened' : each.code)).sort()).toEqual(['ProposalChanged', 'opened'])
    const { rows } = await instance.database.pool.query('select count(*)::int as slots from appointment.slot')
    expect(rows).toEqual([{ slots: 20 }])
  })

  test('counts a time that nobody took before it began as unused', async () => {
    const { campaignId } = await opened({ toOn: '2026-11-25' })
    instance.clock.set(instantAt(plainDate('2026-11-24'), '17:00'))
    expect((await read(campaignId)).campaign).toMatchObject({ opened: 4, left: 2, unused: 2 })
    expect(data(await takeBack(campaignId)).data.takenBack).toBe(2)
  })

  test('and a resident who books while it is taken back never holds a time that is gone', async () => {
    for (let round = 0; round < 5; round++) {
      await instance.database.pool.query('truncate appointment.slot, resident.person cascade')
      const { campaignId } = await opened({ toOn: '2026-11-24' })
      const people = await Promise.all([world.aResident(), world.aResident()])
      const first = people[0]
      if (first === undefined) throw new Error('Nobody waits')
      const { times } = await world.freeFor(first)
      await Promise.all([
        ...people.map((who, at) => world.bookMine(who, times[at]?.slotId ?? '')),
        takeBack(campaignId),
      ])
      const { campaign, times: told } = await read(campaignId)
      expect(campaign.booked + campaign.takenBack).toBe(campaign.opened)
      const { rows } = await instance.database.pool.query(
        `select from appointment.booking join appointment.slot on slot.id = slot_id
         where state = 'booked' and withdrawn_at is not null`,
      )
      expect(rows).toEqual([])
      expect(told).toHaveLength(campaign.opened)
    }
  })

  test('is listed with its plan, and the use log tells who opened it and who took it back', async () => {
    await instance.database.pool.query('truncate platform.audit_entry')
    const { planId, campaignId } = await opened({ toOn: '2026-11-25' })
    data(await takeBack(campaignId))
    const list = await instance.call(supervisor(), campaignRoutes.listCampaigns, { planId })
    expect(data(list).data.campaigns).toMatchObject([{ campaignId, opened: 4, takenBack: 4 }])
    const log = await instance.database.db
      .selectFrom('platform.audit_entry')
      .select(['event', 'actor_name'])
      .where('event', 'in', ['CampaignOpened', 'CampaignTakenBack'])
      .orderBy('id')
      .execute()
    expect(log.map(each => each.event)).toEqual(['CampaignOpened', 'CampaignTakenBack'])
  })

  test('is the supervisor’s to open; a leader reads it', async () => {
    const { planId, campaignId } = await opened({ toOn: '2026-11-24' })
    const leader = professional({ roles: ['leader'] })
    const read = await instance.call(leader, campaignRoutes.readCampaign, { campaignId })
    expect(read.ok).toBe(true)
    expect(await instance.call(leader, campaignRoutes.proposeCampaign, { planId })).toMatchObject({
      code: 'NotPermitted',
    })
    const command = { campaignId, reason: 'Ei', commandKey: randomUUID() }
    expect(await instance.call(leader, campaignRoutes.takeBackCampaign, command)).toMatchObject({
      code: 'NotPermitted',
    })
  })
})

describe('an absence', () => {
  test('takes her free times out of the book and tells how many are booked', async () => {
    const anna = await world.aResident()
    const taken = await world.slot('2026-11-24T07:00:00.000Z')
    await world.slot('2026-11-24T08:00:00.000Z')
    const later = await world.slot('2026-11-26T08:00:00.000Z')
    await world.booked(anna, taken.id)
    expect(data(await absent('2026-11-24', '2026-11-25')).data).toMatchObject({ takenBack: 1, booked: 1 })
    const other = await world.aResident()
    expect((await world.freeFor(other)).times.map(each => each.slotId)).toEqual([later.id])
  })

  test('is refused where it makes no sense, and can be called off', async () => {
    const { absenceId } = data(await absent('2026-11-24', '2026-11-25')).data
    expect(await absent('2026-11-25', '2026-11-27')).toEqual({ ok: false, code: 'AbsenceOverlaps' })
    expect(await absent('2026-11-25', '2026-11-24')).toEqual({ ok: false, code: 'DaysReversed' })
    expect(await absent('2026-11-20', '2026-11-22')).toEqual({ ok: false, code: 'DayNotAhead' })
    expect(await absent('2026-11-24', '2026-11-24', randomUUID())).toMatchObject({
      code: 'ProfessionalNotFound',
    })
    const list = () => instance.call(supervisor(), absenceRoutes.listAbsences, { fromOn: MONDAY })
    expect(data(await list()).data.absences).toMatchObject([{ absenceId, professional: 'Otso Mallila' }])
    const end = () =>
      instance.call(supervisor(), absenceRoutes.endAbsence, { absenceId, commandKey: randomUUID() })
    expect((await end()).ok).toBe(true)
    expect(await end()).toEqual({ ok: false, code: 'AbsenceNotFound' })
    expect(data(await list()).data.absences).toEqual([])
  })
})
