import type { Id, Instant, Language } from '@yhdella/kernel'
import type { Draft, RedFlagChoice, Reply, SaidWho } from './draft.rules.ts'

export type Source = 'web' | 'phone' | 'desk' | 'paper'
export type SummaryBy = 'text' | 'letter' | 'none'

/** One contact as it was told, whatever the channel. */
export type Told = {
  readonly source: Source
  readonly text: string
  /** Of the text; the reply has a language of its own. */
  readonly language: Language
  readonly reply: Reply | null
  readonly who: SaidWho | null
  /** The identified person whose contact it is; then `who` is not looked at. */
  readonly residentId: Id<'Person'> | null
  readonly onBehalfOf: string | null
  readonly redFlags: readonly string[]
  readonly redFlagChoice: RedFlagChoice | null
  readonly unfinished: boolean
  readonly receivedAt: Instant
  /** The professional who wrote it down; null where the resident did. */
  readonly receivedBy: Id<'Professional'> | null
  readonly summaryBy: SummaryBy | null
}

export const toldInDraft = (
  draft: Draft,
  how: { readonly finished: boolean; readonly at: Instant },
): Told => {
  const { reply, who, onBehalfOf, redFlagChoice } = draft.answers
  return {
    source: 'web',
    text: draft.text,
    language: draft.language,
    reply,
    who,
    residentId: draft.residentId,
    onBehalfOf,
    redFlags: draft.redFlags,
    redFlagChoice,
    unfinished: !how.finished,
    receivedAt: how.at,
    receivedBy: null,
    summaryBy: null,
  }
}

/** The number to call: the one she gave for this reply, else the one she gave of herself. */
export const phoneOf = ({ reply, who, residentId }: Pick<Told, 'reply' | 'who' | 'residentId'>) =>
  reply?.phone ?? (residentId === null ? who?.phone : null) ?? null

export const replyLanguageOf = ({ reply, language }: Pick<Told, 'reply' | 'language'>): Language =>
  reply?.language ?? language

/** Until she has chosen, she is answered on the matter's page, which is the one thing she surely has. */
export const replyByOf = ({ reply }: Pick<Told, 'reply'>) => reply?.by ?? 'message'
