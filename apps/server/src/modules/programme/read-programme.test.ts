import { type Output, programmeRoutes } from '@yhdella/contract'
import { beforeAll, describe, expect, test } from 'vitest'
import { anonymous, professional } from '../../../test/actors.ts'
import { testInstance } from '../../../test/test-instance.ts'
import { programmeBound } from './index.ts'
import { type Office, openOffice, stranger } from './programme.fixtures.ts'

const instance = testInstance({ composition: { routes: programmeBound } })
let office: Office
beforeAll(async () => {
  office = await openOffice(instance)
})

const hella = async (on = '2023-09-15'): Promise<Output<typeof programmeRoutes.readProgramme>> => {
  const answer = await instance.call(office.lead, programmeRoutes.readProgramme, { programmeId: 'hella', on })
  if (!answer.ok) throw new Error(answer.code)
  return answer.data
}

describe('the portfolio', () => {
  test('has the five programmes of four counties, the own ones first, each with its own figures', async () => {
    const answer = await instance.call(office.lead, programmeRoutes.listProgrammes, {})
    if (!answer.ok) throw new Error(answer.code)
    const rows = answer.data.programmes
    expect(rows.map(row => [row.programmeId, row.isOwn])).toEqual([
      ['hella', true],
      ['sustainable-growth-kainuu', true],
      ['sustainable-growth-central-ostrobothnia', false],
      ['digital-centre-kymenlaakso', false],
      ['future-centre-north-karelia', false],
    ])
    expect(rows[0]).toMatchObject({
      packages: 10,
      money: { planned: 503_726_600, actual: 320_182_500, remaining: 183_544_100 },
      undecided: 9,
    })
    // Four of the five tell no money: that is not nothing spent.
    expect(rows.slice(1).map(row => row.money)).toEqual([null, null, null, null])
  })

  test('counts each goal once, and what is missing as missing', async () => {
    const answer = await instance.call(office.lead, programmeRoutes.listProgrammes, {})
    if (!answer.ok) throw new Error(answer.code)
    for (const { goals } of answer.data.programmes) {
      const { all, ...states } = goals
      expect(Object.values(states).reduce((sum, count) => sum + count, 0)).toBe(all)
    }
    const kymenlaakso = answer.data.programmes.find(row => row.programmeId === 'digital-centre-kymenlaakso')
    expect(kymenlaakso?.goals).toMatchObject({ all: 11, missing: 10, met: 0 })
  })

  test('is read by the office and the leader, not by those who care for clients nor by the steering group', async () => {
    for (const actor of [office.lead, office.owner, office.finance, professional({ roles: ['leader'] })])
      expect(await instance.call(actor, programmeRoutes.listProgrammes, {})).toMatchObject({ ok: true })
    for (const actor of [office.steering, professional(), professional({ roles: ['auditor'] })])
      expect(await instance.call(actor, programmeRoutes.listProgrammes, {})).toEqual({
        ok: false,
        code: 'NotPermitted',
      })
    expect(await instance.call(anonymous(), programmeRoutes.listProgrammes, {})).toEqual({
      ok: false,
      code: 'NotSignedIn',
    })
  })

  test('of a day to come is refused', async () => {
    expect(await instance.call(office.lead, programmeRoutes.listProgrammes, { on: '2027-01-01' })).toEqual({
      ok: false,
      code: 'DayInFuture',
    })
  })

  test('leaves a row of who read it', async () => {
    await instance.database.pool.query('truncate platform.audit_entry')
    await instance.call(office.finance, programmeRoutes.listProgrammes, {})
    const { rows } = await instance.database.pool.query(
      'select event, actor_name, outcome from platform.audit_entry',
    )
    expect(rows).toEqual([{ event: 'ProgrammeRead', actor_name: 'Tyyne Esimerkkiniitty', outcome: 'done' }])
  })
})

