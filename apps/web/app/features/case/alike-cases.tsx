import { Button, Disclosure, Panel } from '@yhdella/ui'
import { Link } from 'react-router'
import { CommandForm } from '../../platform/command-form.tsx'
import { useHref, useLanguage, useTexts } from '../../platform/language.ts'
import { useReturnedTo } from '../../platform/returned.ts'
import { nearMoment } from '../../platform/when.ts'
import type { CaseData } from './banner.view.ts'
import { caseTexts, failureText } from './messages.ts'

type Alike = CaseData['alike'][number]
type MergeProps = { readonly alike: Alike; readonly caseId: string; readonly commandKey: string }

/** Merging is the one step here that cannot be undone, so it is asked for in its own words. */
const Merge = ({ alike, caseId, commandKey }: MergeProps) => {
  const m = useTexts(caseTexts)
  return (
    <Disclosure title={<span data-step="merge">{m.alike.merge}</span>}>
      <p>{m.alike.mergeText}</p>
      <CommandForm
        intent="merge"
        commandKey={commandKey}
        carried={{ caseId, intoCaseId: alike.caseId }}
        label={m.alike.mergeNamed(alike.summary)}
      >
        <Button look="secondary">{m.alike.mergeConfirm}</Button>
      </CommandForm>
    </Disclosure>
  )
}

export type AlikeCasesProps = {
  readonly alike: readonly Alike[]
  readonly caseId: string
  readonly commandKey: string
}

/** Other open matters that may be the same person's: offered for merging, never merged by themselves. */
export const AlikeCases = ({ alike, caseId, commandKey }: AlikeCasesProps) => {
  const m = useTexts(caseTexts)
  const language = useLanguage()
  const href = useHref()
  const failed = useReturnedTo('merge')
  if (alike.length === 0) return <p className="soft">{m.alike.none}</p>
  return (
    <Panel tone="warning" title={m.alike.heading}>
      {failed?.trouble && <p className="error">{failureText(failed.trouble.code, m)}</p>}
      <ul className="plain alike">
        {alike.map(each => (
          <li key={each.caseId}>
            <p>
              <Link to={href(`/work/case/${each.caseId}`)}>{each.summary}</Link>
            </p>
            <p className="when">
              {m.alike.opened(nearMoment(each.openedAt, language))}, {m.alike[each.samePerson]}
            </p>
            <Merge alike={each} caseId={caseId} commandKey={commandKey} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}
