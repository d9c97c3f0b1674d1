import type { ComponentPropsWithRef } from 'react'
import { Field, type FieldProps, inputProps } from './field.tsx'

export type TextAreaProps = FieldProps & {
  readonly defaultValue?: string | undefined
  readonly rows?: number
  readonly input?: Pick<ComponentPropsWithRef<'textarea'>, 'autoComplete' | 'onChange' | 'ref' | 'lang'>
}

/** No length limit in the box: what is too long is told, never cut. */
export const TextArea = ({ defaultValue, rows = 5, input, ...field }: TextAreaProps) => (
  <Field {...field}>
    <textarea {...input} {...inputProps(field)} rows={rows} defaultValue={defaultValue} />
  </Field>
)
