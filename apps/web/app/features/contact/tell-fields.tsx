import { Disclosure, type SummaryProblem, TextArea, TextField } from '@yhdella/ui'
import type { FormValues } from '../../platform/form.ts'
import { useTexts } from '../../platform/language.ts'
import { platformTexts } from '../../platform/messages.ts'
import { errorAt } from '../../platform/problem-words.ts'
import { contactTexts } from './messages.ts'

export type FieldsProps = { readonly values: FormValues; readonly problems: readonly SummaryProblem[] }

/** The matter in one's own words; the question is the page's heading. */
export const OwnWordsField = ({ values, problems }: FieldsProps) => {
  const { tell } = useTexts(contactTexts)
  const { form } = useTexts(platformTexts)
  return (
    <TextArea
      id="text"
      name="text"
      heading
      label={tell.title}
      hint={tell.hint}
      error={errorAt(problems, 'text')}
      errorWord={form.errorWord}
      defaultValue={values.text}
    />
  )
}

export const OnBehalfField = ({ values, problems }: FieldsProps) => {
  const { tell } = useTexts(contactTexts)
  const { form } = useTexts(platformTexts)
  const error = errorAt(problems, 'onBehalfOf')
  return (
    <Disclosure title={tell.onBehalf} open={error !== undefined || Boolean(values.onBehalfOf)}>
      <TextField
        id="onBehalfOf"
        name="onBehalfOf"
        label={tell.onBehalfOf}
        hint={tell.onBehalfHint}
        error={error}
        errorWord={form.errorWord}
        defaultValue={values.onBehalfOf}
        input={{ autoComplete: 'off' }}
      />
    </Disclosure>
  )
}
