import { randomUUID } from 'node:crypto'
import { appointmentRoutes, feedbackRoutes, type Input, measureRoutes } from '@yhdella/contract'
import { instant } from '@yhdella/kernel'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { anonymous, professional } from '../../../test/actors.ts'
import { serve } from '../../../test/counties.ts'
import { testInstance } from '../../../test/test-instance.ts'
import type { Professional } from '../../platform/actor.ts'
import { appointmentBound } from '../appointment/index.ts'
import { aWaitingCase, staffOf } from '../case/case.fixtures.ts'
import { measureBound } from '../measure/index.ts'
import { issueMatterKey } from '../resident/index.ts'
import { feedbackBound } from './index.ts'

const routes = [...appointmentBound, ...feedbackBound, ...measureBound]
const instance = testInstance({ composition: { routes } })
let otso: Professional

beforeAll(async () => {
  serve()
  otso = (await instance.asSystem('given', tx => staffOf(tx, 'otso-mallila')))['otso-mallila']
})
beforeEach(async () => {
  instance.clock.set(instant('2026-11-23T08:00:00.000Z'))
  await instance.database.pool.query('truncate resident.person, "case".matter, platform.audit_entry cascade')
})

const aResident = () =>
  instance.asSystem('given', async tx => {
    const { caseId, person, wait } = await aWaitingCase(tx)
    const statusKey = await issueMatterKey(tx, { caseId, personId: person.id })
    return { caseId, personId: person.id, entryId: wait.id, statusKey }
  })

const visited = async () => {
  const anna = await aResident()
  const input = { entryId: anna.entryId, mode: 'phone', commandKey: randomUUID() } as const
  const answer = await instance.call(otso, appointmentRoutes.recordVisit, input)
  if (!answer.ok) throw new Error(answer.code)
  return anna
}

type Feedback = Partial<Input<typeof feedbackRoutes.giveFeedback>>
const give = (statusKey: string, feedback: Feedback = {}) =>
  instance.call(anonymous(), feedbackRoutes.giveFeedback, {
    ...{ statusKey, helped: 'yes', commandKey: randomUUID() },
    ...feedback,
  })

test('is kept with what she says of it, and leaves her own row in the use log', async () => {
  const { statusKey, caseId, personId } = await visited()
  const words = '  Sain ohjeet, kiitos.  '
  expect(await give(statusKey, { helped: 'partly', contactedBefore: 'yes', words })).toEqual({
    ok: true,
    data: { given: true },
  })
  const kept = await instance.database.db.selectFrom('feedback.answer').selectAll().execute()
  expect(kept).toMatchObject([
    {
      ...{ case_id: caseId, person_id: personId, helped: 'partly', contacted_before: 'yes' },
      ...{ words: 'Sain ohjeet, kiitos.', given_at: '2026-11-23T08:00:00.000Z' },
    },
  ])
  const log = await instance.database.db
    .selectFrom('platform.audit_entry')
    .select(['actor_kind', 'subject_ids', 'outcome'])
    .where('event', '=', 'FeedbackGiven')
    .execute()
  expect(log).toEqual([{ actor_kind: 'keyHolder', subject_ids: [personId], outcome: 'done' }])
})

test('is not asked before a visit', async () => {
  const { statusKey } = await aResident()
  expect(await give(statusKey)).toEqual({ ok: false, code: 'FeedbackNotAsked' })
})

test('is given once, whatever two windows send at once', async () => {
  const { statusKey } = await visited()
  const answers = await Promise.all([1, 2, 3, 4, 5].map(() => give(statusKey)))
  expect(answers.filter(answer => answer.ok)).toHaveLength(1)
  for (const answer of answers.filter(each => !each.ok))
    expect(answer).toEqual({ ok: false, code: 'FeedbackAlreadyGiven' })
  expect(await give(statusKey, { helped: 'no' })).toEqual({ ok: false, code: 'FeedbackAlreadyGiven' })
})

test('asks for the key of a matter', async () => {
  expect(await give('x'.repeat(43))).toEqual({ ok: false, code: 'MatterNotFound' })
})

test('of two merged matters is given once', async () => {
  const first = await visited()
  const second = await visited()
  await give(first.statusKey)
  await instance.database.pool.query(
    `update "case".matter set merged_into = $2, disposition = 'merged', closed_at = now() where id = $1`,
    [first.caseId, second.caseId],
  )
  expect(await give(second.statusKey)).toEqual({ ok: false, code: 'FeedbackAlreadyGiven' })
})

test("is in the board's figures of its day: the yeses of those who answered", async () => {
  const answers = ['yes', 'yes', 'partly', 'no'] as const
  for (const helped of answers) await give((await visited()).statusKey, { helped })
  const leader = professional({ roles: ['leader'] })
  const figures = async (moment: string) => {
    instance.clock.set(instant(moment))
    const answer = await instance.call(leader, measureRoutes.readBoard, {})
    return answer.ok ? [answer.data.today.helpedYes, answer.data.today.helpedAnswered] : answer.code
  }
  expect(await figures('2026-11-23T09:00:00.000Z')).toEqual([2, 4])
  expect(await figures('2026-11-24T09:00:00.000Z')).toEqual([0, 0])
})
