import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { type Input, measureRoutes, type Output, type Role } from '@yhdella/contract'
import { instant, type PlainDate, plainDate } from '@yhdella/kernel'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { professional, resident } from '../../../test/actors.ts'
import { anythingChanged } from '../../../test/anything-changed.ts'
import { testInstance } from '../../../test/test-instance.ts'
import { aWait, servedNow, type WaitTraits } from '../../../test/waits.ts'
import { projectFolder } from '../../platform/config.ts'
import { loadCounty, useCounty } from '../organisation/index.ts'
import { keepDemonstrationDataset, measureBound } from './index.ts'

const instance = testInstance({ composition: { routes: measureBound } })
const county = loadCounty(path.join(projectFolder, 'counties/kainuu'))
const leader = professional({ roles: ['leader'] })
const supervisor = professional({ roles: ['supervisor'] })

type Board = Output<typeof measureRoutes.readBoard>

const read = async (input: Input<typeof measureRoutes.readBoard> = {}, who = supervisor): Promise<Board> => {
  const answer = await instance.call(who, measureRoutes.readBoard, input)
  if (!answer.ok) throw new Error(`The board was refused: ${answer.code}`)
  return answer.data
}

const cell = (board: Board, municipalityCode: string, serviceId = 'direct-physiotherapy') =>
  board.cells.find(each => each.municipalityCode === municipalityCode && each.serviceId === serviceId)

const at = (moment: string): void => instance.clock.set(instant(moment))

const waits = (count: number, traits: WaitTraits = {}) =>
  instance.asSystem('given', async tx => {
    const entries = []
    for (let made = 0; made < count; made++) entries.push(await aWait(tx, traits))
    return entries
  })

const served = (entries: readonly { readonly id: Parameters<typeof servedNow>[1] }[]) =>
  instance.asSystem('given', async tx => {
    for (const entry of entries) await servedNow(tx, entry.id)
  })

beforeAll(() => useCounty(county))

beforeEach(async () => {
  at('2026-11-23T08:00:00.000Z')
  await instance.database.pool.query('truncate queue.entry, resident.person, platform.setting cascade')
  await anythingChanged(instance)
})

describe('the queues', () => {
  test('every municipality and offered service has its cell, and no one waits', async () => {
    const board = await read()
    expect(board).toMatchObject({ on: '2026-11-23', live: true, origin: 'recorded' })
    expect(board.cells).toHaveLength(8 * county.services.filter(service => service.offered).length)
    expect(board.totals).toEqual({ waiting: 0, lateByLaw: 0, lateByTarget: 0, lateByPromise: 0 })
    expect(board.sentence).toBe('Kukaan ei odota.')
  })

  test('each clock counts its own late ones: the promise of 14 days is past, the law of three months is not', async () => {
    at('2026-11-02T08:00:00.000Z')
    await waits(3)
    at('2026-11-23T08:00:00.000Z')
    await waits(2)
    const board = await read()
    expect(cell(board, '205')).toMatchObject({
      waiting: 5,
      lateByLaw: 0,
      lateByPromise: 3,
      lateByTarget: 0,
      longestDays: 21,
    })
    expect(board.totals).toEqual({ waiting: 5, lateByLaw: 0, lateByTarget: 0, lateByPromise: 3 })
  })

  test('the day that is due is in time until its end', async () => {
    at('2026-11-02T08:00:00.000Z')
    await waits(1)
    at('2026-11-16T21:00:00.000Z')
    expect((await read()).totals.lateByPromise).toBe(0)
    at('2026-11-16T22:00:00.000Z')
    expect((await read()).totals.lateByPromise).toBe(1)
  })

  test('a wait from before 1.9.2023 is late by the law of its time, not by the assessment that it began with', async () => {
    at('2023-08-01T08:00:00.000Z')
    await waits(1, { serviceId: 'reception-doctor' })
    at('2023-10-31T10:00:00.000Z')
    expect((await read()).totals.lateByLaw).toBe(0)
    at('2023-11-02T10:00:00.000Z')
    expect((await read()).totals.lateByLaw).toBe(1)
  })

  test('a protected place is in the totals and in no cell', async () => {
    await waits(6)
    await waits(1, { placeProtected: true })
    const board = await read()
    expect(board.totals.waiting).toBe(7)
    expect(board.cells.reduce((sum, each) => sum + (each.waiting ?? 0), 0)).toBe(6)
  })

  test('the live board tells at once of a wait that began and of one that ended', async () => {
    const [first] = await waits(6)
    expect((await read()).totals.waiting).toBe(6)
    await waits(1)
    expect((await read()).totals.waiting).toBe(7)
    await served(first === undefined ? [] : [first])
    expect((await read()).totals.waiting).toBe(6)
  })

  test("a filter leaves the other cells out; the totals stay the whole board's", async () => {
    await waits(6)
    await waits(7, { municipalityCode: '765', serviceId: 'mental-health' })
    const board = await read({ serviceId: 'mental-health', municipalityCode: '765' })
    expect(board.cells).toMatchObject([{ municipalityCode: '765', serviceId: 'mental-health', waiting: 7 }])
    expect(board.totals.waiting).toBe(13)
  })
})