describe('HELLÄ as it was known in September 2023', () => {
  test('has its right remaining money, and the lines that are over', async () => {
    const { money, moneyLight } = await hella()
    expect(money).toMatchObject({ asOf: '2023-08-31', remaining: 183_544_100 })
    expect(moneyLight.state).toBe('deviation')
    expect(moneyLight.evidence).toEqual([
      'Rahasta on käytetty vain 64 prosenttia, kun ajasta on kulunut 90 prosenttia.',
      'Suunnitelman ylittäneitä rivejä on 2.',
    ])
  })

  test('knows nothing that came later', async () => {
    const early = await hella('2023-08-30')
    expect(early.money).toBeNull()
    expect(early.toAct.map(row => row.itemId)).toEqual(['wellbeing-owner', 'wellbeing-responsibility'])
    expect(early.competences).toEqual([])
  })

  test('keeps undecided questions in sight, with their days', async () => {
    const later = await hella('2023-10-04')
    const row = later.toAct.find(each => each.itemId === 'remote-meetings-future')
    expect(row).toMatchObject({
      kind: 'decision',
      daysOpen: 34,
      daysLeft: null,
      sentence: 'Päätöstä ei ole, 34 päivää.',
    })
    // Those with a day come first, the nearest of them first.
    expect(later.toAct.map(each => each.daysLeft).slice(0, 4)).toEqual([27, 88, 88, 88])
  })

  test('tells what has nobody to keep it after the programme', async () => {
    const { withoutOwner } = await hella()
    const ids = withoutOwner.map(row => row.itemId)
    expect(ids).toContain('violence-coordination')
    expect(ids).toContain('free-contraception-model')
    expect(ids).not.toContain('team-model')
    expect(ids).not.toContain('group-guidance')
    expect(withoutOwner[0]?.daysLeft).toBe(107)
  })

  test('tells a trial that has ended without anybody deciding of it', async () => {
    const undecided = async (on: string) =>
      (await hella(on)).pilots.filter(pilot => pilot.isWithoutEnding).map(pilot => pilot.pilotId)
    expect(await undecided('2023-10-31')).toEqual([])
    expect(await undecided('2023-11-01')).toEqual(['invest-and-save-pilot', 'counsellor-pilot'])
  })

  test('has ten packages, two of them evaluated without being told of', async () => {
    const { workPackages } = await hella()
    expect(workPackages).toHaveLength(10)
    expect(workPackages.filter(each => !each.isTold).map(each => each.workPackageId)).toEqual([
      'oral-health',
      'mental-health-and-addiction',
    ])
    const oral = workPackages.find(each => each.workPackageId === 'oral-health')
    expect(oral?.lights.map(light => light.state)).toEqual(['notSet', 'notSet', 'notSet'])
    expect(oral?.lights[0]?.evidence).toEqual(['Paketista ei ole kirjoitettu kertaakaan.'])
  })

  test('is told in each language', async () => {
    const read = async (language: 'sv' | 'en') => {
      const answer = await instance.call(office.lead, programmeRoutes.readProgramme, {
        programmeId: 'hella',
        language,
      })
      return answer.ok ? answer.data.workPackages[0]?.name : answer.code
    }
    expect(await read('sv')).toBe('Multiprofessionell mottagning')
    expect(await read('en')).toBe('Multi-professional reception')
  })

  test('is not found by another name, and has no day to come', async () => {
    const ask = (input: { programmeId: string; on?: string }) =>
      instance.call(office.lead, programmeRoutes.readProgramme, input)
    expect(await ask({ programmeId: 'hellaa' })).toEqual({ ok: false, code: 'ProgrammeNotFound' })
    expect(await ask({ programmeId: 'hella', on: '2099-01-01' })).toEqual({ ok: false, code: 'DayInFuture' })
  })

  test('says what each reader may do', async () => {
    const may = async (actor: Parameters<typeof instance.call>[0]) => {
      const answer = await instance.call(actor, programmeRoutes.readProgramme, { programmeId: 'hella' })
      return answer.ok ? answer.data.may : answer.code
    }
    const packages = (await hella()).workPackages.map(({ workPackageId }) => workPackageId)
    const no = { lead: false, money: false, report: false, packages: [] }
    expect(await may(office.lead)).toEqual({ lead: true, money: false, report: true, packages })
    expect(await may(office.finance)).toEqual({ ...no, money: true })
    expect(await may(office.owner)).toEqual({ ...no, packages: ['reception', 'rehabilitation'] })
    expect(await may(stranger('programmeLead'))).toEqual(no)
  })
})

