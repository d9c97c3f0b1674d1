/**
 * Redates a million open waits on a scratch database: node bench/access-law-redate.ts [--waits N] [--no-kill]
 * The command is killed (SIGKILL) on the way and run again; another connection works on the same entries all the
 * while and tells how long it was kept waiting. The time is told as a ratio to a plain UPDATE of the same rows.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { migrate } from '../apps/server/src/platform/migrate.ts'
import { startScratchDatabase } from '../apps/server/src/platform/scratch-database.ts'

const { values } = parseArgs({
  options: { waits: { type: 'string', default: '1000000' }, 'no-kill': { type: 'boolean', default: false } },
})
const waits = Number(values.waits)
const project = path.resolve(import.meta.dirname, '..')

const say = (text: string): void => {
  process.stdout.write(`${text}\n`)
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const from = performance.now()
  await work()
  return (performance.now() - from) / 1000
}

/** Waits of the autumn of 2023 under the law of before, with their opening and their decision, as the queue writes them. */
const openWaits = async (db: pg.Client, person: string): Promise<void> => {
  await db.query(`create temp table made as
    select gen_random_uuid() as id, g as n, timestamptz '2023-08-10 07:00+00' + (g % 21) * interval '1 day' as at
    from generate_series(1, ${waits}) g`)
  await db.query(`insert into queue.entry (id, kind, case_id, person_id, service_id, service_class, unit_id,
      municipality_code, urgency, red_flag, summary, channel, language, reply_by, state, opened_at, start_on, due_at, due_family)
    select id, 'wait', gen_random_uuid(), '${person}', 'reception-doctor', 'primary-care.general', 'kajaani-health-station',
      '205', 4, false, 'Selkäkipu', 'web', 'fi', 'message', 'waiting', at, at::date, at + interval '92 days', 'law' from made`)
  await db.query(`insert into queue.entry_event (entry_id, at, kind, detail)
    select id, at, 'opened', jsonb_build_object('kind', 'wait', 'service', 'primary-care.general', 'birthDate', '1980-03-15',
      'contactedAt', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'assessedAt', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) from made`)
  await db.query(`insert into queue.due_decision (entry_id, family, rule, start_on, due_on, due_at, explanation, reason,
      decided_by, decided_at)
    select id, 'law', 'HT-PTH-V1', at::date, (at + interval '3 months')::date,
      (date_trunc('day', at + interval '3 months') + interval '21 hours 59 minutes 59.999 seconds'),
      jsonb_build_object('sentence', jsonb_build_object('fi', '-', 'sv', '-', 'en', '-')), 'opened', 'system', at from made`)
  await db.query('drop table made')
  await db.query('analyze queue.entry')
  await db.query('analyze queue.entry_event')
  await db.query('analyze queue.due_decision')
}

const aPerson = async (db: pg.Client): Promise<string> => {
  const { rows } = await db.query<{ id: string }>(
    `insert into resident.person (id, family_name, given_names, created_at)
      values (gen_random_uuid(), 'Testilä', 'Anna', now()) returning id`,
  )
  return rows[0]?.id ?? ''
}

const environment = (url: string, data: string) => ({
  ...process.env,
  DATABASE_URL: url,
  YHDELLA_DATA: data,
  YHDELLA_CLOCK: '2023-09-01T06:00:00Z',
  YHDELLA_LOG: 'error',
})

type Run = {
  /** Null where it was killed. */
  readonly code: number | null
  readonly longestWriteMs: number | null
  readonly brokenOff: number | null
}

/** A figure that the command tells at its end; null where it did not come so far. */
const figureOf = (said: string, name: string): number | null => {
  const figure = new RegExp(`"${name}":(\\d+)`).exec(said)?.[1]
  return figure === undefined ? null : Number(figure)
}

/** Runs the command to its end, or kills it (SIGKILL) once `killWhen` comes true. */
const redate = async (url: string, data: string, killWhen: (() => Promise<void>) | null): Promise<Run> => {
  const args = ['apps/server/src/cli.ts', 'redate', '--rule', 'HT-PTH-GP14-V2', '--reason', 'bench', '--json']
  const env = environment(url, data)
  const child = spawn(process.execPath, args, { cwd: project, env, stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-2000)
  })
  const ended = new Promise<number | null>(resolve => child.once('close', code => resolve(code)))
  if (killWhen !== null) {
    await Promise.race([killWhen(), ended])
    child.kill('SIGKILL')
  }
  const code = await ended
  return {
    code,
    longestWriteMs: figureOf(said, 'longestWriteMs'),
    brokenOff: figureOf(said, 'brokenOff'),
  }
}

