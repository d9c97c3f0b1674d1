import { randomUUID } from 'node:crypto'
import { type Input, programmeRoutes, programmeWorkRoutes } from '@yhdella/contract'
import { addDays, instant, instantAt, plainDate } from '@yhdella/kernel'
import ExcelJS from 'exceljs'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { testInstance } from '../../../test/test-instance.ts'
import { aWait, servedNow } from '../../../test/waits.ts'
import { programmeBound } from './index.ts'
import { type Office, openOffice, stranger } from './programme.fixtures.ts'

const instance = testInstance({ composition: { routes: programmeBound } })
let office: Office
beforeAll(async () => {
  office = await openOffice(instance)
})
beforeEach(async () => {
  instance.clock.set(instant('2026-11-23T08:00:00.000Z'))
  await instance.database.pool.query(
    'truncate programme.measured, platform.audit_entry, platform.command, queue.entry, resident.person cascade',
  )
})

const rrp = 'sustainable-growth-kainuu'
const goal = async (goalId: string, on?: string) => {
  const answer = await instance.call(office.lead, programmeRoutes.readGoal, {
    programmeId: rrp,
    goalId,
    ...(on && { on }),
  })
  if (!answer.ok) throw new Error(answer.code)
  return answer.data
}

type Recording = Partial<Input<typeof programmeWorkRoutes.recordMeasured>>
const record = (recording: Recording = {}, who = office.lead) =>
  instance.call(who, programmeWorkRoutes.recordMeasured, {
    programmeId: rrp,
    measureId: 'qwl',
    version: 1,
    values: [{ on: '2025-05-31', value: 58.5, n: 640 }],
    commandKey: randomUUID(),
    ...recording,
  })

describe('a value recorded by hand', () => {
  test('has its day, who and when; a later word on the day replaces it and keeps it', async () => {
    expect(await goal('ability-to-change')).toMatchObject({ state: 'missing', latest: { value: null } })
    await record({ values: [{ on: '2024-05-31', value: 55, n: 600 }] })
    await record()
    await record({ values: [{ on: '2025-05-31', value: 59.5, n: 640, note: 'Korjattu.' }] })
    const page = await goal('ability-to-change')
    expect(page).toMatchObject({ state: 'onWay', latest: { value: 59.5, asOf: '2025-05-31' } })
    expect(page.series).toMatchObject([
      { on: '2024-05-31', value: 55, origin: 'byHand', recordedBy: 'Sylvi Testikoski' },
      { on: '2025-05-31', value: 59.5, n: 640, note: 'Korjattu.' },
    ])
    const { rows } = await instance.database.pool.query('select value from programme.measured order by id')
    expect(rows.map(row => row.value)).toEqual([55, 58.5, 59.5])
  })

  test('that is taken back leaves the day unknown, not nought', async () => {
    await record()
    await record({ values: [{ on: '2025-05-31', value: null }] })
    expect(await goal('ability-to-change')).toMatchObject({ series: [], latest: { value: null } })
  })

  test.each([
    [{ measureId: 'nothing' }, 'MeasureNotFound'],
    [{ measureId: 'late-by-law' }, 'MeasureNotByHand'],
    [{ version: 2 }, 'MeasureVersionOld'],
    [{ measureId: 'failure-demand', values: [{ on: '2025-05-31', value: 31 }] }, 'ValueNotPossible'],
    [{ values: [{ on: '2027-01-01', value: 60 }] }, 'DayInFuture'],
    [{ programmeId: 'nothing' }, 'ProgrammeNotFound'],
    [{ programmeId: 'digital-centre-kymenlaakso', measureId: 'enps' }, 'NotYourProgramme'],
  ] as const)('%j is refused: %s', async (recording, code) => {
    expect(await record(recording as Recording)).toEqual({ ok: false, code })
    expect((await instance.database.pool.query('select 1 from programme.measured')).rowCount).toBe(0)
  })

  test('is for those who work in the programme', async () => {
    expect(await record({}, office.finance)).toEqual({ ok: false, code: 'NotPermitted' })
    expect(await record({}, stranger('programmeLead') as Office['lead'])).toEqual({
      ok: false,
      code: 'NotYourProgramme',
    })
    expect(await record({}, office.owner)).toMatchObject({ ok: true })
  })
})

