import { randomUUID } from 'node:crypto'
import { type Input, programmeRoutes, programmeWorkRoutes } from '@yhdella/contract'
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
  instance.clock.set(instant('2023-10-04T08:00:00.000Z'))
  await instance.database.pool.query('truncate programme.change, platform.audit_entry, platform.command')
})

const hella = async (on?: string) => {
  const answer = await instance.call(office.lead, programmeRoutes.readProgramme, {
    programmeId: 'hella',
    ...(on && { on }),
  })
  if (!answer.ok) throw new Error(answer.code)
  return answer.data
}

type Risk = Partial<Input<typeof programmeWorkRoutes.keepRisk>>
const keepRisk = (risk: Risk = {}, who = office.owner) =>
  instance.call(who, programmeWorkRoutes.keepRisk, {
    programmeId: 'hella',
    workPackageId: 'reception',
    kind: 'risk',
    category: 'workload',
    text: 'Fysioterapeutti jää pois marraskuussa.',
    actBy: '2023-10-20',
    reason: 'Tuli tietoon tänään.',
    commandKey: randomUUID(),
    ...risk,
  })

describe('a risk', () => {
  test('is raised, comes first by its day, is changed, and ends', async () => {
    const raised = await keepRisk()
    if (!raised.ok) throw new Error(raised.code)
    expect((await hella()).toAct[0]).toMatchObject({ itemId: raised.data.itemId, daysLeft: 16, daysOpen: 0 })
    await keepRisk({ itemId: raised.data.itemId, action: 'Haetaan sijainen.', reason: 'Sovittu.' })
    expect((await hella()).toAct[0]).toMatchObject({ action: 'Haetaan sijainen.', raisedOn: '2023-10-04' })
    await keepRisk({ itemId: raised.data.itemId, close: true, reason: 'Sijainen löytyi.' })
    const { toAct } = await hella()
    expect(toAct.map(row => row.itemId)).not.toContain(raised.data.itemId)
    const { rows } = await instance.database.pool.query(
      'select reason, by_name from programme.change order by id',
    )
    expect(rows.map(row => row.reason)).toEqual(['Tuli tietoon tänään.', 'Sovittu.', 'Sijainen löytyi.'])
  })

  test('is not rated until a person rates it', async () => {
    const raised = await keepRisk()
    if (!raised.ok) throw new Error(raised.code)
    const severity = async () =>
      (await hella()).toAct.find(row => row.itemId === raised.data.itemId)?.severity
    expect(await severity()).toBeNull()
    await keepRisk({ itemId: raised.data.itemId, severity: 'serious', reason: 'Arvioitu.' })
    expect(await severity()).toBe('serious')
  })

  test('of the files keeps its translations while its words are the same', async () => {
    const text = 'Kukaan ei vastaa ikäihmisten ryhmämuotoisesta hyvinvointityöstä.'
    await keepRisk(
      {
        itemId: 'wellbeing-owner',
        workPackageId: 'wellbeing-promotion',
        kind: 'deviation',
        category: 'continuity',
        text,
      },
      office.lead,
    )
    const answer = await instance.call(office.lead, programmeRoutes.readProgramme, {
      programmeId: 'hella',
      language: 'en',
    })
    const row = answer.ok ? answer.data.toAct.find(each => each.itemId === 'wellbeing-owner') : undefined
    expect(row).toMatchObject({
      text: 'Nobody answers for group wellbeing work with older people.',
      actBy: '2023-10-20',
    })
  })

  test.each([
    [{ itemId: 'nothing' }, 'ItemNotFound'],
    [{ workPackageId: 'participation' }, 'NotYourPackage'],
    [{ workPackageId: null }, 'NotYourPackage'],
    [{ workPackageId: 'nothing' }, 'WorkPackageNotFound'],
    [{ itemId: 'no-participation-structures' }, 'NotYourPackage'],
    [{ programmeId: 'nothing' }, 'ProgrammeNotFound'],
    [{ programmeId: 'future-centre-north-karelia' }, 'NotYourProgramme'],
  ] as const)('%j is refused: %s', async (risk, code) => {
    expect(await keepRisk(risk)).toEqual({ ok: false, code })
  })
})

