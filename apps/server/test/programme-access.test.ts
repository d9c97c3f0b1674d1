/**
 * Whose a programme and its packages are, tried over HTTP by people who are signed in: each cell's status, and its row in
 * the use log with the outcome and with the object it was about.
 */
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { keepProfessionals } from '../src/modules/organisation/index.ts'
import { keepAssignments, loadProgrammes, useProgrammes } from '../src/modules/programme/index.ts'
import type { Composition } from '../src/platform/composition.ts'
import { csrfProof } from '../src/platform/identity/csrf.ts'
import { serve } from './counties.ts'
import { httpInstance } from './http-instance.ts'

const prepare: Composition['prepare'] = async (asSystem, config) => {
  serve()
  useProgrammes(loadProgrammes(path.dirname(config.countyFolder)))
  await asSystem('given', async tx => {
    await keepProfessionals(tx)
    await keepAssignments(tx)
  })
}

const http = httpInstance({ now: '2023-09-18T08:00:00.000Z', composition: { prepare } })

/** Owner: of reception and rehabilitation in hella. Steering: of hella. Leads and finance: of hella and one more. */
const subjects = {
  lead: 'sylvi-testikoski',
  owner: 'veikko-mallisalo',
  finance: 'tyyne-esimerkkiniitty',
  steering: 'aarre-koekangas',
  leader: 'taimi-mallivuori',
  auditor: 'kaino-koekivi',
  nurse: 'aada-testila',
} as const
type Who = keyof typeof subjects | 'nobody'
type Session = { readonly cookie: string; readonly csrf: string }
const sessions = new Map<Who, Session>()

const newestCsrf = async (): Promise<string> => {
  const { csrf_key } = await http.instance.database.db
    .selectFrom('platform.session')
    .select('csrf_key')
    .orderBy('created_at', 'desc')
    .executeTakeFirstOrThrow()
  return csrfProof(csrf_key)
}

type Asked = { readonly url: string; readonly body?: object }

const send = async (who: Who, { url, body }: Asked) => {
  const session = sessions.get(who)
  return http.app.inject({
    method: body === undefined ? 'GET' : 'POST',
    url,
    headers: {
      host: new URL(http.config.origin).host,
      ...(session && { cookie: session.cookie, 'x-csrf': session.csrf }),
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { payload: JSON.stringify({ commandKey: randomUUID(), ...body }) }),
  })
}

type Row = {
  readonly route: string
  readonly actor_name: string | null
  readonly outcome: string
  readonly object_path: string | null
}
const newestUse = async (): Promise<Row> => {
  const { rows } = await http.instance.database.pool.query<Row>(
    'select route, actor_name, outcome, object_path from platform.audit_entry order by id desc limit 1',
  )
  const [row] = rows
  if (row === undefined) throw new Error('The use log is empty')
  return row
}
const usesUntilNow = async (): Promise<number> => {
  const { rows } = await http.instance.database.pool.query('select count(*) as n from platform.audit_entry')
  return Number(rows[0]?.n)
}

const statuses: Readonly<Record<string, number>> = {
  done: 200,
  NotSignedIn: 401,
  NotPermitted: 403,
  ReportNotFound: 404,
}

/** Sends it, and tells what was answered beside what the one new row of the use log says. */
const tried = async (who: Who, asked: Asked) => {
  const before = await usesUntilNow()
  const answer = await send(who, asked)
  const rows = (await usesUntilNow()) - before
  return { status: answer.statusCode, rows, use: await newestUse() }
}

const expectation = (outcome: string, route: string, object: string) => ({
  status: statuses[outcome] ?? 409,
  rows: 1,
  use: expect.objectContaining({ route, outcome, object_path: object }),
})

let reportId = ''

beforeAll(async () => {
  for (const [who, subject] of Object.entries(subjects) as [keyof typeof subjects, string][]) {
    const cookie = await http.signIn(subject)
    sessions.set(who, { cookie, csrf: await newestCsrf() })
    // Each session is newer than the one before it.
    await http.instance.database.pool.query(
      "update platform.session set created_at = created_at - interval '1 minute'",
    )
  }
  const begun = await send('lead', {
    url: '/api/programmes/hella/reports',
    body: { from: '2023-01-01', to: '2023-08-31' },
  })
  reportId = begun.json().reportId
})

