import { catalogueRoutes } from '@yhdella/contract'
import { instant } from '@yhdella/kernel'
import { beforeAll, expect, test } from 'vitest'
import { anonymous } from '../../../test/actors.ts'
import { esimerkki, kainuu, serve } from '../../../test/counties.ts'
import { testInstance } from '../../../test/test-instance.ts'
import { catalogueBound } from '../catalogue/index.ts'
import { aContact, aDraft, draftOf, statusOf } from './contact.fixtures.ts'
import { contactBound } from './index.ts'

/** A county is data: the same program serves one with other services, hours, words and promises. */
const instance = testInstance({ composition: { routes: [...contactBound, ...catalogueBound] } })
beforeAll(() => {
  serve(esimerkki)
})

test('The other county promises by its own clock: two weekdays, at noon', async () => {
  const statusKey = await aContact(instance)
  expect((await statusOf(instance, statusKey)).promise.answerBy).toBe('2026-11-25T10:00:00.000Z')
  const { rows } = await instance.database.pool.query(`
    select e.service_id, e.unit_id, e.service_class, d.rule, d.due_at
    from queue.entry e join queue.due_decision d on d.entry_id = e.id and d.family = 'promise'`)
  expect(rows).toEqual([
    {
      service_id: 'first-desk',
      unit_id: 'one-door',
      service_class: 'social.assessment',
      rule: 'answer-in-two-weekdays',
      due_at: '2026-11-25T10:00:00.000Z',
    },
  ])
})

test('A broken promise there gets a new time by its own hours', async () => {
  const statusKey = await aContact(instance)
  const before = instance.clock.now()
  instance.clock.set(instant('2026-11-25T10:00:00.001Z'))
  expect((await statusOf(instance, statusKey)).promise.newAnswerBy).toBe('2026-11-26T12:30:00.000Z')
  instance.clock.set(before)
})

test('Its words are its own: what stops one in Kainuu does not stop one here', async () => {
  const flags = async (text: string) =>
    (await draftOf(instance, await aDraft(instance, { text, saved: [] }))).redFlags
  expect(await flags('Kova rintakipu')).toEqual([])
  expect(await flags('Kotona oli tulipalo')).toEqual(['fire'])
})

test('The public reads the county that is served, and nothing that is not for the public', async () => {
  const answer = await instance.call(anonymous(), catalogueRoutes.readCounty, {})
  if (!answer.ok) throw new Error(answer.code)
  expect(answer.data).toMatchObject({
    id: 'esimerkki',
    languages: ['sv', 'fi'],
    officeHours: { opens: '09:00', closes: '14:30' },
    demonstration: null,
  })
  expect(answer.data.services.map(({ id, offered }) => [id, offered])).toEqual([
    ['first-desk', false],
    ['home-help', true],
  ])
  expect(JSON.stringify(answer.data)).not.toContain('tulipalo')
})

test('Kainuu tells the public neither its invented people nor its red-flag words', async () => {
  serve(kainuu)
  const answer = await instance.call(anonymous(), catalogueRoutes.readCounty, {})
  const told = JSON.stringify(answer)
  expect(told).not.toContain('rintakip')
  for (const person of kainuu.people.residents) expect(told).not.toContain(person.familyName)
  serve(esimerkki)
})
