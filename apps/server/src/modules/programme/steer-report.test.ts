import { randomUUID } from 'node:crypto'
import { type Input, programmeRoutes, steeringReportRoutes } from '@yhdella/contract'
import { instant } from '@yhdella/kernel'
import type { ReportData } from '@yhdella/programme'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { professional } from '../../../test/actors.ts'
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

describe('the steering group', () => {
  test('reads what was frozen for it, and neither drafts nor the programme’s own pages', async () => {
    const reportId = await begun()
    const list = async () => {
      const answer = await instance.call(office.steering, steeringReportRoutes.listReports, {})
      return answer.ok ? answer.data.reports.map(each => each.state) : answer.code
    }
    expect(await list()).toEqual([])
    expect(await ask(reportId, office.steering)).toEqual({ ok: false, code: 'ReportNotFrozen' })
    await freeze(reportId)
    await say(reportId, { written: 'Vain luonnoksessa.' })
    expect(await list()).toEqual(['frozen'])
    const seen = await read(reportId, office.steering)
    expect(seen).toMatchObject({
      shown: 1,
      sentences: [],
      may: { approve: true, freeze: false, packages: [] },
    })
    expect(seen.content).not.toContain('Vain luonnoksessa')
    expect(
      await instance.call(office.steering, programmeRoutes.readProgramme, { programmeId: 'hella' }),
    ).toEqual({
      ok: false,
      code: 'NotPermitted',
    })
  })

  test('of another programme sees none of it; a leader reads what is frozen, who cares for clients nothing', async () => {
    const reportId = await begun()
    await freeze(reportId)
    expect(await ask(reportId, stranger('steeringMember'))).toEqual({ ok: false, code: 'ReportNotFound' })
    expect((await read(reportId, professional({ roles: ['leader'] }))).shown).toBe(1)
    expect(await ask(reportId, professional())).toEqual({ ok: false, code: 'NotPermitted' })
  })

  const approve = (reportId: string, revision = 1, who: Who = office.steering, on = '2023-09-18') =>
    instance.call(who, steeringReportRoutes.approveReport, {
      ...{ reportId, revision, on, words: 'Hyväksyttiin.', commandKey: randomUUID() },
    })

  test('approves the newest revision, once', async () => {
    const reportId = await begun()
    expect(await approve(reportId)).toEqual({ ok: false, code: 'RevisionNotFound' })
    await freeze(reportId)
    await say(reportId)
    await freeze(reportId, 'Toinen.')
    expect(await approve(reportId)).toEqual({ ok: false, code: 'NotNewestRevision' })
    expect(await approve(reportId, 2, office.lead)).toEqual({ ok: false, code: 'NotYourProgramme' })
    expect(await approve(reportId, 2, office.steering, '2023-10-01')).toEqual({
      ok: false,
      code: 'DayInFuture',
    })
    expect(await approve(reportId, 2)).toEqual({ ok: true, data: { approved: true } })
    expect(await approve(reportId, 2)).toEqual({ ok: false, code: 'AlreadyApproved' })
    const { state, revisions } = await read(reportId, office.steering)
    expect(state).toBe('approved')
    expect(revisions.at(-1)).toMatchObject({ approvedOn: '2023-09-18', approvedBy: 'Aarre Koekangas' })
  })

  test('comments what it reads', async () => {
    const reportId = await begun()
    await freeze(reportId)
    const comment = (revision: number, who: Who = office.steering) =>
      instance.call(who, steeringReportRoutes.commentReport, {
        ...{ reportId, revision, words: 'Miksi jono on pitkä?', commandKey: randomUUID() },
      })
    expect(await comment(1)).toMatchObject({ ok: true })
    expect(await comment(2)).toEqual({ ok: false, code: 'RevisionNotFound' })
    expect(await comment(1, office.finance)).toEqual({ ok: false, code: 'NotYourProgramme' })
    expect((await read(reportId)).steps).toMatchObject([{ step: 'comment', by: 'Aarre Koekangas' }])
  })

  test('leaves its decisions with their owners in the programme', async () => {
    const reportId = await begun()
    await freeze(reportId)
    const minutes = (
      decisions: Input<typeof steeringReportRoutes.recordMinutes>['decisions'],
      revision = 1,
      on = '2023-09-18',
    ) =>
      instance.call(office.lead, steeringReportRoutes.recordMinutes, {
        ...{ reportId, revision, on, words: 'Kokous avattiin klo 9.', commandKey: randomUUID() },
        decisions,
      })
    const known = { itemId: 'remote-meetings-future', answer: 'Jatketaan.', owner: 'Vastaanottopalvelut' }
    expect(await minutes([{ answer: 'Jotain.' }])).toEqual({ ok: false, code: 'QuestionMissing' })
    expect(await minutes([known, known])).toEqual({ ok: false, code: 'AlreadyDecided' })
    expect(await minutes([{ ...known, itemId: 'nothing' }])).toEqual({ ok: false, code: 'ItemNotFound' })
    expect(await minutes([known], 2)).toEqual({ ok: false, code: 'RevisionNotFound' })
    expect(await minutes([known], 1, '2023-10-01')).toEqual({ ok: false, code: 'DayInFuture' })
    const lost = { question: 'Kysymys?', answer: 'Vastaus.', workPackageId: 'nothing' }
    expect(await minutes([lost])).toEqual({ ok: false, code: 'WorkPackageNotFound' })
    // Nothing of what was refused is there.
    expect((await instance.database.pool.query('select 1 from programme.change')).rowCount).toBe(0)
    const own = { question: 'Kuka kirjaa tulokset?', answer: 'Suunnittelija.', owner: 'Kehittämisyksikkö' }
    expect(await minutes([known, own])).toMatchObject({ ok: true })
    const answer = await instance.call(office.lead, programmeRoutes.readProgramme, { programmeId: 'hella' })
    expect(answer.ok && answer.data.decided.map(each => [each.answer, each.owner])).toEqual([
      ['Jatketaan.', 'Vastaanottopalvelut'],
      ['Suunnittelija.', 'Kehittämisyksikkö'],
    ])
    expect(answer.ok && answer.data.toAct.map(each => each.itemId)).not.toContain('remote-meetings-future')
  })
})
