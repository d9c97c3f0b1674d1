import { instant } from '@yhdella/kernel'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { DB } from '../schema.generated.ts'
import type { Lane } from './lane.ts'
import { beginOn, type OpenTransaction, type TransactionKind } from './open-transaction.ts'
import { preparing } from './prepared-client.ts'
import { TurnSocket } from './turn-socket.ts'
import { createTurns } from './turns.ts'

/** Transactions at once; PostgreSQL's own default limit is 100 connections for all its users. */
const poolSize = 10
/** Connections beside them, for what is asked without a transaction: who is signed in, what is new, health. */
const beside = 3

/** Of ten turns; a crowd at the open doors leaves some to those who work, and they some to it. */
const tenths: Readonly<Record<Lane, number>> = { known: 9, begun: 8, open: 6 }

/** Beside the five hundred that the door lets in at most, those that are asked within the program. */
const mostWaiting = 2000
/** Shorter than a browser or a proxy waits, so that the refusal reaches the one who waits. Milliseconds. */
const patienceMs = 5000

const turnsOf = (size: number) => {
  const share = (tenth: number): number => Math.max(1, Math.floor((size * tenth) / 10))
  const held = { known: share(tenths.known), begun: share(tenths.begun), open: share(tenths.open) }
  return createTurns({ size, held, waiting: mostWaiting, patienceMs })
}

/** PostgreSQL's type numbers (pg_type.dat). */
const typeNumbers = {
  int8: 20,
  date: 1082,
  timestamptz: 1184,
  timestamptzArray: 1185,
  dateArray: 1182,
  int8Array: 1016,
}

const wholeNumber = (text: string): number | string => {
  const value = Number(text)
  return Number.isSafeInteger(value) ? value : text
}

/** '2026-11-22 10:00:00.123456+00' (session in UTC) to '2026-11-22T10:00:00.123Z'. */
const moment = (text: string): string => {
  if (text === 'infinity' || text === '-infinity') return text
  // A list has hundreds of moments, and in UTC there is nothing to count: the parts are put together anew.
  const [point, isUtc] = [text[19], text.endsWith('+00')]
  if (!isUtc || (point !== '.' && point !== '+')) return instant(text)
  const fraction = point === '.' ? text.slice(20, -3).slice(0, 3) : ''
  return instant(`${text.slice(0, 10)}T${text.slice(11, 19)}.${fraction.padEnd(3, '0')}Z`)
}

const arrayOf =
  (parse: (text: string) => unknown) =>
  (text: string): unknown[] =>
    text === '{}'
      ? []
      : text
          .slice(1, -1)
          .split(',')
          .map(item => (item === 'NULL' ? null : parse(item.replaceAll('"', ''))))

const asWritten = (text: string): string => text

const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  [typeNumbers.int8]: wholeNumber,
  [typeNumbers.date]: asWritten,
  [typeNumbers.timestamptz]: moment,
  [typeNumbers.int8Array]: arrayOf(wholeNumber),
  [typeNumbers.dateArray]: arrayOf(asWritten),
  [typeNumbers.timestamptzArray]: arrayOf(moment),
}

const types: pg.CustomTypesConfig = {
  getTypeParser: (type: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && parsers[type]) || pg.types.getTypeParser(type, 'text'),
}

export type Database = {
  readonly db: Kysely<DB>
  /** Waits for a turn, in its lane, and begins; {@link tooManyWait} where none comes in time. */
  readonly begin: (kind: TransactionKind, lane?: Lane) => Promise<OpenTransaction>
  readonly pool: pg.Pool
  readonly url: string
  readonly close: () => Promise<void>
}

/**
 * Opens a pool on `url`. Days come as 'YYYY-MM-DD', moments as Instant, bigints as numbers where they are
 * exact, ranges as PostgreSQL writes them. `onLost` hears of a connection that broke.
 */
export const openDatabase = (
  url: string,
  onLost: (error: Error) => void = () => {},
  size: number = poolSize,
): Database => {
  const pool = new pg.Pool({
    connectionString: url,
    max: size + beside,
    types,
    // A statement need not wait for the answer to the one before it; those of one turn go in one packet.
    pipeline: true,
    stream: () => new TurnSocket(),
    options: '-c timezone=UTC -c idle_in_transaction_session_timeout=60000',
    connectionTimeoutMillis: 10_000,
  })
  // The pool listens to idle connections only: one that breaks while a transaction holds it would end the process.
  pool.on('connect', client => client.on('error', onLost))
  pool.on('error', () => {})
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool: preparing(pool) }) })
  const turns = turnsOf(size)
  const begin: Database['begin'] = async (kind, lane = 'known') => beginOn(pool, kind, await turns.take(lane))
  return { db, begin, pool, url, close: () => db.destroy() }
}
