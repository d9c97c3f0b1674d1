import { Button } from '@yhdella/ui'
import { useActionData, useLoaderData } from 'react-router'
import { onBehalfTexts } from '../../features/on-behalf/messages.ts'
import { OnBehalfFields } from '../../features/on-behalf/on-behalf-fields.tsx'
import { type Received, ReceivedContact } from '../../features/on-behalf/received-contact.tsx'
import { CommandForm } from '../../platform/command-form.tsx'
import { FailurePage } from '../../platform/failure-page.tsx'
import type { Returned } from '../../platform/form.ts'
import type { PageHandle } from '../../platform/handle.ts'
import { useHeldKey } from '../../platform/held-key.ts'
import { keptAction } from '../../platform/kept.ts'
import { useLanguage, useTexts } from '../../platform/language.ts'
import { PageTitle } from '../../platform/page-title.tsx'
import { problemsInWords } from '../../platform/problem-words.ts'
import { isFailed, Wrongs } from '../../platform/sending-form.tsx'
import { doorAction, doorLoader } from './door.server.ts'
import { type NewContact, newContactDoings, readNewContact } from './new-contact.server.ts'

export const handle: PageHandle = { hydrate: true }
export const loader = doorLoader(readNewContact)
export const action = doorAction(newContactDoings)
export const clientAction = keptAction

const isReceived = (answer: object | undefined): answer is { readonly received: Received } =>
  answer !== undefined && 'received' in answer

const untouched: Returned = { values: {}, problems: [], trouble: null }

/** P12: the same contact as from the web, written down by a professional for someone on the phone or at the desk. */
export default function NewContactPage() {
  const m = useTexts(onBehalfTexts)
  const language = useLanguage()
  const { commandKey, by, elsewhere } = useLoaderData<NewContact>()
  const answer = useActionData<Returned | { readonly received: Received }>()
  const key = useHeldKey(commandKey, 'one form')
  if (isReceived(answer))
    return (
      <div className="on-behalf stack">
        <PageTitle>{m.received}</PageTitle>
        <ReceivedContact received={answer.received} />
      </div>
    )
  const returned = answer ?? untouched
  const problems = problemsInWords(returned.problems, m.problem)
  const first = { source: 'phone', language, replyBy: 'call', summaryBy: 'text' }
  return (
    <div className="on-behalf stack">
      <PageTitle failed={isFailed(returned)}>{m.title}</PageTitle>
      <Wrongs returned={returned} problems={problems} troubles={m.notSaved} />
      <h1>{m.title}</h1>
      <p className="lead">{m.lead}</p>
      <p>
        <strong>{m.filledBy(by)}</strong>
      </p>
      <CommandForm intent="receive" commandKey={key} id="on-behalf">
        <OnBehalfFields values={{ ...first, ...returned.values }} problems={problems} elsewhere={elsewhere} />
        <Button>{m.save}</Button>
      </CommandForm>
    </div>
  )
}

export const ErrorBoundary = FailurePage
