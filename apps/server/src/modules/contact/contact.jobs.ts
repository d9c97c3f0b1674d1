import type { JobHandler } from '../../platform/jobs.ts'
import { deleteExpiredDrafts } from './draft.queries.ts'

/** Forgets what was typed a day ago and not sent; what was sent or saved stays in its contact. */
export const forgetDrafts: JobHandler<'contact.forget-drafts'> = tx => deleteExpiredDrafts(tx)
