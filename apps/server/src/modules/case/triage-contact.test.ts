import { randomUUID } from 'node:crypto'
import { caseRoutes, type Input } from '@yhdella/contract'
import { instant } from '@yhdella/kernel'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { serve } from '../../../test/counties.ts'
import { testInstance } from '../../../test/test-instance.ts'
import type { Professional } from '../../platform/actor.ts'
import { queueBound } from '../queue/index.ts'
import { aCase, type CaseTraits, staffOf } from './case.fixtures.ts'
import { caseBound } from './index.ts'

const instance = testInstance({ composition: { routes: [...queueBound, ...caseBound] } })
let aada: Professional

beforeAll(async () => {
  serve()
  const staff = await instance.asSystem('given', tx => staffOf(tx, 'aada-testila'))
  aada = staff['aada-testila']
})
beforeEach(async () => {
  instance.clock.set(instant('2026-11-23T08:00:00.000Z'))
  await instance.database.pool.query('truncate resident.person, platform.audit_entry cascade')
})

const given = (traits: CaseTraits = {}) => instance.asSystem('given', tx => aCase(tx, traits))
type Triage = Input<typeof caseRoutes.triageContact>

describe('Route', () => {
  test('the wait begins', async () => {
    const { caseId, entryId } = await given()
    const input: Triage = {
      caseId,
      entryId,
      urgency: 4,
      decision: { kind: 'route', serviceId: 'direct-physiotherapy', unitId: 'kajaani-health-station' },
      commandKey: randomUUID(),
    }
    const answer = await instance.call(aada, caseRoutes.triageContact, input)
    console.log(JSON.stringify(answer))
    const read = await instance.call(aada, caseRoutes.readCase, { caseId })
    console.log(JSON.stringify(read, null, 1))
    expect(answer.ok).toBe(true)
  })
})
