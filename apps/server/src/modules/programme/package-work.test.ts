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
  instance.clock.set(instant('2023-09-18T08:00:00.000Z'))
  await instance.database.pool.query(
    'truncate programme.field_text, programme.light_set, platform.audit_entry, platform.command',
  )
})

const reception = { programmeId: 'hella', workPackageId: 'reception' } as const
const lightsOf = async () => {
  const answer = await instance.call(office.lead, programmeRoutes.readWorkPackage, reception)
  if (!answer.ok) throw new Error(answer.code)
  return answer.data
}

type Text = Partial<Input<typeof programmeWorkRoutes.savePackageText>>
const save = (text: Text = {}, who = office.owner) =>
  instance.call(who, programmeWorkRoutes.savePackageText, {
    ...reception,
    field: 'situation',
    language: 'fi',
    written: 'Jonossa on {measure:physiotherapy-queue}.',
    commandKey: randomUUID(),
    ...text,
  })

describe('a text of a package', () => {
  test('is kept with who and when, and its figure is read live', async () => {
    expect(await save()).toMatchObject({
      ok: true,
      data: { prose: ['Jonossa on ', { value: 65, asOf: '2023-09-14', unit: 'people' }, '.'] },
    })
    const { fields } = await lightsOf()
    expect(fields[0]).toMatchObject({
      written: 'Jonossa on {measure:physiotherapy-queue}.',
      by: 'Veikko Mallisalo',
      at: '2023-09-18T08:00:00.000Z',
      language: 'fi',
    })
  })

  test('that holds a figure which leads nowhere is refused, and the preview tells which', async () => {
    const written = 'Käytetty {budget:total/spent}, jonossa {measure:nothing} ja {katkennut'
    expect(await save({ written })).toEqual({ ok: false, code: 'FigureNotKnown' })
    const preview = await instance.call(office.owner, programmeWorkRoutes.previewPackageText, {
      ...reception,
      written,
    })
    expect(preview).toMatchObject({
      ok: true,
      data: { unbound: ['{', '{budget:total/spent}', '{measure:nothing}'] },
    })
    expect((await lightsOf()).fields[0]?.by).toBeNull()
  })

  test('written in one language is shown to readers of another as it stands', async () => {
    await save({ written: 'Uusi tilanne.' })
    const answer = await instance.call(office.lead, programmeRoutes.readWorkPackage, {
      ...reception,
      language: 'sv',
    })
    expect(answer.ok && answer.data.fields[0]).toMatchObject({ written: 'Uusi tilanne.', language: 'fi' })
    await save({ written: 'En ny situation.', language: 'sv' })
    const again = await instance.call(office.lead, programmeRoutes.readWorkPackage, {
      ...reception,
      language: 'sv',
    })
    expect(again.ok && again.data.fields[0]).toMatchObject({ written: 'En ny situation.', language: 'sv' })
  })

  test('is kept once however often it is sent', async () => {
    const commandKey = randomUUID()
    await Promise.all([1, 2, 3].map(() => save({ commandKey })))
    const { rows } = await instance.database.pool.query('select written from programme.field_text')
    expect(rows).toHaveLength(1)
  })

  test('never changes or goes away', async () => {
    await save()
    const change = (sql: string) => instance.database.pool.query(sql)
    await expect(change("update programme.field_text set written = 'x'")).rejects.toThrow(/append-only/)
    await expect(change('delete from programme.field_text')).rejects.toThrow(/append-only/)
  })

  test('of another’s package is refused, and the refusal is in the use log', async () => {
    expect(await save({ workPackageId: 'participation' })).toEqual({ ok: false, code: 'NotYourPackage' })
    expect(await save({}, office.finance)).toEqual({ ok: false, code: 'NotPermitted' })
    expect(await save({}, stranger('packageOwner') as Office['owner'])).toEqual({
      ok: false,
      code: 'NotYourPackage',
    })
    expect(
      await save(
        { programmeId: 'future-centre-north-karelia', workPackageId: 'quality-package' },
        office.lead,
      ),
    ).toEqual({
      ok: false,
      code: 'NotYourPackage',
    })
    const { rows } = await instance.database.pool.query(
      "select outcome, actor_name from platform.audit_entry where event = 'WorkPackageChanged' order by at",
    )
    expect(rows.map(row => row.outcome)).toEqual([
      'NotYourPackage',
      'NotPermitted',
      'NotYourPackage',
      'NotYourPackage',
    ])
  })

  test('of a package that is not there is refused', async () => {
    expect(await save({ workPackageId: 'nothing' })).toEqual({ ok: false, code: 'WorkPackageNotFound' })
    expect(await save({ programmeId: 'nothing' })).toEqual({ ok: false, code: 'ProgrammeNotFound' })
  })
})

