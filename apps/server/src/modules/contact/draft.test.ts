import { randomUUID } from 'node:crypto'
import { contactRoutes } from '@yhdella/contract'
import { instant } from '@yhdella/kernel'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { anonymous, professional, resident } from '../../../test/actors.ts'
import { serve } from '../../../test/counties.ts'
import { testInstance } from '../../../test/test-instance.ts'
import { keepResidents, residentIdOf } from '../resident/index.ts'
import { aContact, aDraft, draftOf, reply, send, statusOf, who } from './contact.fixtures.ts'
import { contactBound, forgetDrafts } from './index.ts'

const monday = '2026-11-23T08:00:00.000Z'
const instance = testInstance({ now: monday, composition: { routes: contactBound } })

beforeAll(() => {
  serve()
})
beforeEach(async () => {
  instance.clock.set(instant(monday))
  await instance.database.pool.query(`
    truncate contact.draft, contact.contact, queue.due_decision, queue.entry_event, queue.entry, "case".matter,
      resident.person, resident.matter_key, platform.command, platform.audit_entry, platform.event cascade`)
  await instance.asSystem('given', tx => keepResidents(tx))
})

const rowsOf = async (sql: string) => (await instance.database.pool.query(sql)).rows
const one = async (sql: string) => (await rowsOf(sql))[0]
const save = (draftKey: string, part: object, actor = anonymous()) =>
  instance.callUnknown(actor, contactRoutes.saveDraft, { ...part, draftKey })

const waiting = () =>
  one(`select e.red_flag, e.summary, e.reply_by, e.state, p.family_name, p.phone, c.own_words, c.unfinished,
      c.red_flags, c.red_flag_choice, s.own_words as stated, s.unfinished as "statedUnfinished"
    from contact.contact c join queue.entry e using (case_id) join "case".statement s on s.id = c.id
    join resident.person p on p.id = e.person_id`)

test('A draft keeps what is typed, page by page, and says when we would answer', async () => {
  const draftKey = await aDraft(instance, { onBehalfOf: 'Isä', saved: [] })
  expect(await draftOf(instance, draftKey)).toEqual({
    text: 'Polvi on ollut kipeä kolme viikkoa.',
    language: 'fi',
    replyBy: null,
    phone: null,
    callWindow: null,
    interpreter: null,
    who: null,
    identifiedAs: null,
    onBehalfOf: 'Isä',
    redFlags: [],
    redFlagChoice: null,
    promise: {
      answerBy: '2026-11-23T14:00:00.000Z',
      sentence: 'Vastaamme viimeistään maanantaina 23.11. klo 16.',
    },
  })
  const call = { by: 'call', phone: '050 123', callWindow: 'morning', language: 'sv', interpreter: 'arabia' }
  expect(await save(draftKey, { reply: { ...call, phone: '050 123 4567' } })).toMatchObject({ ok: true })
  expect(await save(draftKey, { who })).toMatchObject({ ok: true })
  expect(await save(draftKey, { text: 'Polvi ja lonkka.' })).toMatchObject({ ok: true })
  expect(await draftOf(instance, draftKey)).toMatchObject({
    text: 'Polvi ja lonkka.',
    language: 'sv',
    replyBy: 'call',
    phone: '050 123 4567',
    callWindow: 'morning',
    interpreter: 'arabia',
    who,
    promise: { sentence: 'Vi svarar senast måndagen den 23 november kl. 16.' },
  })
  expect(await rowsOf('select * from contact.contact')).toEqual([])
})

test('Of telling who she is and identifying herself, what she did last holds', async () => {
  const actor = resident(residentIdOf('stella-exempel'))
  const draftKey = await aDraft(instance)
  await save(draftKey, { identify: true }, actor)
  expect((await draftOf(instance, draftKey)).identifiedAs).toBe('Stella Exempel')
  await save(draftKey, { text: 'Muutin tekstiä.' }, actor)
  expect((await draftOf(instance, draftKey)).identifiedAs).toBe('Stella Exempel')
  await save(draftKey, { who }, actor)
  expect((await draftOf(instance, draftKey)).identifiedAs).toBeNull()
  await save(draftKey, { identify: true }, actor)
  await save(draftKey, { identify: false }, actor)
  expect((await draftOf(instance, draftKey)).identifiedAs).toBeNull()
  await save(draftKey, { identify: true })
  await save(draftKey, { identify: true }, professional())
  expect((await draftOf(instance, draftKey)).identifiedAs).toBeNull()
})

