import type { ReactNode } from 'react'
import { AsHeading, describedBy, FieldError, type FieldProps, fieldClass, Hint } from './field.tsx'

export type RadioChoice = {
  readonly value: string
  readonly label: ReactNode
  readonly hint?: ReactNode
  /** Shown while this is chosen; always shown where the browser cannot tell. */
  readonly more?: ReactNode
}

export type RadiosProps = FieldProps & {
  readonly choices: readonly RadioChoice[]
  readonly defaultValue?: string | null | undefined
  /** Boxes around the choices, for the page's main question. */
  readonly boxed?: boolean
}

type RadioProps = Pick<RadiosProps, 'name' | 'defaultValue'> & {
  readonly id: string
  readonly choice: RadioChoice
}

const Radio = ({ id, name, defaultValue, choice }: RadioProps) => (
  <div className="choice">
    <input
      type="radio"
      id={id}
      name={name}
      value={choice.value}
      defaultChecked={choice.value === defaultValue}
      aria-describedby={choice.hint ? `${id}-hint` : undefined}
    />
    <label htmlFor={id}>{choice.label}</label>
    {choice.hint && <Hint id={id}>{choice.hint}</Hint>}
    {choice.more && <div className="more">{choice.more}</div>}
  </div>
)

/** One of a few. The first radio has the field's own id, so that an error's link lands on it. */
export const Radios = ({ choices, defaultValue, boxed = false, ...field }: RadiosProps) => (
  <fieldset className={fieldClass(field.error)} aria-describedby={describedBy(field)}>
    <legend>
      <AsHeading heading={field.heading}>{field.label}</AsHeading>
    </legend>
    {field.hint && <Hint id={field.id}>{field.hint}</Hint>}
    <FieldError {...field} />
    <div className={boxed ? 'choices boxed' : 'choices'}>
      {choices.map((choice, at) => (
        <Radio
          key={choice.value}
          id={at === 0 ? field.id : `${field.id}-${at}`}
          name={field.name}
          defaultValue={defaultValue}
          choice={choice}
        />
      ))}
    </div>
  </fieldset>
)