type Light = Partial<Input<typeof programmeWorkRoutes.setLight>>
const set = (light: Light = {}, who = office.owner) =>
  instance.call(who, programmeWorkRoutes.setLight, {
    ...reception,
    aspect: 'schedule',
    state: 'deviation',
    reason: 'Ohjeet viipyvät.',
    commandKey: randomUUID(),
    ...light,
  })

describe('a light', () => {
  test('is proposed from evidence, set with a reason, and both stay in sight', async () => {
    const before = await lightsOf()
    expect(before.lights[0]).toMatchObject({
      aspect: 'schedule',
      state: 'asPlanned',
      origin: 'proposed',
      shape: 'circle',
    })
    expect(await set({ helpWanted: true })).toEqual({
      ok: true,
      data: { expiresOn: '2023-10-02', proposed: 'asPlanned' },
    })
    const { lights, history } = await lightsOf()
    expect(lights[0]).toMatchObject({
      ...{ state: 'deviation', shape: 'triangle', origin: 'set', proposed: 'asPlanned' },
      ...{ reason: 'Ohjeet viipyvät.', setBy: 'Veikko Mallisalo', helpWanted: true },
    })
    expect(history).toHaveLength(1)
  })

  test('expires: after its last day the proposal is in force again', async () => {
    await set()
    instance.clock.set(instant('2023-10-02T18:00:00.000Z'))
    expect((await lightsOf()).lights[0]).toMatchObject({ state: 'deviation', origin: 'set' })
    instance.clock.set(instant('2023-10-03T08:00:00.000Z'))
    const after = (await lightsOf()).lights[0]
    expect(after).toMatchObject({ origin: 'proposed', reason: null })
    // A decision has now waited for over a month: the proposal itself has become graver.
    expect(after?.evidence).toContain('Päätöstä on odotettu 33 päivää.')
  })

  test('keeps its history, newest first, and is read as it was on a past day', async () => {
    await set()
    instance.clock.set(instant('2023-09-20T08:00:00.000Z'))
    await set({ state: 'notAllGoals', reason: 'Jono kasvaa.' })
    expect((await lightsOf()).history.map(event => event.reason)).toEqual([
      'Jono kasvaa.',
      'Ohjeet viipyvät.',
    ])
    const past = await instance.call(office.lead, programmeRoutes.readWorkPackage, {
      ...reception,
      on: '2023-09-19',
    })
    expect(past.ok && past.data.lights[0]?.reason).toBe('Ohjeet viipyvät.')
  })

  test('needs a reason, and is the owner’s or the lead’s to set', async () => {
    expect(await set({ reason: ' ' })).toMatchObject({ ok: false, code: 'InputNotValid' })
    expect(await set({}, office.lead)).toMatchObject({ ok: true })
    expect(await set({ workPackageId: 'participation' })).toEqual({ ok: false, code: 'NotYourPackage' })
  })

  test('turns to not judged when nothing has been written for over two weeks', async () => {
    await instance.database.pool.query('truncate programme.field_text, programme.light_set')
    instance.clock.set(instant('2023-09-29T08:00:00.000Z'))
    const page = await lightsOf()
    expect(page).toMatchObject({ isStale: true, updatedOn: '2023-09-14' })
    expect(page.lights[0]).toMatchObject({
      state: 'notSet',
      evidence: ['Paketista on kirjoitettu viimeksi 15 päivää sitten.'],
    })
  })
})