const light = { aspect: 'money', state: 'asPlanned', reason: 'Sovittiin kokouksessa.' }
const cell = (cents: number) => ({
  seen: 0,
  cells: [{ categoryId: 'rents', year: 2023, kind: 'forecast', cents }],
  reason: 'Ennuste.',
})
const part = {
  seen: 0,
  parts: [
    {
      ...{ workPackageId: 'reception', categoryId: 'rents', year: 2023, kind: 'planned' },
      amount: { cents: 100 },
    },
  ],
  reason: 'Työajan mukaan.',
}
const risk = (workPackageId: string) => ({
  ...{ workPackageId, kind: 'risk', category: 'other', text: 'Sijaista ei ole.', reason: 'Tuli tietoon.' },
})

const none = 'NotPermitted'
type Line = {
  readonly name: string
  readonly route: string
  readonly asked: Asked
  readonly object: string
  readonly may: Readonly<Record<Who, string>>
}
const others = { leader: none, auditor: none, nurse: none, nobody: 'NotSignedIn' }

const lines: readonly Line[] = [
  {
    name: 'reads the programme',
    ...{ route: 'readProgramme', asked: { url: '/api/programmes/hella' }, object: 'programmes/hella' },
    may: { ...others, lead: 'done', owner: 'done', finance: 'done', leader: 'done', steering: none },
  },
  {
    name: 'reads the money',
    ...{
      route: 'readBudget',
      asked: { url: '/api/programmes/hella/money' },
      object: 'programmes/hella/money',
    },
    may: { ...others, lead: 'done', owner: 'done', finance: 'done', leader: 'done', steering: none },
  },
  {
    name: 'sets a light of the owner’s package',
    route: 'setLight',
    asked: { url: '/api/programmes/hella/packages/reception/lights', body: light },
    object: 'programmes/hella/packages/reception/lights',
    may: { ...others, lead: 'done', owner: 'done', finance: none, steering: none },
  },
  {
    name: 'sets a light of a package that is not the owner’s',
    route: 'setLight',
    asked: { url: '/api/programmes/hella/packages/oral-health/lights', body: light },
    object: 'programmes/hella/packages/oral-health/lights',
    may: { ...others, lead: 'done', owner: 'NotYourPackage', finance: none, steering: none },
  },
  {
    name: 'sets a light of another county’s programme',
    route: 'setLight',
    asked: { url: '/api/programmes/digital-centre-kymenlaakso/packages/remote-services/lights', body: light },
    object: 'programmes/digital-centre-kymenlaakso/packages/remote-services/lights',
    may: { ...others, lead: 'NotYourPackage', owner: 'NotYourPackage', finance: none, steering: none },
  },
  {
    name: 'changes a cell of the money',
    route: 'changeCells',
    asked: { url: '/api/programmes/hella/money/cells', body: cell(100) },
    object: 'programmes/hella/money/cells',
    may: { ...others, lead: none, owner: none, finance: 'done', steering: none },
  },
  {
    name: 'changes the money of another county’s programme',
    route: 'changeCells',
    asked: { url: '/api/programmes/digital-centre-kymenlaakso/money/cells', body: cell(100) },
    object: 'programmes/digital-centre-kymenlaakso/money/cells',
    may: { ...others, lead: none, owner: none, finance: 'NotYourProgramme', steering: none },
  },
  {
    name: 'tells what of the money is a package’s',
    route: 'shareMoney',
    asked: { url: '/api/programmes/hella/money/packages', body: part },
    object: 'programmes/hella/money/packages',
    may: { ...others, lead: none, owner: none, finance: 'done', steering: none },
  },
  {
    name: 'begins a report',
    route: 'beginReport',
    asked: {
      url: '/api/programmes/hella/reports',
      body: { from: '2022-01-01', to: '2022-12-31' },
    },
    object: 'programmes/hella/reports',
    may: { ...others, lead: 'done', owner: none, finance: none, steering: none },
  },
  {
    name: 'raises a risk in a package that is not the owner’s',
    route: 'keepRisk',
    asked: { url: '/api/programmes/hella/risks', body: risk('oral-health') },
    object: 'programmes/hella/risks',
    may: { ...others, lead: 'done', owner: 'NotYourPackage', finance: none, steering: none },
  },
]

