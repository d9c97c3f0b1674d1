import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { serve } from '../../test/counties.ts'
import { testInstance } from '../../test/test-instance.ts'
import { actorOfSubject, readStaffFile } from '../modules/organisation/index.ts'
import { importPeople } from './people-run.ts'

const instance = testInstance({ composition: { routes: [] } })
beforeAll(() => serve())
beforeEach(() => instance.database.pool.query('truncate organisation.professional, platform.session cascade'))

const fileOf = (text: string): string => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'yhdella-people-')), 'people.yaml')
  writeFileSync(file, text)
  return file
}

type Told = Partial<
  Record<'subject' | 'name' | 'profession' | 'roles' | 'unitIds' | 'language' | 'active', string>
>

const personIn = (told: Told = {}): string => {
  const all = {
    ...{
      subject: 'S-1-5 Maija@Example',
      name: 'Maija Testilä',
      profession: 'nurse',
      roles: '[professional]',
    },
    ...{ unitIds: '[kajaani-health-station]', language: 'fi' },
    ...told,
  }
  return `  - ${Object.entries(all)
    .map(([field, value]) => `${field}: ${value}`)
    .join('\n    ')}`
}

const read = (...people: readonly string[]) => readStaffFile(fileOf(`professionals:\n${people.join('\n')}\n`))

const importing = async (
  people: readonly string[],
  order: { readonly dryRun?: boolean; readonly leavers?: boolean } = {},
) => {
  const reading = read(...people)
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
  return importPeople(instance.asSystem, reading.people, { dryRun: false, leavers: false, ...order })
}

const actor = (subject: string) => instance.asSystem('look', tx => actorOfSubject(tx, subject))
const subject = 'S-1-5 Maija@Example'

describe('people who are made known', () => {
  test('can sign in by the provider’s own identifier, with their roles and units', async () => {
    expect(await importing([personIn()])).toMatchObject({ added: [{ name: 'Maija Testilä' }], same: 0 })
    expect(await actor(subject)).toMatchObject({
      name: 'Maija Testilä',
      roles: ['professional'],
      unitIds: ['kajaani-health-station'],
    })
  })

  test('by the same file again nothing changes', async () => {
    await importing([personIn()])
    expect(await importing([personIn()])).toMatchObject({ added: [], changed: [], ended: [], same: 1 })
  })

  test('whose rights change are signed out and keep their identity', async () => {
    await importing([personIn()])
    const before = await actor(subject)
    await instance.database.pool.query(
      `insert into platform.session (key_hash, actor, csrf_key, created_at, seen_at, expires_at)
       values ('\\x00', jsonb_build_object('id', $1::text), 'k', now(), now(), now() + interval '1 hour')`,
      [before?.id],
    )
    const changed = await importing([personIn({ roles: '[supervisor]' })])
    expect(changed).toMatchObject({ changed: [{ roles: ['supervisor'] }], signedOut: 1 })
    expect(await actor(subject)).toMatchObject({ id: before?.id, roles: ['supervisor'] })
  })

  test('who have left can’t sign in, whether told or no longer named', async () => {
    const other = personIn({ subject: 'other', name: 'Aino Testilä' })
    await importing([personIn(), other])
    expect(await importing([personIn({ active: 'false' })])).toMatchObject({
      ended: [{ name: 'Maija Testilä' }],
    })
    expect(await actor(subject)).toBeUndefined()
    expect(await actor('other')).toBeDefined()
    const left = await importing([personIn()], { leavers: true })
    expect(left).toMatchObject({ changed: [{ active: true }], ended: [{ name: 'Aino Testilä' }] })
    expect(await actor('other')).toBeUndefined()
  })

  test('on trial are told and not written', async () => {
    expect(await importing([personIn()], { dryRun: true })).toMatchObject({ added: [{ subject }] })
    expect(await actor(subject)).toBeUndefined()
  })
})

test.each([
  [
    'an unknown unit',
    personIn({ unitIds: '[no-such-unit]' }),
    6,
    /unit 'no-such-unit' is not in units.yaml; write one of .*kajaani-health-station/,
  ],
  [
    'an unknown profession',
    personIn({ profession: 'wizard' }),
    4,
    /profession 'wizard' is not in professions.yaml; write one of .*nurse/,
  ],
  [
    'an unknown role',
    personIn({ roles: '[king]' }),
    5,
    /roles must be one of professional, .*steeringMember/,
  ],
  ['a resident’s role', personIn({ roles: '[resident]' }), 5, /must be one of/],
  ['nobody’s unit', personIn({ unitIds: '[]' }), 2, /unitIds is empty; name the units/],
  ['no subject', personIn({ subject: "''" }), 2, /subject is empty/],
  ['an unknown field', `${personIn()}\n    salary: 1`, 2, /'salary', which nothing reads/],
])('%s is refused with its line and what to write', (_, person, line, what) => {
  const reading = read(person)
  if (reading.ok) throw new Error('It was read')
  expect(reading.problems).toMatchObject([{ line, what: expect.stringMatching(what) }])
})

test('A person told twice is refused', () => {
  const reading = read(personIn(), personIn())
  expect(reading).toMatchObject({
    ok: false,
    problems: [{ line: 8, what: expect.stringMatching(/already taken/) }],
  })
})
