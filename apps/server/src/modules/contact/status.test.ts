import { randomUUID } from 'node:crypto'
import { caseRoutes, contactRoutes, type Input, queueRoutes } from '@yhdella/contract'
import { addMinutes, instant } from '@yhdella/kernel'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { anonymous, professional, resident } from '../../../test/actors.ts'
import { serve } from '../../../test/counties.ts'
import { testInstance } from '../../../test/test-instance.ts'
import { caseBound } from '../case/index.ts'
import { keepProfessionals, professionalIdOf } from '../organisation/index.ts'
import { queueBound } from '../queue/index.ts'
import { keepResidents, residentIdOf } from '../resident/index.ts'
import { aContact, reply, statusOf } from './contact.fixtures.ts'
import { contactBound } from './index.ts'

const monday = '2026-11-23T08:00:00.000Z'
const instance = testInstance({
  now: monday,
  composition: { routes: [...contactBound, ...caseBound, ...queueBound] },
})
const nurse = professional({
  id: professionalIdOf('aada-testila'),
  name: 'Aada Testilä',
  unitIds: ['digital-centre', 'kajaani-health-station'],
})

beforeAll(async () => {
  serve()
  await instance.asSystem('given', tx => keepProfessionals(tx))
})
beforeEach(async () => {
  instance.clock.set(instant(monday))
  await instance.database.pool.query(`
    truncate contact.draft, contact.contact, queue.due_decision, queue.entry_event, queue.entry, "case".matter,
      message.message, resident.person, resident.matter_key, platform.command, platform.audit_entry cascade`)
  await instance.asSystem('given', tx => keepResidents(tx))
})

const rowsOf = async (sql: string) => (await instance.database.pool.query(sql)).rows
const later = (minutes: number): void => instance.clock.set(addMinutes(instance.clock.now(), minutes))
const contactEntry = async () =>
  (await rowsOf("select id, case_id from queue.entry where kind = 'contact' order by opened_at desc"))[0]

type Decision = Input<typeof caseRoutes.triageContact>['decision']

const triage = async (decision: Decision) => {
  const { id: entryId, case_id: caseId } = await contactEntry()
  const input = { caseId, entryId, urgency: 4, decision, commandKey: randomUUID() }
  const answer = await instance.call(nurse, caseRoutes.triageContact, input)
  if (!answer.ok) throw new Error(answer.code)
  return { caseId, entryId, ...answer.data }
}
const write = (statusKey: string, text: string) =>
  instance.call(anonymous(), contactRoutes.writeToMatter, { statusKey, text, commandKey: randomUUID() })

test('The page follows the matter: taken, routed, with the clocks of the wait in her language', async () => {
  const statusKey = await aContact(instance)
  later(30)
  await instance.call(nurse, queueRoutes.takeEntry, { entryId: (await contactEntry()).id })
  later(5)
  await triage({
    kind: 'route',
    serviceId: 'direct-physiotherapy',
    unitId: 'suomussalmi-health-station',
    note: 'Ei hälyttävää.',
  })
  later(10)
  const status = await statusOf(instance, statusKey, 'sv')
  expect(status.steps.map(({ kind, by, text }) => [kind, by, text])).toEqual([
    ['received', null, null],
    ['taken', null, null],
    ['routed', 'sjukskötare', 'Fysioterapins direktmottagning'],
  ])
  expect(status.promise).toMatchObject({ state: 'kept', answeredAt: '2026-11-23T08:35:00.000Z' })
  expect(status.waits).toMatchObject([
    {
      serviceId: 'direct-physiotherapy',
      unitId: 'suomussalmi-health-station',
      open: true,
      canBook: true,
      modes: ['onSite', 'phone', 'video'],
    },
  ])
  expect(status.waits[0]?.clocks.map(clock => clock.family)).toContain('law')
  expect(status.waits[0]?.clocks.map(clock => clock.family)).toContain('promise')
  expect(JSON.stringify(status)).not.toContain('Ei hälyttävää')
})

