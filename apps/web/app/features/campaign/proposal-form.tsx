import { Button, Checkbox, TextField } from '@yhdella/ui'
import { Form, useSearchParams } from 'react-router'
import { useLanguage, useTexts } from '../../platform/language.ts'
import { useCountyNames } from '../../platform/use-county-names.ts'
import { campaignTexts } from './messages.ts'
import type { Proposal } from './proposal.view.ts'

export type Asked = Readonly<Record<'fromOn' | 'toOn' | 'opensAt' | 'closesAt', string>>

const dayFields = ['fromOn', 'toOn'] as const
const hourFields = ['opensAt', 'closesAt'] as const

const Colleagues = ({ colleagues }: Pick<Proposal, 'colleagues'>) => {
  const m = useTexts(campaignTexts).open.ask
  const names = useCountyNames()
  return (
    <fieldset className="field" aria-describedby="who-hint">
      <legend>{m.who}</legend>
      <p id="who-hint" className="hint">
        {m.whoHint}
      </p>
      <input type="hidden" name="chosen" value="1" />
      {colleagues.map(({ professionalId, professional, unitIds, asked, times }) => (
        <Checkbox
          key={professionalId}
          id={`who-${professionalId}`}
          name="who"
          value={professionalId}
          defaultChecked={asked}
          label={`${professional}, ${unitIds.map(names.unit).join(', ')}: ${asked ? m.times(String(times)) : m.notAsked}`}
        />
      ))}
    </fieldset>
  )
}

/** Who was asked, while a mistake in the days or hours keeps the list of them from being shown. */
const AskedBefore = () => {
  const [params] = useSearchParams()
  return ['chosen', 'who'].flatMap(name =>
    params.getAll(name).map(value => <input key={name + value} type="hidden" name={name} value={value} />),
  )
}

/** Which of the plan's days, at what hours and by whom: a plain form that works without a script. */
export const ProposalForm = ({
  asked,
  colleagues,
  error,
}: {
  readonly asked: Asked
  readonly colleagues: Proposal['colleagues']
  readonly error: { readonly at: 'toOn' | 'opensAt'; readonly text: string } | undefined
}) => {
  const m = useTexts(campaignTexts).open.ask
  const language = useLanguage()
  const errorOf = (name: string) => (error?.at === name ? error.text : undefined)
  return (
    <search aria-label={m.legend}>
      <Form method="get" preventScrollReset>
        <input type="hidden" name="lang" value={language} />
        <div className="campaign-fields">
          {dayFields.map(name => (
            <TextField
              key={name}
              {...{ id: name, name, type: 'date', label: m[name], errorWord: m.mend }}
              error={errorOf(name)}
              defaultValue={asked[name]}
            />
          ))}
          {hourFields.map(name => (
            <TextField
              key={name}
              {...{ id: name, name, label: m[name], hint: m.hoursHint, errorWord: m.mend, characters: 10 }}
              error={errorOf(name)}
              defaultValue={asked[name]}
            />
          ))}
        </div>
        {colleagues.length > 0 ? <Colleagues colleagues={colleagues} /> : <AskedBefore />}
        <Button look="secondary">{m.show}</Button>
      </Form>
    </search>
  )
}