describe('a past day', () => {
  test('is read as it stood that evening, whatever came after', async () => {
    at('2026-11-02T08:00:00.000Z')
    const old = await waits(6)
    at('2026-11-20T10:00:00.000Z')
    await served(old.slice(0, 2))
    at('2026-11-23T08:00:00.000Z')
    await served(old.slice(2))
    const board = await read({ on: '2026-11-19' })
    expect(board).toMatchObject({ on: '2026-11-19', live: false, asOf: '2026-11-19T21:59:59.999Z' })
    expect(cell(board, '205')).toMatchObject({ waiting: 6, lateByPromise: 6, longestDays: 17 })
    expect((await read({ on: '2026-11-20' })).totals).toMatchObject({ waiting: 4, lateByPromise: 4 })
    expect((await read()).totals.waiting).toBe(0)
  })

  test('is the same when read on that evening and long after, also where decisions were changed since', async () => {
    at('2026-11-02T08:00:00.000Z')
    const entries = await waits(6)
    at('2026-11-19T21:59:59.999Z')
    const then = await read()
    at('2026-11-23T08:00:00.000Z')
    await instance.database.pool.query(
      `insert into queue.due_decision (entry_id, family, rule, start_on, due_on, due_at, explanation, reason, decided_by, decided_at)
       select entry_id, family, rule, start_on, date '2027-01-01', null, explanation, 'test', 'test', $1
       from queue.due_decision where family = 'promise'`,
      [instance.clock.now()],
    )
    const since = await read({ on: '2026-11-19' })
    expect(since.cells).toEqual(then.cells)
    expect(since.totals).toEqual(then.totals)
    expect((await read({ on: '2026-11-22' })).totals.lateByPromise).toBe(entries.length)
  })

  test('today, asked by its date, is the board of now', async () => {
    await waits(6)
    expect(await read({ on: '2026-11-23' })).toEqual(await read())
  })

  const refusals: readonly (readonly [string, string])[] = [
    ['2026-11-24', 'DayInFuture'],
    ['2026-11-01', 'DayBeforeRecords'],
    ['0000-01-01', 'DayBeforeRecords'],
  ]
  test.each(refusals)('%s is refused: %s', async (on, code) => {
    at('2026-11-02T08:00:00.000Z')
    await waits(1)
    at('2026-11-23T08:00:00.000Z')
    expect(await instance.call(leader, measureRoutes.readBoard, { on })).toEqual({ ok: false, code })
  })

  test("before the first wait there are no records but today's", async () => {
    expect(await instance.call(leader, measureRoutes.readBoard, { on: '2026-11-22' })).toEqual({
      ok: false,
      code: 'DayBeforeRecords',
    })
    expect((await read({ on: '2026-11-23' })).live).toBe(true)
  })
})

