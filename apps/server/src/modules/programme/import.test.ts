import { randomUUID } from 'node:crypto'
import { type Input, programmeImportRoutes, programmeMoneyRoutes } from '@yhdella/contract'
import { instant } from '@yhdella/kernel'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { testInstance } from '../../../test/test-instance.ts'
import { writeBudgetSpreadsheet } from '../../documents/spreadsheet-budget.ts'
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
    'truncate programme.import, programme.budget_change, platform.audit_entry, platform.command cascade',
  )
})

type Who = Parameters<typeof instance.call>[0]

/** What remains of training has lost the last year, and of the whole too. */
const faulty = [
  'Menot\t2022\t\t2023\t\tYhteensä\t',
  '\tSuunniteltu\tToteutunut\tSuunniteltu\tToteutunut\tSuunniteltu\tJäljellä',
  'Palvelujen ostot yhteensä, josta\t5 000\t4 000\t6 000\t7 000\t11 000\t0',
  'Koulutuspalvelut\t2 000\t1 500\t2 500\t3 000\t4 500\t3 000',
  'Muut palvelujen ostot\t3 000\t2 500\t3 500\t4 000\t6 500\t0',
  'Vuokrat\t1 000\t900\t1 000\t800\t2 000\t300',
  'Menot yhteensä\t6 000\t4 900\t7 000\t7 800\t13 000\t300',
].join('\n')

type Receiving = Partial<Input<typeof programmeImportRoutes.receiveImport>>
const receive = (input: Receiving = { text: faulty }, who: Who = office.finance) =>
  instance.call(who, programmeImportRoutes.receiveImport, {
    ...{ programmeId: 'hella', fileName: 'budjetti.txt', commandKey: randomUUID() },
    ...input,
  })
const received = async (input?: Receiving) => {
  const answer = await receive(input)
  if (!answer.ok) throw new Error(answer.code)
  return answer.data.importId
}
const read = async (importId: string) => {
  const answer = await instance.call(office.lead, programmeImportRoutes.readImport, { importId })
  if (!answer.ok) throw new Error(answer.code)
  return answer.data
}
const decide = (
  importId: string,
  findingId: string,
  decision: 'accept' | 'keep' = 'accept',
  who: Who = office.finance,
) =>
  instance.call(who, programmeImportRoutes.decideFinding, {
    ...{ importId, findingId, decision, reason: 'Tarkistettu.', commandKey: randomUUID() },
  })
const take = (importId: string, who: Who = office.finance) =>
  instance.call(who, programmeImportRoutes.takeImportedBudget, {
    ...{ importId, reason: 'Tuotu tiedostosta.', commandKey: randomUUID() },
  })

describe('a budget that others sent', () => {
  test('is kept with its faults: stated and correct side by side, each with its place', async () => {
    const page = await read(await received())
    expect(page).toMatchObject({
      kind: 'budget',
      hasBudget: true,
      notUnderstood: [],
      by: 'Tyyne Esimerkkiniitty',
    })
    const training = page.list.find(each => each.place.row === 'Koulutuspalvelut')
    expect(training).toMatchObject({
      weight: 'fault',
      place: { line: 4 },
      stated: { type: 'money', cents: 300_000 },
      correct: { type: 'money', cents: 0 },
      difference: 300_000,
      decision: null,
    })
    expect(page.undecided).toBe(page.findings)
  })

  test('is taken into the money only when a person has decided each fault, and its sums are counted again', async () => {
    const importId = await received()
    expect(await take(importId)).toEqual({ ok: false, code: 'FindingsUndecided' })
    for (const finding of (await read(importId)).list) await decide(importId, finding.findingId)
    expect(await read(importId)).toMatchObject({ undecided: 0 })
    expect(await take(importId, office.lead)).toEqual({ ok: false, code: 'NotPermitted' })
    expect(await take(importId)).toMatchObject({ ok: true, data: { change: 1 } })
    const budget = await instance.call(office.finance, programmeMoneyRoutes.readBudget, {
      programmeId: 'hella',
    })
    const line = budget.ok
      ? budget.data.lines.find(each => each.categoryId === 'services.training')
      : undefined
    expect(line?.years.find(each => each.year === 2023)?.amounts).toMatchObject({
      planned: 250_000,
      actual: 300_000,
    })
    expect(budget.ok && budget.data.changes[0]).toMatchObject({
      kind: 'import',
      reason: 'Tuotu tiedostosta.',
    })
    expect(await take(importId)).toEqual({ ok: false, code: 'NothingToChange' })
  })

  test('with lines that this programme has not is not taken', async () => {
    const text = faulty.replace('Vuokrat', 'Ilmapallot').replace('3 000\n', '0\n').replace(/300$/, '0')
    const importId = await received({ text })
    for (const finding of (await read(importId)).list) await decide(importId, finding.findingId, 'keep')
    expect(await take(importId)).toEqual({ ok: false, code: 'LinesNotKnown' })
  })

  test('is not taken into what has been locked', async () => {
    await instance.call(office.finance, programmeMoneyRoutes.lockBudget, {
      ...{ programmeId: 'hella', kinds: ['planned'], reason: 'Hyväksytty.', commandKey: randomUUID() },
    })
    const importId = await received()
    for (const finding of (await read(importId)).list) await decide(importId, finding.findingId, 'keep')
    expect(await take(importId)).toEqual({ ok: false, code: 'CellLocked' })
  })

  test('written as a workbook by this office comes back identical', async () => {
    const budget = programmeById('hella')?.budget?.budget
    if (budget === undefined) throw new Error('HELLÄ has a budget')
    const file = Buffer.from(await writeBudgetSpreadsheet(budget, 'fi')).toString('base64')
    const importId = await received({ file, fileName: 'hella.xlsx' })
    expect(await read(importId)).toMatchObject({ kind: 'budget', findings: 0, mayTakeBudget: false })
    expect(await take(importId)).toEqual({ ok: false, code: 'NothingToChange' })
  })
})

