import { Radios } from '@yhdella/ui'
import type { CountyNames } from '../../platform/county-names.ts'
import { useLanguage, useTexts } from '../../platform/language.ts'
import { platformTexts } from '../../platform/messages.ts'
import { choiceOf, type FreeTime, freeTimeText, type ModeChoice } from './free-time.view.ts'
import { myTimeTexts } from './my-time-messages.ts'

export type TimeRadiosProps = {
  readonly times: readonly FreeTime[]
  readonly mode: ModeChoice
  readonly names: CountyNames
  readonly label: string
  readonly error: string | undefined
  readonly chosen: string | undefined
}

/** One label, so that the whole is heard as the choice's name. */
const TimeLabel = ({ when, rest }: { readonly when: string; readonly rest: string }) => (
  <>
    {when} <span className="rest">{rest}</span>
  </>
)

/** Free times as a plain list; each is a full sentence, so that it can be read, heard and said. */
export const TimeRadios = ({ times, mode, names, label, error, chosen }: TimeRadiosProps) => {
  const { times: texts } = useTexts(myTimeTexts)
  const { form } = useTexts(platformTexts)
  const language = useLanguage()
  return (
    <Radios
      id="time"
      name="time"
      boxed
      label={label}
      error={error}
      errorWord={form.errorWord}
      defaultValue={chosen}
      choices={times.map(time => ({
        value: choiceOf(time, mode),
        label: <TimeLabel {...freeTimeText(time, mode, names, language, texts)} />,
      }))}
    />
  )
}
