import { randomUUID } from 'node:crypto'
import { type Input, programmeMoneyRoutes, programmeRoutes } from '@yhdella/contract'
import { instant } from '@yhdella/kernel'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { testInstance } from '../../../test/test-instance.ts'
import { programmeBound } from './index.ts'
import { type Office, openOffice, stranger } from './programme.fixtures.ts'

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
const lineOf = async (categoryId: string, asked: Asked = {}) =>
  (await budget(asked)).lines.find(line => line.categoryId === categoryId)

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

describe('the budget of HELLÄ on 31.8.2023', () => {
  test('has the right remaining on each line and in all, whatever its source printed', async () => {
    const page = await budget()
    const remaining = Object.fromEntries(page.lines.map(line => [line.categoryId, line.remaining]))
    expect(page.grand.remaining).toBe(183_544_100)
    expect(remaining).toMatchObject({
      'services.expert': 88_269_300,
      'services.travel': 7_078_100,
      'services.training': -4_528_300,
      'services.other': -1_078_800,
      services: 89_740_300,
      personnel: 36_926_500,
    })
    expect(page.grand.all).toMatchObject({ planned: 503_726_600, actual: 320_182_500 })
  })

  test('shows the LAPE share beside, never in a sum', async () => {
    const lape = await lineOf('lape')
    expect(lape).toMatchObject({ memo: true, all: { planned: 60_990_900, actual: 44_718_500 } })
  })

  test('foretells what will stay unused and which lines will not be enough', async () => {
    const { forecast } = await budget()
    expect(forecast?.unused).toBe('likely')
    // 8 months of 2023 have cost 897 414 euros; four more at that pace leave about 1.39 million.
    expect(forecast?.grand.left.likely).toBe(138_673_400)
    const risks = Object.fromEntries(forecast?.lines.map(line => [line.categoryId, line.risk]) ?? [])
    expect(risks).toMatchObject({ 'services.training': 'overspent', 'services.travel': 'withinPlan' })
  })

  test('keeps an empty cell apart from nought', async () => {
    const other = await lineOf('other')
    expect(other?.years.map(({ year, amounts }) => [year, amounts.planned])).toEqual([
      [2020, null],
      [2021, null],
      [2022, 28_000_000],
      [2023, 28_000_000],
    ])
    expect((await lineOf('services.training'))?.years[0]?.amounts.actual).toBe(0)
  })

  test('of a programme that tells no money is an empty grid of its years', async () => {
    const page = await budget({ programmeId: 'sustainable-growth-kainuu' })
    expect(page).toMatchObject({ years: [2022, 2023, 2024, 2025], asOf: null, grand: { remaining: null } })
  })

  test('is not found by another name, nor for a day or a change to come', async () => {
    const ask = (asked: Asked) =>
      instance.call(office.lead, programmeMoneyRoutes.readBudget, { programmeId: 'hella', ...asked })
    expect(await ask({ programmeId: 'nothing' })).toEqual({ ok: false, code: 'ProgrammeNotFound' })
    expect(await ask({ on: '2099-01-01' })).toEqual({ ok: false, code: 'DayInFuture' })
    expect(await ask({ change: 1 })).toEqual({ ok: false, code: 'ChangeNotFound' })
  })
})

