import { Button, Disclosure, Select, TextArea } from '@yhdella/ui'
import { CommandForm } from '../../platform/command-form.tsx'
import { useTexts } from '../../platform/language.ts'
import { useReturnedTo } from '../../platform/returned.ts'
import { caseTexts, failureText } from './messages.ts'
import { chosenDispositions } from './triage.view.ts'

/** Ends the matter and all that waits in it; nothing ends without a reason. */
export const WholeCase = ({
  caseId,
  commandKey,
}: {
  readonly caseId: string
  readonly commandKey: string
}) => {
  const m = useTexts(caseTexts)
  const failed = useReturnedTo('closeCase')
  return (
    <Disclosure title={m.whole.heading} open={failed !== undefined}>
      <p className="hint">{m.whole.hint}</p>
      <CommandForm intent="closeCase" commandKey={commandKey} carried={{ caseId }}>
        <Select
          id="whole-disposition"
          name="disposition"
          label={m.whole.disposition}
          errorWord=""
          defaultValue={failed?.values.disposition ?? 'needResolved'}
          choices={chosenDispositions.map(each => ({ value: each, label: m.disposition[each] }))}
        />
        <TextArea
          id="whole-note"
          name="note"
          label={m.whole.note}
          error={failed?.trouble ? failureText(failed.trouble.code, m) : undefined}
          errorWord=""
          rows={2}
          defaultValue={failed?.values.note}
        />
        <Button look="secondary">{m.whole.save}</Button>
      </CommandForm>
    </Disclosure>
  )
}
