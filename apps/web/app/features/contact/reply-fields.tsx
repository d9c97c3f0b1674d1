import { Disclosure, Radios, Select, type SummaryProblem, TextField } from '@yhdella/ui'
import type { FormValues } from '../../platform/form.ts'
import { languageNames, useLanguage, useTexts } from '../../platform/language.ts'
import { platformTexts } from '../../platform/messages.ts'
import { errorAt } from '../../platform/problem-words.ts'
import { contactTexts } from './messages.ts'
import type { FieldsProps } from './tell-fields.tsx'

const CallWindow = ({ values, problems }: FieldsProps) => {
  const { reply } = useTexts(contactTexts)
  const { form } = useTexts(platformTexts)
  return (
    <Radios
      id="callWindow"
      name="callWindow"
      label={reply.window}
      error={errorAt(problems, 'callWindow')}
      errorWord={form.errorWord}
      defaultValue={values.callWindow}
      choices={(['any', 'morning', 'afternoon'] as const).map(value => ({
        value,
        label: reply.windows[value],
      }))}
    />
  )
}

/** How we answer: a call is chosen at first, since it is the answer that reaches everyone. */
export const ReplyField = (fields: FieldsProps) => {
  const { reply } = useTexts(contactTexts)
  const { form } = useTexts(platformTexts)
  return (
    <Radios
      id="by"
      name="by"
      boxed
      heading
      label={reply.title}
      error={errorAt(fields.problems, 'by')}
      errorWord={form.errorWord}
      defaultValue={fields.values.by}
      choices={[
        { value: 'call', label: reply.call, hint: reply.callHint, more: <CallWindow {...fields} /> },
        { value: 'message', label: reply.message, hint: reply.messageHint },
        { value: 'text', label: reply.text, hint: reply.textHint },
      ]}
    />
  )
}

const isOpen = (values: FormValues, problems: readonly SummaryProblem[], language: string): boolean =>
  Boolean(values.interpreter) ||
  values.language !== language ||
  ['language', 'interpreter'].some(field => errorAt(problems, field) !== undefined)

/** The language of the answer: the page's own, unless the person says otherwise. */
export const LanguageFields = ({ values, problems }: FieldsProps) => {
  const { reply } = useTexts(contactTexts)
  const { form } = useTexts(platformTexts)
  const language = useLanguage()
  return (
    <Disclosure title={reply.inLanguage[language]} open={isOpen(values, problems, language)}>
      <Select
        id="language"
        name="language"
        label={reply.language}
        error={errorAt(problems, 'language')}
        errorWord={form.errorWord}
        defaultValue={values.language}
        choices={(['fi', 'sv', 'en'] as const).map(code => ({
          value: code,
          label: languageNames[code],
          lang: code,
        }))}
      />
      <TextField
        id="interpreter"
        name="interpreter"
        label={reply.interpreter}
        hint={reply.interpreterHint}
        error={errorAt(problems, 'interpreter')}
        errorWord={form.errorWord}
        defaultValue={values.interpreter}
        characters={20}
      />
    </Disclosure>
  )
}
