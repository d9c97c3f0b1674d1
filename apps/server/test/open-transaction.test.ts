import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { testInstance } from './test-instance.ts'

const instance = testInstance({ composition: { routes: [] } })
const count = async (): Promise<number> => {
  const { rows } = await instance.database.pool.query('select count(*)::int as count from public.child')
  return rows[0].count
}

beforeEach(async () => {
  await instance.database.pool.query(`drop table if exists public.child; drop table if exists public.parent;
    create table public.parent (id integer primary key);
    create table public.child (id integer primary key, parent integer not null references public.parent)`)
})

test('Statements of one turn run in the order in which they were asked, however they are written', async () => {
  for (let round = 0; round < 20; round++) {
    const open = await instance.database.begin('sets')
    const commandsOf = (actor: string) =>
      open.db.selectFrom('platform.command').select('route').where('actor', '=', actor).execute()
    await Promise.all([
      commandsOf('one'),
      sql`insert into public.parent select ${round}::integer`.execute(open.db),
      commandsOf('other'),
      sql`insert into public.child select ${round}::integer, ${round}::integer`.execute(open.db),
      sql`update public.child set parent = parent where id = ${round}::integer`.execute(open.db),
    ])
    await open.commit()
  }
  expect(await count()).toBe(20)
})

test('A failure that nobody waited for keeps the whole transaction from being kept', async () => {
  const open = await instance.database.begin('any')
  await sql`insert into public.parent values (1)`.execute(open.db)
  await sql`insert into public.child values (1, 1)`.execute(open.db)
  const silent = sql`insert into public.child values (2, 99)`.execute(open.db).catch(() => 'failed')
  expect(await silent).toBe('failed')
  await expect(open.commit()).rejects.toThrow('undone')
  await open.rollback()
  expect(await count()).toBe(0)
})

test('Every connection comes back, kept, undone or failed', async () => {
  for (let round = 0; round < 30; round++) {
    const open = await instance.database.begin(round % 2 === 0 ? 'sets' : 'any')
    if (round % 3 === 0) await sql`select 1 / 0`.execute(open.db).catch(() => {})
    await (round % 3 === 1 ? open.commit() : open.rollback())
  }
  const { totalCount, idleCount, waitingCount } = instance.database.pool
  expect({ idle: idleCount, waitingCount }).toEqual({ idle: totalCount, waitingCount: 0 })
})

test('Plans are kept for the transaction of sets only, and the next one on the connection plans as before', async () => {
  const planning = async (kind: 'sets' | 'any'): Promise<string> => {
    const open = await instance.database.begin(kind)
    const { rows } = await sql<{ plan_cache_mode: string }>`show plan_cache_mode`.execute(open.db)
    await open.commit()
    return rows[0]?.plan_cache_mode ?? ''
  }
  expect([await planning('sets'), await planning('any')]).toEqual(['force_generic_plan', 'auto'])
})

test('A connection that breaks inside a transaction fails that transaction and nothing else', async () => {
  const broken = await instance.database.begin('any')
  await sql`insert into public.parent values (1)`.execute(broken.db)
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(broken.db)
  await instance.database.pool.query('select pg_terminate_backend($1, 5000)', [rows[0]?.pid])
  await expect(sql`select 1`.execute(broken.db)).rejects.toThrow()
  await broken.rollback()
  const next = await instance.database.begin('any')
  await sql`insert into public.parent values (2)`.execute(next.db)
  await next.commit()
  const kept = await instance.database.pool.query('select id from public.parent')
  expect(kept.rows).toEqual([{ id: 2 }])
})
