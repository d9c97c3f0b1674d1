/** Who is signed in. The browser holds a random key; the database holds only its hash. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { roles } from '@yhdella/contract'
import { addMinutes, compareInstants, type Instant, id, languages } from '@yhdella/kernel'
import { type Kysely, type Selectable, sql } from 'kysely'
import { z } from 'zod'
import type { DB, PlatformSession } from '../../schema.generated.ts'
import type { SignedInActor } from '../composition.ts'
import { isNotWritable } from '../not-writable.ts'

/** Without a sign of life for so long a session ends (ASVS 5.0 7.3.1: a documented idle limit). Minutes. */
export const idleMinutes = 30
/** However busy, nobody is signed in longer than a long working day. Minutes. */
export const absoluteMinutes = 10 * 60
/** A sign of life is written down at most this often: a page is not worth a write. Minutes. */
const seenMinutes = 1

export type Session = {
  readonly keyHash: Buffer
  readonly actor: SignedInActor
  readonly csrfKey: string
  readonly seenAt: Instant
  readonly expiresAt: Instant
  readonly providerSession: string | null
}

const signedIn = z.object({
  name: z.string(),
  roles: z.array(z.enum(roles)),
  language: z.enum(languages),
})
const kept = z.discriminatedUnion('kind', [
  signedIn.extend({
    kind: z.literal('professional'),
    id: z.string().transform(text => id<'Professional'>(text)),
    title: z.string(),
    unitIds: z.array(z.string()),
  }),
  signedIn.extend({
    kind: z.literal('resident'),
    id: z.string().transform(text => id<'Person'>(text)),
  }),
])

/** 256 bits that nobody guesses. */
export const newKey = (): string => randomBytes(32).toString('base64url')

export const hashOf = (key: string): Buffer => createHash('sha256').update(key).digest()

/** Compares without telling by time how much was right. */
export const sameKey = (one: string, other: string): boolean => timingSafeEqual(hashOf(one), hashOf(other))

/** Begins a session; gives the key that the browser keeps. */
export const beginSession = async (
  db: Kysely<DB>,
  actor: SignedInActor,
  now: Instant,
  providerSession: string | null,
): Promise<string> => {
  const key = newKey()
  await db
    .insertInto('platform.session')
    .values({
      key_hash: hashOf(key),
      actor: JSON.stringify(actor),
      csrf_key: newKey(),
      created_at: now,
      seen_at: now,
      expires_at: addMinutes(now, absoluteMinutes),
      provider_session: providerSession,
    })
    .execute()
  return key
}

const isOver = (row: { seen_at: Instant; expires_at: Instant }, now: Instant): boolean =>
  compareInstants(now, row.expires_at) >= 0 || compareInstants(now, addMinutes(row.seen_at, idleMinutes)) >= 0

const endOf = (seenAt: Instant, expiresAt: Instant): Instant => {
  const idleEnd = addMinutes(seenAt, idleMinutes)
  return compareInstants(idleEnd, expiresAt) < 0 ? idleEnd : expiresAt
}

/** Whether a person did something, or a page that nobody may be looking at asked by itself. */
export type Sign = 'person' | 'page'

type Row = Selectable<PlatformSession>

const sessionFrom = (row: Row, seenAt: Instant): Session => ({
  keyHash: row.key_hash,
  actor: { ...kept.parse(row.actor), sessionEndsAt: endOf(seenAt, row.expires_at) },
  csrfKey: row.csrf_key,
  seenAt: row.seen_at,
  expiresAt: row.expires_at,
  providerSession: row.provider_session,
})

const isSign = (row: Row, { now, sign }: SessionAsked): boolean =>
  sign === 'person' && compareInstants(now, addMinutes(row.seen_at, seenMinutes)) >= 0

type Known = { readonly asked: SessionAsked; readonly row: Row }

const noteSigns = async (db: Kysely<DB>, signs: readonly Known[]): Promise<void> => {
  if (signs.length === 0) return
  const rows = signs.map(({ asked, row }) => ({ hash: row.key_hash.toString('hex'), at: asked.now }))
  await sql`update platform.session set seen_at = sign.at
    from (select hash, max(at) as at from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as told(hash text, at timestamptz) group by hash) as sign
    where key_hash = decode(sign.hash, 'hex')`.execute(db)
}

const endSessions = async (db: Kysely<DB>, keyHashes: readonly Buffer[]): Promise<void> => {
  if (keyHashes.length === 0) return
  await sql`delete from platform.session where key_hash = any(${[...keyHashes]}::bytea[])`.execute(db)
}

export type SessionAsked = { readonly key: string; readonly now: Instant; readonly sign: Sign }
export type SessionFound = { readonly session: Session | undefined }

/**
 * The sessions of the keys, in their order, of those that go on; persons' signs of life are noted. One statement
 * however many they are, and no memory of what was found before: a session that has ended opens nothing any more.
 */
export const findSessions = async (
  db: Kysely<DB>,
  asked: readonly SessionAsked[],
): Promise<readonly SessionFound[]> => {
  const hashes = asked.map(({ key }) => hashOf(key).toString('hex'))
  const { rows } = await sql<Row>`
    select session.* from jsonb_array_elements_text(${JSON.stringify(hashes)}::jsonb) as asked (hash)
    join platform.session on key_hash = decode(asked.hash, 'hex')`.execute(db)
  const byHash = new Map(rows.map(row => [row.key_hash.toString('hex'), row]))
  const all = asked.map((each, at) => ({ asked: each, row: byHash.get(hashes[at] ?? '') }))
  const known = all.flatMap(({ asked: each, row }) => (row === undefined ? [] : [{ asked: each, row }]))
  const over = known.filter(each => isOver(each.row, each.asked.now))
  const signs = known.filter(each => !over.includes(each) && isSign(each.row, each.asked))
  try {
    await endSessions(
      db,
      over.map(({ row }) => row.key_hash),
    )
    await noteSigns(db, signs)
  } catch (error) {
    // Who is signed in goes on reading where nothing can be written; her half hour is then counted from before it.
    if (!isNotWritable(error)) throw error
  }
  return all.map(({ asked: each, row }) => {
    if (row === undefined || isOver(row, each.now)) return { session: undefined }
    return { session: sessionFrom(row, isSign(row, each) ? each.now : row.seen_at) }
  })
}

/** As {@link findSessions}, of one. */
export const findSession = async (
  db: Kysely<DB>,
  key: string,
  now: Instant,
  sign: Sign = 'person',
): Promise<Session | undefined> => (await findSessions(db, [{ key, now, sign }]))[0]?.session

export const endSession = async (db: Kysely<DB>, keyHash: Buffer): Promise<void> => {
  await db.deleteFrom('platform.session').where('key_hash', '=', keyHash).execute()
}

/** Of the sessions asked about, the hashes (in hexadecimal) of those that still go on. */
export const goingOn = async (
  db: Kysely<DB>,
  keyHashes: readonly Buffer[],
  now: Instant,
): Promise<ReadonlySet<string>> => {
  if (keyHashes.length === 0) return new Set()
  const rows = await db
    .selectFrom('platform.session')
    .select(['key_hash', 'seen_at', 'expires_at'])
    .where('key_hash', 'in', keyHashes)
    .execute()
  return new Set(rows.filter(row => !isOver(row, now)).map(row => row.key_hash.toString('hex')))
}
