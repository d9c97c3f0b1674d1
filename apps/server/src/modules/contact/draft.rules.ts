import type { Id, Instant, Language } from '@yhdella/kernel'

export type ReplyBy = 'message' | 'call' | 'text'
export type CallWindow = 'any' | 'morning' | 'afternoon'
export type RedFlagChoice = 'continued' | 'left'

/** How she wants the reply. */
export type Reply = {
  readonly by: ReplyBy
  readonly phone: string | null
  readonly callWindow: CallWindow | null
  readonly language: Language
  readonly interpreter: string | null
}

/** Who she says she is, where nobody has identified her. */
export type SaidWho = {
  readonly name: string
  readonly phone: string
  readonly birthYear: number
  readonly municipalityCode: string
}

export type DraftAnswers = {
  readonly reply: Reply | null
  readonly who: SaidWho | null
  readonly onBehalfOf: string | null
  readonly redFlagChoice: RedFlagChoice | null
}

export type Draft = {
  readonly keyHash: Buffer
  readonly text: string
  readonly language: Language
  readonly answers: DraftAnswers
  /** The identified person who took the draft as her own. */
  readonly residentId: Id<'Person'> | null
  readonly redFlags: readonly string[]
  readonly contactId: Id<'Contact'> | null
  /** The matter's key, sealed with the draft's own key. */
  readonly statusKeySealed: Buffer | null
  readonly sentAt: Instant | null
}

/** open: only a draft. saved: a red flag made it a contact that is not finished. sent: the form was finished. */
export const draftStates = ['open', 'saved', 'sent'] as const
export type DraftState = (typeof draftStates)[number]

export const stateOf = ({ contactId, sentAt }: Pick<Draft, 'contactId' | 'sentAt'>): DraftState => {
  if (contactId === null) return 'open'
  return sentAt === null ? 'saved' : 'sent'
}

/** What a red flag in the text, or the finished form, makes of a draft. */
export type Step = 'receive' | 'amend' | 'nothing'

const steps: Readonly<Record<DraftState, Readonly<Record<'save' | 'saveRedFlag' | 'send', Step>>>> = {
  open: { save: 'nothing', saveRedFlag: 'receive', send: 'receive' },
  saved: { save: 'amend', saveRedFlag: 'amend', send: 'amend' },
  sent: { save: 'nothing', saveRedFlag: 'nothing', send: 'nothing' },
}

export const stepOf = (draft: Pick<Draft, 'contactId' | 'sentAt' | 'redFlags'>, act: 'save' | 'send'): Step =>
  steps[stateOf(draft)][act === 'save' && draft.redFlags.length > 0 ? 'saveRedFlag' : act]

/** A word that was found once stays a mark for the professional, whatever she writes afterwards. */
export const withRedFlags = (before: readonly string[], found: readonly string[]): readonly string[] => [
  ...new Set([...before, ...found]),
]

export type Missing = 'ReplyNotChosen' | 'PersonNotKnown'

/** What the form still needs before it can be sent; null where nothing. `phone` is the identified person's. */
export const missingIn = (
  { answers, residentId }: Pick<Draft, 'answers' | 'residentId'>,
  phone: string | null,
): Missing | null => {
  const { reply, who } = answers
  if (reply === null) return 'ReplyNotChosen'
  if (residentId === null && who === null) return 'PersonNotKnown'
  const number = reply.phone ?? (residentId === null ? who?.phone : phone) ?? null
  return reply.by !== 'message' && number === null ? 'ReplyNotChosen' : null
}
