import { Field, type FieldProps, inputProps } from './field.tsx'

export type Choice = { readonly value: string; readonly label: string; readonly lang?: string }

export type SelectProps = FieldProps & {
  readonly choices: readonly Choice[]
  readonly defaultValue?: string | undefined
  readonly autoComplete?: string
}

export const Select = ({ choices, defaultValue, autoComplete, ...field }: SelectProps) => (
  <Field {...field}>
    <select {...inputProps(field)} defaultValue={defaultValue} autoComplete={autoComplete}>
      {choices.map(({ value, label, lang }) => (
        <option key={value} value={value} lang={lang}>
          {label}
        </option>
      ))}
    </select>
  </Field>
)
