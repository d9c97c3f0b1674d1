import { Button, Buttons, ErrorSummary, LinkButton, Notice } from '@yhdella/ui'
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react'
import { CommandForm } from '../../platform/command-form.tsx'
import { useTexts } from '../../platform/language.ts'
import { platformTexts } from '../../platform/messages.ts'
import { openId, useOpening } from '../../platform/opening.ts'
import { programmeWorkTexts } from './messages.ts'
import type { FormRecord } from './record.ts'

/** What was refused, with the focus on it: each mend is a link to its field. */
const Wrongs = ({
  problems,
  trouble,
  returned,
}: Pick<FormRecord<never>, 'problems' | 'trouble' | 'returned'>) => {
  const { form } = useTexts(platformTexts)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (returned && (returned.trouble || returned.problems.length > 0)) place.current?.focus()
  }, [returned])
  if (problems.length === 0 && trouble === undefined) return null
  return (
    <div ref={place} tabIndex={-1}>
      {trouble !== undefined && (
        <Notice tone="alert">
          <p>{trouble}</p>
          <p>{form.kept}</p>
        </Notice>
      )}
      <ErrorSummary title={form.mend(problems.length)} problems={problems} />
    </div>
  )
}

export type RecordFormProps<Name extends string> = {
  readonly record: FormRecord<Name>
  readonly heading: string
  /** What the form changes, in a line. */
  readonly about?: ReactNode
  readonly commandKey: string
  /** A verb and an object; null where the form has its own buttons among its fields. */
  readonly save: string | null
  readonly withFiles?: boolean
  readonly onSubmitCapture?: (event: FormEvent<HTMLFormElement>) => void
  readonly children: ReactNode
}

/** The form of one thing, opened in its place on the page. It shuts by a link, so that it works without a script. */
export const RecordForm = <Name extends string>({
  record,
  heading,
  about,
  commandKey,
  save,
  withFiles = false,
  onSubmitCapture,
  children,
}: RecordFormProps<Name>) => {
  const m = useTexts(programmeWorkTexts)
  const { toShut } = useOpening()
  const headingId = `${record.intent}-heading`
  return (
    <section id={openId} tabIndex={-1} className="record-form" aria-labelledby={headingId}>
      <h2 id={headingId}>{heading}</h2>
      {about}
      <Wrongs {...record} />
      <CommandForm
        intent={record.intent}
        commandKey={commandKey}
        carried={record.about}
        id={`${record.intent}-form`}
        withFiles={withFiles}
        {...(onSubmitCapture && { onSubmitCapture })}
      >
        {children}
        <Buttons>
          {save !== null && <Button>{save}</Button>}
          <LinkButton look="quiet" href={toShut}>
            {m.shut}
          </LinkButton>
        </Buttons>
      </CommandForm>
    </section>
  )
}
