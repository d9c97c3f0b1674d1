import { VisuallyHidden } from './visually-hidden.tsx'

export type LanguageChoice = {
  readonly code: string
  /** In the language itself. */
  readonly name: string
  readonly href: string
  readonly current: boolean
}

export type LanguageSwitchProps = {
  readonly label: string
  readonly choices: readonly LanguageChoice[]
  /** The form that is open on the page: the switch then sends it, so that nothing typed is lost. */
  readonly formId?: string | undefined
  /** Names the page's own sending, for the keyboard's Enter: it must never mean a change of language. */
  readonly sendWord: string
}

const Words = ({ code, name }: LanguageChoice) => (
  <>
    <VisuallyHidden>{name} </VisuallyHidden>
    {code.toUpperCase()}
  </>
)

const Choice = ({
  choice,
  formId,
}: {
  readonly choice: LanguageChoice
  readonly formId: string | undefined
}) => {
  const { code, href, current } = choice
  if (current)
    return (
      <span lang={code} aria-current="true">
        <Words {...choice} />
      </span>
    )
  if (formId)
    return (
      <button type="submit" form={formId} formAction={href} name="switchTo" value={code} lang={code}>
        <Words {...choice} />
      </button>
    )
  return (
    <a href={href} lang={code} hrefLang={code}>
      <Words {...choice} />
    </a>
  )
}

/** Links to the same page in another language; where a form is open, buttons that carry what is typed. */
export const LanguageSwitch = ({ label, choices, formId, sendWord }: LanguageSwitchProps) => (
  <nav className="languages" aria-label={label}>
    {formId && (
      <button className="hidden" type="submit" form={formId} tabIndex={-1} aria-hidden="true">
        {sendWord}
      </button>
    )}
    <ul>
      {choices.map(choice => (
        <li key={choice.code}>
          <Choice choice={choice} formId={formId} />
        </li>
      ))}
    </ul>
  </nav>
)
