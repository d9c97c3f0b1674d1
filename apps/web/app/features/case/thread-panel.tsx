import { Button, Radios, Tag, TextArea, Thread } from '@yhdella/ui'
import { CommandForm } from '../../platform/command-form.tsx'
import { notReached } from '../../platform/kept.ts'
import { useLanguage, useTexts } from '../../platform/language.ts'
import { useReturnedTo } from '../../platform/returned.ts'
import { nearMoment, timeInWords } from '../../platform/when.ts'
import type { CaseData } from './banner.view.ts'
import { caseTexts, failureText } from './messages.ts'
import { useStillOpen } from './still-open.ts'

type Message = CaseData['messages'][number]

/** A message is held before it leaves: as long as it is, one press takes it back. */
const Held = ({
  message,
  caseId,
  now,
}: {
  readonly message: Message
  readonly caseId: string
  readonly now: string
}) => {
  const m = useTexts(caseTexts)
  const language = useLanguage()
  const open = useStillOpen(message.retractableUntil, now)
  const failed = useReturnedTo('retract', { messageId: message.id })
  if (failed?.trouble) return <span className="error">{failureText(failed.trouble.code, m)}</span>
  if (!open || message.retractableUntil === null) return <ReadState message={message} />
  return (
    <>
      <span className="soft">{m.thread.held(timeInWords(message.retractableUntil, language))}</span>
      <CommandForm intent="retract" carried={{ caseId, messageId: message.id }}>
        <Button look="secondary">{m.thread.retract}</Button>
      </CommandForm>
    </>
  )
}

const ReadState = ({ message }: { readonly message: Message }) => {
  const m = useTexts(caseTexts)
  const language = useLanguage()
  if (message.fromResident) return null
  return (
    <span className="when">
      {message.readAt ? m.thread.read(nearMoment(message.readAt, language)) : m.thread.unread}
    </span>
  )
}

const Write = ({ data, commandKey }: { readonly data: CaseData; readonly commandKey: string }) => {
  const m = useTexts(caseTexts)
  const failed = useReturnedTo('message')
  const code = failed?.trouble?.code
  return (
    <CommandForm intent="message" commandKey={commandKey} carried={{ caseId: data.caseId }} id="message">
      <TextArea
        id="message-text"
        name="text"
        label={m.thread.replyLabel}
        hint={`${m.thread.replyHint(m.language[data.banner.language])} ${m.thread.chord}.`}
        error={
          code &&
          (code === notReached
            ? m.triage.kept
            : code === 'InputNotValid'
              ? m.triage.writeMessage
              : failureText(code, m))
        }
        errorWord=""
        rows={4}
        defaultValue={failed?.values.text}
        input={{ lang: data.banner.language }}
      />
      <Radios
        id="message-asks"
        name="asks"
        label={m.thread.kind}
        errorWord=""
        defaultValue={failed?.values.asks ?? ''}
        choices={[
          { value: '', label: m.thread.inform },
          { value: 'true', label: m.thread.asking },
        ]}
      />
      <Button>{m.thread.send}</Button>
    </CommandForm>
  )
}

export type ThreadPanelProps = {
  readonly data: CaseData
  readonly now: string
  readonly commandKey: string
}

/** What has been written to her and by her, and the next message. Notes are elsewhere, on purpose. */
export const ThreadPanel = ({ data, now, commandKey }: ThreadPanelProps) => {
  const m = useTexts(caseTexts)
  const language = useLanguage()
  return (
    <section id="messages" className="panel plain">
      <h2>{m.thread.heading}</h2>
      {data.messages.length === 0 && <p className="soft">{m.thread.none}</p>}
      <Thread
        messages={data.messages.map(message => ({
          id: message.id,
          by: message.fromResident ? m.thread.resident : message.by,
          when: nearMoment(message.at, language),
          own: !message.fromResident,
          body: message.body,
          lang: data.banner.language,
          mark: (
            <>
              {message.asks && <Tag>{m.thread.asks}</Tag>}
              <Held message={message} caseId={data.caseId} now={now} />
            </>
          ),
        }))}
      />
      {data.open ? (
        <Write key={data.messages.length} data={data} commandKey={commandKey} />
      ) : (
        <p className="soft">{m.thread.closed}</p>
      )}
    </section>
  )
}
