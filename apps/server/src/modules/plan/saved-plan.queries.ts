import type { Output, planRoutes } from '@yhdella/contract'
import type { Id } from '@yhdella/kernel'
import { type Selectable, sql } from 'kysely'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import type { PlanSavedPlan } from '../../schema.generated.ts'

type Told = Output<(typeof planRoutes)['readPlan']>
export type SavedPlan = Told['plan']

/** A plan with all that is kept of it. */
export type KeptPlan = {
  readonly plan: SavedPlan
  readonly question: Told['question']
  readonly foretold: Told['foretold']
}

const scenarioNames: readonly SavedPlan['chosen'][] = ['nothing', 'tried', 'other', 'goal']

type Row = Omit<Selectable<PlanSavedPlan>, 'question' | 'answer' | 'saved_by'>

const planFrom = (row: Row): SavedPlan => ({
  planId: row.id,
  name: row.name,
  version: row.version,
  serviceId: row.service_id,
  municipalityCode: row.municipality_code,
  chosen: scenarioNames.find(name => name === row.chosen) ?? 'nothing',
  perWeek: row.per_week,
  from: row.from_on,
  to: row.to_on,
  costCents: row.cost_cents,
  reason: row.reason,
  savedBy: row.saved_by_name,
  savedAt: row.saved_at,
})

const columns = [
  'id',
  'name',
  'version',
  'service_id',
  'municipality_code',
  'chosen',
  'per_week',
  'from_on',
  'to_on',
  'cost_cents',
  'reason',
  'saved_by_name',
  'saved_at',
] as const

export type NewPlan = {
  readonly question: object
  readonly foretold: object
  readonly plan: Omit<SavedPlan, 'planId' | 'version' | 'savedAt'>
  readonly id: Id<'Plan'>
  readonly savedById: string
}

/** Adds the next version of its name. Two who save under one name at once are put one after the other. */
export const insertPlan = async (tx: GatheredTransaction, kept: NewPlan): Promise<number> => {
  const { plan } = kept
  await sql`select pg_advisory_xact_lock(hashtextextended('plan.saved_plan ' || ${plan.name}::text, 0))`.execute(
    tx.db,
  )
  const { rows } = await sql<{ readonly version: number }>`
    insert into plan.saved_plan (id, name, version, service_id, municipality_code, question, answer, chosen, per_week,
      from_on, to_on, cost_cents, reason, saved_by, saved_by_name, saved_at)
    select ${kept.id}, ${plan.name}, coalesce(max(version), 0) + 1, ${plan.serviceId}, ${plan.municipalityCode},
      ${JSON.stringify(kept.question)}::jsonb, ${JSON.stringify(kept.foretold)}::jsonb, ${plan.chosen}, ${plan.perWeek},
      ${plan.from}::date, ${plan.to}::date, ${plan.costCents}, ${plan.reason}, ${kept.savedById}, ${plan.savedBy},
      ${tx.now}
    from plan.saved_plan where name = ${plan.name}
    returning version`.execute(tx.db)
  const [row] = rows
  if (row === undefined) throw new Error('A plan was not written')
  return row.version
}

// A page of names; older ones are found by their versions' addresses.
const mostListed = 50

/** The newest version of each name, the newest first. */
export const selectPlans = async (
  tx: GatheredTransaction,
  serviceId: string | undefined,
): Promise<readonly SavedPlan[]> => {
  const rows = await tx.db
    .selectFrom('plan.saved_plan as p')
    .select(columns)
    .where(eb =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('plan.saved_plan as later')
            .select('later.id')
            .whereRef('later.name', '=', 'p.name')
            .whereRef('later.version', '>', 'p.version'),
        ),
      ),
    )
    .$if(serviceId !== undefined, query => query.where('service_id', '=', serviceId ?? ''))
    .orderBy('saved_at', 'desc')
    .orderBy('id')
    .limit(mostListed)
    .execute()
  return rows.map(planFrom)
}

export const selectPlan = async (
  tx: GatheredTransaction,
  planId: Id<'Plan'>,
): Promise<KeptPlan | undefined> => {
  const row = await tx.db
    .selectFrom('plan.saved_plan')
    .select([...columns, 'question', 'answer'])
    .where('id', '=', planId)
    .executeTakeFirst()
  if (row === undefined) return undefined
  // Both were written by `insertPlan` in the shape that the contract then had, and the binder parses what goes out.
  return {
    plan: planFrom(row),
    question: row.question as unknown as KeptPlan['question'],
    foretold: row.answer as unknown as KeptPlan['foretold'],
  }
}

/** All versions of a name, the newest first. */
export const selectVersions = async (tx: GatheredTransaction, name: string): Promise<Told['versions']> => {
  const rows = await tx.db
    .selectFrom('plan.saved_plan')
    .select(columns)
    .where('name', '=', name)
    .orderBy('version', 'desc')
    .execute()
  return rows.map(planFrom)
}
