import { Tag, TextArea, Thread } from '@yhdella/ui'
import type { Returned } from '../../platform/form.ts'
import { useLanguage, useTexts } from '../../platform/language.ts'
import { platformTexts } from '../../platform/messages.ts'
import { errorAt, problemsInWords } from '../../platform/problem-words.ts'
import { SendingForm } from '../../platform/sending-form.tsx'
import { stamp } from '../../platform/when.ts'
import { isAsked } from './headline.view.ts'
import type { MatterMessage, MatterStatus } from './matter-status.ts'
import { matterTexts } from './messages.ts'

const MessageThread = ({ messages }: { readonly messages: readonly MatterMessage[] }) => {
  const texts = useTexts(matterTexts).messages
  const language = useLanguage()
  if (messages.length === 0) return <p className="soft">{texts.empty}</p>
  const last = messages.length - 1
  return (
    <Thread
      messages={messages.map(({ id, fromResident, by, body, at, asks }, place) => ({
        id,
        by: fromResident ? texts.you : by,
        when: stamp(at, language),
        own: fromResident,
        body,
        mark: asks && place === last ? <Tag>{texts.asks}</Tag> : null,
      }))}
    />
  )
}

/** The thread, and a box to write in as long as the matter is open. */
export const MatterMessages = ({
  status,
  returned,
}: {
  readonly status: MatterStatus
  readonly returned: Returned
}) => {
  const texts = useTexts(matterTexts)
  const { form } = useTexts(platformTexts)
  const m = texts.messages
  const asked = isAsked(status)
  if (!status.open && status.messages.length === 0) return null
  return (
    <section id="messages">
      <h2>{m.heading}</h2>
      <MessageThread messages={status.messages} />
      {status.open && (
        <SendingForm
          id="write"
          intent="write"
          returned={returned}
          send={m.send}
          look={asked ? 'primary' : 'secondary'}
        >
          <TextArea
            id="text"
            name="text"
            rows={4}
            label={asked ? m.reply : m.write}
            hint={asked ? m.replyHint : m.writeHint}
            error={errorAt(problemsInWords(returned.problems, texts.problem), 'text')}
            errorWord={form.errorWord}
            defaultValue={returned.values.text}
          />
        </SendingForm>
      )}
    </section>
  )
}
