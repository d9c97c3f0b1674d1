/** What is measured: the real program on a database of its own, emptied of the demonstration's history. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { type Session, signIn } from '../../tests/chaos/sign-in.ts'
import { serverProcess } from '../../tests/server-process.ts'
import { cpuSeconds, parentOf } from './machine-time.ts'

export type Ground = {
  readonly origin: string
  readonly url: string
  readonly pool: pg.Pool
  readonly startSeconds: number
  /** A supervisor: she works on the list, reads matters and sees the board. */
  readonly professional: Session
  /** CPU seconds so far of the server with its database, and of the database alone. */
  readonly cpu: () => { readonly all: number; readonly database: number }
  /** What the program has logged as errors: none is expected. */
  readonly errors: () => readonly string[]
  readonly close: () => Promise<void>
}

const postmasterOf = (dataFolder: string): number =>
  Number(readFileSync(path.join(dataFolder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])

/** The people who work here stay; whom they served, and what was written of it, goes. */
const empty = (pool: pg.Pool) =>
  pool.query(
    'truncate resident.person, "case".matter, appointment.slot, platform.audit_entry, platform.command, contact.draft cascade',
  )

export const openGround = async (dataFolder: string): Promise<Ground> => {
  const server = await serverProcess(dataFolder)
  const startSeconds = await server.start()
  const pool = new pg.Pool({ connectionString: server.databaseUrl(), max: 4 })
  pool.on('error', () => {})
  try {
    await empty(pool)
    const professional = await signIn(server.origin, 'martta-testivaara')
    const postmaster = postmasterOf(dataFolder)
    const root = parentOf(postmaster)
    return {
      origin: server.origin,
      url: server.databaseUrl(),
      pool,
      startSeconds,
      professional,
      cpu: () => ({ all: cpuSeconds(root), database: cpuSeconds(postmaster) }),
      errors: server.errors,
      close: async () => {
        await pool.end()
        await server.stop()
      },
    }
  } catch (error) {
    await pool.end()
    await server.stop()
    throw error
  }
}

/** Requests that residents send each come from an address of their own, as the open doors count addresses. */
export const residentFrom = (number: number): Readonly<Record<string, string>> => ({
  'x-forwarded-for': `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`,
})

export const professionalHeaders = ({ professional }: Ground): Readonly<Record<string, string>> => ({
  cookie: professional.cookie,
  'x-csrf': professional.proof,
})
