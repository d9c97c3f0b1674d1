import { Button, VisuallyHidden } from '@yhdella/ui'
import { CommandForm } from '../../platform/command-form.tsx'
import { useTexts } from '../../platform/language.ts'
import { useReturnedTo } from '../../platform/returned.ts'
import { queueTexts } from './messages.ts'
import type { WorkRow, WorkRowView } from './work-row.view.ts'

type RowProps = { readonly row: WorkRow; readonly view: WorkRowView }

const GiveBack = ({ row, view }: RowProps) => {
  const m = useTexts(queueTexts)
  return (
    <CommandForm intent="giveBack" carried={{ entryId: row.entryId, caseId: row.caseId }}>
      <Button look="quiet" aria-label={`${m.giveBack}: ${view.person}`}>
        {m.giveBack}
      </Button>
    </CommandForm>
  )
}

/** Takes a row that a colleague has: a step of its own, which names her. */
export const TakeOver = ({ row, view, from }: RowProps & { readonly from: string }) => {
  const m = useTexts(queueTexts)
  return (
    <CommandForm
      intent="take"
      carried={{ entryId: row.entryId, caseId: row.caseId, takeOver: 'true' }}
      label={m.takeOverNamed(view.person, from)}
    >
      <Button look="quiet" data-take-over={row.entryId} aria-label={m.takeOverNamed(view.person, from)}>
        {m.takeOver}
      </Button>
    </CommandForm>
  )
}

const Take = ({ row, view }: RowProps) => {
  const m = useTexts(queueTexts)
  return (
    <CommandForm intent="take" carried={{ entryId: row.entryId, caseId: row.caseId }}>
      <Button look="secondary" data-take={row.entryId}>
        {m.take} <VisuallyHidden>{view.person}</VisuallyHidden>
      </Button>
    </CommandForm>
  )
}

/** Take, take over, or give back: whichever the row's state allows. A key presses the very same button. */
export const RowActions = ({ row, view }: RowProps) => {
  const m = useTexts(queueTexts)
  const lost = useReturnedTo('take', { entryId: row.entryId })
  if (view.owner.kind === 'me') return <GiveBack row={row} view={view} />
  return (
    <>
      {lost && (
        <p className="error" role="alert">
          {lost.trouble?.code === 'EntryEnded' ? m.alreadyEnded : m.takenByOther}
        </p>
      )}
      {view.owner.kind === 'other' ? (
        <TakeOver row={row} view={view} from={view.owner.name} />
      ) : (
        <Take row={row} view={view} />
      )}
    </>
  )
}
