import { createHash, randomUUID } from 'node:crypto'
import {
  type Input,
  programmeMoneyRoutes,
  programmeWorkRoutes,
  steeringReportRoutes,
} from '@yhdella/contract'
import { instant } from '@yhdella/kernel'
import { draftReport, type ReportData } from '@yhdella/programme'
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
    `truncate programme.report, programme.change, programme.field_text, programme.light_set, programme.budget_change,
      platform.audit_entry, platform.command cascade`,
  )
})

type Who = Parameters<typeof instance.call>[0]

const begin = (input: Partial<Input<typeof steeringReportRoutes.beginReport>> = {}, who: Who = office.lead) =>
  instance.call(who, steeringReportRoutes.beginReport, {
    ...{ programmeId: 'hella', from: '2023-07-01', to: '2023-09-15', meetingOn: '2023-09-21' },
    commandKey: randomUUID(),
    ...input,
  })
const begun = async () => {
  const answer = await begin()
  if (!answer.ok) throw new Error(answer.code)
  return answer.data.reportId
}
const ask = (reportId: string, who: Who = office.lead, revision?: number) =>
  instance.call(who, steeringReportRoutes.readReport, { reportId, ...(revision && { revision }) })
const read = async (reportId: string, who: Who = office.lead, revision?: number) => {
  const answer = await ask(reportId, who, revision)
  if (!answer.ok) throw new Error(answer.code)
  const { data, definitions }: { data: ReportData; definitions: readonly { id: string }[] } = JSON.parse(
    answer.data.content,
  )
  return { ...answer.data, data, definitions }
}
const freeze = (reportId: string, reason = 'Ohjausryhmälle.', who: Who = office.lead) =>
  instance.call(who, steeringReportRoutes.freezeReport, { reportId, reason, commandKey: randomUUID() })
type Sentence = Partial<Input<typeof steeringReportRoutes.saveReportSentence>>
const say = (reportId: string, sentence: Sentence = {}, who: Who = office.owner) =>
  instance.call(who, steeringReportRoutes.saveReportSentence, {
    ...{ reportId, workPackageId: 'reception', language: 'fi', commandKey: randomUUID() },
    written: 'Jonossa on nyt {measure:physiotherapy-queue}.',
    ...sentence,
  })

describe('a draft', () => {
  test('is complete from the loaded data: ten packages, computed money, what waits and what has no owner', async () => {
    const { data, state, shown } = await read(await begun())
    expect([state, shown]).toEqual(['draft', null])
    expect(data.packages).toHaveLength(10)
    expect(data.money?.totals.grand.remaining).toBe(183_544_100)
    expect(data.money?.forecastLeft).toBe(138_673_400)
    expect(data.decisions.filter(each => each.state === 'asked')).toHaveLength(9)
    expect(data.endings.map(each => each.id)).toContain('violence-coordination')
    expect(data.competences).toHaveLength(13)
    expect(data.programme.grant?.value).toBe(503_726_600)
    const queue = data.packages[0]?.figures[0]
    expect(queue).toMatchObject({
      figure: { value: 65, asOf: '2023-09-14', source: { id: 'physiotherapy-queue' } },
    })
  })

  test('drafts itself into a document in three languages, each figure with its source', async () => {
    const { data } = await read(await begun())
    for (const language of ['fi', 'sv', 'en'] as const) {
      const document = draftReport(data, language)
      expect(document.sections.filter(section => section.kind === 'package')).toHaveLength(10)
    }
  })

  test('lives until it is frozen: a change of money and a light are in it at once', async () => {
    const reportId = await begun()
    await instance.call(office.finance, programmeMoneyRoutes.changeCells, {
      ...{ programmeId: 'hella', seen: 0, reason: 'Korjaus.', commandKey: randomUUID() },
      cells: [{ categoryId: 'rents', year: 2023, kind: 'actual', cents: 1_700_000 }],
    })
    await instance.call(office.owner, programmeWorkRoutes.setLight, {
      ...{ programmeId: 'hella', workPackageId: 'reception', aspect: 'schedule', state: 'deviation' },
      ...{ reason: 'Ohjeet viipyvät.', commandKey: randomUUID() },
    })
    // Both were done on 18.9.: a report of the time until 15.9. does not know of them.
    expect((await read(reportId)).data.money?.version).toBe('0')
    const later = await begin({ to: '2023-09-18' })
    const { data } = await read(later.ok ? later.data.reportId : '')
    expect(data.money?.version).toBe('1')
    expect(data.packages[0]?.lights[0]).toMatchObject({
      state: 'deviation',
      origin: 'set',
      since: '2023-09-18',
    })
  })

  test('takes the sentences of owners and leads, the last of each place', async () => {
    const reportId = await begun()
    await say(reportId, { written: 'Ensimmäinen.' })
    await say(reportId)
    await say(reportId, { workPackageId: null, written: 'Kokonaisuus etenee.' }, office.lead)
    const { data, sentences } = await read(reportId)
    expect(sentences).toHaveLength(2)
    expect(data.packages[0]?.situation?.fi?.slice(-3)).toEqual([
      'Jonossa on nyt ',
      expect.objectContaining({ value: 65 }),
      '.',
    ])
    expect(data.situation?.fi).toEqual(['Kokonaisuus etenee.'])
    await say(reportId, { workPackageId: null, written: '' }, office.lead)
    expect((await read(reportId)).data.situation).toBeNull()
  })

  test('refuses a sentence that leads to no figure, and one of another’s package', async () => {
    const reportId = await begun()
    expect(await say(reportId, { written: '{measure:nothing}' })).toEqual({
      ok: false,
      code: 'FigureNotKnown',
    })
    expect(await say(reportId, { workPackageId: 'participation' })).toEqual({
      ok: false,
      code: 'NotYourPackage',
    })
    expect(await say(reportId, { workPackageId: null })).toEqual({ ok: false, code: 'NotYourPackage' })
    expect(await say(reportId, { workPackageId: 'nothing' })).toEqual({
      ok: false,
      code: 'WorkPackageNotFound',
    })
    expect(await say(randomUUID())).toEqual({ ok: false, code: 'ReportNotFound' })
  })

  test.each([
    [{ from: '2023-09-16' }, 'PeriodNotPossible'],
    [{ from: '2019-01-01', to: '2019-12-31' }, 'PeriodNotPossible'],
    [{ to: '2023-10-01' }, 'DayInFuture'],
    [{ programmeId: 'nothing' }, 'ProgrammeNotFound'],
    [{ programmeId: 'future-centre-north-karelia' }, 'NotYourProgramme'],
  ] as const)('%j is not begun: %s', async (input, code) => {
    expect(await begin(input)).toEqual({ ok: false, code })
  })

  test('is begun and frozen by the lead alone', async () => {
    expect(await begin({}, office.owner)).toEqual({ ok: false, code: 'NotPermitted' })
    const reportId = await begun()
    expect(await freeze(reportId, 'Syy.', office.finance)).toEqual({ ok: false, code: 'NotPermitted' })
    expect(await freeze(randomUUID())).toEqual({ ok: false, code: 'ReportNotFound' })
    // A lead of no programme does not even see it.
    expect(await freeze(reportId, 'Syy.', stranger('programmeLead'))).toEqual({
      ok: false,
      code: 'ReportNotFound',
    })
  })
})