test('A red flag in the first sentence is a contact at once: staff see it before the advice is read', async () => {
  const draftKey = await aDraft(instance, { text: 'Kova rintakipu tunnin', saved: [] })
  expect(await draftOf(instance, draftKey)).toMatchObject({ redFlags: ['chest-pain'] })
  expect(await waiting()).toEqual({
    red_flag: true,
    summary: 'Kova rintakipu tunnin',
    reply_by: 'message',
    state: 'waiting',
    family_name: '',
    phone: null,
    own_words: 'Kova rintakipu tunnin',
    unfinished: true,
    red_flags: ['chest-pain'],
    red_flag_choice: null,
    stated: 'Kova rintakipu tunnin',
    statedUnfinished: true,
  })
  expect(await rowsOf("select * from platform.event where topic = 'work'")).not.toEqual([])
})

test('A red flag that comes later, in a mended text, makes the contact then', async () => {
  const draftKey = await aDraft(instance)
  expect(await waiting()).toBeUndefined()
  expect(await save(draftKey, { text: 'Nyt tuli hengenahdistusta' })).toEqual({
    ok: true,
    data: { redFlags: ['breathing'] },
  })
  expect(await waiting()).toMatchObject({ unfinished: true, family_name: 'Testilä', phone: '040 000 0199' })
})

test('Each page that she fills after the advice is seen by staff at once, and sending finishes the same contact', async () => {
  const draftKey = await aDraft(instance, { text: 'Rintakipu', saved: [] })
  const [before] = await rowsOf('select id, case_id, received_at, answer_by from contact.contact')
  instance.clock.set(instant('2026-11-23T08:04:00.000Z'))
  await save(draftKey, { redFlagChoice: 'continued' })
  await save(draftKey, { reply: { by: 'call', language: 'fi', callWindow: 'any' } })
  await save(draftKey, { who })
  expect(await waiting()).toMatchObject({
    family_name: 'Testilä',
    phone: '040 000 0199',
    reply_by: 'call',
    red_flag_choice: 'continued',
    unfinished: true,
  })
  expect(await send(instance, draftKey)).toMatchObject({ ok: true })
  expect(await waiting()).toMatchObject({ unfinished: false, statedUnfinished: false })
  expect(await rowsOf('select id, case_id, received_at, answer_by from contact.contact')).toEqual([before])
  expect(await rowsOf('select count(*)::int from queue.entry')).toEqual([{ count: 1 }])
  expect(await rowsOf('select count(*)::int from resident.person where subject is null')).toEqual([
    { count: 1 },
  ])
})

test('Who leaves to call 112 has left her contact and her choice', async () => {
  const draftKey = await aDraft(instance, { text: 'Rintakipu', saved: [{ redFlagChoice: 'left' }] })
  expect(await waiting()).toMatchObject({ unfinished: true, red_flag_choice: 'left' })
  expect((await draftOf(instance, draftKey)).redFlagChoice).toBe('left')
})

test('A mark stays though she takes the word back, and the contact shows what she says now', async () => {
  const draftKey = await aDraft(instance, { text: 'Rintakipu' })
  expect(await save(draftKey, { text: 'Ei mitään kiireellistä' })).toMatchObject({
    data: { redFlags: ['chest-pain'] },
  })
  expect(await waiting()).toMatchObject({
    red_flag: true,
    red_flags: ['chest-pain'],
    own_words: 'Ei mitään kiireellistä',
    stated: 'Ei mitään kiireellistä',
  })
})

test('A saved contact keeps the promise of its first moment, also on the check page the next morning', async () => {
  instance.clock.set(instant('2026-11-23T12:00:00.000Z'))
  const draftKey = await aDraft(instance, { text: 'Rintakipu', saved: [] })
  instance.clock.set(instant('2026-11-24T06:00:00.000Z'))
  expect((await draftOf(instance, draftKey)).promise.answerBy).toBe('2026-11-23T14:00:00.000Z')
})

test('Who identifies herself after the advice takes the saved contact as her own, with its page', async () => {
  const actor = resident(residentIdOf('stella-exempel'))
  const draftKey = await aDraft(instance, { text: 'Jag har ont i bröstet', language: 'sv', actor, saved: [] })
  await save(draftKey, { identify: true, reply: { by: 'message', language: 'sv' } }, actor)
  const sent = await send(instance, draftKey, actor)
  if (!sent.ok) throw new Error(sent.code)
  expect((await statusOf(instance, sent.data.statusKey, 'sv')).name).toBe('Stella Exempel')
  const holders = await one(`
    select c.person_id = m.person_id and m.person_id = e.person_id and e.person_id = k.person_id as same,
      c.person_id from contact.contact c join "case".matter m on m.id = c.case_id
    join queue.entry e on e.case_id = m.id join resident.matter_key k on k.case_id = m.id`)
  expect(holders).toEqual({ same: true, person_id: residentIdOf('stella-exempel') })
})