/** Each of these plays in a half-year of its own: Mondays once counted are kept for an hour. */
describe('the Mondays', () => {
  test("are counted in their evenings, oldest first, today's as it is now", async () => {
    at('2025-03-03T08:00:00.000Z')
    const old = await waits(6, { serviceId: 'reception-nurse' })
    at('2025-06-17T08:00:00.000Z')
    await served(old.slice(0, 1))
    at('2025-06-23T08:00:00.000Z')
    const { series } = await read()
    expect(series).toHaveLength(17)
    const told = series.map(point => [point.on, point.waiting, point.lateByLaw])
    expect(told.slice(0, 4)).toEqual([
      ['2025-03-03', 6, 0],
      ['2025-03-10', 6, 0],
      ['2025-03-17', 6, 0],
      ['2025-03-24', 6, 6],
    ])
    expect(told.slice(-2)).toEqual([
      ['2025-06-16', 6, 6],
      ['2025-06-23', 5, 5],
    ])
    expect((await read()).series).toEqual(series)
  })

  test('tell ordinary variation from a clear change', async () => {
    at('2022-03-07T08:00:00.000Z')
    await waits(6)
    at('2022-06-27T08:00:00.000Z')
    expect((await read({ language: 'en' })).sentence).toContain('ordinary variation')
    await waits(9)
    expect((await read({ language: 'en' })).sentence).toContain('grew more than usual')
  })

  test('a Monday is the same counted alone and among others', async () => {
    at('2020-10-05T08:00:00.000Z')
    const old = await waits(7)
    at('2020-10-20T08:00:00.000Z')
    await served(old.slice(0, 3))
    at('2020-11-24T08:00:00.000Z')
    const { series } = await read()
    expect(series).toHaveLength(8)
    for (const { on, waiting, lateByLaw } of series)
      expect((await read({ on })).totals).toMatchObject({ waiting, lateByLaw })
  })
})

describe('who sees what', () => {
  test('those who steer the queues see every count; a board for everyone hides those of one to four', async () => {
    await waits(3, { municipalityCode: '290' })
    await waits(20)
    for (const who of [leader, supervisor]) {
      const own = await read({}, who)
      expect(cell(own, '290')).toMatchObject({ waiting: 3, longestDays: 0 })
      expect(own.notes).toEqual([])
      const open = await read({ audience: 'everyone' }, who)
      expect(cell(open, '290')).toMatchObject({ waiting: null, longestDays: null })
      expect(open.notes).toContain(
        'Luvut, joissa on alle viisi ihmistä, on piilotettu, ja lisäksi ne luvut, joista ne voisi päätellä.',
      )
    }
  })

  test('a filter never shows what a board for everyone hides', async () => {
    await waits(3, { municipalityCode: '290' })
    await waits(20)
    const whole = await read({ audience: 'everyone' })
    for (const { code } of county.municipalities)
      expect((await read({ audience: 'everyone', municipalityCode: code })).cells).toEqual(
        whole.cells.filter(each => each.municipalityCode === code),
      )
  })

  const roles: readonly (readonly [Role, boolean])[] = [
    ['leader', true],
    ['supervisor', true],
    ['professional', false],
    ['auditor', false],
  ]
  test.each(roles)('%s may read the board: %s', async (role, may) => {
    const answer = await instance.call(professional({ roles: [role] }), measureRoutes.readBoard, {})
    expect(answer.ok || answer.code).toBe(may || 'NotPermitted')
  })

  test('a resident may not', async () => {
    const answer = await instance.call(resident(randomUUID()), measureRoutes.readBoard, {})
    expect(answer).toEqual({ ok: false, code: 'NotPermitted' })
  })

  test('reading figures leaves no row in the use log', async () => {
    await instance.database.pool.query('delete from platform.setting')
    const before = await instance.database.db.selectFrom('platform.audit_entry').select('id').execute()
    await read({}, leader)
    const after = await instance.database.db.selectFrom('platform.audit_entry').select('id').execute()
    expect(after).toHaveLength(before.length)
  })
})

describe('a demonstration', () => {
  const history = county.history
  if (history === null) throw new Error('Kainuu has a demonstration')

  test("says of each day whether a source told it or it was simulated, with the source's footnotes", async () => {
    await instance.asSystem('given', tx => keepDemonstrationDataset(tx, history))
    const origins = async (on: string) => (await read({ on })).origin
    expect(await origins('2023-09-01')).toBe('reported')
    expect(await origins('2023-09-05')).toBe('simulated')
    expect(await origins('2026-11-23')).toBe('simulated')
    const reported = plainDate('2023-09-14') satisfies PlainDate
    expect((await read({ on: reported, language: 'en' })).notes.at(-1)).toMatch(
      /other services' figures are simulated/,
    )
    expect((await read()).notes).toEqual([])
  })

  test('has no records before its first day', async () => {
    await instance.asSystem('given', tx => keepDemonstrationDataset(tx, history))
    expect(await instance.call(leader, measureRoutes.readBoard, { on: '2023-01-01' })).toEqual({
      ok: false,
      code: 'DayBeforeRecords',
    })
    expect((await read({ on: '2023-01-02' })).totals.waiting).toBe(0)
  })
})