describe('a decision', () => {
  const ask = (question: Partial<Input<typeof programmeWorkRoutes.askDecision>> = {}, who = office.owner) =>
    instance.call(who, programmeWorkRoutes.askDecision, {
      programmeId: 'hella',
      workPackageId: 'reception',
      question: 'Palkataanko toinen farmaseutti?',
      reason: 'Kysytty ohjausryhmältä.',
      commandKey: randomUUID(),
      ...question,
    })
  const decide = (
    decision: Partial<Input<typeof programmeWorkRoutes.recordDecision>> = {},
    who = office.lead,
  ) =>
    instance.call(who, programmeWorkRoutes.recordDecision, {
      programmeId: 'hella',
      itemId: 'remote-meetings-future',
      answer: 'Etäyhteyksiä jatketaan.',
      owner: 'Vastaanottopalvelut',
      on: '2023-10-04',
      commandKey: randomUUID(),
      ...decision,
    })

  test('waits in sight day by day until it is given', async () => {
    const asked = await ask()
    if (!asked.ok) throw new Error(asked.code)
    instance.clock.set(instant('2023-11-07T08:00:00.000Z'))
    const waiting = (await hella()).toAct.find(row => row.itemId === asked.data.itemId)
    expect(waiting?.sentence).toBe('Päätöstä ei ole, 34 päivää.')
    await decide({ itemId: asked.data.itemId, on: '2023-11-07' })
    const after = await hella()
    expect(after.toAct.map(row => row.itemId)).not.toContain(asked.data.itemId)
    expect(after.decided[0]).toMatchObject({
      answer: 'Etäyhteyksiä jatketaan.',
      owner: 'Vastaanottopalvelut',
    })
    // On the day before it was still open.
    expect((await hella('2023-11-06')).toAct.map(row => row.itemId)).toContain(asked.data.itemId)
  })

  test('is given once, by the lead, and not for a day to come', async () => {
    expect(await decide({}, office.owner)).toEqual({ ok: false, code: 'NotPermitted' })
    expect(await decide({}, stranger('programmeLead') as Office['lead'])).toEqual({
      ok: false,
      code: 'NotYourProgramme',
    })
    expect(await decide({ on: '2023-12-01' })).toEqual({ ok: false, code: 'DayInFuture' })
    expect(await decide({ itemId: 'nothing' })).toEqual({ ok: false, code: 'ItemNotFound' })
    expect(await decide({ programmeId: 'nothing' })).toEqual({ ok: false, code: 'ProgrammeNotFound' })
    expect(await decide()).toMatchObject({ ok: true })
    expect(await decide()).toEqual({ ok: false, code: 'AlreadyDecided' })
  })

  test('is asked of one’s own package', async () => {
    expect(await ask({ workPackageId: 'participation' })).toEqual({ ok: false, code: 'NotYourPackage' })
    expect(await ask({ workPackageId: null }, office.lead)).toMatchObject({ ok: true })
    expect(await ask({}, stranger('packageOwner') as Office['owner'])).toEqual({
      ok: false,
      code: 'NotYourProgramme',
    })
  })
})

test('A recommendation of a study gets its fate with a reason', async () => {
  const settle = (recommendationId: string, who = office.lead) =>
    instance.call(who, programmeWorkRoutes.settleRecommendation, {
      programmeId: 'hella',
      studyId: 'youth-substance',
      recommendationId,
      fate: 'accepted',
      reason: 'Johtoryhmä hyväksyi.',
      commandKey: randomUUID(),
    })
  expect(await settle('outreach-back')).toMatchObject({ ok: true })
  const row = (await hella()).recommendations.find(each => each.recommendationId === 'outreach-back')
  expect(row).toMatchObject({ fate: 'accepted', decidedOn: '2023-10-04', reason: 'Johtoryhmä hyväksyi.' })
  expect(await settle('nothing')).toEqual({ ok: false, code: 'ItemNotFound' })
  expect(await settle('outreach-back', office.owner)).toEqual({ ok: false, code: 'NotPermitted' })
})

