import type { FormEvent, ReactNode, Ref } from 'react'
import { Form, useMatches } from 'react-router'
import { formKey } from './form-key.ts'

/** The proof that a form is ours, as the innermost route that tells one has it: it follows a renewed session. */
export const useCsrfKey = (): string => {
  const told = useMatches()
    .map(({ loaderData }) => loaderData)
    .findLast(data => typeof data === 'object' && data !== null && 'csrfKey' in data)
  // Found by the very key that is read here.
  return (told as { readonly csrfKey: string } | undefined)?.csrfKey ?? ''
}

export const CsrfField = () => <input type="hidden" name="csrf" value={useCsrfKey()} />

export type CommandFormProps = {
  readonly intent: string
  /** The page's key; the form makes its own of it. */
  readonly commandKey?: string
  /** What goes along unseen, such as the entry's id. */
  readonly carried?: Readonly<Record<string, string>>
  readonly id?: string
  readonly className?: string
  readonly label?: string
  /** Carries files; only people who work here can send such a form. */
  readonly withFiles?: boolean
  readonly ref?: Ref<HTMLFormElement>
  /** May take the sending into its own hands, where a script can do what a form cannot. */
  readonly onSubmitCapture?: (event: FormEvent<HTMLFormElement>) => void
  readonly children: ReactNode
}

/** A form that posts to the page it stands on: with a script it keeps the place, without one it works the same. */
export const CommandForm = ({
  intent,
  commandKey,
  carried = {},
  id,
  className,
  label,
  withFiles = false,
  ref,
  onSubmitCapture,
  children,
}: CommandFormProps) => (
  <Form
    ref={ref}
    method="post"
    {...(withFiles && { encType: 'multipart/form-data' as const })}
    preventScrollReset
    onSubmitCapture={onSubmitCapture}
    id={id}
    className={className}
    aria-label={label}
  >
    <CsrfField />
    <input type="hidden" name="intent" value={intent} />
    {commandKey && (
      <input
        type="hidden"
        name="commandKey"
        value={formKey(commandKey, [intent, ...Object.values(carried)].join(' '))}
      />
    )}
    {Object.entries(carried).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
    {children}
  </Form>
)
