import type { contactRoutes, Output } from '@yhdella/contract'
import { SummaryList, type SummaryRow } from '@yhdella/ui'
import { useHref, useLanguage, useTexts } from '../../platform/language.ts'
import { changeAddress } from './contact-address.view.ts'
import { type ContactMessages, contactTexts } from './messages.ts'

export type Draft = Output<typeof contactRoutes.readDraft>

const replyText = ({ replyBy, callWindow }: Draft, { reply }: ContactMessages['check']): string => {
  if (replyBy === 'call') return reply.call[callWindow ?? 'any']
  return replyBy === null ? '' : reply[replyBy]
}

const Lines = ({ lines }: { readonly lines: readonly string[] }) =>
  lines.filter(Boolean).map(line => <p key={line}>{line}</p>)

const useWhoLines = (draft: Draft): readonly string[] => {
  const { check } = useTexts(contactTexts)
  const language = useLanguage()
  if (draft.identifiedAs) return [draft.identifiedAs, check.identified, draft.phone ?? '']
  if (!draft.who) return []
  const { name, phone, birthYear, municipality } = draft.who
  return [name, phone, check.born(birthYear), municipality[language]]
}

/** Everything that is about to be sent, each with a way to change it. */
export const CheckList = ({ draft, draftKey }: { readonly draft: Draft; readonly draftKey: string }) => {
  const { check } = useTexts(contactTexts)
  const href = useHref()
  const change = (page: 'text' | 'reply' | 'who') => ({
    href: href(changeAddress(draftKey, page)),
    word: check.change,
    what: check.changeWhat[page],
  })
  const rows: readonly (SummaryRow | null)[] = [
    { term: check.rows.text, value: <p className="own-words">{draft.text}</p>, change: change('text') },
    draft.onBehalfOf ? { term: check.rows.onBehalfOf, value: draft.onBehalfOf } : null,
    {
      term: check.rows.reply,
      value: <Lines lines={[replyText(draft, check), check.language[draft.language]]} />,
      change: change('reply'),
    },
    draft.interpreter ? { term: check.rows.interpreter, value: draft.interpreter } : null,
    { term: check.rows.who, value: <Lines lines={useWhoLines(draft)} />, change: change('who') },
  ]
  return <SummaryList rows={rows.filter(row => row !== null)} />
}
