import { expect, it } from 'vitest'
import { queueTexts } from './messages.ts'
import { type WorkRow, workRowView } from './work-row.view.ts'

const row: WorkRow = {
  entryId: '018f0000-0000-7000-8000-000000000001',
  caseId: '018f0000-0000-7000-8000-000000000002',
  kind: 'contact',
  person: 'Testilä Aino',
  age: 7,
  summary: 'Yskä on kestänyt kolme viikkoa.',
  serviceId: 'contact',
  unitId: 'digital-centre',
  municipalityCode: '205',
  channel: 'web',
  language: 'fi',
  interpreter: null,
  replyBy: 'message',
  urgency: null,
  redFlag: false,
  openedAt: '2026-11-23T06:00:00.000Z',
  dueAt: '2026-11-23T14:00:00.000Z',
  dueReason: 'Vastataan saman päivän aikana',
  dueFamily: 'law',
  takenBy: null,
  takenByMe: false,
  leaseUntil: null,
  bookedAt: null,
  nextStep: 'assess',
}
const names = { service: (id: string) => `<${id}>`, unit: (id: string) => `[${id}]` }
const view = (change: Partial<WorkRow> = {}) =>
  workRowView({ ...row, ...change }, '2026-11-23T11:00:00.000Z', 'fi', queueTexts.fi, names)

it('says everything of an untaken row in words', () => {
  expect(view()).toMatchObject({
    person: 'Testilä Aino',
    age: '7 v',
    service: '<contact>',
    unit: '[digital-centre]',
    channel: 'Verkko',
    language: 'suomi',
    reply: 'Vastaus viestillä',
    owner: { kind: 'none', name: 'Ei käsittelijää', until: null },
    nextStep: 'Arvioi',
    redFlag: null,
  })
})

it('shows who holds the row and until when', () => {
  const held = { takenBy: 'Malli Maija', leaseUntil: '2026-11-23T11:10:00.000Z' }
  expect(view(held).owner).toEqual({ kind: 'other', name: 'Malli Maija', until: 'varattu klo 13.10 asti' })
  expect(view({ ...held, takenByMe: true }).owner.name).toBe('Minä')
})

it('tells a red flag and a need of an interpreter in words', () => {
  expect(view({ redFlag: true, interpreter: 'arabia' })).toMatchObject({
    redFlag: 'Varoitusmerkki',
    interpreter: 'Tulkki: arabia',
  })
})

it('says that the age is not known instead of leaving a gap', () => {
  expect(view({ age: null }).age).toBe('ikä ei tiedossa')
})
