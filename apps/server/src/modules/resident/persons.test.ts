import { randomUUID } from 'node:crypto'
import { addMinutes, id } from '@yhdella/kernel'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { kainuu, serve } from '../../../test/counties.ts'
import { testInstance } from '../../../test/test-instance.ts'
import type { Transaction } from '../../platform/transaction.ts'
import {
  addPerson,
  issueMatterKey,
  issueMatterKeys,
  keepResidents,
  keepTold,
  type NewPerson,
  openMatter,
  personsAlike,
  pointMatterKeys,
  readPerson,
  residentActorOf,
  residentIdOf,
} from './index.ts'

const instance = testInstance({ composition: { routes: [] } })
const given = <Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> =>
  instance.asSystem('given', work)

const told = (traits: Partial<NewPerson> = {}): NewPerson => ({
  name: 'Maija Testilä',
  phone: '040 000 0199',
  birthYear: 1968,
  municipalityCode: '777',
  language: 'fi',
  interpreter: null,
  ...traits,
})

beforeAll(() => {
  serve()
})
beforeEach(async () => {
  await instance.database.pool.query('truncate resident.person cascade')
})

test('The invented residents are kept once, and change nothing when the county is loaded again', async () => {
  await given(tx => keepResidents(tx))
  await given(async tx => {
    await keepTold(tx, [{ ...told({ phone: '050 000 0111' }), id: residentIdOf('aino-esimerkkiranta') }])
  })
  await given(tx => keepResidents(tx))
  const { rows } = await instance.database.pool.query('select count(*)::int as count from resident.person')
  expect(rows[0].count).toBe(kainuu.people.residents.length)
  const aino = await given(tx => readPerson(tx, residentIdOf('aino-esimerkkiranta')))
  expect(aino).toMatchObject({ phone: '050 000 0111', familyName: 'Esimerkkiranta', birthYear: 1968 })
})

test('Of an identified person only how to reach her is taken from what she tells', async () => {
  await given(tx => keepResidents(tx))
  const personId = residentIdOf('sara-testisuoja')
  const again = { ...told({ municipalityCode: '205', language: 'sv', interpreter: 'suomi' }), id: personId }
  await given(tx => keepTold(tx, [again]))
  expect(await given(tx => readPerson(tx, personId))).toMatchObject({
    familyName: 'Testisuoja',
    birthYear: 1985,
    phone: '040 000 0199',
    language: 'sv',
    interpreter: 'suomi',
    place: { isProtected: true, municipalityCode: null },
  })
  const { rows } = await instance.database.pool.query(
    `select municipality_code from resident.person where id = '${personId}'`,
  )
  expect(rows[0].municipality_code).toBeNull()
})

test('Of a person whom nobody has identified, what she tells later completes what she told first', async () => {
  const person = await given(tx => addPerson(tx, told({ name: '', phone: null, birthYear: null })))
  await given(tx => keepTold(tx, [{ ...told({ municipalityCode: null }), id: person.id, name: null }]))
  await given(tx =>
    keepTold(tx, [{ ...told({ phone: null, birthYear: null }), id: person.id, name: 'Ida Esimerkki' }]),
  )
  expect(await given(tx => readPerson(tx, person.id))).toMatchObject({
    familyName: 'Esimerkki',
    givenNames: 'Ida',
    phone: '040 000 0199',
    birthYear: 1968,
    place: { municipalityCode: '777' },
  })
})

test('A signed-in resident is known by her subject, and her use is logged', async () => {
  await given(tx => keepResidents(tx))
  const actor = await instance.asSystem('sign-in', tx => residentActorOf(tx, 'stella-exempel', {}))
  expect(actor).toEqual({
    kind: 'resident',
    id: residentIdOf('stella-exempel'),
    name: 'Stella Exempel',
    roles: ['resident'],
    language: 'sv',
  })
  expect(await given(tx => residentActorOf(tx, 'nobody', {}))).toBeUndefined()
})

const strong = {
  acr: 'http://ftn.ficora.fi/2017/loa2',
  family_name: 'Mallikas Esimerkki',
  given_name: 'Ida',
  birthdate: '1999-12-31',
}

test('A stranger whom the provider has identified strongly becomes a person, once', async () => {
  const first = await given(tx => residentActorOf(tx, 'stranger', strong))
  expect(first).toMatchObject({ kind: 'resident', name: 'Ida Mallikas Esimerkki' })
  expect(await given(tx => residentActorOf(tx, 'stranger', strong))).toEqual(first)
})

test('Two first sign-ins at one time make one person', async () => {
  const actors = await Promise.all(
    Array.from({ length: 6 }, () => given(tx => residentActorOf(tx, 'twice', strong))),
  )
  expect(new Set(actors.map(actor => actor?.id)).size).toBe(1)
})

test.each([
  ['a weak level', { ...strong, acr: 'password' }],
  ['no level', { ...strong, acr: undefined }],
  ['no name', { ...strong, family_name: '  ' }],
  ['no birth date', { ...strong, birthdate: '1999' }],
  ['an impossible birth date', { ...strong, birthdate: '1999-02-30' }],
])('A stranger with %s is nobody', async (_, claims) => {
  expect(await given(tx => residentActorOf(tx, 'stranger', claims))).toBeUndefined()
})

const caseId = id<'Case'>(randomUUID())

test('A key opens its matter until it expires; the table holds no key', async () => {
  const person = await given(tx => addPerson(tx, told()))
  const matter = { personId: person.id, caseId }
  const key = await given(tx => issueMatterKey(tx, matter))
  expect(key).toMatch(/^[A-Za-z0-9_-]{43}$/)
  expect(await given(tx => openMatter(tx, key))).toEqual(matter)
  expect(
    await given(tx => openMatter(tx, `${key.slice(0, -1)}${key.endsWith('A') ? 'E' : 'A'}`)),
  ).toBeUndefined()
  const { rows } = await instance.database.pool.query('select * from resident.matter_key')
  expect(JSON.stringify(rows)).not.toContain(key)
  const before = instance.clock.now()
  instance.clock.set(addMinutes(before, 2 * 365 * 24 * 60))
  expect(await given(tx => openMatter(tx, key))).toBeUndefined()
  instance.clock.set(before)
})

test('Keys come in the order of their matters, and follow a matter that is merged', async () => {
  const person = await given(tx => addPerson(tx, told()))
  const matters = Array.from({ length: 40 }, () => ({
    personId: person.id,
    caseId: id<'Case'>(randomUUID()),
  }))
  const keys = await given(tx => issueMatterKeys(tx, matters))
  for (const [index, key] of keys.entries())
    expect(await given(tx => openMatter(tx, key))).toEqual(matters[index])
  const into = { personId: person.id, caseId }
  await given(tx => pointMatterKeys(tx, matters[3]?.caseId ?? caseId, into))
  expect(await given(tx => openMatter(tx, keys[3] ?? ''))).toEqual(into)
})

test('The same caller is found by telephone and birth year, whatever the spelling of the number', async () => {
  const one = await given(tx => addPerson(tx, told({ phone: '+358 40 000 0199' })))
  const same = await given(tx => addPerson(tx, told({ name: 'M. Testilä', phone: '0400000199' })))
  await given(tx => addPerson(tx, told({ birthYear: 1969 })))
  await given(tx => addPerson(tx, told({ phone: null })))
  expect(await given(tx => personsAlike(tx, one))).toEqual([{ personId: same.id, how: 'phoneAndBirthYear' }])
})
