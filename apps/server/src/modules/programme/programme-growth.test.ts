import { randomUUID } from 'node:crypto'
import { programmeMoneyRoutes, programmeRoutes, steeringReportRoutes } from '@yhdella/contract'
import { plainDate } from '@yhdella/kernel'
import { cellKinds, type Programme, stateAidCategories } from '@yhdella/programme'
import pg from 'pg'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { testInstance } from '../../../test/test-instance.ts'
import { programmeBound } from './index.ts'
import { type Office, openOffice } from './programme.fixtures.ts'
import { programmes, useProgrammes } from './programmes.ts'

const instance = testInstance({ composition: { routes: programmeBound } })
let office: Office
let five: readonly Programme[]
beforeAll(async () => {
  office = await openOffice(instance)
  five = programmes()
})
afterEach(() => {
  vi.restoreAllMocks()
  useProgrammes(five)
})

/** How many statements go to the database while the work is done. */
const statementsOf = async (work: () => Promise<unknown>): Promise<number> => {
  const query = vi.spyOn(pg.Client.prototype, 'query')
  await work()
  const { length } = query.mock.calls
  vi.restoreAllMocks()
  return length
}

const tenfold = (): readonly Programme[] =>
  Array.from({ length: 10 }, (_, copy) =>
    five.map(each => ({ ...each, id: copy === 0 ? each.id : `${each.id}-${copy}` })),
  ).flat()

test('A portfolio of fifty programmes takes as many statements as one of five', async () => {
  const portfolio = () => instance.call(office.lead, programmeRoutes.listProgrammes, {})
  // Weeks that are over are kept for an hour: both are asked with them kept.
  await portfolio()
  const few = await statementsOf(portfolio)
  useProgrammes(tenfold())
  expect(await statementsOf(portfolio)).toBe(few)
  const answer = await portfolio()
  expect(answer.ok && answer.data.programmes).toHaveLength(50)
})

test('A report of forty measures of the operation takes no more statements than one of four', async () => {
  const begun = await instance.call(office.lead, steeringReportRoutes.beginReport, {
    ...{
      programmeId: 'sustainable-growth-kainuu',
      from: '2025-01-01',
      to: '2025-12-31',
      commandKey: randomUUID(),
    },
  })
  if (!begun.ok) throw new Error(begun.code)
  const report = () =>
    instance.call(office.lead, steeringReportRoutes.readReport, { reportId: begun.data.reportId })
  await report()
  const few = await statementsOf(report)
  useProgrammes(
    five.map(each => ({
      ...each,
      measures: [
        ...each.measures,
        ...Array.from({ length: 36 }, (_, copy) =>
          each.measures
            .filter(measure => measure.source.kind === 'operation')
            .slice(0, 1)
            .map(measure => ({ ...measure, id: `${measure.id}-${copy}` })),
        ).flat(),
      ],
    })),
  )
  expect(await statementsOf(report)).toBe(few)
})

test('A paste of five hundred cells takes no more statements than one of four', async () => {
  const years = Array.from({ length: 13 }, (_, at) => 2020 + at)
  const empty = {
    asOf: plainDate('2020-01-01'),
    budget: { categories: stateAidCategories, years, cells: [] },
  }
  useProgrammes(
    five.map(each => (each.id === 'hella' ? { ...each, budget: { ...empty, remarks: [] } } : each)),
  )
  const rows = ['rents', 'materials', 'other', 'services.travel', 'services.training', 'services.expert']
  const more = ['services.other', 'personnel.hired', 'personnel.transferred', 'investments.equipment']
  const columns = years.flatMap(year => cellKinds.map(kind => ({ year, kind }))).slice(0, 50)
  let seen = 0
  const paste = async (lines: readonly string[], across: typeof columns) => {
    const place = { programmeId: 'hella', rows: [...lines], columns: across }
    const pasted = lines.map(() => across.map((_, at) => `${seen + 1} ${100 + at},50`).join('\t')).join('\n')
    const preview = await instance.call(office.finance, programmeMoneyRoutes.previewCells, {
      ...place,
      pasted,
    })
    if (!preview.ok) throw new Error(preview.code)
    const cells = preview.data.cells.map(({ categoryId, year, kind, after }) => ({
      ...{ categoryId, year, kind, cents: after },
    }))
    const answer = await instance.call(office.finance, programmeMoneyRoutes.changeCells, {
      ...{
        programmeId: 'hella',
        how: 'paste',
        seen,
        cells,
        reason: 'Liittäminen.',
        commandKey: randomUUID(),
      },
    })
    seen++
    expect(answer).toMatchObject({ ok: true, data: { cells: lines.length * across.length } })
  }
  await paste(rows.slice(0, 1), columns.slice(0, 4))
  const few = await statementsOf(() => paste(rows.slice(0, 1), columns.slice(0, 4)))
  expect(await statementsOf(() => paste([...rows, ...more], columns))).toBe(few)
})
