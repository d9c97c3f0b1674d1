import { randomUUID } from 'node:crypto'
import {
  type Input,
  programmeMoneyPartRoutes,
  programmeMoneyRoutes,
  programmeRoutes,
} from '@yhdella/contract'
import { instant } from '@yhdella/kernel'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { testInstance } from '../../../test/test-instance.ts'
import { programmeBound } from './index.ts'
import { type Office, openOffice, stranger } from './programme.fixtures.ts'
import { programmes, useProgrammes } from './programmes.ts'

const instance = testInstance({ composition: { routes: programmeBound } })
const programmeId = 'hella'
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

const budget = async (who = office.finance) => {
  const answer = await instance.call(who, programmeMoneyRoutes.readBudget, { programmeId })
  if (!answer.ok) throw new Error(answer.code)
  return answer.data
}
const rentsOf = async (year: number) =>
  (await budget()).lines.find(line => line.categoryId === 'rents')?.years.find(each => each.year === year)
    ?.amounts.actual

const undoNewest = async () => {
  const [newest] = (await budget()).changes
  return instance.call(office.finance, programmeMoneyRoutes.undoBudgetChange, {
    ...{ programmeId, changeId: newest?.changeId ?? '', reason: 'Väärä tiedosto.', commandKey: randomUUID() },
  })
}

type Who = Parameters<typeof instance.call>[0]
type Months = Partial<Input<typeof programmeMoneyPartRoutes.recordMonths>>
const record = (input: Months, who: Who = office.finance) =>
  instance.call(who, programmeMoneyPartRoutes.recordMonths, {
    ...{ programmeId, seen: 0, reason: 'Kirjanpidosta.', commandKey: randomUUID() },
    ...input,
  })
const line = (...cells: readonly (string | number)[]) => cells.join('\t')
const yearOf = (year: number, until: number, amounts: (month: number) => number) => {
  const months = Array.from({ length: until }, (_, at) => at + 1)
  return [
    line('Rivi', ...months.map(month => `${month}/${year}`)),
    line('Vuokrat', ...months.map(amounts)),
  ].join('\n')
}
// Twelve months in which the summer costs least.
const seasonal = (month: number) => (month > 5 && month < 9 ? 10 : 100)

