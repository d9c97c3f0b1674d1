import { type Input, type Output, queueRoutes } from '@yhdella/contract'
import { addMinutes, instant } from '@yhdella/kernel'
import type { KyselyPlugin } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { serve } from '../../../test/counties.ts'
import { testInstance } from '../../../test/test-instance.ts'
import type { Actor, Professional } from '../../platform/actor.ts'
import { aCase, aWaitingCase, staffOf } from '../case/case.fixtures.ts'
import { type Happening, lockEntry, queueBound, record } from './index.ts'
import { listWork } from './list-work.ts'
import { selectEntries } from './queue-entry.queries.ts'
import type { Entry } from './queue-entry.rules.ts'
import { isInSight, viewsOf, workViews } from './work-view.rules.ts'

const instance = testInstance({ composition: { routes: queueBound } })
let staff: Readonly<
  Record<'aada-testila' | 'linnea-exempel' | 'otso-mallila' | 'hilja-keksinen', Professional>
>

beforeAll(async () => {
  serve()
  staff = await instance.asSystem('given', tx =>
    staffOf(tx, 'aada-testila', 'linnea-exempel', 'otso-mallila', 'hilja-keksinen'),
  )
})
beforeEach(async () => {
  at('2026-11-23T08:00:00.000Z')
  await instance.database.pool.query('truncate resident.person, platform.audit_entry cascade')
})

const at = (moment: string): void => instance.clock.set(instant(moment))
const given: typeof instance.asSystem = instance.asSystem
const list = async (
  who: Actor,
  input: Input<typeof queueRoutes.listWork> = {},
): Promise<Output<typeof queueRoutes.listWork>> => {
  const answer = await instance.call(who, queueRoutes.listWork, input)
  if (!answer.ok) throw new Error(`The list was refused: ${answer.code}`)
  return answer.data
}
const happen = (entryId: Entry['id'], ...happenings: readonly Happening[]) =>
  instance.asSystem('given', async tx => {
    for (const happening of happenings) {
      const entry = await lockEntry(tx, entryId)
      if (entry) await record(tx, entry, happening, { by: null })
    }
  })

test('A row tells what the work needs, and nothing more', async () => {
  const { caseId, entryId } = await given('given', tx =>
    aCase(tx, { name: 'Maija Testilä', birthYear: 1968, municipalityCode: '777', replyBy: 'call' }),
  )
  expect(await list(staff['aada-testila'], { view: 'calls' })).toEqual({
    rows: [
      {
        entryId,
        caseId,
        kind: 'contact',
        person: 'Testilä Maija',
        age: 58,
        summary: 'Selkä on kipeä, eikä istuminen onnistu.',
        serviceId: 'contact',
        unitId: 'digital-centre',
        municipalityCode: '777',
        channel: 'web',
        language: 'fi',
        interpreter: null,
        replyBy: 'call',
        urgency: null,
        redFlag: false,
        openedAt: '2026-11-23T08:00:00.000Z',
        dueAt: '2026-11-23T14:00:00.000Z',
        dueReason: 'vastaus samana arkipäivänä klo 16 mennessä',
        dueFamily: 'promise',
        takenBy: null,
        takenByMe: false,
        leaseUntil: null,
        bookedAt: null,
        nextStep: 'call',
      },
    ],
    counts: { untaken: 1, mine: 0, team: 0, calls: 1, waiting: 0, all: 1 },
    nextDueAt: '2026-11-23T14:00:00.000Z',
    after: null,
  })
})

test('A protected person’s municipality and unit are hidden, and no filter by unit finds her', async () => {
  await given('given', tx => aWaitingCase(tx, { placeProtected: true }))
  const who = staff['otso-mallila']
  expect((await list(who, { view: 'all' })).rows).toMatchObject([
    { unitId: null, municipalityCode: null, serviceId: 'direct-physiotherapy' },
  ])
  const filtered = await list(who, { view: 'all', unitId: 'kajaani-health-station' })
  expect([filtered.rows, filtered.counts.all]).toEqual([[], 0])
})

