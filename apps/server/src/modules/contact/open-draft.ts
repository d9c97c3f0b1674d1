import type { contactRoutes } from '@yhdella/contract'
import { addMinutes, done } from '@yhdella/kernel'
import type { Handler } from '../../platform/handler.ts'
import { redFlagsIn } from '../catalogue/index.ts'
import { county } from '../organisation/index.ts'
import { insertDraft } from './draft.queries.ts'
import type { Draft } from './draft.rules.ts'
import { hashOfKey, newDraftKey } from './draft-key.ts'
import { saveContactOf } from './save-contact-of-draft.ts'

/** A draft is kept for a day, so that a form left for the evening is there in the morning. Minutes. */
const keptMinutes = 24 * 60

/** Keeps the first sentence at once, under a key that only its writer has; a red flag makes it a contact. */
export const openDraft: Handler<typeof contactRoutes.openDraft> = async (
  tx,
  { text, language, onBehalfOf },
) => {
  const draftKey = newDraftKey()
  const draft: Draft = {
    keyHash: hashOfKey(draftKey),
    text,
    language,
    answers: { reply: null, who: null, onBehalfOf, redFlagChoice: null },
    residentId: null,
    redFlags: redFlagsIn(text, county().redFlags),
    contactId: null,
    statusKeySealed: null,
    sentAt: null,
  }
  await insertDraft(tx, draft, addMinutes(tx.now, keptMinutes))
  await saveContactOf(tx, draftKey, draft)
  return done({ draftKey, redFlags: draft.redFlags })
}
