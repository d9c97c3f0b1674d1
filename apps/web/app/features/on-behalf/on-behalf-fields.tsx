import './on-behalf.css'
import { Radios, Select, type SummaryProblem, TextArea, TextField } from '@yhdella/ui'
import type { FormValues } from '../../platform/form.ts'
import { useTexts } from '../../platform/language.ts'
import { platformTexts } from '../../platform/messages.ts'
import { type Elsewhere, useMunicipalityChoices } from '../../platform/municipality-choices.ts'
import { errorAt } from '../../platform/problem-words.ts'
import { onBehalfTexts } from './messages.ts'

export type OnBehalfFieldsProps = {
  readonly values: FormValues
  readonly problems: readonly SummaryProblem[]
  readonly elsewhere: Elsewhere
}

/** What every field of the form is made of: its name, its value and its problem. */
const useField = ({ values, problems }: Pick<OnBehalfFieldsProps, 'values' | 'problems'>) => {
  const { form } = useTexts(platformTexts)
  return (name: string) => ({
    id: name,
    name,
    error: errorAt(problems, name),
    errorWord: form.errorWord,
    defaultValue: values[name],
  })
}

const choices = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

const Matter = (props: OnBehalfFieldsProps) => {
  const m = useTexts(onBehalfTexts)
  const field = useField(props)
  return (
    <>
      <TextArea {...field('text')} label={m.text} hint={m.textHint} rows={4} />
      <div className="side-by-side">
        <Radios {...field('source')} label={m.source} choices={choices(m.sources)} />
        <div>
          <TextField
            {...field('receivedOn')}
            label={m.receivedOn}
            hint={m.receivedHint}
            type="date"
            characters={10}
          />
          <TextField
            {...field('receivedTime')}
            label={m.receivedTime}
            characters={4}
            input={{ autoComplete: 'off' }}
          />
        </div>
      </div>
    </>
  )
}

const Who = (props: OnBehalfFieldsProps) => {
  const m = useTexts(onBehalfTexts)
  const field = useField(props)
  const off = { autoComplete: 'off' } as const
  return (
    <fieldset>
      <legend>{m.who}</legend>
      <div className="side-by-side">
        <TextField {...field('name')} label={m.name} input={off} />
        <TextField {...field('phone')} label={m.phone} type="tel" characters={20} input={off} />
        <TextField
          {...field('birthYear')}
          label={m.birthYear}
          characters={4}
          input={{ ...off, inputMode: 'numeric' }}
        />
        <Select
          {...field('municipalityCode')}
          label={m.municipality}
          choices={useMunicipalityChoices(props.elsewhere, m.municipalities)}
        />
      </div>
    </fieldset>
  )
}

const Answer = (props: OnBehalfFieldsProps) => {
  const m = useTexts(onBehalfTexts)
  const field = useField(props)
  return (
    <div className="side-by-side">
      <Radios {...field('language')} label={m.language} choices={choices(m.languages)} />
      <Radios {...field('replyBy')} label={m.reply} choices={choices(m.replies)} />
      <TextField
        {...field('interpreter')}
        label={m.interpreter}
        hint={m.interpreterHint}
        characters={20}
        input={{ autoComplete: 'off', maxLength: 60 }}
      />
      <Radios {...field('summaryBy')} label={m.summary} choices={choices(m.summaryBy)} />
    </div>
  )
}

/** The resident's own questions in one compact form, with where they came from. */
export const OnBehalfFields = (props: OnBehalfFieldsProps) => (
  <>
    <Matter {...props} />
    <Who {...props} />
    <Answer {...props} />
  </>
)