describe('a table of values', () => {
  type Loading = Partial<Input<typeof programmeWorkRoutes.importMeasured>>
  const send = (loading: Loading) =>
    instance.call(office.lead, programmeWorkRoutes.importMeasured, {
      programmeId: rrp,
      commandKey: randomUUID(),
      ...loading,
    })
  const load = (table: string, preview = false) => send({ table, preview })

  test('goes in whole, with decimal commas, per cents and Finnish days', async () => {
    const table = 'mittari;päivä;arvo;n\nqwl;31.5.2024;55,5;600\nfailure-demand;2025-05-31;31 %;640\n'
    expect(await load(table)).toMatchObject({ ok: true, data: { recorded: 2, table, rejected: [] } })
    expect(await goal('failure-demand-falls')).toMatchObject({
      series: [{ value: 0.31, n: 640, origin: 'imported' }],
    })
  })

  test('names its measures as people do, and tells each value with its line', async () => {
    const answer = await load(
      'Häiriökysynnän osuus;31.5.2025;31 %\n\nQuality of working life index (QWL);1.6.2025;58',
      true,
    )
    expect(answer.ok && answer.data.values).toEqual([
      {
        line: 1,
        measureId: 'failure-demand',
        name: 'Häiriökysynnän osuus',
        unit: 'share',
        on: '2025-05-31',
        value: 0.31,
        n: null,
      },
      {
        line: 3,
        measureId: 'qwl',
        name: 'Työelämän laadun indeksi (QWL)',
        unit: 'points',
        on: '2025-06-01',
        value: 58,
        n: null,
      },
    ])
  })

  test('comes in a workbook or a text file too; another file is told not to be read', async () => {
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet('Arvot')
    sheet.addRow(['Mittari', 'Päivä', 'Arvo', 'N'])
    sheet.addRow(['qwl', new Date('2025-05-31T00:00:00Z'), 58.5, 640])
    sheet.addRow(['failure-demand', '31.5.2025', 0.31, 640]).getCell(3).numFmt = '0 %'
    const bytes = Buffer.from(await book.xlsx.writeBuffer()).toString('base64')
    const looked = await send({ file: bytes, preview: true })
    expect(
      looked.ok && looked.data.values.map(({ line, measureId, value }) => [line, measureId, value]),
    ).toEqual([
      [2, 'qwl', 58.5],
      [3, 'failure-demand', 0.31],
    ])
    expect(looked.ok && (await load(looked.data.table))).toMatchObject({ ok: true, data: { recorded: 2 } })
    const text = Buffer.from('\ufeffmittari;päivä;arvo;n\r\nqwl;31.5.2024;55,5;600').toString('base64')
    expect(await send({ file: text })).toMatchObject({ ok: true, data: { recorded: 1 } })
    expect(await send({ file: Buffer.from([0, 1, 2, 0, 255]).toString('base64') })).toEqual({
      ok: false,
      code: 'FileNotRead',
    })
    expect(await send({})).toMatchObject({ ok: false, code: 'InputNotValid' })
  })

  test('with a line that cannot be read is refused whole; the preview tells which and why', async () => {
    const table =
      'qwl\t31.5.2024\t55\nqwl\t31.5.2024\t56\nqwl\teilen\t56\nnothing\t2024-05-31\t1\nfailure-demand\t2024-05-31\t31'
    expect(await load(table)).toEqual({ ok: false, code: 'LinesRejected' })
    const answer = await load(table, true)
    expect(answer.ok && answer.data.rejected.map(({ line, why }) => [line, why])).toEqual([
      [2, 'twice'],
      [3, 'dayNotRead'],
      [4, 'measureNotFound'],
      [5, 'valueNotPossible'],
    ])
    expect((await instance.database.pool.query('select 1 from programme.measured')).rowCount).toBe(0)
  })
})

describe('a goal that fills itself', () => {
  const monday = plainDate('2026-11-09')

  /** Six are served in the week, four of them within seven days of their beginning. */
  const aWeek = () =>
    instance.asSystem('given', async tx => {
      for (const days of [0, 2, 7, 7, 8, 20]) {
        const began = addDays(monday, 3 - days)
        const wait = await aWait({ ...tx, now: instantAt(began, '08:00') })
        await servedNow({ ...tx, now: instantAt(addDays(began, days), '12:00') }, wait.id)
      }
    })

  test('counts the share served within seven days from the queue itself, by whole weeks', async () => {
    await aWeek()
    const page = await goal('served-in-seven-days')
    expect(page.series).toEqual([
      expect.objectContaining({
        on: '2026-11-15',
        value: 4 / 6,
        n: 6,
        origin: 'operation',
        recordedBy: null,
      }),
    ])
    expect(page.measure).toMatchObject({ source: 'operation', version: 1 })
  })

  test('has no point for a week of fewer than five, nor for one that is not over', async () => {
    await instance.asSystem('given', async tx => {
      for (let served = 0; served < 4; served++) {
        const wait = await aWait({ ...tx, now: instantAt(monday, '08:00') })
        await servedNow({ ...tx, now: instantAt(monday, '12:00') }, wait.id)
      }
    })
    expect((await goal('served-in-seven-days')).series).toEqual([])
    await instance.database.pool.query('truncate queue.entry, resident.person cascade')
    await aWeek()
    expect((await goal('served-in-seven-days', '2026-11-14')).series).toEqual([])
  })

  test('counts a week that is over once an hour', async () => {
    await aWeek()
    expect((await goal('served-in-seven-days')).series).toHaveLength(1)
    await instance.database.pool.query("update queue.entry set disposition = 'left'")
    expect((await goal('served-in-seven-days')).series).toHaveLength(1)
    instance.clock.set(instant('2026-11-23T09:01:00.000Z'))
    expect((await goal('served-in-seven-days')).series).toEqual([])
  })

  test('tells the queue past the legal day on Sunday evenings', async () => {
    await aWeek()
    const page = await goal('access-improves')
    expect(page.series.at(-1)).toMatchObject({ on: '2026-11-22', value: 0 })
    expect(page.legalLimit).toMatchObject({ family: 'law', figure: { value: 0 } })
  })
})