/** Every mixture of what the views look at, in the database. */
const everyMixture = async (): Promise<void> => {
  const [me, other] = [staff['aada-testila'].id, staff['linnea-exempel'].id]
  const holds: readonly (readonly Happening[])[] = [
    [],
    [{ kind: 'taken', by: me }],
    [{ kind: 'taken', by: other }],
  ]
  const idles: readonly (readonly Happening[])[] = [
    [],
    [{ kind: 'asked' }],
    [{ kind: 'booked', startsAt: instant('2026-12-01T08:00:00.000Z') }],
  ]
  for (const kind of ['contact', 'near', 'far'] as const)
    for (const replyBy of ['message', 'call'] as const)
      for (const idle of idles)
        for (const hold of holds) {
          const unitId = kind === 'far' ? 'kuhmo-health-station' : 'kajaani-health-station'
          const entryId = await given('given', async tx =>
            kind === 'contact'
              ? (await aCase(tx, { replyBy })).entryId
              : (await aWaitingCase(tx, { replyBy, unitId })).wait.id,
          )
          await happen(entryId, ...idle, ...hold)
        }
}

test('The list in SQL says what the rules say of each entry, for everyone and every view', async () => {
  await everyMixture()
  // Halfway between: what was taken first has lapsed, the rest is held still.
  const half =
    "update queue.entry set lease_until = $1 where state = 'taken' and ascii(right(id::text, 1)) % 2 = 0"
  await instance.database.pool.query(half, [instance.clock.now()])
  const { rows } = await instance.database.pool.query('select id from queue.entry')
  const entries = await given('read', tx =>
    selectEntries(
      tx,
      rows.map(row => row.id),
    ),
  )
  const desk = {
    'aada-testila': true,
    'linnea-exempel': true,
    'otso-mallila': false,
    'hilja-keksinen': false,
  }
  for (const [name, who] of Object.entries(staff)) {
    const contactUnitId = desk[name as keyof typeof desk] ? 'digital-centre' : null
    const sight = { me: who.id, unitIds: who.unitIds, contactUnitId }
    const seen = entries.filter(entry => isInSight(entry, sight))
    for (const view of workViews) {
      const expected = seen.filter(entry => viewsOf(entry, who.id, instance.clock.now()).includes(view))
      const listed = await list(who, { view })
      expect(listed.rows.map(row => row.entryId).sort()).toEqual(expected.map(({ id }) => id).sort())
      expect(listed.counts[view]).toBe(expected.length)
    }
  }
})