describe('a change of cells', () => {
  test('is in the log with who, when and why, and every sum follows', async () => {
    await change({ asOf: '2023-09-15' })
    const page = await budget()
    expect(page).toMatchObject({ change: 1, asOf: '2023-09-15' })
    expect(page.grand.remaining).toBe(183_544_100 - (3_000_000 - 2_786_800))
    expect(page.changes).toMatchObject([
      {
        ...{ number: 1, kind: 'edit', reason: 'Syyskuun toteuma.', by: 'Tyyne Esimerkkiniitty' },
        cells: [{ ...training, before: 2_786_800, after: 3_000_000, difference: 213_200 }],
      },
    ])
    // As it was known before: the change is not there yet.
    expect((await budget({ on: '2023-09-17' })).grand.remaining).toBe(183_544_100)
  })

  test('can empty a cell, which is not nought', async () => {
    await change({ cells: [{ ...training, cents: null }] })
    const line = await lineOf('services.training')
    expect(line?.years.at(-1)?.amounts.actual).toBeNull()
    await change({ seen: 1, cells: [{ ...training, cents: 0 }] })
    expect((await lineOf('services.training'))?.years.at(-1)?.amounts.actual).toBe(0)
  })

  test('is made once however often it is sent, and all of it or none', async () => {
    const commandKey = randomUUID()
    await Promise.all([1, 2, 3, 4].map(() => change({ commandKey })))
    expect((await budget()).change).toBe(1)
    const half = {
      cells: [
        { ...training, cents: 1 },
        { ...training, categoryId: 'nothing', cents: 1 },
      ],
    }
    expect(await change({ ...half, seen: 1 })).toEqual({ ok: false, code: 'CellNotKnown' })
    expect((await lineOf('services.training'))?.years.at(-1)?.amounts.actual).toBe(3_000_000)
  })

  test('by two at once on one cell: the second is told, and nothing is lost', async () => {
    const answers = await Promise.all([1, 2, 3].map(cents => change({ cells: [{ ...training, cents }] })))
    expect(answers.filter(answer => answer.ok)).toHaveLength(1)
    for (const answer of answers.filter(each => !each.ok))
      expect(answer).toEqual({ ok: false, code: 'CellChangedMeanwhile' })
    // On other cells both go through, each with a number of its own.
    const both = await Promise.all(
      [2021, 2022].map(year => change({ seen: 1, cells: [{ ...training, year, cents: 5 }] })),
    )
    expect(both.map(answer => answer.ok && answer.data.change).sort()).toEqual([2, 3])
  })

  test.each([
    [{ cells: [{ ...training, categoryId: 'services', cents: 1 }] }, 'CellNotKnown'],
    [{ cells: [{ ...training, year: 2019, cents: 1 }] }, 'CellNotKnown'],
    [
      {
        cells: [
          { ...training, cents: 1 },
          { ...training, cents: 2 },
        ],
      },
      'CellTwice',
    ],
    [{ cells: [{ ...training, cents: 2_786_800 }] }, 'NothingToChange'],
    [{ asOf: '2023-10-01' }, 'DayInFuture'],
    [{ programmeId: 'nothing' }, 'ProgrammeNotFound'],
    [{ programmeId: 'digital-centre-kymenlaakso' }, 'NotYourProgramme'],
  ] as const)('%j is refused: %s', async (input, code) => {
    expect(await change(input as Change)).toEqual({ ok: false, code })
    expect((await budget()).change).toBe(0)
  })

  test('is finance’s alone, of her own programme', async () => {
    expect(await change({}, office.lead)).toEqual({ ok: false, code: 'NotPermitted' })
    expect(await change({}, stranger('programmeFinance') as Office['finance'])).toEqual({
      ok: false,
      code: 'NotYourProgramme',
    })
    await change()
    const { rows } = await instance.database.pool.query(
      "select actor_name, outcome from platform.audit_entry where event = 'MoneyChanged' order by at, outcome",
    )
    expect(rows.map(row => row.outcome).sort()).toEqual(['NotPermitted', 'NotYourProgramme', 'done'])
  })

  test('never changes or goes away', async () => {
    await change()
    const write = (sql: string) => instance.database.pool.query(sql)
    await expect(write('update programme.budget_cell set after_cents = 1')).rejects.toThrow(/append-only/)
    await expect(write('delete from programme.budget_change')).rejects.toThrow(/append-only/)
  })
})

