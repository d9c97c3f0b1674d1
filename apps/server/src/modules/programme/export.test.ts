import { randomUUID } from 'node:crypto'
import {
  type Input,
  programmeExportRoutes,
  programmeMoneyRoutes,
  steeringReportRoutes,
} from '@yhdella/contract'
import { instant } from '@yhdella/kernel'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { testInstance } from '../../../test/test-instance.ts'
import { budgetOfSpreadsheet, readSpreadsheet } from '../../documents/spreadsheet-read.ts'
import { programmeBound } from './index.ts'
import { type Office, openOffice, stranger } from './programme.fixtures.ts'
import { programmeById } from './programmes.ts'

const instance = testInstance({ composition: { routes: programmeBound } })
let office: Office
beforeAll(async () => {
  office = await openOffice(instance)
})
beforeEach(async () => {
  instance.clock.set(instant('2023-09-18T08:00:00.000Z'))
  await instance.database.pool.query(
    'truncate programme.report, programme.budget_change, platform.audit_entry, platform.command cascade',
  )
})

type Who = Parameters<typeof instance.call>[0]

const begun = async (): Promise<string> => {
  const answer = await instance.call(office.lead, steeringReportRoutes.beginReport, {
    ...{ programmeId: 'hella', from: '2023-07-01', to: '2023-09-15', commandKey: randomUUID() },
  })
  if (!answer.ok) throw new Error(answer.code)
  return answer.data.reportId
}
const freeze = (reportId: string) =>
  instance.call(office.lead, steeringReportRoutes.freezeReport, {
    ...{ reportId, reason: 'Ohjausryhmälle.', commandKey: randomUUID() },
  })
type Export = Partial<Input<typeof programmeExportRoutes.exportReport>>
const file = (reportId: string, asked: Export = {}, who: Who = office.lead) =>
  instance.call(who, programmeExportRoutes.exportReport, { reportId, format: 'txt', ...asked })

describe('a report to carry away', () => {
  test.each(['pptx', 'pdf', 'xlsx', 'txt'] as const)(
    'as %s is the same to the byte whenever it is asked',
    async format => {
      const reportId = await begun()
      await freeze(reportId)
      const first = await file(reportId, { format, revision: 1 })
      instance.clock.set(instant('2024-02-01T08:00:00.000Z'))
      const later = await file(reportId, { format, revision: 1 })
      expect(first).toMatchObject({ ok: true, data: { fileName: `hella-2023-09-15-v1-fi.${format}` } })
      expect(later).toEqual(first)
    },
  )

  test('tells the computed remaining, in the language asked for', async () => {
    const reportId = await begun()
    const text = async (language: 'fi' | 'sv') => {
      const answer = await file(reportId, { language })
      return answer.ok
        ? Buffer.from(answer.data.bytes, 'base64').toString('utf8').replaceAll('\u00a0', ' ')
        : answer.code
    }
    expect(await text('fi')).toContain('1 835 441')
    expect(await text('fi')).toContain('−45 283')
    expect(await text('sv')).toContain('Multiprofessionell mottagning')
  })

  test('is a draft for those who write it, and frozen for the steering group', async () => {
    const reportId = await begun()
    expect(await file(reportId)).toMatchObject({
      ok: true,
      data: { fileName: 'hella-2023-09-15-luonnos-fi.txt' },
    })
    expect(await file(reportId, {}, office.steering)).toEqual({ ok: false, code: 'ReportNotFrozen' })
    expect(await file(reportId, { revision: 1 })).toEqual({ ok: false, code: 'ReportNotFrozen' })
    await freeze(reportId)
    expect(await file(reportId, {}, office.steering)).toMatchObject({ ok: true })
    expect(await file(reportId, { revision: 2 })).toEqual({ ok: false, code: 'RevisionNotFound' })
    expect(await file(reportId, {}, stranger('steeringMember'))).toEqual({
      ok: false,
      code: 'ReportNotFound',
    })
  })
})

describe('a budget to carry away', () => {
  const workbook = (programmeId = 'hella', on?: string) =>
    instance.call(office.finance, programmeExportRoutes.exportBudget, { programmeId, ...(on && { on }) })

  test('read back gives the very same cells, what was changed among them', async () => {
    await instance.call(office.finance, programmeMoneyRoutes.changeCells, {
      ...{ programmeId: 'hella', seen: 0, reason: 'Korjaus.', commandKey: randomUUID() },
      cells: [{ categoryId: 'rents', year: 2023, kind: 'actual', cents: 1_700_050 }],
    })
    const answer = await workbook()
    if (!answer.ok) throw new Error(answer.code)
    const back = budgetOfSpreadsheet(await readSpreadsheet(Buffer.from(answer.data.bytes, 'base64')))
    const before = programmeById('hella')?.budget?.budget.cells ?? []
    const after = before.map(cell =>
      cell.categoryId === 'rents' && cell.year === 2023 && cell.kind === 'actual'
        ? { ...cell, cents: 1_700_050 }
        : cell,
    )
    const inOrder = (cells: readonly object[]) =>
      cells.map(cell => JSON.stringify(cell, ['categoryId', 'year', 'kind', 'cents'])).sort()
    expect(inOrder(back?.cells ?? [])).toEqual(inOrder(after))
  })

  test('is not found by another name, nor for a day to come', async () => {
    expect(await workbook('nothing')).toEqual({ ok: false, code: 'ProgrammeNotFound' })
    expect(await workbook('hella', '2099-01-01')).toEqual({ ok: false, code: 'DayInFuture' })
  })
})