test('A step that may still be taken back is not shown, nor one that was', async () => {
  const statusKey = await aContact(instance)
  const step = await triage({ kind: 'answer', message: 'Lepää ja kylmää.', disposition: 'answered' })
  expect(await statusOf(instance, statusKey)).toMatchObject({ messages: [], promise: { state: 'running' } })
  await instance.call(nurse, caseRoutes.undoStep, { caseId: step.caseId, undoKey: step.undoKey })
  later(60)
  const status = await statusOf(instance, statusKey)
  expect(status).toMatchObject({ open: true, messages: [], promise: { state: 'running', answeredAt: null } })
  expect(status.steps.map(({ kind }) => kind)).toEqual(['received'])
})

test('An answer is hers after its moments of grace, and her reading it is seen by staff', async () => {
  const statusKey = await aContact(instance)
  await triage({ kind: 'answer', message: 'Lepää ja kylmää.', disposition: 'answered' })
  later(10)
  expect(await statusOf(instance, statusKey)).toMatchObject({
    open: false,
    disposition: 'answered',
    messages: [{ fromResident: false, body: 'Lepää ja kylmää.', asks: false }],
    promise: { state: 'kept' },
  })
  expect(await rowsOf('select read_at from message.message')).toEqual([
    { read_at: '2026-11-23T08:10:00.000Z' },
  ])
  expect(await write(statusKey, 'Kiitos')).toEqual({ ok: false, code: 'MatterClosed' })
})

test("A broken promise says so and gives the next weekday's closing, again and again until it is answered", async () => {
  const statusKey = await aContact(instance)
  instance.clock.set(instant('2026-11-23T14:00:00.000Z'))
  expect((await statusOf(instance, statusKey)).promise.state).toBe('running')
  later(1)
  expect((await statusOf(instance, statusKey)).promise).toMatchObject({
    state: 'late',
    newAnswerBy: '2026-11-24T14:00:00.000Z',
  })
  instance.clock.set(instant('2026-11-27T14:00:00.000Z'))
  expect((await statusOf(instance, statusKey)).promise.newAnswerBy).toBe('2026-11-30T14:00:00.000Z')
  await triage({ kind: 'ask', message: 'Kumpi polvi?' })
  later(10)
  expect((await statusOf(instance, statusKey)).promise).toMatchObject({
    state: 'late',
    answeredAt: '2026-11-27T14:00:00.000Z',
    newAnswerBy: null,
  })
})

test('She answers what was asked: staff see her words, and the contact is theirs again', async () => {
  const statusKey = await aContact(instance)
  const { caseId } = await triage({ kind: 'ask', message: 'Kumpi polvi?' })
  later(20)
  expect(await write(statusKey, 'Oikea.')).toEqual({ ok: true, data: { redFlags: [] } })
  expect(await statusOf(instance, statusKey)).toMatchObject({
    messages: [
      { fromResident: false, body: 'Kumpi polvi?', asks: true },
      { fromResident: true, body: 'Oikea.', by: 'Testilä Maija' },
    ],
  })
  expect(await rowsOf('select asked_at from queue.entry')).toEqual([{ asked_at: null }])
  const seen = await instance.call(nurse, caseRoutes.readCase, { caseId })
  expect(seen.ok && seen.data.messages.map(({ body }) => body)).toEqual(['Kumpi polvi?', 'Oikea.'])
})

test('A red flag in what she writes later is told to her and marked for staff', async () => {
  const statusKey = await aContact(instance)
  expect(await write(statusKey, 'Nyt on myös rintakipua')).toEqual({
    ok: true,
    data: { redFlags: ['chest-pain'] },
  })
  expect(await rowsOf('select red_flag from queue.entry')).toEqual([{ red_flag: true }])
})

test('The same message sent twice is one message', async () => {
  const statusKey = await aContact(instance)
  const input = { statusKey, text: 'Unohdin: vasen polvi.', commandKey: randomUUID() }
  await Promise.all(
    Array.from({ length: 5 }, () => instance.call(anonymous(), contactRoutes.writeToMatter, input)),
  )
  expect((await statusOf(instance, statusKey)).messages).toHaveLength(1)
})