/** What a command made has its own name in the log, below the object that was named in the address. */
const inside = (object: string) => new RegExp(`^${object}(?:/|$)`)

/** A change of money is named among the money's changes, wherever its command stood. */
const topOf = (object: string): string => object.replace(/\/money\/.*$/, '/money')

describe.each(lines)('Whoever $name', ({ route, asked, object, may }) => {
  test.each(Object.entries(may) as [Who, string][])('as %s gets: %s', async (who, outcome) => {
    const answer = await tried(who, asked)
    const about = outcome === 'done' && asked.body ? expect.stringMatching(inside(topOf(object))) : object
    expect(answer).toEqual({
      ...expectation(outcome, route, object),
      use: expect.objectContaining({ route, outcome, object_path: about }),
    })
  })
})

describe('A report', () => {
  const url = () => `/api/reports/${reportId}`
  const object = () => `programmes/hella/reports/${reportId}`
  const cellOf = (outcome: string, route: string) => expectation(outcome, route, object())

  test('that is a draft is read by those who work in the programme, and is not there for the others', async () => {
    for (const who of ['lead', 'owner', 'finance'] as const)
      expect(await tried(who, { url: url() })).toEqual(cellOf('done', 'readReport'))
    expect((await send('steering', { url: url() })).json()).toMatchObject({ code: 'ReportNotFrozen' })
    expect(await tried('steering', { url: url() })).toEqual(cellOf('ReportNotFrozen', 'readReport'))
    const denied = (outcome: string) => expectation(outcome, 'readReport', `reports/${reportId}`)
    expect(await tried('nurse', { url: url() })).toEqual(denied('NotPermitted'))
    expect(await tried('nobody', { url: url() })).toEqual(denied('NotSignedIn'))
  })

  test('is frozen by the lead alone', async () => {
    const freeze = { url: `${url()}/freeze`, body: { reason: 'Kokous.' } }
    for (const who of ['owner', 'finance', 'steering'] as const)
      expect((await tried(who, freeze)).use).toMatchObject({
        outcome: 'NotPermitted',
        object_path: `reports/${reportId}/freeze`,
      })
    expect(await tried('lead', freeze)).toEqual(cellOf('done', 'freezeReport'))
  })

  test('that was frozen is read by the steering group to the byte, and by nothing else of the programme', async () => {
    expect(await tried('steering', { url: url() })).toEqual(cellOf('done', 'readReport'))
    const read = (await send('steering', { url: url() })).json()
    expect(read).toMatchObject({ shown: 1, may: { freeze: false, approve: true, packages: [] } })
    await send('lead', { url: '/api/programmes/hella/packages/reception/lights', body: light })
    expect((await send('steering', { url: url() })).json().content).toBe(read.content)
  })

  test('is approved by the steering group alone', async () => {
    const approve = { url: `${url()}/approve`, body: { revision: 1, on: '2023-09-18' } }
    expect((await tried('lead', approve)).use).toMatchObject({ outcome: 'NotYourProgramme' })
    expect((await tried('finance', approve)).use).toMatchObject({ outcome: 'NotYourProgramme' })
    expect(await tried('steering', approve)).toEqual(cellOf('done', 'approveReport'))
  })
})

test('The use log tells all that was done in a programme, and by whom', async () => {
  const { rows } = await http.instance.database.pool.query<{ actor_name: string }>(
    `select distinct actor_name from platform.audit_entry
     where object_path like 'programmes/hella/money/%' and outcome = 'done' order by actor_name`,
  )
  expect(rows.map(({ actor_name }) => actor_name)).toEqual(['Tyyne Esimerkkiniitty'])
  const nameless = await http.instance.database.pool.query(
    "select route from platform.audit_entry where object_path is null and event ~ '^(Programme|Money|WorkPackage|Steering|Measure)'",
  )
  expect(nameless.rows).toEqual([])
})
