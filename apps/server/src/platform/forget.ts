/** Removes what the platform has kept long enough. */
import { addMinutes } from '@yhdella/kernel'
import type { JobHandler } from './jobs.ts'

/** A form is not sent again after a week; a follower is never a day behind. Minutes. */
const keepCommandsMinutes = 7 * 24 * 60
const keepEventsMinutes = 24 * 60

export const forget: JobHandler<'platform.forget'> = async ({ db, now }) => {
  await db.deleteFrom('platform.session').where('expires_at', '<', now).execute()
  await db.deleteFrom('platform.provider_record').where('expires_at', '<', now).execute()
  await db.deleteFrom('platform.command').where('at', '<', addMinutes(now, -keepCommandsMinutes)).execute()
  await db.deleteFrom('platform.event').where('at', '<', addMinutes(now, -keepEventsMinutes)).execute()
}