describe('a paste', () => {
  const preview = async (pasted: string, language: 'fi' | 'en' = 'fi') => {
    const answer = await instance.call(office.finance, programmeMoneyRoutes.previewCells, {
      programmeId: 'hella',
      pasted,
      rows: ['services', 'services.training', 'services.other'],
      columns: [
        { year: 2023, kind: 'planned' },
        { year: 2023, kind: 'actual' },
      ],
      language,
    })
    if (!answer.ok) throw new Error(answer.code)
    return answer.data
  }

  test('is shown first: decimal commas and thin spaces read, sums and words rejected with what to do', async () => {
    const { cells, rejected, same } = await preview(
      '1\t2\r\n8\u00a0400,00\t30\u2009000,50\r\nviisi\t\r\n7\t8\r\n',
    )
    expect(cells).toMatchObject([
      { ...training, before: 2_786_800, after: 3_000_050 },
      { categoryId: 'services.other', year: 2023, kind: 'actual', before: 1_570_000, after: null },
    ])
    expect(same).toBe(1)
    expect(rejected.map(({ row, column, written }) => [row, column, written])).toEqual([
      [1, 1, '1'],
      [1, 2, '2'],
      [3, 1, 'viisi'],
      [4, 1, '7'],
      [4, 2, '8'],
    ])
    expect(rejected[0]?.why).toBe('Jätä tämä pois: summa lasketaan riveistä.')
    expect((await budget()).change).toBe(0)
  })

  test('is one command and one undo, five hundred cells well inside a second', async () => {
    const page = await budget()
    const places = page.lines
      .filter(line => line.lowest)
      .flatMap(line =>
        page.years.flatMap(year =>
          (['planned', 'actual', 'committed', 'forecast'] as const).map(kind => ({
            categoryId: line.categoryId,
            year,
            kind,
          })),
        ),
      )
    const cells = places.map((place, index) => ({ ...place, cents: 100 + index }))
    expect(cells.length).toBeGreaterThan(200)
    const id = await changeId({ how: 'paste', cells })
    expect((await budget()).changes[0]?.cells).toHaveLength(cells.length)
    expect(await undo(id)).toMatchObject({ ok: true, data: { change: 2, cells: cells.length } })
    const after = await budget()
    expect(after.grand).toEqual(page.grand)
    expect(after.lines).toEqual(page.lines)
    expect(after.changes.map(each => [each.number, each.undoes, each.undoneBy])).toEqual([
      [2, 1, null],
      [1, null, 2],
    ])
  })
})

describe('an undo', () => {
  test('is made once', async () => {
    const id = await changeId()
    expect(await undo(id)).toMatchObject({ ok: true })
    expect(await undo(id)).toEqual({ ok: false, code: 'AlreadyUndone' })
    expect((await budget()).grand.remaining).toBe(183_544_100)
  })

  test('is refused where a cell of it has been changed since', async () => {
    const id = await changeId()
    await change({ seen: 1, cells: [{ ...training, cents: 4_000_000 }] })
    expect(await undo(id)).toEqual({ ok: false, code: 'ChangedSince' })
  })

  test('is of a change that is there and has cells', async () => {
    expect(await undo(randomUUID())).toEqual({ ok: false, code: 'ChangeNotFound' })
    const lock = await instance.call(office.finance, programmeMoneyRoutes.lockBudget, {
      ...{ programmeId: 'hella', kinds: ['committed'], reason: 'Suljetaan.', commandKey: randomUUID() },
    })
    expect(lock.ok && (await undo(lock.data.changeId))).toEqual({ ok: false, code: 'NotToUndo' })
  })
})

test('A figure of money in a text follows the change, with its number as version', async () => {
  await change()
  const answer = await instance.call(office.lead, programmeRoutes.readWorkPackage, {
    programmeId: 'hella',
    workPackageId: 'reception',
  })
  const token = answer.ok
    ? answer.data.tokens.find(each => each.token === '{budget:services.training/actual}')
    : undefined
  expect(token?.figure).toMatchObject({
    value: 6_891_300 + 213_200,
    unit: 'cents',
    source: { kind: 'budget', version: '1' },
  })
})
