/** Keeps the embedded provider's state in the database, so that a restart signs nobody out in mid-step. */
import { fromEpochMs, type Instant } from '@yhdella/kernel'
import type { Kysely } from 'kysely'
import type { Adapter, AdapterPayload } from 'oidc-provider'
import type { DB } from '../../schema.generated.ts'
import { realClock } from '../clock.ts'

/** The provider times its records by the real clock, as browsers time its cookies. */
const now = (): Instant => realClock.now()

const later = (seconds: number | undefined): Instant | null =>
  seconds === undefined ? null : fromEpochMs(Date.parse(now()) + seconds * 1000)

const isPayload = (value: unknown): value is AdapterPayload => typeof value === 'object' && value !== null

/** One kind of record (Session, Interaction, Grant, ...), as oidc-provider asks for it. */
export const providerRecords = (db: Kysely<DB>, kind: string): Adapter => {
  const live = () =>
    db
      .selectFrom('platform.provider_record')
      .select('payload')
      .where('kind', '=', kind)
      .where(eb => eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', now())]))
  const payloadOf = (row: { payload: unknown } | undefined): AdapterPayload | undefined =>
    isPayload(row?.payload) ? row.payload : undefined
  return {
    upsert: async (id, payload, expiresIn) => {
      const row = {
        kind,
        id,
        payload: JSON.stringify(payload),
        grant_id: payload.grantId ?? null,
        uid: payload.uid ?? null,
        expires_at: later(expiresIn),
      }
      await db
        .insertInto('platform.provider_record')
        .values(row)
        .onConflict(conflict => conflict.columns(['kind', 'id']).doUpdateSet(row))
        .execute()
    },
    find: async id => payloadOf(await live().where('id', '=', id).executeTakeFirst()),
    findByUid: async uid => payloadOf(await live().where('uid', '=', uid).executeTakeFirst()),
    findByUserCode: async () => undefined,
    consume: async id => {
      const found = payloadOf(await live().where('id', '=', id).executeTakeFirst())
      if (found === undefined) return
      const payload = JSON.stringify({ ...found, consumed: Math.floor(Date.parse(now()) / 1000) })
      await db
        .updateTable('platform.provider_record')
        .set({ payload })
        .where('kind', '=', kind)
        .where('id', '=', id)
        .execute()
    },
    destroy: async id => {
      await db.deleteFrom('platform.provider_record').where('kind', '=', kind).where('id', '=', id).execute()
    },
    revokeByGrantId: async grantId => {
      await db.deleteFrom('platform.provider_record').where('grant_id', '=', grantId).execute()
    },
  }
}