describe('a work package', () => {
  const reception = async (actor = office.owner, on = '2023-09-15') => {
    const answer = await instance.call(actor, programmeRoutes.readWorkPackage, {
      programmeId: 'hella',
      workPackageId: 'reception',
      on,
    })
    if (!answer.ok) throw new Error(answer.code)
    return answer.data
  }

  test('has its figures bound into its sentences, each with its day and source', async () => {
    const { fields } = await reception()
    const figures = fields[0]?.prose.filter(part => typeof part !== 'string')
    expect(figures?.slice(0, 2)).toMatchObject([
      {
        value: 128,
        asOf: '2023-09-01',
        source: { kind: 'measure', id: 'physiotherapy-queue', version: '1' },
      },
      { value: 65, asOf: '2023-09-14', source: { kind: 'measure', id: 'physiotherapy-queue' } },
    ])
  })

  test('is its owner’s and the lead’s to edit, nobody else’s', async () => {
    expect((await reception(office.owner)).mayEdit).toBe(true)
    expect((await reception(office.lead)).mayEdit).toBe(true)
    expect((await reception(office.finance)).mayEdit).toBe(false)
  })

  test('tells that nine were carried out of eight', async () => {
    const answer = await instance.call(office.lead, programmeRoutes.readWorkPackage, {
      programmeId: 'hella',
      workPackageId: 'psychosocial-methods',
      on: '2023-09-15',
      language: 'en',
    })
    expect(answer.ok && answer.data.funnels.map(funnel => funnel.faults)).toEqual([
      ['How it went on is not told of 16 who were assessed.'],
      [
        'Guided self-care: 9 were carried out though 8 were routed.',
        'How it went on is not told of 27 who were assessed.',
      ],
    ])
  })

  test('is not found by another name', async () => {
    const ask = (programmeId: string, workPackageId: string, on?: string) =>
      instance.call(office.lead, programmeRoutes.readWorkPackage, {
        programmeId,
        workPackageId,
        ...(on && { on }),
      })
    expect(await ask('hella', 'nothing')).toEqual({ ok: false, code: 'WorkPackageNotFound' })
    expect(await ask('nothing', 'reception')).toEqual({ ok: false, code: 'ProgrammeNotFound' })
    expect(await ask('hella', 'reception', '2099-01-01')).toEqual({ ok: false, code: 'DayInFuture' })
  })
})

describe('a goal, from promise to proof', () => {
  const ask = (goalId: string, programmeId = 'hella', on = '2023-09-15') =>
    instance.call(office.lead, programmeRoutes.readGoal, { programmeId, goalId, on })

  test('has the points of its measure, and a sum only where every part is known', async () => {
    const answer = await ask('physiotherapy-queue-falls')
    expect(answer).toMatchObject({
      ok: true,
      data: {
        state: 'onWay',
        latest: { value: 65, asOf: '2023-09-14' },
        baseline: { value: 128 },
        series: [
          { on: '2023-09-01', value: 128, origin: 'computed' },
          { on: '2023-09-14', value: 65, origin: 'computed' },
        ],
        limits: null,
      },
    })
  })

  test('keeps the law, the target and a promise apart', async () => {
    const answer = await ask('mental-health-within-guarantee')
    if (!answer.ok) throw new Error(answer.code)
    const { target, legalLimit, promise, state } = answer.data
    expect([target.family, legalLimit?.family, promise]).toEqual(['target', 'law', null])
    expect(legalLimit?.rule).toBe('Terveydenhuoltolaki 51 a §')
    expect(state).toBe('behind')
  })

  test('without a measure says that it has none', async () => {
    expect(await ask('costs')).toMatchObject({
      ok: true,
      data: { state: 'missing', measure: null, latest: null, series: [] },
    })
  })

  test('is not found by another name', async () => {
    expect(await ask('nothing')).toEqual({ ok: false, code: 'GoalNotFound' })
    expect(await ask('access', 'nothing')).toEqual({ ok: false, code: 'ProgrammeNotFound' })
    expect(await ask('access', 'hella', '2099-01-01')).toEqual({ ok: false, code: 'DayInFuture' })
  })
})
