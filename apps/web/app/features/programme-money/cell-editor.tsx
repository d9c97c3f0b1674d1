import { amountProblemTexts } from '@yhdella/programme'
import { type KeyboardEvent, useId, useState } from 'react'
import { useLanguage } from '../../platform/language.ts'
import { readTyped } from './grid.view.ts'

export type CellEditorProps = {
  readonly label: string
  /** What stands in the field when it opens. */
  readonly first: string
  readonly onWritten: (amount: number | null, rows: number, columns: number) => void
  readonly onDropped: () => void
}

/** An open cell: Enter writes and goes down, Tab writes and goes on, Esc takes back. What is no amount stays open. */
export const CellEditor = ({ label, first, onWritten, onDropped }: CellEditorProps) => {
  const language = useLanguage()
  const id = useId()
  const [text, setText] = useState(first)
  const [problem, setProblem] = useState<string | null>(null)
  const write = (rows: number, columns: number): boolean => {
    const typed = readTyped(text, language)
    if (!typed.ok) {
      setProblem(amountProblemTexts[typed.problem][language])
      return false
    }
    onWritten(typed.amount, rows, columns)
    return true
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    event.stopPropagation()
    if (event.key === 'Escape') onDropped()
    else if (event.key === 'Enter') write(event.shiftKey ? -1 : 1, 0)
    else if (event.key === 'Tab') write(0, event.shiftKey ? -1 : 1)
    else return
    event.preventDefault()
  }
  return (
    <>
      <input
        className="cell-editor"
        inputMode="decimal"
        autoComplete="off"
        aria-label={label}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : id}
        value={text}
        // The person has just asked to write here.
        // biome-ignore lint/a11y/noAutofocus: the cell was opened by its own key or by a double click.
        autoFocus
        onFocus={event => event.target.setSelectionRange(text.length, text.length)}
        onChange={event => setText(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => {
          if (problem === null && text === first) onDropped()
          else if (problem === null) write(0, 0)
        }}
      />
      {problem !== null && (
        <p id={id} role="alert" className="cell-problem">
          {problem}
        </p>
      )}
    </>
  )
}
