import { Button, VisuallyHidden } from '@yhdella/ui'
import { CommandForm } from '../../platform/command-form.tsx'
import { useTexts } from '../../platform/language.ts'
import { useReturnedTo } from '../../platform/returned.ts'
import { queueTexts } from './messages.ts'
import type { WorkRow, WorkRowView } from './work-row.view.ts'

/** Take, take over, or give back: whichever the row's state allows. A key presses the very same button. */
export const RowActions = ({ row, view }: { readonly row: WorkRow; readonly view: WorkRowView }) => {
  const m = useTexts(queueTexts)
  const carried = { entryId: row.entryId, caseId: row.caseId }
  const lost = useReturnedTo('take', { entryId: row.entryId })
  if (view.owner.kind === 'me')
    return (
      <CommandForm intent="giveBack" carried={carried}>
        <Button look="quiet" aria-label={`${m.giveBack}: ${view.person}`}>
          {m.giveBack}
        </Button>
      </CommandForm>
    )
  const other = view.owner.kind === 'other'
  return (
    <>
      {lost && (
        <p className="error" role="alert">
          {lost.trouble?.code === 'EntryEnded' ? m.alreadyEnded : m.takenByOther}
        </p>
      )}
      <CommandForm intent="take" carried={{ ...carried, takeOver: other ? 'true' : '' }}>
        <Button
          look={other ? 'quiet' : 'secondary'}
          data-take={other ? undefined : row.entryId}
          data-take-over={other ? row.entryId : undefined}
        >
          {other ? m.takeOver : m.take}
          <VisuallyHidden>
            {' '}
            {other ? m.takeOverNamed(view.person, view.owner.name) : m.takeNamed(view.person)}
          </VisuallyHidden>
        </Button>
      </CommandForm>
    </>
  )
}