describe('Least slack first', () => {
  test('what is late comes before what is due, what has no due comes last', async () => {
    const late = await given('given', tx => aCase(tx, { receivedAt: '2026-11-20T08:00:00.000Z' }))
    const wait = await given('given', tx => aWaitingCase(tx))
    const due = await given('given', tx => aCase(tx))
    const waived = await given('given', tx => aWaitingCase(tx))
    await happen(waived.wait.id, { kind: 'patientDeclinedOtherProvider' })
    const { rows, nextDueAt } = await list(staff['aada-testila'], { view: 'all' })
    expect(rows.map(row => row.entryId)).toEqual([late.entryId, due.entryId, wait.wait.id, waived.wait.id])
    expect(rows[0]).toMatchObject({ dueAt: '2026-11-20T14:00:00.000Z' })
    expect(nextDueAt).toBe('2026-11-23T14:00:00.000Z')
  })

  test('pages follow each other, each row once, also among equal dues and none', async () => {
    const made: string[] = []
    await given('given', async tx => {
      for (let index = 0; index < 53; index++) made.push((await aCase(tx)).entryId)
      for (let index = 0; index < 53; index++) made.push((await aWaitingCase(tx)).wait.id)
    })
    await instance.database.pool.query(
      "update queue.entry set due_at = null, due_family = null where kind = 'wait'",
    )
    // Flags among every page's end: before it, on it, and after it.
    await instance.database.pool.query(
      "update queue.entry set red_flag = true where ('x' || right(id::text, 2))::bit(8)::int % 3 = 0",
    )
    const seen: string[] = []
    let after: string | null = null
    do {
      const page: Output<typeof queueRoutes.listWork> = await list(staff['aada-testila'], {
        view: 'all',
        ...(after === null ? {} : { after }),
      })
      seen.push(...page.rows.map(row => row.entryId))
      after = page.after
    } while (after !== null)
    expect(seen).toHaveLength(106)
    expect(new Set(seen)).toEqual(new Set(made))
  })

  test('of those due at one moment, a red flag comes first, before an earlier contact', async () => {
    const traits = { municipalityCode: '205' } as const
    const first = await given('given', tx => aCase(tx, traits))
    const flagged = await given('given', tx => aCase(tx, { ...traits, redFlags: ['rintakipu'] }))
    at('2026-11-20T08:00:00.000Z')
    const sooner = await given('given', tx => aCase(tx, traits))
    at('2026-11-23T08:00:00.000Z')
    const { rows } = await list(staff['aada-testila'], { view: 'all' })
    expect(rows.map(({ entryId, redFlag }) => [entryId, redFlag])).toEqual([
      [sooner.entryId, false],
      [flagged.entryId, true],
      [first.entryId, false],
    ])
  })

  test.each([
    '',
    '5',
    'never',
    'never_x',
    '99999999999999_plain_00000000-0000-4000-8000-000000000001',
    '5_00000000-0000-4000-8000-000000000001',
    '5_maybe_00000000-0000-4000-8000-000000000001',
    "1' or 1=1",
  ])('a place that no answer gave is refused: %s', async after => {
    expect(await instance.call(staff['aada-testila'], queueRoutes.listWork, { after })).toMatchObject({
      code: 'InputNotValid',
    })
  })
})

describe('Narrowing down', () => {
  const people = async () => {
    const anna = await given('given', tx => aCase(tx, { name: 'Testilä, Anna', ownWords: 'Polvi on kipeä' }))
    const otto = await given('given', tx =>
      aCase(tx, { name: 'Esimerkki, Otto', ownWords: '100 % varma_asia' }),
    )
    return { anna: anna.entryId, otto: otto.entryId }
  }
  test.each([
    ['a name', 'testilä', ['anna']],
    ['a name the other way round', 'Anna TESTILÄ', ['anna']],
    ['a part of a name', 'esim', ['otto']],
    ['a word of the matter', 'polvi', ['anna']],
    ['signs that mean something in SQL', '100 %', ['otto']],
    ['an underscore is itself', 'm_ri', []],
    ['words of which one is missing', 'testilä otto', []],
    ['nothing but spaces', '   ', ['anna', 'otto']],
    ['a backslash', '\\', []],
  ])('%s', async (_, find, names) => {
    const known = await people()
    const { rows, counts } = await list(staff['aada-testila'], { view: 'all', find })
    const found = Object.entries(known).filter(([, entryId]) => rows.some(row => row.entryId === entryId))
    expect(found.map(([name]) => name)).toEqual(names)
    expect(counts.all).toBe(names.length)
  })

  test('by service and unit', async () => {
    await people()
    const { wait } = await given('given', tx => aWaitingCase(tx))
    const rowsOf = async (input: Input<typeof queueRoutes.listWork>) =>
      (await list(staff['aada-testila'], { view: 'all', ...input })).rows.map(row => row.entryId)
    expect(await rowsOf({ serviceId: 'direct-physiotherapy' })).toEqual([wait.id])
    expect(await rowsOf({ unitId: 'kajaani-health-station' })).toEqual([wait.id])
    expect(await rowsOf({ unitId: 'digital-centre', serviceId: 'direct-physiotherapy' })).toEqual([])
  })
})

