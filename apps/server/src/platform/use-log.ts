/** The use log: who used whose data, for what, and with what outcome. Written by the binder, never by hand. */
import { type AuditEvent, auditEvents, type Route } from '@yhdella/contract'
import type { Instant } from '@yhdella/kernel'
import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import type { DB } from '../schema.generated.ts'
import type { Actor } from './actor.ts'
import type { Subject } from './transaction.ts'

export type Use = {
  readonly event: string
  readonly route: string
  readonly actor: Actor
  /** The actor proved a right by an unguessable key, not by who she is. */
  readonly byKey: boolean
  readonly purpose: string | undefined
  readonly subjects: readonly Subject[]
  /** 'done', 'repeated' (an answer given before, given again), or the code of the refusal. */
  readonly outcome: string
}

export const useOf = (
  name: string,
  route: Route,
  actor: Actor,
  purpose: string | undefined,
): Omit<Use, 'subjects' | 'outcome'> => ({
  event: route.audit,
  route: name,
  actor,
  byKey: route.permission === 'keyHolder',
  purpose,
})

const actorColumns = ({ actor, byKey }: Use) => {
  if (actor.kind === 'anonymous')
    return { actor_kind: byKey ? 'keyHolder' : 'anonymous', actor_id: null, actor_name: null }
  if (actor.kind === 'system') return { actor_kind: 'system', actor_id: null, actor_name: actor.name }
  return { actor_kind: actor.kind, actor_id: actor.id, actor_name: actor.name }
}

const only = (ids: readonly string[]): string | null => (ids.length === 1 ? (ids[0] ?? null) : null)

const distinct = (ids: readonly (string | undefined)[]): string[] => [
  ...new Set(ids.filter(each => each !== undefined)),
]

/** A row as it is written; told as a schema, since it may wait in a file for its writing. */
export const useRow = z.object({
  at: z.string(),
  event: z.string(),
  route: z.string(),
  actor_kind: z.string(),
  actor_id: z.string().nullable(),
  actor_name: z.string().nullable(),
  actor_title: z.string().nullable(),
  purpose: z.string().nullable(),
  subject_ids: z.array(z.string()),
  object_id: z.string().nullable(),
  object_path: z.string().nullable().default(null),
  outcome: z.string(),
})
export type UseRow = z.output<typeof useRow>

export const rowOf = (use: Use, now: string): UseRow => ({
  at: now,
  event: use.event,
  route: use.route,
  ...actorColumns(use),
  actor_title: use.actor.kind === 'professional' ? use.actor.title : null,
  purpose: use.purpose ?? null,
  subject_ids: distinct(use.subjects.map(subject => subject.personId)),
  object_id: only(distinct(use.subjects.map(subject => subject.caseId))),
  object_path: use.subjects.findLast(subject => subject.objectPath !== undefined)?.objectPath ?? null,
  outcome: use.outcome,
})

/** Writes the rows in `db`'s transaction, in one statement. */
export const writeUseLog = (db: Kysely<DB>, uses: readonly Use[], now: string): Promise<void> =>
  writeUseRows(
    db,
    uses.map(use => rowOf(use, now)),
  )

export const writeUseRows = async (db: Kysely<DB>, uses: readonly UseRow[]): Promise<void> => {
  if (uses.length === 0) return
  const rows = JSON.stringify(uses)
  await sql`
    insert into platform.audit_entry
      (at, event, route, actor_kind, actor_id, actor_name, actor_title, purpose, subject_ids, object_id, object_path,
        outcome)
    select at, event, route, actor_kind, actor_id, actor_name, actor_title, purpose, subject_ids, object_id, object_path,
      outcome
    from jsonb_to_recordset(${rows}::jsonb) as use(
      at timestamptz, event text, route text, actor_kind text, actor_id text, actor_name text,
      actor_title text, purpose text, subject_ids uuid[], object_id uuid, object_path text, outcome text)`.execute(
    db,
  )
}

/** Some uses of one kind by one actor on one day. */
export type UseOfDay = {
  /** The last of them. */
  readonly at: Instant
  readonly times: number
  readonly event: Exclude<AuditEvent, 'NothingPersonal'>
  readonly actorKind: 'professional' | 'resident' | 'keyHolder' | 'anonymous'
  readonly name: string | null
  readonly title: string | null
  readonly purpose: string | null
}

export type UsesAsked = {
  readonly subjectIds: readonly string[]
  /** Uses of these objects, and uses of the subjects in which no one object was told (lists). */
  readonly objectIds: readonly string[]
  readonly since: Instant
  readonly atMost: number
}

/**
 * Who has used the data, newest first. What was refused is left out, for then nothing was seen, and so is what the
 * program does by itself: there is nobody to name.
 */
export const readUsesOf = async (db: Kysely<DB>, asked: UsesAsked): Promise<readonly UseOfDay[]> => {
  const { rows } = await sql<UseOfDay>`
    select max(at) as at, count(*) as times, event, actor_kind as "actorKind",
      actor_name as name, actor_title as title, purpose
    from platform.audit_entry
    where subject_ids && ${[...asked.subjectIds]}::uuid[]
      and (object_id is null or object_id = any(${[...asked.objectIds]}::uuid[]))
      and at >= ${asked.since} and outcome in ('done', 'repeated')
      and actor_kind <> 'system' and event = any(${[...auditEvents]}::text[])
      and event <> 'NothingPersonal'
    group by (at at time zone 'Europe/Helsinki')::date, event, actor_kind, actor_id, actor_name, actor_title, purpose
    order by max(at) desc, event
    limit ${asked.atMost}`.execute(db)
  return rows
}
