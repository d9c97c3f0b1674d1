import { Button, Buttons, SummaryList, Tag, TextField } from '@yhdella/ui'
import { CommandForm } from '../../platform/command-form.tsx'
import { useLanguage, useTexts } from '../../platform/language.ts'
import { useReturnedTo } from '../../platform/returned.ts'
import { stamp } from '../../platform/when.ts'
import { byWeight, differenceInWords, type Finding, placeInWords, valueInWords } from './import.view.ts'
import { failureText, importTexts } from './messages.ts'

const Facts = ({ finding }: { readonly finding: Finding }) => {
  const m = useTexts(importTexts)
  const language = useLanguage()
  const { stated, correct, difference } = finding
  return (
    <SummaryList
      rows={[
        { term: m.read.place, value: placeInWords(finding, m) },
        ...(stated === null ? [] : [{ term: m.read.stated, value: valueInWords(stated, language) }]),
        ...(stated === null && correct === null
          ? []
          : [
              {
                term: m.read.correct,
                value: correct === null ? m.read.onlyPerson : valueInWords(correct, language),
              },
            ]),
        ...(difference === null
          ? []
          : [{ term: m.read.difference, value: differenceInWords(finding, language) }]),
      ]}
    />
  )
}

const Decided = ({ finding }: { readonly finding: Finding }) => {
  const { read } = useTexts(importTexts)
  const language = useLanguage()
  const { decision, reason, decidedBy, decidedAt } = finding
  if (decision === null) return null
  return (
    <p>
      <Tag tone={decision === 'accept' ? 'success' : 'plain'}>{read.decided[decision]}</Tag> {reason}{' '}
      <span className="soft">
        {decidedBy !== null && decidedAt !== null && read.by(decidedBy, stamp(decidedAt, language))}
      </span>
    </p>
  )
}

const DecideForm = ({ finding, commandKey }: { readonly finding: Finding; readonly commandKey: string }) => {
  const m = useTexts(importTexts)
  const { findingId } = finding
  const failed = useReturnedTo('decide', { findingId })
  const id = `reason-${findingId}`
  return (
    <CommandForm intent="decide" commandKey={commandKey} carried={{ findingId }}>
      <TextField
        id={id}
        name="reason"
        label={m.read.reason}
        errorWord=""
        error={failed?.trouble ? failureText(failed.trouble.code, m) : undefined}
        defaultValue={failed?.values.reason}
      />
      <Buttons>
        {finding.correct !== null && (
          <Button look="secondary" name="decision" value="accept">
            {m.read.accept}
          </Button>
        )}
        <Button look="secondary" name="decision" value="keep">
          {m.read.keep}
        </Button>
      </Buttons>
    </CommandForm>
  )
}

const waits = ({ decision, weight }: Finding): boolean => decision === null && weight !== 'note'

/** Each fault with its place, what stands there, what should, and a person's word on it. */
export const FindingList = ({
  findings,
  commandKey,
}: {
  readonly findings: readonly Finding[]
  readonly commandKey: string
}) => {
  const { read } = useTexts(importTexts)
  if (findings.length === 0) return <p>{read.none}</p>
  return (
    <ol className="plain findings">
      {byWeight(findings).map(finding => (
        <li key={finding.findingId} id={`finding-${finding.findingId}`}>
          <h3>
            <Tag tone={finding.weight === 'fault' ? 'alert' : 'plain'}>{read.weight[finding.weight]}</Tag>{' '}
            {finding.text}
          </h3>
          <Facts finding={finding} />
          <Decided finding={finding} />
          {waits(finding) && <DecideForm finding={finding} commandKey={commandKey} />}
        </li>
      ))}
    </ol>
  )
}
