import { Notice } from '@yhdella/ui'
import { useLanguage, useTexts } from '../../platform/language.ts'
import { stamp } from '../../platform/when.ts'
import type { CaseData } from './banner.view.ts'
import { markedParts } from './marked-words.view.ts'
import { caseTexts } from './messages.ts'

type Contact = CaseData['contacts'][number]

const Marked = ({ contact }: { readonly contact: Contact }) => (
  <p className="own-words" lang={contact.language}>
    {markedParts(contact.ownWords, contact.redFlagSpans).map(part =>
      part.marked ? <mark key={part.from}>{part.text}</mark> : <span key={part.from}>{part.text}</span>,
    )}
  </p>
)

/** What she told, whole and large; red-flag words are marked and nothing is concluded from them. */
export const OwnWords = ({ contacts }: { readonly contacts: readonly Contact[] }) => {
  const m = useTexts(caseTexts)
  const language = useLanguage()
  return contacts.map(contact => (
    <article key={contact.id} className="told">
      <Marked contact={contact} />
      {contact.redFlags.length > 0 && (
        <Notice tone="alert">
          <p>{m.words.redFlagList(contact.redFlags.join(', '))}</p>
        </Notice>
      )}
      {contact.unfinished && <p className="soft">{m.words.unfinished}</p>}
      <p className="when">
        {m.words.received(
          m.source[contact.source as keyof typeof m.source] ?? contact.source,
          stamp(contact.receivedAt, language),
        )}
      </p>
    </article>
  ))
}
