import type { ComponentPropsWithRef } from 'react'
import { Field, type FieldProps, inputProps } from './field.tsx'

export type TextFieldProps = FieldProps & {
  readonly defaultValue?: string | undefined
  readonly type?: 'text' | 'tel' | 'search' | 'date'
  /** About how many characters are expected: the box is as wide. */
  readonly characters?: 4 | 10 | 20 | 40
  readonly input?: Pick<
    ComponentPropsWithRef<'input'>,
    'autoComplete' | 'inputMode' | 'spellCheck' | 'maxLength' | 'onChange' | 'ref' | 'lang' | 'max'
  >
}

export const TextField = ({
  defaultValue,
  type = 'text',
  characters = 40,
  input,
  ...field
}: TextFieldProps) => (
  <Field {...field}>
    <input
      {...input}
      {...inputProps(field)}
      type={type}
      defaultValue={defaultValue}
      className={`w${characters}`}
    />
  </Field>
)
