/**
 * Nothing that a request does grows with history: whole use cases are run with few and with many ended cases behind
 * them, and the pages that they touch are counted. Time is not looked at, so a busy machine changes nothing.
 */
import { randomUUID } from 'node:crypto'
import { appointmentRoutes, caseRoutes, contactRoutes, measureRoutes, queueRoutes } from '@yhdella/contract'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  growTo,
  idOf,
  nameModel,
  openContacts,
  openWaits,
  statusKeyOf,
} from '../../../bench/main-job/history.ts'
import { staffOf } from '../src/modules/case/case.fixtures.ts'
import type { Professional } from '../src/platform/actor.ts'
import { anonymous } from './actors.ts'
import { serve } from './counties.ts'
import { testInstance } from './test-instance.ts'

// The history is dated by the database, so the clock is its clock.
const instance = testInstance({ now: new Date().toISOString() })
const resident = anonymous()
let nurse: Professional

/** Cases: as many wait in both; of those that have ended there are fifteen times as many in the second. */
const young = openContacts + openWaits + 1000
const old = openContacts + openWaits + 15_000

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

const isDone = ({ ok }: { readonly ok: boolean }): void => expect(ok).toBe(true)

const sendContact = async (draftKey: string): Promise<void> =>
  isDone(await instance.call(resident, contactRoutes.sendContact, { draftKey, commandKey: randomUUID() }))

const makeModelCase = async (): Promise<string> => {
  await sendContact(await draftKeyOf())
  const { rows } = await instance.database.pool.query('select id, case_id from queue.entry')
  const { id: entryId, case_id: caseId } = rows[0]
  const kind: 'route' = 'route'
  const decision = { kind, serviceId: 'direct-physiotherapy', unitId: 'kajaani-health-station' }
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

/** Whoever waits under this number has not booked yet. */
let nextWait = openContacts + 1

const book = async (slotId: string): Promise<void> => {
  const number = nextWait++
  isDone(
    await instance.call(resident, appointmentRoutes.bookMyTime, {
      ...{ statusKey: statusKeyOf(number), entryId: idOf('wait', number), slotId, mode: 'onSite' },
      commandKey: randomUUID(),
    }),
  )
}

/**
 * Each connection hands over its counts only when told to, or seconds later. All that there may be are taken: were
 * there room for one more, it would come in the place of the one that is still telling others of what was just done.
 */
const flush = async (): Promise<void> => {
  const { pool } = instance.database
  const clients = await Promise.all(Array.from({ length: pool.options.max }, () => pool.connect()))
  for (const client of clients) await client.query('select pg_stat_force_next_flush()')
  for (const client of clients) client.release()
}

const pagesSoFar = async (): Promise<number> => {
  await flush()
  const { rows } = await instance.database.pool.query(
    `select sum(coalesce(heap_blks_hit, 0) + coalesce(heap_blks_read, 0) + coalesce(idx_blks_hit, 0)
       + coalesce(idx_blks_read, 0))::int as pages from pg_statio_user_tables`,
  )
  return rows[0].pages
}

const pagesOf = async (work: () => Promise<void>): Promise<number> => {
  const before = await pagesSoFar()
  await work()
  return (await pagesSoFar()) - before
}

const useCases = ['intake', 'read', 'list', 'board', 'booking'] as const
type UseCase = (typeof useCases)[number]

const readCase = async (number: number): Promise<void> =>
  isDone(await instance.call(nurse, caseRoutes.readCase, { caseId: idOf('case', number) }))

/** What comes before is not counted: drafts are written and times opened first, and each is done once to warm up. */
const measured: Readonly<Record<UseCase, () => Promise<number>>> = {
  intake: async () => {
    const keys = await Promise.all(Array.from({ length: 20 }, draftKeyOf))
    await sendContact(await draftKeyOf())
    return pagesOf(async () => {
      await Promise.all(keys.map(sendContact))
    })
  },
  read: async () => {
    await readCase(1)
    return pagesOf(() => readCase(2))
  },
  list: async () => {
    const list = async () => isDone(await instance.call(nurse, queueRoutes.listWork, {}))
    await list()
    return pagesOf(list)
  },
  board: async () => {
    const board = async () => isDone(await instance.call(nurse, measureRoutes.readBoard, {}))
    await board()
    return pagesOf(board)
  },
  booking: async () => {
    const [first = '', ...others] = await openSlots(6)
    await book(first)
    return pagesOf(async () => {
      for (const slotId of others) await book(slotId)
    })
  },
}

/** Deeper indexes and rows on other pages may cost a little; fifteen times the history may not. */
const mayBe = (pages: number): number => pages * 1.5 + 40

const before = new Map<UseCase, number>()

beforeAll(async () => {
  serve()
  nurse = (await instance.asSystem('given', tx => staffOf(tx, 'martta-testivaara')))['martta-testivaara']
  await nameModel(instance.database.pool, await makeModelCase())
  await growTo(instance.database.pool, 0, young)
  for (const useCase of useCases) before.set(useCase, await measured[useCase]())
  await growTo(instance.database.pool, young, old)
}, 180_000)

describe('with fifteen times as many ended cases', () => {
  test.each(useCases)('%s touches about as many pages', { timeout: 60_000 }, async useCase => {
    const few = before.get(useCase) ?? 0
    expect(few).toBeGreaterThan(0)
    expect(await measured[useCase]()).toBeLessThan(mayBe(few))
  })
})

/** Drops an index for as long as the work takes. */
const without = async <Result>(index: string, work: () => Promise<Result>): Promise<Result> => {
  const { pool } = instance.database
  const { rows } = await pool.query('select pg_get_indexdef($1::regclass) as definition', [index])
  await pool.query(`drop index ${index}`)
  try {
    return await work()
  } finally {
    await pool.query(rows[0].definition)
  }
}

describe('an index that is missing is seen', () => {
  test.each([
    ['read', '"case".statement_of_case'],
    ['read', '"case".matter_merged'],
    ['list', 'queue.due_decision_of_entry'],
    ['booking', 'queue.entry_event_of_entry'],
  ] as const)('%s without %s', { timeout: 60_000 }, async (useCase, index) => {
    const pages = await without(index, measured[useCase])
    expect(pages).toBeGreaterThan(mayBe(before.get(useCase) ?? 0))
  })
})
