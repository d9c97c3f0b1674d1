import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, expect, test, vi } from 'vitest'
import { type Follower, followEvents } from '../src/platform/event-follower.ts'
import { testInstance } from './test-instance.ts'

const instance = testInstance()
let follower: Follower | undefined

afterEach(async () => {
  await follower?.stop()
  follower = undefined
})

const follow = async (heard: Set<string>): Promise<void> => {
  follower = await followEvents({
    database: instance.database,
    log: instance.log,
    onTopics: topics => {
      for (const topic of topics) heard.add(topic)
    },
    pollMs: 50,
  })
}

/** Takes an id at once and commits only after `milliseconds`, as a slow request does. */
const announceSlowly = async (topic: string, milliseconds: number): Promise<void> => {
  const client = await instance.database.pool.connect()
  try {
    await client.query('begin')
    await client.query('insert into platform.event (topic, at) values ($1, now())', [topic])
    await pause(milliseconds)
    await client.query('commit')
  } finally {
    client.release()
  }
}

/** What many tail an outbox by: the highest id seen. Here to show that the test would see the loss. */
const followById = () => {
  const heard = new Set<string>()
  let last = 0
  let stopped = false
  const run = async (): Promise<void> => {
    while (!stopped) {
      const { rows } = await instance.database.pool.query<{ id: number; topic: string }>(
        'select id, topic from platform.event where id > $1 order by id',
        [last],
      )
      for (const { id, topic } of rows) {
        heard.add(topic)
        last = Number(id)
      }
      await pause(5)
    }
  }
  const running = run()
  return {
    heard,
    stop: async () => {
      stopped = true
      await running
    },
  }
}

test('No row is missed, however late its transaction commits; following by id misses some', async () => {
  const heard = new Set<string>()
  await follow(heard)
  const naive = followById()
  const topics = Array.from({ length: 60 }, (_, number) => `case:${number}`)
  // Every other one is slow: its id is lower than those of transactions that commit before it.
  for (let batch = 0; batch < topics.length; batch += 6)
    await Promise.all(
      topics.slice(batch, batch + 6).map((topic, place) => announceSlowly(topic, place % 2 === 0 ? 60 : 1)),
    )
  await vi.waitFor(() => expect([...heard].sort()).toEqual([...topics].sort()), { timeout: 10_000 })
  await naive.stop()
  expect(naive.heard.size).toBeLessThan(topics.length)
})

test('What was undone is never told', async () => {
  const heard = new Set<string>()
  await follow(heard)
  const client = await instance.database.pool.connect()
  await client.query('begin')
  await client.query("insert into platform.event (topic, at) values ('case:undone', now())")
  await client.query('rollback')
  client.release()
  await announceSlowly('case:after', 0)
  await vi.waitFor(() => expect(heard.has('case:after')).toBe(true), { timeout: 10_000 })
  expect(heard.has('case:undone')).toBe(false)
})

test('It goes on after its connections were cut', async () => {
  const heard = new Set<string>()
  await follow(heard)
  await instance.database.pool
    .query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    )
    .catch(() => {})
  await vi.waitFor(() => announceSlowly('case:later', 0), { timeout: 10_000 })
  await vi.waitFor(() => expect(heard.has('case:later')).toBe(true), { timeout: 10_000 })
})

test('A commit is told at once, though an older transaction still runs', async () => {
  const heard = new Set<string>()
  await follow(heard)
  const older = await instance.database.pool.connect()
  await older.query('begin')
  await older.query("insert into platform.event (topic, at) values ('case:older', now())")
  await announceSlowly('case:younger', 0)
  await vi.waitFor(() => expect(heard.has('case:younger')).toBe(true), { timeout: 10_000 })
  expect(heard.has('case:older')).toBe(false)
  await older.query('commit')
  older.release()
  await vi.waitFor(() => expect(heard.has('case:older')).toBe(true), { timeout: 10_000 })
})
