/**
 * Answers already given: the same command sent again gets the same answer and changes nothing. An answer may hold
 * a key that opens a matter, so it is sealed with the command's own key, of which only a hash is kept.
 */
import type { Instant } from '@yhdella/kernel'
import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import type { DB } from '../schema.generated.ts'
import type { Actor } from './actor.ts'
import { seal, unseal } from './seal.ts'
import { steadyId } from './steady-id.ts'
import type { Subject } from './transaction.ts'

export type Command = {
  /** What the table knows the command by. */
  readonly key: string
  readonly actor: string
  /** The command's own key, as the form drew it: it opens the answer and is never written. */
  readonly secret: string
}

/** What is kept: the answer, and whose data it holds, so that giving it again can be logged. */
export type KeptAnswer = { readonly data: unknown; readonly subjects: readonly Subject[] }

const sealedFor = 'yhdella command answer'

const keptAnswer = z.object({
  data: z.unknown(),
  subjects: z.array(z.custom<Subject>(value => typeof value === 'object' && value !== null)),
})

export const commandOf = (actor: Actor, input: Readonly<Record<string, unknown>>): Command | undefined => {
  const key = input.commandKey
  if (typeof key !== 'string') return undefined
  const secret = key.toLowerCase()
  return { key: steadyId(`command:${secret}`), actor: 'id' in actor ? actor.id : actor.kind, secret }
}

export const nameOf = (command: Pick<Command, 'key' | 'actor'>): string => `${command.key} ${command.actor}`

/**
 * Takes the commands for this transaction by inserting them; gives the names of those it got. A command that
 * another transaction has taken makes this statement wait until that one ends: then either its answer is there,
 * or it was undone and the command is ours. Taken in one order everywhere, so two batches can't deadlock.
 */
export const takeCommands = async (
  db: Kysely<DB>,
  route: string,
  commands: readonly Command[],
  now: Instant,
): Promise<ReadonlySet<string>> => {
  const taken = await sql<Pick<Command, 'key' | 'actor'>>`
    insert into platform.command (key, actor, route, answer, at)
    select key, actor, ${route}, 'null', ${now}
    from unnest(${commands.map(each => each.key)}::uuid[], ${commands.map(each => each.actor)}::text[])
      as asked (key, actor)
    order by key, actor
    on conflict do nothing
    returning key, actor`.execute(db)
  return new Set(taken.rows.map(nameOf))
}

/** The answer that another transaction gave. */
export const readAnswer = async (db: Kysely<DB>, route: string, command: Command): Promise<KeptAnswer> => {
  const row = await db
    .selectFrom('platform.command')
    .select('answer')
    .where('key', '=', command.key)
    .where('actor', '=', command.actor)
    .where('route', '=', route)
    .executeTakeFirstOrThrow()
  const sealed = Buffer.from(z.string().parse(row.answer), 'base64')
  return keptAnswer.parse(JSON.parse(unseal(command.secret, sealedFor, sealed)))
}

/** Keeps the answers of commands taken in this transaction. */
export const keepAnswers = async (
  db: Kysely<DB>,
  route: string,
  answers: readonly (Command & { readonly answer: KeptAnswer })[],
): Promise<void> => {
  if (answers.length === 0) return
  const rows = answers.map(({ key, actor, secret, answer }) => ({
    key,
    actor,
    answer: seal(secret, sealedFor, JSON.stringify(answer)).toString('base64'),
  }))
  await sql`
    update platform.command set answer = given.answer
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given(key uuid, actor text, answer jsonb)
    where command.key = given.key and command.actor = given.actor and command.route = ${route}
      and command.key = any(${answers.map(({ key }) => key)}::uuid[])`.execute(db)
}

/** A command that was refused is not kept: mended, it may be sent again with the same key. */
export const releaseCommands = async (
  db: Kysely<DB>,
  route: string,
  commands: readonly Command[],
): Promise<void> => {
  if (commands.length === 0) return
  await sql`
    delete from platform.command using unnest(
      ${commands.map(each => each.key)}::uuid[], ${commands.map(each => each.actor)}::text[]) as refused (key, actor)
    where command.key = refused.key and command.actor = refused.actor and command.route = ${route}`.execute(
    db,
  )
}
