import './done-bar.css'
import { Button } from '@yhdella/ui'
import { CommandForm } from '../../platform/command-form.tsx'
import { useLanguage, useTexts } from '../../platform/language.ts'
import { useReturnedTo } from '../../platform/returned.ts'
import { timeInWords } from '../../platform/when.ts'
import type { Done } from './done.view.ts'
import { caseTexts, failureText } from './messages.ts'
import { useStillOpen } from './still-open.ts'

const Undo = ({ undo, keyHint }: { readonly undo: NonNullable<Done['undo']>; readonly keyHint: string }) => {
  const m = useTexts(caseTexts)
  const language = useLanguage()
  return (
    <>
      <span className="soft">{m.done.undoUntil(timeInWords(undo.until, language))}</span>
      <CommandForm intent="undo" carried={{ caseId: undo.caseId, undoKey: undo.key }}>
        <Button look="secondary" data-step="undo">
          {m.done.undo} {keyHint && <kbd>{keyHint}</kbd>}
        </Button>
      </CommandForm>
    </>
  )
}

export type DoneBarProps = {
  readonly done: Done | null
  readonly now: string
  /** The key that undoes, where keys are in use. */
  readonly keyHint: string
}

/** Says what was done, and takes it back as long as the server lets it be. Always there, so that it is read out. */
export const DoneBar = ({ done, now, keyHint }: DoneBarProps) => {
  const m = useTexts(caseTexts)
  const open = useStillOpen(done?.undo?.until ?? null, now)
  const failed = useReturnedTo('undo')
  return (
    <div role="status" className={done ? 'done-bar shown' : 'done-bar'}>
      {failed?.trouble && <p className="error">{failureText(failed.trouble.code, m)}</p>}
      {done && (
        <div className="done-words">
          <strong>{m.done[done.kind]}</strong>
          {done.undo && open && <Undo undo={done.undo} keyHint={keyHint} />}
        </div>
      )}
    </div>
  )
}
