import { randomUUID } from 'node:crypto'
import { appointmentRoutes } from '@yhdella/contract'
import { instant } from '@yhdella/kernel'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { serve } from '../../../test/counties.ts'
import { testInstance } from '../../../test/test-instance.ts'
import type { Professional } from '../../platform/actor.ts'
import { aWaitingCase, staffOf } from '../case/case.fixtures.ts'
import { type Happening, lockEntry, record } from '../queue/index.ts'
import { aSlot } from './appointment.fixtures.ts'
import { appointmentBound, releaseTime } from './index.ts'

const instance = testInstance({ composition: { routes: appointmentBound } })
let otso: Professional

beforeAll(async () => {
  serve()
  otso = (await instance.asSystem('given', tx => staffOf(tx, 'otso-mallila')))['otso-mallila']
})
beforeEach(async () => {
  instance.clock.set(instant('2026-11-23T08:00:00.000Z'))
  await instance.database.pool.query(
    'truncate resident.person, appointment.slot, "case".matter, pgboss.job, platform.audit_entry cascade',
  )
})

const aBookedWait = async () => {
  const { wait, slot } = await instance.asSystem('given', async tx => ({
    ...(await aWaitingCase(tx)),
    slot: await aSlot(tx, { professionalId: otso.id, startsAt: '2026-11-24T07:00:00.000Z' }),
  }))
  const input = { entryId: wait.id, slotId: slot.id, mode: 'onSite', commandKey: randomUUID() } as const
  const answer = await instance.call(otso, appointmentRoutes.bookTime, input)
  if (!answer.ok) throw new Error(answer.code)
  return wait.id
}

const happen = (entryId: Awaited<ReturnType<typeof aBookedWait>>, happening: Happening) =>
  instance.asSystem('given', async tx => {
    const entry = await lockEntry(tx, entryId)
    if (entry === undefined) throw new Error('No such entry')
    await record(tx, entry, happening, { by: null })
  })

const planned = async (): Promise<unknown[]> => {
  const { rows } = await instance.database.pool.query(
    "select data from pgboss.job where name = 'appointment.release-time'",
  )
  return rows.map(row => row.data)
}
const state = async () => {
  const rows = await instance.database.db.selectFrom('appointment.booking').select('state').execute()
  return rows.map(row => row.state)
}
const run = (entryId: string) => instance.asSystem('job', tx => releaseTime(tx, { entryId }))

test('the time of a wait that ended otherwise than by a visit is given to others, once', async () => {
  const entryId = await aBookedWait()
  await happen(entryId, { kind: 'ended', disposition: 'patientWithdrew' })
  expect(await planned()).toEqual([{ entryId }])
  await run(entryId)
  await run(entryId)
  expect(await state()).toEqual(['cancelled'])
  const free = await instance.database.db.selectFrom('appointment.free_time').select('slot_id').execute()
  expect(free).toHaveLength(1)
  const course = await instance.database.db
    .selectFrom('case.event')
    .select('by_name')
    .where('kind', '=', 'cancelled')
    .execute()
  expect(course).toEqual([{ by_name: 'Yhdellä' }])
})

test('an end that was undone meanwhile keeps the time', async () => {
  const entryId = await aBookedWait()
  await happen(entryId, { kind: 'ended', disposition: 'patientWithdrew' })
  await happen(entryId, { kind: 'reopened' })
  await run(entryId)
  expect(await state()).toEqual(['booked'])
})

test('a wait that a visit ended, or that had no time, plans nothing', async () => {
  const entryId = await aBookedWait()
  const input = { entryId, mode: 'phone', commandKey: randomUUID() } as const
  await instance.call(otso, appointmentRoutes.recordVisit, input)
  const { wait } = await instance.asSystem('given', tx => aWaitingCase(tx))
  await happen(wait.id, { kind: 'ended', disposition: 'needResolved' })
  expect(await planned()).toEqual([])
})
