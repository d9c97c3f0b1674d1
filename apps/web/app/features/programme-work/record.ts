/** One form of the office as it stands: what its fields hold, and what to mend in each after a refusal. */
import type { FieldProps, SummaryProblem } from '@yhdella/ui'
import type { FormValues, Returned } from '../../platform/form.ts'
import { useTexts } from '../../platform/language.ts'
import { platformTexts } from '../../platform/messages.ts'
import { useReturnedTo } from '../../platform/returned.ts'
import { failureText, type ProgrammeWorkMessages, programmeWorkTexts } from './messages.ts'

/** A field's words: `mend` tells what to do when it was refused. */
export type FieldWords = { readonly label: string; readonly hint?: string; readonly mend: string }

export type RecordSetup<Name extends string> = {
  readonly intent: string
  /** Which of several such forms of the page it is; goes along unseen. */
  readonly about?: Readonly<Record<string, string>>
  readonly words: Readonly<Record<Name, FieldWords>>
  /** What the fields hold before anyone has typed. */
  readonly first?: Readonly<Partial<Record<Name, string>>>
  /** Refusals that one field mends. */
  readonly at?: Readonly<Record<string, Name>>
}

type FilledField = FieldProps & { readonly defaultValue?: string }

export type FormRecord<Name extends string> = {
  readonly intent: string
  readonly about: Readonly<Record<string, string>>
  /** What came back; undefined where nothing was refused. */
  readonly returned: Returned | undefined
  readonly problems: readonly SummaryProblem[]
  /** A refusal that no field can mend, in a sentence. */
  readonly trouble: string | undefined
  readonly field: (name: Name) => FilledField
  readonly valueOf: (name: Name) => string | undefined
}

const fieldIdOf = (intent: string, name: string): string => `${intent}-${name}`

/** The contract may hold a field inside another: 'values.0.n' is 'n'. */
const lastPart = (path: string): string => path.split('.').at(-1) ?? path

const sentenceOf = (code: string, { mend }: FieldWords, { problem }: ProgrammeWorkMessages): string => {
  if (code === 'tooLong' || code === 'too_big') return problem.tooLong
  return code === 'notShowable' ? problem.notShowable : mend
}

type Wrongs = Pick<FormRecord<string>, 'problems' | 'trouble'>

/** Each problem at its field, in the order of the fields; what is left over stands above them. */
const wrongsOf = (
  { intent, words, at = {} }: RecordSetup<string>,
  returned: Returned | undefined,
  m: ProgrammeWorkMessages,
): Wrongs => {
  if (returned === undefined) return { problems: [], trouble: undefined }
  const code = returned.trouble?.code ?? ''
  const mended = Object.hasOwn(at, code) ? at[code] : undefined
  const problems = Object.entries(words).flatMap(([name, word]) => {
    const fieldId = fieldIdOf(intent, name)
    if (name === mended) return [{ fieldId, text: failureText(code, m) }]
    const problem = returned.problems.find(each => lastPart(each.field) === name)
    return problem ? [{ fieldId, text: sentenceOf(problem.code, word, m) }] : []
  })
  const isTold = problems.length > 0 || code === ''
  return { problems, trouble: isTold ? undefined : failureText(code, m) }
}

const withFirst = (first: FormValues, returned: Returned | undefined): FormValues => ({
  ...first,
  ...returned?.values,
})

export const useRecord = <Name extends string>(setup: RecordSetup<Name>): FormRecord<Name> => {
  const m = useTexts(programmeWorkTexts)
  const { form } = useTexts(platformTexts)
  const { intent, about = {}, words, first = {} } = setup
  const returned = useReturnedTo(intent, about)
  const wrongs = wrongsOf(setup, returned, m)
  // Fields without a first value are absent, which is what an empty field is made of.
  const values = withFirst(first as FormValues, returned)
  return {
    intent,
    about,
    returned,
    ...wrongs,
    valueOf: name => values[name],
    field: name => {
      const id = fieldIdOf(intent, name)
      const { label, hint } = words[name]
      return {
        id,
        name,
        label,
        hint,
        error: wrongs.problems.find(({ fieldId }) => fieldId === id)?.text,
        errorWord: form.errorWord,
        ...(values[name] === undefined ? {} : { defaultValue: values[name] }),
      }
    },
  }
}
