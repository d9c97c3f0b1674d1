/** Whether the instance can really serve: the database answers, it is migrated, jobs run, the county is loaded. */
import { setTimeout as pause } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import type { Instance } from '../instance.ts'
import { missingMigrations } from '../migrate.ts'

/** Milliseconds that the database has for an answer. */
const patience = 2000

export type Readiness = { readonly prepared: boolean; readonly stopping: boolean }
/** `failing` stops the instance from serving; with what is `impaired` it still serves, only less. */
export type Health = {
  readonly ok: boolean
  readonly failing: readonly string[]
  readonly impaired: readonly string[]
}

const late = async (): Promise<never> => {
  await pause(patience, undefined, { ref: false })
  throw new Error('The database was late')
}

type Found = { readonly lacking: readonly string[]; readonly readOnly: boolean }

const look = async ({ database }: Instance): Promise<Found> => {
  const [lacking, told] = await Promise.all([
    missingMigrations(database.pool),
    database.pool.query<{ transaction_read_only: string }>('show transaction_read_only'),
  ])
  return { lacking, readOnly: told.rows[0]?.transaction_read_only === 'on' }
}

const found = async (instance: Instance): Promise<Found | 'silent'> => {
  try {
    return await Promise.race([look(instance), late()])
  } catch {
    return 'silent'
  }
}

const impairmentsOf = (instance: Instance, seen: Found | 'silent'): readonly string[] => [
  ...(seen !== 'silent' && seen.readOnly
    ? ['The database is read-only: reading goes on, nothing can be changed.']
    : []),
  ...(instance.hasRoom()
    ? []
    : ['The disk is nearly full: reading goes on, nothing can be changed. Make room.']),
]

export const healthOf = async (instance: Instance, readiness: Readiness): Promise<Health> => {
  const seen = await found(instance)
  const lacking = seen === 'silent' ? [] : seen.lacking
  const failing = [
    ...(seen === 'silent' ? ['The database does not answer.'] : []),
    ...(lacking.length > 0 ? [`Migrations are missing: ${lacking.join(', ')}.`] : []),
    ...(instance.jobs.working() ? [] : ['Jobs do not run.']),
    ...(readiness.prepared ? [] : ['The county is not loaded yet.']),
    ...(readiness.stopping ? ['The instance is stopping.'] : []),
  ]
  return { ok: failing.length === 0, failing, impaired: impairmentsOf(instance, seen) }
}

export const serveHealth = (app: FastifyInstance, instance: Instance, readiness: () => Readiness): void => {
  app.get('/healthz', { config: { uncounted: true, withoutSession: true } }, async (_request, reply) => {
    const health = await healthOf(instance, readiness())
    return reply.code(health.ok ? 200 : 503).send(health)
  })
}
