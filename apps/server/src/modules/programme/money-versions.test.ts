import { randomUUID } from 'node:crypto'
import { type Input, programmeMoneyRoutes } from '@yhdella/contract'
import { instant } from '@yhdella/kernel'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { testInstance } from '../../../test/test-instance.ts'
import { programmeBound } from './index.ts'
import { type Office, openOffice } from './programme.fixtures.ts'

const instance = testInstance({ composition: { routes: programmeBound } })
let office: Office
beforeAll(async () => {
  office = await openOffice(instance)
})
beforeEach(async () => {
  instance.clock.set(instant('2023-09-18T08:00:00.000Z'))
  await instance.database.pool.query(
    'truncate programme.budget_change, programme.budget_cell, platform.audit_entry, platform.command cascade',
  )
})

type Asked = Partial<Input<typeof programmeMoneyRoutes.readBudget>>
const budget = async (asked: Asked = {}, who = office.finance) => {
  const answer = await instance.call(who, programmeMoneyRoutes.readBudget, { programmeId: 'hella', ...asked })
  if (!answer.ok) throw new Error(answer.code)
  return answer.data
}
const training = { categoryId: 'services.training', year: 2023, kind: 'actual' } as const
type Change = Partial<Input<typeof programmeMoneyRoutes.changeCells>>
const change = (input: Change = {}, who = office.finance) =>
  instance.call(who, programmeMoneyRoutes.changeCells, {
    programmeId: 'hella',
    seen: 0,
    cells: [{ ...training, cents: 3_000_000 }],
    reason: 'Syyskuun toteuma.',
    commandKey: randomUUID(),
    ...input,
  })
const changeId = async (input: Change = {}) => {
  const answer = await change(input)
  if (!answer.ok) throw new Error(answer.code)
  return answer.data.changeId
}
const undo = (id: string, who = office.finance) =>
  instance.call(who, programmeMoneyRoutes.undoBudgetChange, {
    programmeId: 'hella',
    changeId: id,
    reason: 'Väärä rivi.',
    commandKey: randomUUID(),
  })

describe('a version', () => {
  const lock = (kinds: readonly ('planned' | 'actual')[] = ['planned']) =>
    instance.call(office.finance, programmeMoneyRoutes.lockBudget, {
      ...{
        programmeId: 'hella',
        kinds: [...kinds],
        reason: 'Ohjausryhmä hyväksyi.',
        commandKey: randomUUID(),
      },
    })
  const open = (name = 'Muutettu suunnitelma') =>
    instance.call(office.finance, programmeMoneyRoutes.openBudgetVersion, {
      ...{ programmeId: 'hella', name, reason: 'Muutoshakemus.', commandKey: randomUUID() },
    })
  const plan = { ...training, kind: 'planned' } as const

  test('is locked, stays readable as it was, and a new one is opened', async () => {
    expect(await open()).toEqual({ ok: false, code: 'NotLocked' })
    expect(await lock()).toMatchObject({ ok: true, data: { change: 1 } })
    expect(await lock()).toEqual({ ok: false, code: 'AlreadyLocked' })
    expect(await change({ seen: 1, cells: [{ ...plan, cents: 1 }] })).toEqual({
      ok: false,
      code: 'CellLocked',
    })
    expect(await change({ seen: 1 })).toMatchObject({ ok: true })
    await open()
    expect(await change({ seen: 3, cells: [{ ...plan, cents: 5_000_000 }] })).toMatchObject({ ok: true })
    expect(await budget()).toMatchObject({ version: 2, versionName: 'Muutettu suunnitelma', lockedKinds: [] })
    const locked = await budget({ change: 1 })
    expect(locked).toMatchObject({ version: 1, lockedKinds: ['planned'], mayEdit: false })
    expect(locked.grand.all.planned).toBe(503_726_600)
  })

  test('that is locked keeps an earlier change from being taken back', async () => {
    const id = await changeId({ cells: [{ ...plan, cents: 1 }] })
    await lock()
    expect(await undo(id)).toEqual({ ok: false, code: 'CellLocked' })
  })
})

describe('a funder’s form', () => {
  const form = (asked: Partial<Input<typeof programmeMoneyRoutes.readFunderForm>> = {}) =>
    instance.call(office.lead, programmeMoneyRoutes.readFunderForm, {
      ...{ programmeId: 'hella', form: 'payment-claim', year: 2023, ...asked },
    })

  test('is filled from the same cells, and its totals are the budget’s', async () => {
    const answer = await form()
    if (!answer.ok) throw new Error(answer.code)
    const { columns, totals, rows, funder, own } = answer.data
    expect(columns.map(each => each.name)).toEqual([
      'Suunniteltu',
      'Aiemmin toteutunut',
      'Hakemuskausi',
      'Toteutunut yhteensä',
    ])
    expect(totals).toEqual([503_726_600, 230_441_100, 89_741_400, 320_182_500])
    for (const [column, total] of totals.entries())
      expect(rows.reduce((sum, row) => sum + (row.cells[column] ?? 0), 0)).toBe(total)
    // The state pays all of HELLÄ.
    expect([funder, own]).toEqual([totals, [0, 0, 0, 0]])
  })

  test.each([
    [{ year: 2019 }, 'YearNotKnown'],
    [{ programmeId: 'sustainable-growth-kainuu' }, 'NoBudget'],
    [{ programmeId: 'nothing' }, 'ProgrammeNotFound'],
    [{ on: '2099-01-01' }, 'DayInFuture'],
  ] as const)('%j is refused: %s', async (asked, code) => {
    expect(await form(asked)).toEqual({ ok: false, code })
  })

  test('says when nobody has told what share is funded', async () => {
    const cells = [{ categoryId: 'rents', year: 2022, kind: 'actual', cents: 1 }] as const
    await change({ programmeId: 'sustainable-growth-kainuu', cells: [...cells] })
    expect(await form({ programmeId: 'sustainable-growth-kainuu', year: 2022 })).toEqual({
      ok: false,
      code: 'FundingShareNotKnown',
    })
  })
})