describe('months of costs', () => {
  test('make their year’s cell their sum, as one change that one undo takes back', async () => {
    const before = await rentsOf(2023)
    const answer = await record({ table: yearOf(2023, 8, seasonal) })
    expect(answer).toMatchObject({ ok: true, data: { recorded: 8, change: { change: 1, cells: 9 } } })
    expect(await rentsOf(2023)).toBe(530_00)
    const page = await budget()
    expect(page.asOf).toBe('2023-08-31')
    expect(page.changes[0]?.cells.map(({ month, after }) => [month, after])).toEqual([
      [null, 53_000],
      ...Array.from({ length: 8 }, (_, at) => [`2023-0${at + 1}`, seasonal(at + 1) * 100]),
    ])
    expect(await undoNewest()).toMatchObject({ ok: true })
    expect(await rentsOf(2023)).toBe(before)
    expect(await record({ table: yearOf(2023, 8, seasonal), seen: 2 })).toMatchObject({
      data: { recorded: 8 },
    })
  })

  test('are only shown in a preview, with the years that would change', async () => {
    const before = await budget()
    const answer = await record({ table: yearOf(2023, 8, seasonal), preview: true })
    expect(answer).toMatchObject({
      ok: true,
      data: {
        ...{ recorded: 8, rejected: [], missing: [], change: null },
        years: [{ categoryId: 'rents', name: 'Vuokrat', before: 16_042_00, after: 530_00 }],
      },
    })
    expect(await budget()).toEqual(before)
  })

  test('are recorded all or none: an unread cell and a missing month are told with their places', async () => {
    const unread = 'Rivi\t1/2023\nVuokrat\tpaljon'
    expect(await record({ table: unread })).toEqual({ ok: false, code: 'CellsRejected' })
    expect(await record({ table: unread, preview: true })).toMatchObject({
      data: { rejected: [{ row: 2, column: 2, written: 'paljon' }] },
    })
    const hole = 'Rivi\t1/2023\t3/2023\nVuokrat\t1\t2'
    expect(await record({ table: hole })).toEqual({ ok: false, code: 'MonthsMissing' })
    expect(await record({ table: hole, preview: true })).toMatchObject({
      data: { missing: [{ categoryId: 'rents', name: 'Vuokrat', month: '2023-02' }] },
    })
    // September has not ended.
    expect(await record({ table: 'Rivi\t9/2023\nVuokrat\t1' })).toEqual({ ok: false, code: 'CellsRejected' })
    expect((await budget()).change).toBe(0)
  })

  test('as sums since New Year are taken apart, and come from a file too', async () => {
    const table = 'Rivi;1/2023;2/2023;3/2023\nVuokrat;100;250;300'
    const file = Buffer.from(table).toString('base64')
    expect(await record({ file, cumulative: true })).toMatchObject({ ok: true })
    expect(await rentsOf(2023)).toBe(300_00)
    const archive = Buffer.from([0x50, 0x4b, 3, 4]).toString('base64')
    expect(await record({ file: archive, seen: 1 })).toEqual({ ok: false, code: 'FileNotRead' })
  })

  test('keep their year’s cell from being written by hand, and say so in a paste', async () => {
    await record({ table: yearOf(2023, 8, seasonal) })
    const cell = { categoryId: 'rents', year: 2023, kind: 'actual' } as const
    const change = await instance.call(office.finance, programmeMoneyRoutes.changeCells, {
      ...{
        programmeId,
        seen: 1,
        cells: [{ ...cell, cents: 5 }],
        reason: 'Korjaus.',
        commandKey: randomUUID(),
      },
    })
    expect(change).toEqual({ ok: false, code: 'CellIsSumOfMonths' })
    const preview = await instance.call(office.finance, programmeMoneyRoutes.previewCells, {
      ...{ programmeId, pasted: '5', rows: ['rents'], columns: [{ year: 2023, kind: 'actual' }] },
    })
    expect(preview).toMatchObject({
      ok: true,
      data: { rejected: [{ why: 'Jätä tämä pois: vuoden toteuma lasketaan kuukausista.' }] },
    })
  })

  test('of a whole earlier year foretell by its season; without them it is said why not', async () => {
    const forecast = async () => {
      const page = await budget()
      return page.forecast?.lines.find(each => each.categoryId === 'rents')
    }
    expect(await forecast()).toMatchObject({ method: 'straightLine', seasonal: null })
    expect((await forecast())?.seasonSentence).toMatch(/kuukausittaisia menoja ei ole kirjattu\.$/u)
    await record({ table: yearOf(2022, 12, seasonal) })
    await record({ table: yearOf(2023, 8, seasonal), seen: 1 })
    const told = await forecast()
    // 2020 and 2021 as the files tell, 2022 and the eight months as recorded, and four more as they went in 2022.
    const spent = 205_100 + 855_000 + 93_000 + 53_000
    expect(told).toMatchObject({
      method: 'seasonal',
      seasonSentence: null,
      atEnd: { likely: spent + 40_000 },
    })
    expect(told?.straightLine.likely).toBe(spent + 26_500)
    expect((await budget()).forecast?.grand).toMatchObject({ method: 'straightLine', seasonal: null })
  })

  test('are recorded by finance alone, of its own programme, and not where the kind is locked', async () => {
    const table = yearOf(2023, 8, seasonal)
    expect(await record({ table }, office.lead)).toEqual({ ok: false, code: 'NotPermitted' })
    expect(await record({ table }, stranger('programmeFinance'))).toEqual({
      ok: false,
      code: 'NotYourProgramme',
    })
    await record({ table })
    expect(await record({ table })).toEqual({ ok: false, code: 'NothingToChange' })
    expect(await record({ table: yearOf(2023, 8, month => month) })).toEqual({
      ok: false,
      code: 'CellChangedMeanwhile',
    })
    await instance.call(office.finance, programmeMoneyRoutes.lockBudget, {
      ...{ programmeId, kinds: ['actual'], reason: 'Tilinpäätös.', commandKey: randomUUID() },
    })
    expect(await record({ table: yearOf(2023, 8, month => month), seen: 2 })).toEqual({
      ok: false,
      code: 'CellLocked',
    })
  })
})

type Parts = Input<typeof programmeMoneyPartRoutes.shareMoney>['parts']
const hired = { workPackageId: 'reception', categoryId: 'personnel.hired', year: 2023 }
const share = (parts: Parts, seen = 0, who: Who = office.finance) =>
  instance.call(who, programmeMoneyPartRoutes.shareMoney, {
    ...{ programmeId, seen, parts, reason: 'Työaikakirjanpidosta.', commandKey: randomUUID() },
  })
const packageMoney = async (who = office.finance) => {
  const answer = await instance.call(who, programmeMoneyPartRoutes.readPackageMoney, { programmeId })
  if (!answer.ok) throw new Error(answer.code)
  return answer.data
}
const ofReception = async () =>
  (await packageMoney()).packages.find(each => each.workPackageId === 'reception')
