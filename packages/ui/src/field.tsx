import type { ReactNode } from 'react'
import { VisuallyHidden } from './visually-hidden.tsx'

/** What every field has. The same `error` stands in the summary above the heading. */
export type FieldProps = {
  readonly id: string
  readonly name: string
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly error?: string | undefined
  /** Read aloud before the error, such as 'Virhe:'. */
  readonly errorWord: string
  /** The label is a heading: `true` the page's own, 2 that of a part of it. */
  readonly heading?: boolean | 2 | undefined
}

export const hintId = (id: string): string => `${id}-hint`
export const errorId = (id: string): string => `${id}-error`

/** The ids that describe the field, the error first. */
export const describedBy = ({ id, hint, error }: Pick<FieldProps, 'id' | 'hint' | 'error'>) =>
  [error && errorId(id), hint && hintId(id)].filter(Boolean).join(' ') || undefined

/** What makes an input a part of its field. */
export const inputProps = (field: FieldProps) => ({
  id: field.id,
  name: field.name,
  'aria-describedby': describedBy(field),
  'aria-invalid': field.error ? (true as const) : undefined,
})

export const Hint = ({ id, children }: { readonly id: string; readonly children: ReactNode }) => (
  <div id={hintId(id)} className="hint">
    {children}
  </div>
)

export const FieldError = ({ id, error, errorWord }: Pick<FieldProps, 'id' | 'error' | 'errorWord'>) =>
  error ? (
    <p id={errorId(id)} className="error">
      <VisuallyHidden>{errorWord} </VisuallyHidden>
      {error}
    </p>
  ) : null

export const fieldClass = (error: string | undefined): string => (error ? 'field mend' : 'field')

/** The question itself, as a heading where it is one. */
export const AsHeading = ({
  heading,
  children,
}: Pick<FieldProps, 'heading'> & { readonly children: ReactNode }) => {
  if (!heading) return children
  const Heading = heading === 2 ? 'h2' : 'h1'
  return <Heading className="label">{children}</Heading>
}

/** Label, hint, error and the input itself, in this order. */
export const Field = ({ children, ...field }: FieldProps & { readonly children: ReactNode }) => {
  const label = <label htmlFor={field.id}>{field.label}</label>
  return (
    <div className={fieldClass(field.error)}>
      <AsHeading heading={field.heading}>{label}</AsHeading>
      {field.hint && <Hint id={field.id}>{field.hint}</Hint>}
      <FieldError {...field} />
      {children}
    </div>
  )
}