describe('a frozen report', () => {
  test('stays to the byte, whatever changes later, and says how each measure was defined', async () => {
    const reportId = await begun()
    const draft = await read(reportId)
    const frozen = await freeze(reportId)
    const hash = createHash('sha256').update(draft.content).digest('hex')
    expect(frozen).toEqual({ ok: true, data: { revision: 1, contentHash: hash } })
    await say(reportId, { written: 'Lisätty jälkeenpäin.' })
    const first = await read(reportId, office.lead, 1)
    expect(first.content).toBe(draft.content)
    expect(first.definitions.map(each => each.id)).toContain('physiotherapy-queue')
    expect((await read(reportId)).content).not.toBe(draft.content)
  })

  test('is mended as a new revision with its reason; the same again is none', async () => {
    const reportId = await begun()
    await freeze(reportId)
    expect(await freeze(reportId)).toEqual({ ok: false, code: 'NothingChanged' })
    await say(reportId)
    expect(await freeze(reportId, 'Lisätty jonon luku.')).toMatchObject({ ok: true, data: { revision: 2 } })
    const { revisions } = await read(reportId)
    expect(revisions.map(each => [each.revision, each.reason])).toEqual([
      [1, 'Ohjausryhmälle.'],
      [2, 'Lisätty jonon luku.'],
    ])
    expect(await ask(reportId, office.lead, 3)).toEqual({ ok: false, code: 'RevisionNotFound' })
  })

  test('can be changed by nobody, not even in the database', async () => {
    const reportId = await begun()
    await freeze(reportId)
    const write = (sql: string) => instance.database.pool.query(sql)
    await expect(write("update programme.report_snapshot set content = '{}'")).rejects.toThrow(/append-only/)
    await expect(write('delete from programme.report_snapshot')).rejects.toThrow(/append-only/)
  })

  test('frozen by two at once is frozen once', async () => {
    const reportId = await begun()
    const answers = await Promise.all([1, 2, 3].map(() => freeze(reportId)))
    expect(answers.filter(answer => answer.ok)).toHaveLength(1)
    expect((await read(reportId)).revisions).toHaveLength(1)
  })
})

test('Every step of a report leaves its row in the use log', async () => {
  const reportId = await begun()
  await freeze(reportId)
  await ask(reportId, office.steering)
  const { rows } = await instance.database.pool.query(
    "select event, route, actor_name from platform.audit_entry where event like 'SteeringReport%' order by at, route",
  )
  expect(rows.map(row => [row.route, row.actor_name])).toEqual([
    ['beginReport', 'Sylvi Testikoski'],
    ['freezeReport', 'Sylvi Testikoski'],
    ['readReport', 'Aarre Koekangas'],
  ])
})
