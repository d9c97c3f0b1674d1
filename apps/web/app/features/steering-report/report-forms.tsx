import { Button, Select, TextArea, TextField } from '@yhdella/ui'
import { CommandForm } from '../../platform/command-form.tsx'
import { useTexts } from '../../platform/language.ts'
import { useReturnedTo } from '../../platform/returned.ts'
import { failureText, reportTexts } from './messages.ts'
import type { ReportRead } from './report.view.ts'

type Place = { readonly id: string; readonly name: string }

type FormProps = { readonly read: ReportRead; readonly commandKey: string }

const useTrouble = (intent: string): string | undefined => {
  const m = useTexts(reportTexts)
  const failed = useReturnedTo(intent)
  return failed?.trouble ? failureText(failed.trouble.code, m) : undefined
}

const Said = ({ read, places }: Pick<FormProps, 'read'> & { readonly places: readonly Place[] }) => {
  const { sentences } = useTexts(reportTexts)
  if (read.sentences.length === 0) return null
  const nameOf = (id: string | null) => places.find(place => place.id === (id ?? ''))?.name ?? sentences.whole
  return (
    <>
      <h3>{sentences.said}</h3>
      <ul className="sentences">
        {read.sentences.map(({ workPackageId, language, written, by }) => (
          <li key={`${workPackageId} ${language}`} lang={language}>
            <strong>{nameOf(workPackageId)}</strong> {written}{' '}
            <span className="soft">{sentences.by(by)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

/** A lead's or an owner's own words to the draft. */
export const SentenceForm = ({
  read,
  commandKey,
  places,
}: FormProps & { readonly places: readonly Place[] }) => {
  const { sentences } = useTexts(reportTexts)
  const failed = useReturnedTo('sentence')
  const trouble = useTrouble('sentence')
  const own = places.filter(({ id }) => read.may.packages.includes(id))
  const choices = [
    ...(read.may.whole ? [{ value: '', label: sentences.whole }] : []),
    ...own.map(({ id, name }) => ({ value: id, label: name })),
  ]
  if (choices.length === 0) return null
  return (
    <section aria-labelledby="sentences">
      <h2 id="sentences">{sentences.heading}</h2>
      <p>{sentences.intro}</p>
      <CommandForm intent="sentence" commandKey={commandKey} id="sentence-form">
        <Select
          id="sentence-place"
          name="workPackageId"
          label={sentences.place}
          errorWord=""
          choices={choices}
          defaultValue={failed?.values.workPackageId}
        />
        <TextArea
          id="sentence-written"
          name="written"
          label={sentences.written}
          errorWord=""
          error={trouble}
          rows={3}
          defaultValue={failed?.values.written}
        />
        <Button look="secondary">{sentences.save}</Button>
      </CommandForm>
      <Said read={read} places={places} />
    </section>
  )
}

/** Keeps the report as it is, for good. */
export const FreezeForm = ({ commandKey }: Pick<FormProps, 'commandKey'>) => {
  const { freeze } = useTexts(reportTexts)
  const failed = useReturnedTo('freeze')
  return (
    <section aria-labelledby="freeze">
      <h2 id="freeze">{freeze.heading}</h2>
      <p>{freeze.intro}</p>
      <CommandForm intent="freeze" commandKey={commandKey} id="freeze-form">
        <TextField
          id="freeze-reason"
          name="reason"
          label={freeze.reason}
          errorWord=""
          error={useTrouble('freeze')}
          defaultValue={failed?.values.reason}
        />
        <Button>{freeze.save}</Button>
      </CommandForm>
    </section>
  )
}

export const ApproveForm = ({ read, commandKey, today }: FormProps & { readonly today: string }) => {
  const { approve } = useTexts(reportTexts)
  const failed = useReturnedTo('approve')
  return (
    <section aria-labelledby="approve">
      <h2 id="approve">{approve.heading}</h2>
      <CommandForm
        intent="approve"
        commandKey={commandKey}
        carried={{ revision: String(read.shown ?? read.revision ?? 1) }}
        id="approve-form"
      >
        <TextField
          id="approve-on"
          name="on"
          type="date"
          label={approve.on}
          errorWord=""
          error={useTrouble('approve')}
          defaultValue={failed?.values.on ?? today}
          input={{ max: today }}
        />
        <TextArea
          id="approve-words"
          name="words"
          label={approve.words}
          errorWord=""
          rows={2}
          defaultValue={failed?.values.words}
        />
        <Button>{approve.save}</Button>
      </CommandForm>
    </section>
  )
}

export const CommentForm = ({ read, commandKey }: FormProps) => {
  const { comment } = useTexts(reportTexts)
  const failed = useReturnedTo('comment')
  return (
    <CommandForm
      intent="comment"
      commandKey={commandKey}
      carried={{ revision: String(read.shown ?? read.revision ?? 1) }}
      id="comment-form"
    >
      <TextArea
        id="comment-words"
        name="words"
        label={comment.words}
        errorWord=""
        error={useTrouble('comment')}
        rows={3}
        defaultValue={failed?.values.words}
      />
      <Button look="secondary">{comment.save}</Button>
    </CommandForm>
  )
}

export type Question = { readonly itemId: string; readonly text: string }

type MinutesProps = FormProps & { readonly today: string; readonly questions: readonly Question[] }

/** The minutes of the meeting: each waiting question may get its answer here, and an owner for it. */
export const MinutesForm = ({ read, commandKey, today, questions }: MinutesProps) => {
  const { minutes } = useTexts(reportTexts)
  const failed = useReturnedTo('minutes')
  return (
    <section aria-labelledby="minutes">
      <h2 id="minutes">{minutes.heading}</h2>
      <CommandForm
        intent="minutes"
        commandKey={commandKey}
        carried={{ revision: String(read.shown ?? read.revision ?? 1) }}
        id="minutes-form"
      >
        <TextField
          id="minutes-on"
          name="on"
          type="date"
          label={minutes.on}
          errorWord=""
          error={useTrouble('minutes')}
          defaultValue={failed?.values.on ?? today}
          input={{ max: today }}
        />
        <TextArea
          id="minutes-words"
          name="words"
          label={minutes.words}
          errorWord=""
          rows={5}
          defaultValue={failed?.values.words}
        />
        {questions.length > 0 && (
          <fieldset>
            <legend>{minutes.decisions}</legend>
            <p className="hint">{minutes.decisionHint}</p>
            {questions.map(({ itemId, text }) => (
              <div key={itemId} className="decision-pair">
                <TextField
                  id={`answer-${itemId}`}
                  name={`answer-${itemId}`}
                  label={minutes.answer(text)}
                  errorWord=""
                  defaultValue={failed?.values[`answer-${itemId}`]}
                />
                <TextField
                  id={`owner-${itemId}`}
                  name={`owner-${itemId}`}
                  label={minutes.owner(text)}
                  errorWord=""
                  defaultValue={failed?.values[`owner-${itemId}`]}
                />
              </div>
            ))}
          </fieldset>
        )}
        <Button look="secondary">{minutes.save}</Button>
      </CommandForm>
    </section>
  )
}