test('Who says after all that she is another is not written over the identified person', async () => {
  const stella = residentIdOf('stella-exempel')
  const actor = resident(stella)
  const draftKey = await aDraft(instance, { text: 'Rintakipu', actor, saved: [{ identify: true, reply }] })
  await save(draftKey, { who }, actor)
  expect(await waiting()).toMatchObject({ family_name: 'Testilä' })
  expect(await one(`select family_name, phone from resident.person where id = '${stella}'`)).toEqual({
    family_name: 'Exempel',
    phone: '040 000 0104',
  })
})

test('When a professional has closed the saved contact, what is told after that waits again', async () => {
  const draftKey = await aDraft(instance, { text: 'Rintakipu' })
  await instance.database.pool.query(`
    update queue.entry set state = 'ended', ended_at = now() + interval '1 year', disposition = 'notReached';
    update "case".matter set closed_at = now(), disposition = 'notReached'`)
  await save(draftKey, { text: 'Rintakipu meni ohi, mutta lääke on lopussa' })
  await send(instance, draftKey)
  expect(await rowsOf("select summary from queue.entry where state = 'waiting'")).toEqual([
    { summary: 'Rintakipu meni ohi, mutta lääke on lopussa' },
  ])
  expect(await one('select closed_at from "case".matter')).toEqual({ closed_at: null })
})

test('A draft that was sent can be looked at, and not be changed', async () => {
  const draftKey = await aDraft(instance)
  await send(instance, draftKey)
  expect(await draftOf(instance, draftKey)).toMatchObject({ text: 'Polvi on ollut kipeä kolme viikkoa.' })
  expect(await save(draftKey, { text: 'Toinen asia, rintakipu' })).toEqual({
    ok: false,
    code: 'DraftAlreadySent',
  })
  expect(await waiting()).toMatchObject({ own_words: 'Polvi on ollut kipeä kolme viikkoa.', red_flag: false })
})

test('The same form posted twice opens one draft; a red flag in it makes one contact', async () => {
  const input = { text: 'Rintakipu', language: 'fi', onBehalfOf: null, commandKey: randomUUID() } as const
  const opened = await Promise.all(
    Array.from({ length: 10 }, () => instance.call(anonymous(), contactRoutes.openDraft, input)),
  )
  expect(new Set(opened.map(answer => JSON.stringify(answer))).size).toBe(1)
  expect(await rowsOf('select count(*)::int from contact.contact')).toEqual([{ count: 1 }])
})

test('Two pages of one draft saved at one time both stay', async () => {
  const draftKey = await aDraft(instance, { text: 'Rintakipu', saved: [] })
  await Promise.all([
    save(draftKey, { reply }),
    save(draftKey, { who }),
    save(draftKey, { redFlagChoice: 'continued' }),
  ])
  expect(await draftOf(instance, draftKey)).toMatchObject({
    replyBy: 'message',
    who,
    redFlagChoice: 'continued',
  })
})

test('After a day a draft opens nothing, and is forgotten; what was sent or saved is not', async () => {
  const forgotten = await aDraft(instance)
  const sent = await aContact(instance)
  await aDraft(instance, { text: 'Rintakipu', saved: [] })
  instance.clock.set(instant('2026-11-24T08:00:00.000Z'))
  expect(await instance.call(anonymous(), contactRoutes.readDraft, { draftKey: forgotten })).toEqual({
    ok: false,
    code: 'DraftNotFound',
  })
  expect(await save(forgotten, { text: 'x' })).toEqual({ ok: false, code: 'DraftNotFound' })
  const young = await aDraft(instance)
  await instance.asSystem('job', tx => forgetDrafts(tx, {}))
  await instance.asSystem('job', tx => forgetDrafts(tx, {}))
  expect(await rowsOf('select count(*)::int from contact.draft')).toEqual([{ count: 1 }])
  expect(await draftOf(instance, young)).toMatchObject({ who })
  expect(await rowsOf('select own_words from contact.contact order by own_words')).toEqual([
    { own_words: 'Polvi on ollut kipeä kolme viikkoa.' },
    { own_words: 'Rintakipu' },
  ])
  expect(await statusOf(instance, sent)).toMatchObject({ open: true })
})
