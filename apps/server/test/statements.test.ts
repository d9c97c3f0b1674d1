/**
 * How many statements a request costs the database, and that those who come together share them. Counted, so that a
 * busy machine changes nothing: a statement more, or one for each request, is seen here.
 */
import { randomUUID } from 'node:crypto'
import { appointmentRoutes, caseRoutes, contactRoutes } from '@yhdella/contract'
import { beforeAll, expect, test } from 'vitest'
import { growTo, idOf, nameModel, openContacts, statusKeyOf } from '../../../bench/main-job/history.ts'
import { staffOf } from '../src/modules/case/case.fixtures.ts'
import type { Professional } from '../src/platform/actor.ts'
import { anonymous } from './actors.ts'
import { serve } from './counties.ts'
import { testInstance } from './test-instance.ts'

// The history is dated by the database, so the clock is its clock.
const instance = testInstance({ now: new Date().toISOString() })
const resident = anonymous()
let nurse: Professional

const texts: string[] = []

/** Followers are told after the answer, at their own pace. */
const isOfRequest = (text: string): boolean => !text.includes('pg_notify')

const textOf = (asked: unknown): string =>
  typeof asked === 'object' && asked !== null && 'text' in asked ? String(asked.text) : String(asked)

const listen = (): void => {
  const heard = new WeakSet<object>()
  instance.database.pool.on('acquire', client => {
    if (heard.has(client)) return
    heard.add(client)
    const { query } = client
    Object.assign(client, {
      query: (...asked: unknown[]) => {
        const text = textOf(asked[0])
        if (isOfRequest(text)) texts.push(text)
        return Reflect.apply(query, client, asked)
      },
    })
  })
}

const statementsOf = async (work: () => Promise<unknown>): Promise<number> => {
  texts.length = 0
  await work()
  return texts.length
}

const isDone = ({ ok }: { readonly ok: boolean }): void => expect(ok).toBe(true)

const draftKeyOf = async (): Promise<string> => {
  const draft = await instance.call(resident, contactRoutes.openDraft, {
    ...{ text: 'Alaselkä on ollut kipeä kolme viikkoa.', language: 'fi' },
    commandKey: randomUUID(),
  })
  if (!draft.ok) throw new Error(draft.code)
  const { draftKey } = draft.data
  await instance.call(resident, contactRoutes.saveDraft, {
    draftKey,
    reply: { by: 'message', language: 'fi' },
    who: { name: 'Testilä, Kuorma', phone: '040 000 0999', birthYear: 1980, municipalityCode: '205' },
  })
  return draftKey
}

const send = async (draftKey: string): Promise<void> =>
  isDone(await instance.call(resident, contactRoutes.sendContact, { draftKey, commandKey: randomUUID() }))

const read = async (number: number): Promise<void> =>
  isDone(await instance.call(nurse, caseRoutes.readCase, { caseId: idOf('case', number) }))

const makeModelCase = async (): Promise<string> => {
  await send(await draftKeyOf())
  const { rows } = await instance.database.pool.query('select id, case_id from queue.entry')
  const { id: entryId, case_id: caseId } = rows[0]
  const decision = {
    kind: 'route' as const,
    serviceId: 'direct-physiotherapy',
    unitId: 'kajaani-health-station',
  }
  const input = { caseId, entryId, urgency: 3, decision, commandKey: randomUUID() }
  isDone(await instance.call(nurse, caseRoutes.triageContact, input))
  return caseId
}

const openSlots = async (count: number): Promise<string[]> => {
  const { rows } = await instance.database.pool.query(
    `insert into appointment.slot
       (id, professional_id, profession, unit_id, service_ids, modes, starts_at, ends_at, opened_at)
     select gen_random_uuid(), $1, 'physiotherapist', 'kajaani-health-station', '{direct-physiotherapy}',
       '{onSite}', starts_at, starts_at + interval '45 minutes', now()
     from generate_series(1, $2::int) as n, lateral (
       select now() + interval '1 day' + n * interval '1 hour'
         + (select count(*) from appointment.slot) * interval '1 hour' as starts_at) as told
     returning id`,
    [nurse.id, count],
  )
  return rows.map(({ id }) => id)
}

let nextWait = openContacts + 1

const bookBy = (number: number, slotId: string) =>
  instance.call(resident, appointmentRoutes.bookMyTime, {
    ...{ statusKey: statusKeyOf(number), entryId: idOf('wait', number), slotId, mode: 'onSite' },
    commandKey: randomUUID(),
  })

const bookEach = (slotIds: readonly string[]): Promise<unknown> =>
  Promise.all(slotIds.map(async slotId => isDone(await bookBy(nextWait++, slotId))))

beforeAll(async () => {
  serve()
  nurse = (await instance.asSystem('given', tx => staffOf(tx, 'martta-testivaara')))['martta-testivaara']
  await nameModel(instance.database.pool, await makeModelCase())
  await growTo(instance.database.pool, 0, openContacts + 200)
  listen()
}, 120_000)

/** Begin and commit are counted too. More would be a change of law: tell why where it is made. */
const statements = { read: 18, receive: 17, book: 18 }
/** What is asked of those who were refused: why, and that their commands are not kept. */
const ofRefused = 2

/** More than one waits: each figure is for one request alone and for this many at one moment. */
const many = 20
const numbers = Array.from({ length: many }, (_, at) => at + 2)

test('One matter and many opened together are read by as many statements', async () => {
  expect(await statementsOf(() => read(1))).toBe(statements.read)
  expect(await statementsOf(() => Promise.all(numbers.map(read)))).toBe(statements.read)
})

test('One contact and many sent together are received by as many statements', async () => {
  const [first = '', ...others] = await Promise.all(Array.from({ length: many + 1 }, draftKeyOf))
  expect(await statementsOf(() => send(first))).toBe(statements.receive)
  expect(await statementsOf(() => Promise.all(others.map(send)))).toBe(statements.receive)
})

test('One time and many taken together are given by as many statements', async () => {
  const [first = '', ...others] = await openSlots(many + 1)
  expect(await statementsOf(() => bookEach([first]))).toBe(statements.book)
  expect(await statementsOf(() => bookEach(others))).toBe(statements.book)
})

test('Those who lose a race for one time cost two statements more, however many they are', async () => {
  const [wanted = ''] = await openSlots(1)
  const from = nextWait
  nextWait += many
  const race = () => Promise.all(numbers.map((_, at) => bookBy(from + at, wanted)))
  expect(
    await statementsOf(async () => {
      const outcomes = await race()
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    }),
  ).toBe(statements.book + ofRefused)
})
