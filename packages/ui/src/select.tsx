import { Field, type FieldProps, inputProps } from './field.tsx'

export type Choice = {
  readonly value: string
  readonly label: string
  readonly lang?: string
  /** Choices of one group stand together under its name. */
  readonly group?: string
}

export type SelectProps = FieldProps & {
  readonly choices: readonly Choice[]
  readonly defaultValue?: string | undefined
  readonly autoComplete?: string
}

const Options = ({ choices }: Pick<SelectProps, 'choices'>) =>
  choices.map(({ value, label, lang }) => (
    <option key={value} value={value} lang={lang}>
      {label}
    </option>
  ))

export const Select = ({ choices, defaultValue, autoComplete, ...field }: SelectProps) => (
  <Field {...field}>
    <select {...inputProps(field)} defaultValue={defaultValue} autoComplete={autoComplete}>
      {[...Map.groupBy(choices, ({ group }) => group)].map(([group, grouped]) =>
        group === undefined ? (
          <Options key="" choices={grouped} />
        ) : (
          <optgroup key={group} label={group}>
            <Options choices={grouped} />
          </optgroup>
        ),
      )}
    </select>
  </Field>
)