/** A change that found its row held by another is the only one that the redating can have kept waiting. */
type Changes = { readonly all: number[]; readonly onHeldRows: number[] }

const isHeld = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '55P03'

/** Locks the row, at once where it is free; gives whether it was held by another. */
const lockRow = async (db: pg.Client, entryId: string | undefined): Promise<boolean> => {
  await db.query('begin')
  try {
    await db.query('select from queue.entry where id = $1 for no key update nowait', [entryId])
    return false
  } catch (error) {
    if (!isHeld(error)) throw error
    await db.query('rollback')
    await db.query('begin')
    await db.query('select from queue.entry where id = $1 for no key update', [entryId])
    return true
  }
}

/** Takes and gives back random open waits, as people do, and keeps how long each had to wait for its row. */
const worker = (url: string) => {
  const waited: Changes = { all: [], onHeldRows: [] }
  let on = true
  const work = async (): Promise<void> => {
    const db = new pg.Client({ connectionString: url })
    await db.connect()
    const { rows } = await db.query<{ id: string }>(
      'select id from queue.entry where random() < least(1, 20000.0 / $1) limit 20000',
      [waits],
    )
    for (let at = 0; on; at++) {
      // A stride that no batch has, so that rows of every age of the redating are met.
      const entryId = rows[(at * 7919) % rows.length]?.id
      const from = performance.now()
      const wasHeld = await lockRow(db, entryId)
      await db.query('update queue.entry set summary = summary where id = $1', [entryId])
      await db.query('commit')
      const took = performance.now() - from
      waited.all.push(took)
      if (wasHeld) waited.onHeldRows.push(took)
      await pause(2)
    }
    await db.end()
  }
  const working = work()
  const ascending = (values: readonly number[]) => values.toSorted((a, b) => a - b)
  return {
    stop: async (): Promise<Changes> => {
      on = false
      await working
      return { all: ascending(waited.all), onHeldRows: ascending(waited.onHeldRows) }
    },
  }
}

const told = (values: readonly number[]): string => {
  const at = (share: number): string =>
    (values[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0).toFixed(0)
  return `${values.length} changes, in ms: median ${at(0.5)}, 99 % ${at(0.99)}, longest ${at(1)}`
}

const main = async (): Promise<void> => {
  const postgres = await startScratchDatabase()
  const data = mkdtempSync(path.join(tmpdir(), 'redate-'))
  try {
    await migrate(postgres.url)
    const db = new pg.Client({ connectionString: postgres.url })
    await db.connect()
    const person = await aPerson(db)
    say(`${waits} open waits are made in ${(await timed(() => openWaits(db, person))).toFixed(0)} s`)
    const plain = await timed(() => db.query(`update queue.entry set due_at = due_at + interval '1 second'`))
    await db.query('vacuum queue.entry')
    say(`A plain UPDATE of their due dates takes ${plain.toFixed(1)} s, holding every row until its end`)
    const people = worker(postgres.url)
    let seconds = 0
    if (!values['no-kill']) {
      const redated = async (): Promise<number> => {
        const { rows } = await db.query(
          `select count(*)::int as n from queue.due_decision where rule = 'HT-PTH-GP14-V2'`,
        )
        return rows[0].n
      }
      // In the middle of whatever write it is in by then.
      const aQuarterIsDone = async (): Promise<void> => {
        while ((await redated()) < waits / 4) await pause(250)
      }
      seconds += await timed(() => redate(postgres.url, data, aQuarterIsDone))
      say(`Killed after ${seconds.toFixed(1)} s with ${await redated()} redated`)
    }
    let run: Run = { code: null, longestWriteMs: null, brokenOff: null }
    seconds += await timed(async () => {
      run = await redate(postgres.url, data, null)
    })
    const waited = await people.stop()
    const { rows } = await db.query(`select count(distinct entry_id)::int as entries, count(*)::int as rows
      from queue.due_decision where rule = 'HT-PTH-GP14-V2'`)
    say(
      `Redated in ${seconds.toFixed(1)} s in all, exit code ${run.code}: ${rows[0].entries} waits, ${rows[0].rows} new days`,
    )
    say(`Its longest write took ${run.longestWriteMs} ms; ${run.brokenOff} were broken off by the database`)
    say(`That is ${(seconds / plain).toFixed(1)} times the plain UPDATE`)
    say(`Meanwhile by others: ${told(waited.all)}`)
    say(`Of them on rows that the redating held: ${told(waited.onHeldRows)}`)
    await db.end()
  } finally {
    rmSync(data, { recursive: true, force: true })
    await postgres.stop()
  }
}

await main()
