import { sessionRoutes } from '@yhdella/contract'
import { addMinutes } from '@yhdella/kernel'
import { beforeAll, expect, test } from 'vitest'
import { anonymous, professional, resident } from '../../../test/actors.ts'
import { kainuu, serve } from '../../../test/counties.ts'
import { testInstance } from '../../../test/test-instance.ts'
import type { SignedInActor } from '../../platform/composition.ts'
import { beginSession, findSession } from '../../platform/identity/session.ts'
import {
  actorOfSubject,
  demoPeople,
  keepProfessionals,
  mayFollow,
  organisationBound,
  staff,
} from './index.ts'

const instance = testInstance({ composition: { routes: organisationBound } })
beforeAll(() => {
  serve()
})

const asked = (subject: string): Promise<SignedInActor | undefined> =>
  instance.asSystem('test', tx => actorOfSubject(tx, subject))

const known = async (subject: string): Promise<SignedInActor> => {
  const actor = await asked(subject)
  if (actor === undefined) throw new Error(`${subject} is not known`)
  return actor
}

test('The people of the county are kept once, however often it is loaded', async () => {
  await instance.asSystem('test', tx => keepProfessionals(tx))
  const first = await instance.asSystem('test', staff)
  await instance.asSystem('test', tx => keepProfessionals(tx))
  expect(await instance.asSystem('test', staff)).toEqual(first)
  expect(first).toHaveLength(kainuu.people.professionals.length)
})

test('Who signs in is known by the subject alone, with title, roles, units and language', async () => {
  await instance.asSystem('test', tx => keepProfessionals(tx))
  expect(await asked('linnea-exempel')).toMatchObject({
    kind: 'professional',
    name: 'Linnea Exempel',
    title: 'sjukskötare',
    roles: ['professional'],
    unitIds: ['digital-centre', 'kajaani-health-station', 'paltamo-health-station'],
    language: 'sv',
  })
  expect(await asked('nobody')).toBeUndefined()
})

test('The session tells a nurse her work, a leader her board, and each nothing more', async () => {
  const nurse = await instance.call(professional(), sessionRoutes.readSession, {})
  expect(nurse).toMatchObject({
    ok: true,
    data: { kind: 'professional', name: 'Helvi Testilä', title: 'sairaanhoitaja', language: 'fi' },
  })
  expect(nurse.ok && nurse.data.permissions).toContain('case.triage')
  expect(nurse.ok && nurse.data.permissions).not.toContain('board.read')
  const leader = await instance.call(professional({ roles: ['leader'] }), sessionRoutes.readSession, {})
  expect(leader.ok && leader.data.permissions).toEqual([
    'anyone',
    'signedIn',
    'board.read',
    'board.smallCells',
    'plan.keep',
    'programme.read',
    'report.read',
  ])
  const person = await instance.call(
    resident('00000000-0000-4000-8000-00000000000a'),
    sessionRoutes.readSession,
    {},
  )
  expect(person.ok && person.data).toMatchObject({
    title: 'asukas',
    roles: ['resident'],
    permissions: ['anyone', 'signedIn'],
  })
})

test('The session tells when it ends: half an hour after the last sign of life, ten hours after sign-in', async () => {
  await instance.asSystem('test', tx => keepProfessionals(tx))
  const actor = await known('aada-testila')
  const { db } = instance.database
  const start = instance.clock.now()
  const key = await beginSession(db, actor, start, null)
  const endsAt = async (minutes: number): Promise<string | null | undefined> => {
    const session = await findSession(db, key, addMinutes(start, minutes))
    if (session === undefined) return undefined
    const read = await instance.call(session.actor, sessionRoutes.readSession, {})
    return read.ok ? read.data.expiresAt : undefined
  }
  expect(await endsAt(0)).toBe(addMinutes(start, 30))
  for (let minutes = 20; minutes <= 560; minutes += 20)
    expect(await endsAt(minutes)).toBe(addMinutes(start, minutes + 30))
  expect(await endsAt(580)).toBe(addMinutes(start, 600))
  expect(await endsAt(600)).toBeUndefined()
})

test('Who has not signed in has no session', async () => {
  expect(await instance.call(anonymous(), sessionRoutes.readSession, {})).toEqual({
    ok: false,
    code: 'NotSignedIn',
  })
})

test.each([
  ['aada-testila', ['work', 'case:1', 'book:1']],
  ['martta-testivaara', ['work', 'board', 'case:1', 'book:1']],
  ['taimi-mallivuori', ['board']],
  ['kaino-koekivi', []],
])('%s may follow %j', async (subject, expected) => {
  await instance.asSystem('test', tx => keepProfessionals(tx))
  const actor = await known(subject)
  const topics = ['work', 'board', 'case:1', 'book:1'] as const
  expect(topics.filter(topic => mayFollow(actor, topic))).toEqual(expected)
})

test('Everyone of the demonstration can be chosen on its sign-in page, and nobody is told where she lives', () => {
  const people = demoPeople(kainuu)
  expect(people).toHaveLength(kainuu.people.professionals.length + kainuu.people.residents.length)
  expect(new Set(people.map(({ subject }) => subject)).size).toBe(people.length)
  expect(people.find(({ subject }) => subject === 'aada-testila')).toEqual({
    subject: 'aada-testila',
    name: 'Aada Testilä',
    title: 'sairaanhoitaja, Kajaanin terveysasema',
    group: 'professional',
  })
  expect(people.find(({ subject }) => subject === 'sara-testisuoja')?.title).toBe(
    'asukas, syntynyt 1985, turvakielto',
  )
})
