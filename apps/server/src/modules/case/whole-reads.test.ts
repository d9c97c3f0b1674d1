/** No use case of a matter may read a table whole: the register grows with the years, the day's work does not. */
import { randomUUID } from 'node:crypto'
import { caseRoutes, queueRoutes } from '@yhdella/contract'
import { expect, test } from 'vitest'
import { caseWorld, code, toPhysiotherapy } from './case-world.fixtures.ts'

const { instance, who, given, waiting, rows, take, triage, undo, read } = caseWorld()

/** Closed matters of the past, each with what a matter leaves behind. */
const past = 5000

const fill = async (): Promise<void> => {
  const id = `('00000000-0000-4000-8000-' || lpad(to_hex(number), 12, '0'))::uuid`
  const made = `from generate_series(1, ${past}) as number`
  await rows(`insert into resident.person (id, family_name, given_names, birth_year, phone, created_at)
    select ${id}, 'Testilä' || number, 'Anna', 1980, '050 ' || lpad(number::text, 7, '0'), now() ${made}`)
  await rows(`insert into "case".matter (id, person_id, summary, opened_at, closed_at, disposition)
    select ${id}, ${id}, 'Selkä', '2025-01-01', '2025-01-02', 'answered' ${made}`)
  await rows(`insert into "case".undo (key, case_id, by_id, step, until)
    select ${id}, ${id}, ${id}, '{}', '2025-01-02' ${made}`)
  await rows(`insert into "case".care_relation select ${id}, ${id}, now(), 'wrote' ${made}`)
  await rows(`insert into "case".statement (id, case_id, own_words, source, language, received_at)
    select ${id}, ${id}, 'Selkä', 'web', 'fi', '2025-01-01' ${made}`)
  await rows(
    `insert into "case".event (case_id, at, kind, by_name) select ${id}, '2025-01-01', 'received', 'x' ${made}`,
  )
  await rows(`insert into queue.entry (id, kind, case_id, person_id, service_id, service_class, unit_id, summary,
      channel, language, reply_by, state, opened_at, start_on, ended_at, disposition)
    select ${id}, 'contact', ${id}, ${id}, 'contact', 'primary-care.general', 'digital-centre', 'Selkä',
      'web', 'fi', 'message', 'ended', '2025-01-01', '2025-01-01', '2025-01-02', 'answered' ${made}`)
  await rows(
    `insert into queue.entry_event (entry_id, at, kind) select ${id}, '2025-01-01', 'opened' ${made}`,
  )
  await rows(`insert into queue.due_decision (entry_id, family, rule, start_on, explanation, reason, decided_by, decided_at)
    select ${id}, 'law', 'x', '2025-01-01', '{}', 'opened', 'system', '2025-01-01' ${made}`)
  await rows(`insert into message.message (id, case_id, person_id, from_resident, author, body, language, written_at, visible_at)
    select ${id}, ${id}, ${id}, true, 'x', 'x', 'fi', '2025-01-01', '2025-01-01' ${made}`)
  await rows('vacuum analyze')
}

/** Rows that were read by whole scans so far. Each connection tells its own figures when it is asked to. */
const readWhole = async (): Promise<ReadonlyMap<string, number>> => {
  await Promise.all(
    Array.from({ length: instance.database.pool.options.max }, () =>
      rows('select pg_stat_force_next_flush(), pg_sleep(0.2)'),
    ),
  )
  const tables = await rows(`select schemaname || '.' || relname as name, seq_tup_read::int as read
    from pg_stat_user_tables where n_live_tup >= ${past}`)
  return new Map(tables.map(({ name, read: count }) => [name, count]))
}

const everything = async (): Promise<void> => {
  const by = who('aada-testila')
  const [one, two, three] = [await given(), await given(), await given()]
  await waiting({ person: one.person })
  await take(by, one.entryId)
  await read(by, one.caseId)
  await instance.call(by, caseRoutes.foreseeClocks, { caseId: one.caseId, entryId: one.entryId })
  const answered = await triage(by, one, { kind: 'answer', message: 'Hei' })
  if (answered.ok) expect(code(await undo(by, one.caseId, answered.data.undoKey))).toBe('done')
  const written = { caseId: one.caseId, text: 'Hei', commandKey: randomUUID() }
  const sent = await instance.call(by, caseRoutes.writeMessage, written)
  if (!sent.ok) throw new Error(sent.code)
  const retracted = { caseId: one.caseId, messageId: sent.data.messageId }
  expect(code(await instance.call(by, caseRoutes.retractMessage, retracted))).toBe('done')
  await instance.call(by, caseRoutes.writeNote, { ...written, commandKey: randomUUID() })
  const merged = { caseId: two.caseId, intoCaseId: one.caseId, commandKey: randomUUID() }
  expect(code(await instance.call(by, caseRoutes.mergeCases, merged))).toBe('done')
  await read(by, one.caseId)
  expect(code(await triage(by, three, toPhysiotherapy))).toBe('done')
  await instance.call(by, queueRoutes.listWork, { view: 'all', find: 'testilä' })
}

test('Every use case finds its rows by an index', { timeout: 120_000 }, async () => {
  await fill()
  const before = await readWhole()
  expect(before.size).toBeGreaterThanOrEqual(10)
  await everything()
  const since = await readWhole()
  const whole = [...since].filter(([name, count]) => count - (before.get(name) ?? 0) >= past)
  expect(whole).toEqual([])
})
