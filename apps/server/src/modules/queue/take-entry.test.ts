import { randomUUID } from 'node:crypto'
import { queueRoutes } from '@yhdella/contract'
import { instant } from '@yhdella/kernel'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { serve } from '../../../test/counties.ts'
import { testInstance } from '../../../test/test-instance.ts'
import type { Actor, Professional } from '../../platform/actor.ts'
import { aCase, aWaitingCase, type CaseTraits, staffOf, type WaitTraits } from '../case/case.fixtures.ts'
import { lockEntry, queueBound, readEntry, record } from './index.ts'

const instance = testInstance({ composition: { routes: queueBound } })
let aada: Professional
let linnea: Professional
let otso: Professional

beforeAll(async () => {
  serve()
  const staff = await instance.asSystem('given', tx =>
    staffOf(tx, 'aada-testila', 'linnea-exempel', 'otso-mallila'),
  )
  aada = staff['aada-testila']
  linnea = staff['linnea-exempel']
  otso = staff['otso-mallila']
})
beforeEach(async () => {
  at('2026-11-23T08:00:00.000Z')
  await instance.database.pool.query('truncate resident.person, platform.audit_entry cascade')
})

const at = (moment: string): void => instance.clock.set(instant(moment))
const contact = async (traits: CaseTraits = {}) =>
  (await instance.asSystem('given', tx => aCase(tx, traits))).entryId
const wait = async (traits: WaitTraits = {}) =>
  (await instance.asSystem('given', tx => aWaitingCase(tx, traits))).wait.id
type EntryId = Awaited<ReturnType<typeof contact>>
const entry = async (entryId: EntryId) => {
  const found = await instance.asSystem('read', tx => readEntry(tx, entryId))
  if (found === undefined) throw new Error('The entry is there')
  return found
}
const take = (who: Actor, entryId: EntryId, takeOver = false) =>
  instance.call(who, queueRoutes.takeEntry, { entryId, takeOver })
const giveBack = (who: Actor, entryId: EntryId) => instance.call(who, queueRoutes.giveBackEntry, { entryId })
const end = (entryId: EntryId) =>
  instance.asSystem('given', async tx => {
    const locked = await lockEntry(tx, entryId)
    if (locked) await record(tx, locked, { kind: 'ended', disposition: 'needResolved' }, { by: null })
  })
const code = (answer: { readonly ok: boolean; readonly code?: string }) => answer.code ?? 'done'
const kinds = async (entryId: EntryId) => {
  const { rows } = await instance.database.pool.query(
    'select kind from queue.entry_event where entry_id = $1 order by id',
    [entryId],
  )
  return rows.map(row => row.kind)
}

describe('Taking', () => {
  test('an entry is hers for ten minutes, and others see it', async () => {
    const entryId = await contact()
    expect(await take(aada, entryId)).toEqual({
      ok: true,
      data: { entryId, leaseUntil: '2026-11-23T08:10:00.000Z' },
    })
    expect(await entry(entryId)).toMatchObject({ state: 'taken', takenBy: aada.id })
    expect(code(await take(linnea, entryId))).toBe('EntryTakenByOther')
  })

  test('again renews the lease', async () => {
    const entryId = await contact()
    await take(aada, entryId)
    at('2026-11-23T08:08:00.000Z')
    expect(await take(aada, entryId)).toMatchObject({ data: { leaseUntil: '2026-11-23T08:18:00.000Z' } })
  })

  test('a lapsed lease lets another take it', async () => {
    const entryId = await contact()
    await take(aada, entryId)
    at('2026-11-23T08:10:00.000Z')
    expect(code(await take(linnea, entryId))).toBe('done')
    expect(await entry(entryId)).toMatchObject({ takenBy: linnea.id })
  })

  test('over from a colleague is done by asking to, and is remembered', async () => {
    const entryId = await contact()
    await take(aada, entryId)
    expect(code(await take(linnea, entryId, true))).toBe('done')
    expect(code(await giveBack(aada, entryId))).toBe('EntryTakenByOther')
    expect(await kinds(entryId)).toEqual(['opened', 'taken', 'takenOver'])
    const { rows } = await instance.database.pool.query(
      "select detail ->> 'from' as from from queue.entry_event where kind = 'takenOver'",
    )
    expect(rows).toEqual([{ from: aada.id }])
  })

  test('what has ended, is not there or is out of sight is refused', async () => {
    const ended = await contact()
    await end(ended)
    expect(code(await take(aada, ended))).toBe('EntryEnded')
    // Otso assesses no contacts, and Kuhmo is not his unit: to him neither is there.
    expect(code(await take(otso, await contact()))).toBe('EntryNotFound')
    expect(code(await take(otso, await wait({ unitId: 'kuhmo-health-station' })))).toBe('EntryNotFound')
    expect(code(await instance.call(aada, queueRoutes.takeEntry, { entryId: randomUUID() }))).toBe(
      'EntryNotFound',
    )
    expect(code(await take(otso, await wait()))).toBe('done')
  })

  test('of many at the same moment one gets it, and nothing is lost', async () => {
    const entryId = await contact()
    const nurses = Array.from({ length: 12 }, (_, index) => (index % 2 === 0 ? aada : linnea))
    const answers = await Promise.all(nurses.map(nurse => take(nurse, entryId)))
    const { takenBy } = await entry(entryId)
    answers.forEach((answer, index) => {
      expect(code(answer)).toBe(nurses[index]?.id === takenBy ? 'done' : 'EntryTakenByOther')
    })
    expect((await kinds(entryId)).filter(kind => kind === 'taken')).toHaveLength(6)
  })

  test('the use log tells whose data it was, also when refused', async () => {
    const entryId = await contact()
    await take(aada, entryId)
    await take(linnea, entryId)
    const { rows } = await instance.database.pool.query(
      'select actor_id, outcome, subject_ids, object_id from platform.audit_entry order by id',
    )
    const { personId, caseId } = await entry(entryId)
    const about = { subject_ids: [personId], object_id: caseId }
    expect(rows).toEqual([
      { actor_id: aada.id, outcome: 'done', ...about },
      { actor_id: linnea.id, outcome: 'EntryTakenByOther', ...about },
    ])
  })
})

