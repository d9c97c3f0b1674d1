import { randomUUID } from 'node:crypto'
import { caseRoutes } from '@yhdella/contract'
import { describe, expect, test } from 'vitest'
import { caseWorld, code, toPhysiotherapy } from './case-world.fixtures.ts'

const { instance, at, who, given, waiting, happen, rows, take, triage, read } = caseWorld()

test('The banner tells whose matter it is; the words are hers, with each red flag in its place', async () => {
  const ownWords = 'Minulla on rintakipua ja puristaa.'
  const { caseId, person } = await given({
    ownWords,
    redFlags: ['chest-pain'],
    replyBy: 'call',
    name: 'Maija Testilä',
  })
  const shown = await read(who('aada-testila'), caseId)
  expect(shown.banner).toEqual({
    personId: person.id,
    name: 'Testilä Maija',
    initials: 'MT',
    birthYear: 1980,
    bornOn: null,
    age: 46,
    identified: false,
    municipalityCode: '205',
    municipality: { fi: 'Kajaani', sv: 'Kajana', en: 'Kajaani' },
    placeProtected: false,
    phone: '040 000 0199',
    language: 'fi',
    interpreter: null,
    replyBy: 'call',
  })
  const [contact] = shown.contacts
  expect(contact).toMatchObject({ ownWords, source: 'web', redFlags: ['chest-pain'], unfinished: false })
  const [[from = 0, to = 0] = []] = contact?.redFlagSpans ?? []
  expect(ownWords.slice(from, to)).toMatch(/^rintakip/)
})

test('A protected person’s place is not told, to those who may open her matter either', async () => {
  const { caseId, wait } = await waiting({ placeProtected: true })
  await take(who('otso-mallila'), wait.id)
  const shown = await read(who('otso-mallila'), caseId)
  expect(shown.banner).toMatchObject({ placeProtected: true, municipalityCode: null })
  expect(shown.entries.map(({ unitId }) => unitId)).toEqual([null, null])
  expect(JSON.stringify(shown)).not.toContain('205')
})

test('Clocks are told in the reader’s language, with the paragraph of the law', async () => {
  const { caseId, wait } = await waiting()
  const sentence = async (language: 'fi' | 'sv' | 'en') =>
    (await read(who('otso-mallila'), caseId, language)).entries
      .find(({ entryId }) => entryId === wait.id)
      ?.clocks.find(({ family }) => family === 'law')?.sentence
  expect(await sentence('fi')).toContain('terveydenhuoltolaki 1326/2010 51 a §')
  expect(await sentence('sv')).toContain('hälso- och sjukvårdslagen')
  expect(await sentence('en')).toContain('Health Care Act')
})

test('The course is told in order, by whom, with the holders of its entries', async () => {
  const contact = await given()
  at('2026-11-23T08:01:00.000Z')
  await take(who('linnea-exempel'), contact.entryId)
  at('2026-11-23T08:02:00.000Z')
  await take(who('aada-testila'), contact.entryId, true)
  at('2026-11-23T08:03:00.000Z')
  const note = 'Punttisali ja työ.'
  await triage(who('aada-testila'), contact, { ...toPhysiotherapy, note })
  const { timeline } = await read(who('aada-testila'), contact.caseId)
  expect(timeline.map(({ kind, by, text }) => [kind, by, text])).toEqual([
    ['received', 'Testilä Anna', null],
    ['taken', 'Linnea Exempel', null],
    ['takenOver', 'Aada Testilä', 'Linnea Exempel'],
    ['routed', 'Aada Testilä', 'Punttisali ja työ.'],
  ])
})

test('Who holds an entry is told for as long as the lease lasts', async () => {
  const contact = await given()
  await take(who('linnea-exempel'), contact.entryId)
  const entry = async () => (await read(who('aada-testila'), contact.caseId)).entries[0]
  expect(await entry()).toMatchObject({ state: 'taken', takenBy: 'Linnea Exempel', takenByMe: false })
  at('2026-11-23T08:10:00.000Z')
  expect(await entry()).toMatchObject({ state: 'waiting', takenBy: null })
})

describe('Matters that may be the same person’s', () => {
  const phone = '040 000 0177'
  const alike = async (caseId: string) =>
    (await read(who('aada-testila'), caseId)).alike.map(({ caseId: other, samePerson }) => [
      other,
      samePerson,
    ])

  test('her own are told wherever they wait; records that resemble her only where she may open them', async () => {
    const one = await given({ phone, subject: 'anna' })
    const hers = await waiting({ person: one.person, unitId: 'kuhmo-health-station' })
    at('2026-11-23T08:05:00.000Z')
    const resembling = await given({ phone })
    await waiting({ phone, unitId: 'kuhmo-health-station' })
    await given({ phone, birthYear: 1981 })
    expect(await alike(one.caseId)).toEqual([
      [resembling.caseId, 'phoneAndBirthYear'],
      [hers.caseId, 'identified'],
    ])
  })

  test('the same record of an unidentified person is not called identified', async () => {
    const one = await given()
    const other = await given({ person: one.person })
    expect(await alike(one.caseId)).toEqual([[other.caseId, 'phoneAndBirthYear']])
  })

  test('closed ones are no more told, and every person told of is in the use log', async () => {
    const one = await given({ phone })
    const other = await given({ phone })
    await rows('truncate platform.audit_entry')
    await read(who('aada-testila'), one.caseId)
    const [use] = await rows('select event, subject_ids, object_id from platform.audit_entry')
    expect(use).toMatchObject({ event: 'CaseRead', object_id: one.caseId })
    expect(new Set(use.subject_ids)).toEqual(new Set([one.person.id, other.person.id]))
    await triage(who('aada-testila'), other, { kind: 'answer', message: 'Hei' })
    expect(await alike(one.caseId)).toEqual([])
  })
})

test('Clocks cannot be foreseen for a contact that has ended, is elsewhere or is not there', async () => {
  const [one, other] = [await given(), await given()]
  const foresee = async (entryId: string) =>
    code(await instance.call(who('aada-testila'), caseRoutes.foreseeClocks, { caseId: one.caseId, entryId }))
  expect(await foresee(other.entryId)).toBe('EntryNotFound')
  expect(await foresee(randomUUID())).toBe('EntryNotFound')
  await happen(one.entryId, { kind: 'ended', disposition: 'answered' })
  await take(who('aada-testila'), other.entryId)
  await rows(`insert into "case".care_relation values ($1, $2, now(), 'wrote')`, [
    one.caseId,
    who('aada-testila').id,
  ])
  expect(await foresee(one.entryId)).toBe('EntryEnded')
})