const moneyLight = async () => {
  const answer = await instance.call(office.owner, programmeRoutes.readWorkPackage, {
    programmeId,
    workPackageId: 'reception',
  })
  if (!answer.ok) throw new Error(answer.code)
  return answer.data.lights.find(({ aspect }) => aspect === 'money')
}

describe('money by package', () => {
  test('gives a light where both the plan and the costs are told, and none before', async () => {
    expect((await moneyLight())?.proposed).toBe('notSet')
    await share([{ ...hired, kind: 'planned', amount: { basisPoints: 3_000 } }])
    expect(await moneyLight()).toMatchObject({
      proposed: 'notSet',
      evidence: ['Suunnitelluista eristä 1/1 on vailla toteumaa.'],
    })
    await share([{ ...hired, kind: 'actual', amount: { cents: 20_000_000 } }], 1)
    expect(await ofReception()).toMatchObject({
      ...{ planned: 25_063_800, actual: 20_000_000, committed: null, remaining: 5_063_800 },
      light: { state: (await moneyLight())?.proposed },
    })
    expect((await moneyLight())?.proposed).not.toBe('notSet')
    expect(await undoNewest()).toMatchObject({ ok: true })
    expect(await ofReception()).toMatchObject({ actual: null, light: { state: 'notSet' } })
  })

  test('and what is nobody’s make the budget, which itself does not change', async () => {
    const before = await budget()
    await share([
      { ...hired, kind: 'planned', amount: { basisPoints: 3_333 } },
      { ...hired, workPackageId: 'rehabilitation', kind: 'planned', amount: { basisPoints: 3_333 } },
    ])
    const { packages, cells } = await packageMoney()
    const shared = packages.reduce((sum, each) => sum + (each.planned ?? 0), 0)
    const rest = cells.filter(cell => cell.kind === 'planned').reduce((sum, cell) => sum + cell.rest, 0)
    expect(shared + rest).toBe(before.grand.all.planned)
    expect((await budget()).grand).toEqual(before.grand)
  })

  test('is not told of a line that is one package’s own', async () => {
    const loaded = programmes()
    const giveLine = <Package extends { readonly id: string }>(each: Package): Package =>
      each.id === 'reception' ? { ...each, budgetCategoryIds: ['personnel.hired'] } : each
    useProgrammes(loaded.map(each => ({ ...each, workPackages: each.workPackages.map(giveLine) })))
    try {
      expect(await share([{ ...hired, kind: 'planned', amount: { basisPoints: 5_000 } }])).toEqual({
        ok: false,
        code: 'LineOfPackage',
      })
    } finally {
      useProgrammes(loaded)
    }
  })

  test('is never more than there is, nor of what nobody has told', async () => {
    const whole = [
      { ...hired, kind: 'planned' as const, amount: { basisPoints: 6_000 } },
      { ...hired, workPackageId: 'rehabilitation', kind: 'planned' as const, amount: { basisPoints: 4_001 } },
    ]
    expect(await share(whole)).toEqual({ ok: false, code: 'MoreThanCell' })
    expect(await share([{ ...hired, kind: 'committed', amount: { cents: 1 } }])).toEqual({
      ok: false,
      code: 'MoreThanCell',
    })
    expect(await share(whole.slice(0, 1))).toMatchObject({ ok: true })
    expect(await share(whole.slice(1), 1)).toEqual({ ok: false, code: 'MoreThanCell' })
  })

  test('refuses what it does not know, and says who has changed it meanwhile', async () => {
    const part = { ...hired, kind: 'planned' as const, amount: { cents: 100 } }
    expect(await share([{ ...part, workPackageId: 'nothing' }])).toEqual({
      ok: false,
      code: 'WorkPackageNotFound',
    })
    expect(await share([{ ...part, categoryId: 'personnel' }])).toEqual({ ok: false, code: 'CellNotKnown' })
    expect(await share([part, part])).toEqual({ ok: false, code: 'CellTwice' })
    expect(await share([part], 0, office.lead)).toEqual({ ok: false, code: 'NotPermitted' })
    expect(await share([part], 0, stranger('programmeFinance'))).toEqual({
      ok: false,
      code: 'NotYourProgramme',
    })
    expect(await share([part])).toMatchObject({ ok: true })
    expect(await share([{ ...part, amount: { cents: 200 } }])).toEqual({
      ok: false,
      code: 'CellChangedMeanwhile',
    })
    expect(await share([part], 1)).toEqual({ ok: false, code: 'NothingToChange' })
    expect(await share([{ ...part, amount: { cents: null } }], 1)).toMatchObject({ ok: true })
    expect(await ofReception()).toMatchObject({ planned: null, parts: [] })
  })
})