describe('Giving back', () => {
  test('others may take it again', async () => {
    const entryId = await contact()
    await take(aada, entryId)
    expect(await giveBack(aada, entryId)).toEqual({ ok: true, data: { entryId } })
    expect(await entry(entryId)).toMatchObject({ state: 'waiting', takenBy: null, leaseUntil: null })
  })

  test('what nobody holds changes nothing', async () => {
    const entryId = await contact()
    expect(code(await giveBack(aada, entryId))).toBe('done')
    expect(await kinds(entryId)).toEqual(['opened'])
  })

  test('what has ended or is out of sight is refused', async () => {
    const entryId = await contact()
    expect(code(await giveBack(otso, entryId))).toBe('EntryNotFound')
    await end(entryId)
    expect(code(await giveBack(aada, entryId))).toBe('EntryEnded')
  })
})

describe('What happens along a wait', () => {
  const tell = (who: Actor, entryId: EntryId, type: 'patientPostponed' | 'patientDeclinedOtherProvider') =>
    instance.call(who, queueRoutes.recordWaitEvent, {
      entryId,
      type,
      reason: 'Matkoilla joulukuun',
      commandKey: randomUUID(),
    })

  test('is recorded with its reason; the legal day stays and the net days stand still', async () => {
    const entryId = await wait()
    at('2026-11-25T08:00:00.000Z')
    await tell(otso, entryId, 'patientPostponed')
    at('2026-12-02T08:00:00.000Z')
    const answer = await tell(otso, entryId, 'patientPostponed')
    if (!answer.ok) throw new Error(answer.code)
    const law = answer.data.clocks.find(clock => clock.family === 'law')
    expect(law).toMatchObject({ dueOn: '2027-02-23', grossDays: 9, netDays: 2 })
    const { rows } = await instance.database.pool.query(
      "select by_id, reason from queue.entry_event where kind = 'patientPostponed' order by id",
    )
    expect(rows).toEqual(Array.from({ length: 2 }, () => ({ by_id: otso.id, reason: 'Matkoilla joulukuun' })))
  })

  test('that lets the guarantee go adds decisions and rewrites none', async () => {
    const entryId = await wait()
    const decisions = async () =>
      (
        await instance.database.pool.query(
          'select family, due_on, reason, decided_by from queue.due_decision where entry_id = $1 order by id',
          [entryId],
        )
      ).rows
    const first = await decisions()
    await tell(otso, entryId, 'patientDeclinedOtherProvider')
    const all = await decisions()
    expect(all.slice(0, first.length)).toEqual(first)
    const waived = { due_on: null, reason: 'patientDeclinedOtherProvider', decided_by: otso.id }
    expect(all.slice(first.length)).toEqual([
      { family: 'law', ...waived },
      { family: 'promise', ...waived },
    ])
    expect(await entry(entryId)).toMatchObject({ dueAt: null, dueFamily: null })
  })

  test('is refused of what has ended or is out of sight', async () => {
    const entryId = await wait()
    expect(code(await tell(aada, await wait({ unitId: 'kuhmo-health-station' }), 'patientPostponed'))).toBe(
      'EntryNotFound',
    )
    await end(entryId)
    expect(code(await tell(otso, entryId, 'patientPostponed'))).toBe('EntryEnded')
  })
})
