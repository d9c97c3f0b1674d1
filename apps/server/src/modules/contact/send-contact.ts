import type { contactRoutes } from '@yhdella/contract'
import { done, failed } from '@yhdella/kernel'
import { gathered } from '../../platform/handler.ts'
import type { GatheredTransaction, Subject } from '../../platform/transaction.ts'
import { amendContacts } from './amend-contacts.ts'
import { selectContacts } from './contact.queries.ts'
import { updateDraftOutcomes } from './draft.queries.ts'
import { type Step, stepOf } from './draft.rules.ts'
import { seal, unseal } from './draft-key.ts'
import { receiveContacts } from './receive-contacts.ts'
import { type Sending, sendingsOf } from './sendings.ts'
import { toldInDraft } from './told.rules.ts'

type SendContact = typeof contactRoutes.sendContact

type Sent = { readonly draftKey: string; readonly statusKey: string; readonly subject: Subject }

/** Drafts that are only drafts: they become contacts now. */
const receive = async (tx: GatheredTransaction, sendings: readonly Sending[]): Promise<readonly Sent[]> => {
  const received = await receiveContacts(
    tx,
    sendings.map(({ draft }) => ({
      told: toldInDraft(draft, { finished: true, at: tx.now }),
      receivedBy: null,
    })),
  )
  const all = received.flatMap((contact, index) => {
    const sending = sendings[index]
    return sending === undefined ? [] : [{ ...contact, ...sending }]
  })
  await updateDraftOutcomes(
    tx,
    all.map(({ draft, draftKey, contactId, statusKey }) => ({
      keyHash: draft.keyHash,
      contactId,
      statusKeySealed: seal(draftKey, statusKey),
      sentAt: tx.now,
    })),
  )
  return all.map(({ draftKey, statusKey, caseId, person }) => ({
    draftKey,
    statusKey,
    subject: { caseId, personId: person.id },
  }))
}

/** A sending whose draft is a contact already. */
const savedOf = (sendings: readonly Sending[]) =>
  sendings.flatMap(({ draftKey, draft }) => {
    const { contactId, statusKeySealed } = draft
    return contactId === null || statusKeySealed === null
      ? []
      : [{ draftKey, draft, contactId, statusKeySealed }]
  })

/** Contacts that a red flag saved unfinished: the same contacts, finished now. */
const finish = async (tx: GatheredTransaction, sendings: readonly Sending[]): Promise<readonly Sent[]> => {
  const saved = savedOf(sendings)
  const matters = await amendContacts(
    tx,
    saved.map(({ contactId, draft }) => ({
      contactId,
      told: toldInDraft(draft, { finished: true, at: tx.now }),
    })),
  )
  await updateDraftOutcomes(
    tx,
    saved.map(({ draft, contactId, statusKeySealed }) => ({
      keyHash: draft.keyHash,
      contactId,
      statusKeySealed,
      sentAt: tx.now,
    })),
  )
  return saved.map(({ draftKey, statusKeySealed }, index) => ({
    draftKey,
    statusKey: unseal(draftKey, statusKeySealed),
    subject: matters[index] ?? {},
  }))
}

/** Sent before: another window, or the same button again. The same page is given, and nothing else is done. */
const giveAgain = async (tx: GatheredTransaction, sendings: readonly Sending[]): Promise<readonly Sent[]> => {
  const sent = savedOf(sendings)
  const contacts = await selectContacts(
    tx,
    sent.map(({ contactId }) => contactId),
  )
  return sent.map(({ draftKey, contactId, statusKeySealed }) => {
    const contact = contacts.get(contactId)
    const subject = contact === undefined ? {} : { caseId: contact.caseId, personId: contact.personId }
    return { draftKey, statusKey: unseal(draftKey, statusKeySealed), subject }
  })
}

const steps: Readonly<Record<Step, typeof receive>> = { receive, amend: finish, nothing: giveAgain }

const sendAll = async (
  tx: GatheredTransaction,
  sendings: readonly Sending[],
): Promise<ReadonlyMap<string, Sent>> => {
  const sent: Sent[] = []
  for (const step of ['receive', 'amend', 'nothing'] as const)
    sent.push(
      ...(await steps[step](
        tx,
        sendings.filter(({ draft }) => stepOf(draft, 'send') === step),
      )),
    )
  return new Map(sent.map(each => [each.draftKey, each]))
}

/**
 * Sends drafts, as many as wait, in a number of statements that does not grow with them. One draft is one
 * contact, whoever sends it how often: the rest get the same page.
 */
export const sendContact = gathered<SendContact>(async (tx, items) => {
  const sendings = await sendingsOf(
    tx,
    items.map(({ input }) => input.draftKey),
  )
  const asked = new Map(sendings.map(sending => [sending.draftKey, sending]))
  const sent = await sendAll(
    tx,
    sendings.filter(({ missing }) => missing === null),
  )
  return items.map(({ input, about }) => {
    const sending = asked.get(input.draftKey)
    if (sending === undefined) return failed('DraftNotFound')
    if (sending.missing !== null) return failed(sending.missing)
    const result = sent.get(input.draftKey)
    if (result === undefined) throw new Error('A draft was neither sent nor refused')
    about(result.subject)
    return done({ statusKey: result.statusKey })
  })
})
