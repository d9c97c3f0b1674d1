import type { absenceRoutes, Output } from '@yhdella/contract'
import { Button, Disclosure, Notice, Select, Table, TextField } from '@yhdella/ui'
import { CommandForm } from '../../platform/command-form.tsx'
import { useLanguage, useTexts } from '../../platform/language.ts'
import { errorAt, problemsInWords } from '../../platform/problem-words.ts'
import { useReturnedTo } from '../../platform/returned.ts'
import { isFailed, Wrongs } from '../../platform/sending-form.tsx'
import { dayInShort, stamp } from '../../platform/when.ts'
import { campaignTexts } from './messages.ts'
import type { Proposal } from './proposal.view.ts'

type Absence = Output<(typeof absenceRoutes)['listAbsences']>['absences'][number]

export type AbsencesProps = {
  readonly absences: readonly Absence[]
  readonly colleagues: Proposal['colleagues']
  readonly commandKey: string
  /** Told once, after an absence was recorded. */
  readonly recorded: { readonly takenBack: string; readonly booked: string } | null
}

const RecordForm = ({ colleagues, commandKey }: Pick<AbsencesProps, 'colleagues' | 'commandKey'>) => {
  const { absences: m, open } = useTexts(campaignTexts)
  const returned = useReturnedTo('recordAbsence')
  const problems = problemsInWords(returned?.problems ?? [], m.wrong)
  const day = (name: 'awayFrom' | 'awayTo', label: string) => (
    <TextField
      {...{ id: name, name, label, type: 'date', errorWord: open.ask.mend }}
      error={errorAt(problems, name)}
      defaultValue={returned?.values[name]}
    />
  )
  return (
    <Disclosure title={m.add} open={returned !== undefined}>
      {returned && isFailed(returned) && <Wrongs {...{ returned, problems }} troubles={m.trouble} />}
      <CommandForm intent="recordAbsence" commandKey={commandKey} label={m.add}>
        <Select
          id="professionalId"
          name="professionalId"
          label={m.who}
          errorWord={open.ask.mend}
          choices={colleagues.map(each => ({ value: each.professionalId, label: each.professional }))}
          defaultValue={returned?.values.professionalId}
        />
        {day('awayFrom', m.from)}
        {day('awayTo', m.to)}
        <Button look="secondary">{m.add}</Button>
      </CommandForm>
    </Disclosure>
  )
}

/** Who is away and when: those days get no extra times. */
export const Absences = ({ absences, colleagues, commandKey, recorded }: AbsencesProps) => {
  const m = useTexts(campaignTexts).absences
  const language = useLanguage()
  const ending = useReturnedTo('endAbsence')
  const day = (on: string) => dayInShort(on, language)
  return (
    <section aria-labelledby="absences">
      <h2 id="absences">{m.heading}</h2>
      <p>{m.lead}</p>
      {ending && isFailed(ending) && <Wrongs returned={ending} problems={[]} troubles={m.trouble} />}
      {recorded && (
        <Notice tone="success">
          <p>{m.done(recorded.takenBack)}</p>
          {recorded.booked !== '0' && <p>{m.toMove(recorded.booked)}</p>}
        </Notice>
      )}
      <Table
        caption={m.caption}
        rows={absences}
        rowKey={({ absenceId }) => absenceId}
        empty={m.none}
        columns={[
          { key: 'who', title: m.table.who, names: true, cell: ({ professional }) => professional },
          {
            ...{ key: 'days', title: m.table.days },
            cell: ({ fromOn, toOn }) => m.days(day(fromOn), day(toOn)),
          },
          {
            ...{ key: 'by', title: m.table.by },
            cell: ({ recordedBy, recordedAt }) => `${recordedBy}, ${stamp(recordedAt, language)}`,
          },
          {
            ...{ key: 'end', title: m.end },
            cell: ({ absenceId, professional }) => (
              <CommandForm
                intent="endAbsence"
                commandKey={commandKey}
                carried={{ absenceId }}
                label={`${m.end}: ${professional}`}
              >
                <Button look="quiet">{m.end}</Button>
              </CommandForm>
            ),
          },
        ]}
      />
      {colleagues.length > 0 && <RecordForm colleagues={colleagues} commandKey={commandKey} />}
    </section>
  )
}
