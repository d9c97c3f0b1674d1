import type { contactRoutes, Parsed } from '@yhdella/contract'
import { done, failed } from '@yhdella/kernel'
import type { Actor } from '../../platform/actor.ts'
import type { Handler } from '../../platform/handler.ts'
import { redFlagsIn } from '../catalogue/index.ts'
import { county } from '../organisation/index.ts'
import { lockDrafts, updateDraft } from './draft.queries.ts'
import { type Draft, stateOf, withRedFlags } from './draft.rules.ts'
import { hashOfKey } from './draft-key.ts'
import { saveContactOf } from './save-contact-of-draft.ts'

type Saved = Parsed<typeof contactRoutes.saveDraft>

const replyIn = ({ reply }: Saved, draft: Draft): Draft['answers']['reply'] =>
  reply === undefined
    ? draft.answers.reply
    : { ...reply, phone: reply.phone ?? null, callWindow: reply.callWindow ?? null }

/** Of telling who she is and identifying herself, what she did last holds. */
const residentIn = ({ identify, who }: Saved, draft: Draft, actor: Actor): Draft['residentId'] => {
  if (identify === true && actor.kind === 'resident') return actor.id
  return identify === false || who !== undefined ? null : draft.residentId
}

const withSaved = (draft: Draft, saved: Saved, actor: Actor): Draft => {
  const text = saved.text ?? draft.text
  return {
    ...draft,
    text,
    language: saved.language ?? draft.language,
    answers: {
      ...draft.answers,
      reply: replyIn(saved, draft),
      who: saved.who ?? draft.answers.who,
      redFlagChoice: saved.redFlagChoice ?? draft.answers.redFlagChoice,
    },
    residentId: residentIn(saved, draft, actor),
    redFlags: withRedFlags(draft.redFlags, redFlagsIn(text, county().redFlags)),
  }
}

/** Saves a page of the form. What a red flag has made a contact is told anew to those who read it. */
export const saveDraft: Handler<typeof contactRoutes.saveDraft> = async (tx, { draftKey, ...saved }) => {
  const keyHash = hashOfKey(draftKey)
  const draft = (await lockDrafts(tx, [keyHash])).get(keyHash.toString('hex'))
  if (draft === undefined) return failed('DraftNotFound')
  if (stateOf(draft) === 'sent') return failed('DraftAlreadySent')
  const next = withSaved(draft, { draftKey, ...saved }, tx.actor)
  await updateDraft(tx, next)
  await saveContactOf(tx, draftKey, next)
  if (next.residentId !== null) tx.about({ personId: next.residentId })
  return done({ redFlags: next.redFlags })
}