test('Of a protected person the page tells no unit, though she waits at one', async () => {
  const actor = resident(residentIdOf('sara-testisuoja'))
  const statusKey = await aContact(instance, { actor, saved: [{ identify: true, reply }] })
  await instance.call(nurse, queueRoutes.takeEntry, { entryId: (await contactEntry()).id })
  await triage({
    kind: 'route',
    serviceId: 'direct-physiotherapy',
    unitId: 'kuhmo-health-station',
    note: null,
  })
  later(10)
  const status = await statusOf(instance, statusKey)
  expect(status.waits).toMatchObject([{ serviceId: 'direct-physiotherapy', unitId: null }])
  expect(JSON.stringify(status)).not.toMatch(/kuhmo/i)
})

test('A key that opens nothing opens nothing', async () => {
  const statusKey = 'A'.repeat(43)
  const nothing = { ok: false, code: 'MatterNotFound' }
  expect(await instance.call(anonymous(), contactRoutes.readStatus, { statusKey })).toEqual(nothing)
  expect(await instance.call(anonymous(), contactRoutes.listUses, { statusKey })).toEqual(nothing)
  expect(await write(statusKey, 'Hei')).toEqual(nothing)
})

test('She sees who has looked, by name and title, a day at a time; not what others only tried', async () => {
  const statusKey = await aContact(instance)
  const { case_id: caseId, id: entryId } = await contactEntry()
  await instance.call(nurse, queueRoutes.listWork, { view: 'all' })
  await instance.call(nurse, queueRoutes.listWork, { view: 'all' })
  later(5)
  await instance.call(nurse, queueRoutes.takeEntry, { entryId })
  await instance.call(nurse, caseRoutes.readCase, { caseId }, { purpose: 'hoidon tarpeen arviointi' })
  const stranger = professional({ id: professionalIdOf('otso-mallila'), name: 'Otso Mallila' })
  expect(await instance.call(stranger, caseRoutes.readCase, { caseId })).toMatchObject({
    code: 'NoCareRelation',
  })
  later(5)
  await statusOf(instance, statusKey)
  const answer = await instance.call(anonymous(), contactRoutes.listUses, { statusKey })
  if (!answer.ok) throw new Error(answer.code)
  const aada = { who: 'professional', by: 'Aada Testilä', title: 'sairaanhoitaja' }
  expect(answer.data.uses).toEqual([
    {
      event: 'StatusRead',
      who: 'key',
      by: '',
      title: '',
      times: 1,
      at: '2026-11-23T08:10:00.000Z',
      purpose: null,
    },
    {
      event: 'CaseRead',
      ...aada,
      times: 1,
      at: '2026-11-23T08:05:00.000Z',
      purpose: 'hoidon tarpeen arviointi',
    },
    { event: 'EntryTaken', ...aada, times: 1, at: '2026-11-23T08:05:00.000Z', purpose: null },
    { event: 'ContactReceived', who: 'key', by: '', title: '', times: 1, at: monday, purpose: null },
    { event: 'WorkListed', ...aada, times: 2, at: monday, purpose: null },
  ])
})

test("The key of one matter tells nothing of the person's other matters", async () => {
  const actor = resident(residentIdOf('aino-esimerkkiranta'))
  const saved = [{ identify: true, reply }] as const
  const knee = await aContact(instance, { actor, saved })
  later(5)
  await aContact(instance, { actor, saved, text: 'Toinen asia' })
  const { case_id: caseId, id: entryId } = await contactEntry()
  await instance.call(nurse, queueRoutes.takeEntry, { entryId })
  await instance.call(nurse, caseRoutes.readCase, { caseId })
  const answer = await instance.call(anonymous(), contactRoutes.listUses, { statusKey: knee })
  if (!answer.ok) throw new Error(answer.code)
  expect(answer.data.uses.map(({ event }) => event)).not.toContain('CaseRead')
  expect(answer.data.uses.filter(({ event }) => event === 'ContactReceived')).toHaveLength(1)
})