describe('an outcome', () => {
  type Outcome = Partial<Input<typeof programmeWorkRoutes.changeOutcome>>
  const change = (outcome: Outcome = {}, who = office.owner) =>
    instance.call(who, programmeWorkRoutes.changeOutcome, {
      programmeId: 'hella',
      kind: 'output',
      itemId: 'reception-instructions',
      reason: 'Hyväksytty.',
      commandKey: randomUUID(),
      ...outcome,
    })

  test('is done on a day, and gets an owner for after the programme', async () => {
    const ownerless = async () => (await hella()).withoutOwner.map(row => row.itemId)
    expect(await ownerless()).toContain('reception-instructions')
    await change({ state: 'done', on: '2023-10-02', ownerAfter: 'Vastaanottopalvelut' })
    expect(await ownerless()).not.toContain('reception-instructions')
    const output = (await hella()).outputs.find(each => each.outputId === 'reception-instructions')
    expect(output).toMatchObject({ state: 'done', stateOn: '2023-10-02', ownerAfter: 'Vastaanottopalvelut' })
    await change({ ownerAfter: '' })
    expect(await ownerless()).toContain('reception-instructions')
  })

  test('of a model gets a place, and the place its end; words that did not change keep their translations', async () => {
    const model = async (language: 'fi' | 'sv' = 'fi') => {
      const answer = await instance.call(office.lead, programmeRoutes.readProgramme, {
        programmeId: 'hella',
        language,
      })
      return answer.ok
        ? answer.data.models.find(({ modelId }) => modelId === 'experience-expert-clinic')
        : null
    }
    const place = (site: Outcome['site'], rest: Outcome = {}) =>
      change({ kind: 'model', itemId: 'experience-expert-clinic', site, ...rest }, office.lead)
    await place({ name: 'Kajaani', from: '2023-10-02' }, { ownerAfter: 'Kestävän kasvun Kainuu 2' })
    expect(await model('sv')).toMatchObject({
      sites: [{ name: 'Kajaani', from: '2023-10-02', to: null }],
      ownerAfter: 'Hållbar tillväxt i Kajanaland 2',
    })
    await place({ name: 'Kajaani', to: '2023-10-04' })
    expect((await model())?.sites).toEqual([{ name: 'Kajaani', from: '2023-10-02', to: '2023-10-04' }])
    expect(await place({ name: 'Kajaani', to: '2023-10-01' })).toEqual({ ok: false, code: 'SiteNotPossible' })
    expect(await change({ site: { name: 'Kajaani' } })).toEqual({ ok: false, code: 'SiteNotPossible' })
  })

  test('of a goal moves the goal', async () => {
    const state = async () =>
      (await hella()).goals.find(goal => goal.goalId === 'remote-rehabilitation-handed-over')?.state
    expect(await state()).toBe('onWay')
    await change({ itemId: 'remote-rehabilitation-handover', state: 'done' })
    expect(await state()).toBe('met')
  })

  test.each([
    [{ state: 'inUse' }, 'StateNotPossible'],
    [{ state: 'done', on: '2023-01-01' }, 'StateNotPossible'],
    [{ state: 'done', on: '2023-12-01' }, 'DayInFuture'],
    [{ itemId: 'nothing' }, 'ItemNotFound'],
    [{ kind: 'model', itemId: 'experience-expert-clinic', state: 'pilot' }, 'NotYourPackage'],
  ] as const)('%j is refused: %s', async (outcome, code) => {
    expect(await change(outcome)).toEqual({ ok: false, code })
  })
})

describe('a task', () => {
  const give = (task: Partial<Input<typeof programmeWorkRoutes.giveTask>> = {}, who = office.lead) =>
    instance.call(who, programmeWorkRoutes.giveTask, {
      programmeId: 'hella',
      professionalId: office.owner.id,
      task: 'packageOwner',
      workPackageId: 'participation',
      given: true,
      reason: 'Vaihtaa tehtävää.',
      commandKey: randomUUID(),
      ...task,
    })
  const names = async () => {
    const answer = await instance.call(office.lead, programmeWorkRoutes.listTasks, { programmeId: 'hella' })
    return answer.ok
      ? answer.data.tasks.map(({ name, workPackageId }) => `${name} ${workPackageId}`)
      : answer.code
  }

  test('given opens the package, taken away shuts it', async () => {
    expect(await names()).not.toContain('Veikko Mallisalo participation')
    await give()
    expect(await names()).toContain('Veikko Mallisalo participation')
    expect(await keepRisk({ workPackageId: 'participation' })).toMatchObject({ ok: true })
    await give({ given: false })
    expect(await keepRisk({ workPackageId: 'participation' })).toEqual({ ok: false, code: 'NotYourPackage' })
  })

  test.each([
    [{ workPackageId: null }, 'TaskNotPossible'],
    [{ task: 'finance', workPackageId: null }, 'TaskNotPossible'],
    [{ workPackageId: 'nothing' }, 'WorkPackageNotFound'],
    [{ professionalId: '00000000-0000-4000-8000-0000000000bb' }, 'PersonNotFound'],
    [{ programmeId: 'nothing' }, 'ProgrammeNotFound'],
    [{ programmeId: 'future-centre-north-karelia' }, 'NotYourProgramme'],
  ] as const)('%j is refused: %s', async (task, code) => {
    expect(await give(task)).toEqual({ ok: false, code })
  })

  test('of an unknown programme is listed to nobody', async () => {
    const answer = await instance.call(office.lead, programmeWorkRoutes.listTasks, { programmeId: 'nothing' })
    expect(answer).toEqual({ ok: false, code: 'ProgrammeNotFound' })
  })
})