test('Who holds a row is told for as long as the lease lasts', async () => {
  const { entryId } = await given('given', tx => aCase(tx))
  await happen(entryId, { kind: 'taken', by: staff['linnea-exempel'].id })
  const row = async (who: Actor) => (await list(who, { view: 'all' })).rows[0]
  expect(await row(staff['aada-testila'])).toMatchObject({
    takenBy: 'Linnea Exempel',
    takenByMe: false,
    leaseUntil: '2026-11-23T08:10:00.000Z',
  })
  expect(await row(staff['linnea-exempel'])).toMatchObject({ takenByMe: true })
  instance.clock.set(addMinutes(instance.clock.now(), 10))
  expect(await row(staff['aada-testila'])).toMatchObject({ takenBy: null, leaseUntil: null })
})

test('The reason is told in the reader’s language', async () => {
  await given('given', tx => aCase(tx))
  const { rows } = await list(staff['aada-testila'], { language: 'sv' })
  expect(rows[0]?.dueReason).toBe('svar samma vardag senast kl. 16')
})

test('Everyone whose row was shown is in the use log', async () => {
  const [one, two] = [await given('given', tx => aCase(tx)), await given('given', tx => aCase(tx))]
  await given('given', tx => aWaitingCase(tx, { unitId: 'kuhmo-health-station' }))
  await list(staff['aada-testila'])
  const { rows } = await instance.database.pool.query('select event, subject_ids from platform.audit_entry')
  expect(rows).toHaveLength(1)
  expect(rows[0].event).toBe('WorkListed')
  expect(new Set(rows[0].subject_ids)).toEqual(new Set([one.person.id, two.person.id]))
})

/** Statements of so many lists that are asked for at one moment. */
const statementsOf = async (names: readonly (keyof typeof staff)[]): Promise<number> => {
  let count = 0
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      count += 1
      return node
    },
    transformResult: async ({ result }) => result,
  }
  const input = { view: 'all', language: 'fi' } as const
  const items = names.map(name => ({ actor: staff[name], input, about: () => {} }))
  await given('counted', tx => listWork.gathered({ ...tx, db: tx.db.withPlugin(plugin) }, items))
  return count
}

test('A full page costs as many statements as a page of one', async () => {
  const take = async () =>
    happen((await given('given', tx => aCase(tx))).entryId, { kind: 'taken', by: staff['linnea-exempel'].id })
  await take()
  // The first look counts what is open; those after it follow.
  await statementsOf(['aada-testila'])
  const one = await statementsOf(['aada-testila'])
  for (let made = 0; made < 9; made++) await take()
  expect(await statementsOf(['aada-testila'])).toBe(one)
  expect(one).toBeLessThanOrEqual(5)
})

test('Lists that are asked for at one moment share every statement but that of their page', async () => {
  await given('given', tx => aCase(tx))
  await statementsOf(['aada-testila'])
  const one = await statementsOf(['aada-testila'])
  expect(await statementsOf(['aada-testila', 'linnea-exempel', 'hilja-keksinen'])).toBe(one + 2)
})

test('Each of those who look at one moment gets her own list, and a row in the use log of whom she saw', async () => {
  const [mine, shared] = [await given('given', tx => aCase(tx)), await given('given', tx => aCase(tx))]
  await happen(mine.entryId, { kind: 'taken', by: staff['aada-testila'].id })
  const [hers, others] = await Promise.all([
    list(staff['aada-testila'], { view: 'mine' }),
    list(staff['linnea-exempel'], { view: 'untaken' }),
  ])
  expect(hers.rows.map(row => row.caseId)).toEqual([mine.caseId])
  expect(others.rows.map(row => row.caseId)).toEqual([shared.caseId])
  const { rows } = await instance.database.pool.query(
    'select actor_id, subject_ids from platform.audit_entry order by id',
  )
  expect(rows).toHaveLength(2)
  expect(rows).toContainEqual({ actor_id: staff['aada-testila'].id, subject_ids: [mine.person.id] })
  expect(rows).toContainEqual({ actor_id: staff['linnea-exempel'].id, subject_ids: [shared.person.id] })
})
