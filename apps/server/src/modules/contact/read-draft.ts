import type { contactRoutes } from '@yhdella/contract'
import { done, failed, helsinkiDate } from '@yhdella/kernel'
import type { Handler } from '../../platform/handler.ts'
import { municipalityName } from '../organisation/index.ts'
import { readPerson, shownName } from '../resident/index.ts'
import { promiseSentence } from './answer-promise.rules.ts'
import { selectAnswerBy } from './contact.queries.ts'
import { promiseOfContact } from './contact-promise.ts'
import { selectDraft } from './draft.queries.ts'
import { hashOfKey } from './draft-key.ts'

/** All that she has typed, and when we would answer: a saved contact keeps the promise it was given. */
export const readDraft: Handler<typeof contactRoutes.readDraft> = async (tx, { draftKey }) => {
  const draft = await selectDraft(tx, hashOfKey(draftKey))
  if (draft === undefined) return failed('DraftNotFound')
  const { text, language, answers, redFlags, residentId, contactId } = draft
  const { reply, who, onBehalfOf, redFlagChoice } = answers
  const replyLanguage = reply?.language ?? language
  if (residentId !== null) tx.about({ personId: residentId })
  const answerBy = contactId === null ? promiseOfContact(tx.now) : await selectAnswerBy(tx, contactId)
  return done({
    text,
    language: replyLanguage,
    replyBy: reply?.by ?? null,
    phone: reply?.phone ?? null,
    callWindow: reply?.callWindow ?? null,
    interpreter: reply?.interpreter ?? null,
    who:
      who === null
        ? null
        : { ...who, municipality: municipalityName(who.municipalityCode, helsinkiDate(tx.now)) },
    identifiedAs: residentId === null ? null : shownName(await readPerson(tx, residentId)),
    onBehalfOf,
    redFlags,
    redFlagChoice,
    promise: { answerBy, sentence: promiseSentence(answerBy)[replyLanguage] },
  })
}
