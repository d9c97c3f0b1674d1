import { LinkButton, Notice, Panel, Select, TextField } from '@yhdella/ui'
import { useTexts } from '../../platform/language.ts'
import { platformTexts } from '../../platform/messages.ts'
import { type Elsewhere, useMunicipalityChoices } from '../../platform/municipality-choices.ts'
import { errorAt } from '../../platform/problem-words.ts'
import { contactTexts } from './messages.ts'
import type { FieldsProps } from './tell-fields.tsx'

/** Identifying oneself is offered, never asked for. */
export const IdentifyPanel = ({ signIn }: { readonly signIn: string }) => {
  const { identify } = useTexts(contactTexts).who
  return (
    <Panel tone="info" title={identify.heading}>
      <p>{identify.text}</p>
      <LinkButton look="secondary" href={signIn}>
        {identify.button}
      </LinkButton>
    </Panel>
  )
}

const PhoneField = ({ values, problems, label, hint }: FieldsProps & { label: string; hint?: string }) => {
  const { form } = useTexts(platformTexts)
  return (
    <TextField
      id="phone"
      name="phone"
      type="tel"
      characters={20}
      label={label}
      hint={hint}
      error={errorAt(problems, 'phone')}
      errorWord={form.errorWord}
      defaultValue={values.phone}
      input={{ autoComplete: 'tel', inputMode: 'tel' }}
    />
  )
}

type WhoFieldsProps = FieldsProps & { readonly elsewhere: Elsewhere }

const MunicipalityField = ({ values, problems, elsewhere }: WhoFieldsProps) => {
  const { who } = useTexts(contactTexts)
  const { form } = useTexts(platformTexts)
  return (
    <Select
      id="municipalityCode"
      name="municipalityCode"
      label={who.municipality}
      error={errorAt(problems, 'municipalityCode')}
      errorWord={form.errorWord}
      defaultValue={values.municipalityCode}
      hint={who.municipalityHint}
      choices={useMunicipalityChoices(elsewhere, who)}
    />
  )
}

/** What someone who has not identified herself tells of herself. */
export const SayWhoFields = (fields: WhoFieldsProps) => {
  const { who } = useTexts(contactTexts)
  const { form } = useTexts(platformTexts)
  const { values, problems } = fields
  return (
    <>
      <TextField
        id="name"
        name="name"
        label={who.name}
        error={errorAt(problems, 'name')}
        errorWord={form.errorWord}
        defaultValue={values.name}
        input={{ autoComplete: 'name', spellCheck: false }}
      />
      <PhoneField {...fields} label={who.phone} hint={who.phoneHint} />
      <TextField
        id="birthYear"
        name="birthYear"
        characters={4}
        label={who.birthYear}
        hint={who.birthYearHint}
        error={errorAt(problems, 'birthYear')}
        errorWord={form.errorWord}
        defaultValue={values.birthYear}
        input={{ autoComplete: 'bday-year', inputMode: 'numeric' }}
      />
      <MunicipalityField {...fields} />
    </>
  )
}

/** Who has identified herself is only asked for what her identity does not tell. */
export const IdentifiedFields = (fields: FieldsProps & { readonly name: string; readonly call: boolean }) => {
  const { who } = useTexts(contactTexts)
  return (
    <>
      <Notice tone="success">
        <p>{who.identified(fields.name)}</p>
      </Notice>
      <PhoneField {...fields} label={fields.call ? who.phone : who.phoneIfAny} />
    </>
  )
}
