/** Whether the instance can really serve: the database answers, it is migrated, jobs run, the county is loaded. */
import { setTimeout as pause } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import type { Instance } from '../instance.ts'
import { missingMigrations } from '../migrate.ts'

/** Milliseconds that the database has for an answer. */
const patience = 2000

export type Readiness = { readonly prepared: boolean; readonly stopping: boolean }
export type Health = { readonly ok: boolean; readonly failing: readonly string[] }

const late = async (): Promise<never> => {
  await pause(patience, undefined, { ref: false })
  throw new Error('The database was late')
}

const missing = async ({ database }: Instance): Promise<readonly string[] | 'silent'> => {
  try {
    return await Promise.race([missingMigrations(database.pool), late()])
  } catch {
    return 'silent'
  }
}

export const healthOf = async (instance: Instance, readiness: Readiness): Promise<Health> => {
  const lacking = await missing(instance)
  const failing = [
    ...(lacking === 'silent' ? ['The database does not answer.'] : []),
    ...(lacking !== 'silent' && lacking.length > 0 ? [`Migrations are missing: ${lacking.join(', ')}.`] : []),
    ...(instance.jobs.working() ? [] : ['Jobs do not run.']),
    ...(readiness.prepared ? [] : ['The county is not loaded yet.']),
    ...(readiness.stopping ? ['The instance is stopping.'] : []),
  ]
  return { ok: failing.length === 0, failing }
}

export const serveHealth = (app: FastifyInstance, instance: Instance, readiness: () => Readiness): void => {
  app.get('/healthz', { config: { uncounted: true, withoutSession: true } }, async (_request, reply) => {
    const health = await healthOf(instance, readiness())
    return reply.code(health.ok ? 200 : 503).send(health)
  })
}