describe('a finding', () => {
  test('is decided with a reason; a later word replaces an earlier one, and both stay', async () => {
    const importId = await received()
    const [first] = (await read(importId)).list
    if (first === undefined) throw new Error('The table has faults')
    await decide(importId, first.findingId, 'accept')
    await decide(importId, first.findingId, 'keep')
    expect((await read(importId)).list[0]).toMatchObject({
      ...{ decision: 'keep', reason: 'Tarkistettu.', decidedBy: 'Tyyne Esimerkkiniitty' },
    })
    expect((await instance.database.pool.query('select 1 from programme.finding_decision')).rowCount).toBe(2)
    expect(await decide(importId, 'nothing')).toEqual({ ok: false, code: 'FindingNotFound' })
    expect(await decide(randomUUID(), first.findingId)).toEqual({ ok: false, code: 'ImportNotFound' })
  })
})

describe('a file', () => {
  test('that is no file that can be read is refused', async () => {
    const bytes = (...numbers: number[]) => Buffer.from(numbers).toString('base64')
    expect(await receive({ file: bytes(0x50, 0x4b, 3, 4, 1, 2, 3) })).toEqual({
      ok: false,
      code: 'FileNotRead',
    })
    expect(await receive({ file: bytes(0, 1, 2, 255) })).toEqual({ ok: false, code: 'FileNotRead' })
    expect(await receive({ text: 'nolla \0 keskellä' })).toEqual({ ok: false, code: 'FileNotRead' })
    expect(await receive({ text: ' \n' })).toEqual({ ok: false, code: 'FileEmpty' })
    expect(await receive({})).toMatchObject({ ok: false, code: 'InputNotValid' })
  })

  test('of text keeps every line, and leaves a contact person out', async () => {
    const text =
      'Hankkeen tilanne\nKaikki etenee.\nLisätietoja: Testi Esimerkki, testi.esimerkki@esimerkki.fi, 040 000 0000\n'
    const importId = await received({ text, kind: 'deck', fileName: 'kalvot.txt' })
    const { rows } = await instance.database.pool.query('select result::text from programme.import')
    expect(rows[0]?.result).not.toContain('esimerkki.fi')
    expect((await read(importId)).lines).toBe(4)
    expect(await take(importId)).toEqual({ ok: false, code: 'NoBudgetInFile' })
  })

  test('is taken in by the lead and by finance, of their own programme', async () => {
    expect(await receive(undefined, office.lead)).toMatchObject({ ok: true })
    expect(await receive(undefined, office.owner)).toEqual({ ok: false, code: 'NotPermitted' })
    expect(await receive(undefined, stranger('programmeLead'))).toEqual({
      ok: false,
      code: 'NotYourProgramme',
    })
    expect(await receive({ text: faulty, programmeId: 'nothing' })).toEqual({
      ok: false,
      code: 'ProgrammeNotFound',
    })
    const list = (who: Who) => instance.call(who, programmeImportRoutes.listImports, { programmeId: 'hella' })
    expect(await list(office.finance)).toMatchObject({
      ok: true,
      data: { imports: [{ fileName: 'budjetti.txt' }] },
    })
    expect(await list(stranger('programmeFinance'))).toEqual({ ok: false, code: 'NotYourProgramme' })
    expect(await take(randomUUID())).toEqual({ ok: false, code: 'ImportNotFound' })
    const { rows } = await instance.database.pool.query(
      "select outcome from platform.audit_entry where event = 'ProgrammeFileImported' order by at, outcome",
    )
    expect(rows).toHaveLength(4)
  })
})
