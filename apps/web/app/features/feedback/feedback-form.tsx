import { Disclosure, Panel, Radios, type SummaryProblem, TextArea } from '@yhdella/ui'
import type { Returned } from '../../platform/form.ts'
import { useTexts } from '../../platform/language.ts'
import { platformTexts } from '../../platform/messages.ts'
import { errorAt, problemsInWords } from '../../platform/problem-words.ts'
import { SendingForm } from '../../platform/sending-form.tsx'
import { feedbackTexts } from './messages.ts'

type PartProps = { readonly returned: Returned; readonly problems: readonly SummaryProblem[] }

const HelpedField = ({ returned, problems }: PartProps) => {
  const texts = useTexts(feedbackTexts)
  const { form } = useTexts(platformTexts)
  return (
    <Radios
      id="helped"
      name="helped"
      heading={2}
      label={texts.question}
      hint={texts.hint}
      error={errorAt(problems, 'helped')}
      errorWord={form.errorWord}
      defaultValue={returned.values.helped}
      choices={(['yes', 'partly', 'no'] as const).map(value => ({ value, label: texts.helped[value] }))}
    />
  )
}

/** What one may add; nobody has to. */
const MoreFields = ({ returned, problems }: PartProps) => {
  const texts = useTexts(feedbackTexts)
  const { form } = useTexts(platformTexts)
  const error = errorAt(problems, 'words')
  return (
    <Disclosure title={texts.words} open={error !== undefined || Boolean(returned.values.words)}>
      <Radios
        id="contactedBefore"
        name="contactedBefore"
        label={texts.before}
        errorWord={form.errorWord}
        defaultValue={returned.values.contactedBefore}
        choices={(['yes', 'no'] as const).map(value => ({ value, label: texts.contactedBefore[value] }))}
      />
      <TextArea
        id="words"
        name="words"
        rows={3}
        label={texts.words}
        hint={texts.wordsHint}
        error={error}
        errorWord={form.errorWord}
        defaultValue={returned.values.words}
      />
    </Disclosure>
  )
}

/** The one question after a visit. */
export const FeedbackForm = ({ returned }: { readonly returned: Returned }) => {
  const texts = useTexts(feedbackTexts)
  const problems = problemsInWords(returned.problems, texts.problem)
  return (
    <Panel tone="info">
      <SendingForm intent="feedback" returned={returned} send={texts.send}>
        <HelpedField returned={returned} problems={problems} />
        <MoreFields returned={returned} problems={problems} />
      </SendingForm>
    </Panel>
  )
}
