import { useLanguage, useTexts } from '../../platform/language.ts'
import { type Cell, figure, lateIn, percent, shareInTime } from './board.view.ts'
import type { ClockName } from './board-address.view.ts'
import { measureTexts } from './messages.ts'

type CellProps = { readonly cell: Cell; readonly clock: ClockName }

/** People late (large), people waiting (small) and the share in time; what is hidden says so. */
export const QueueCell = ({ cell, clock }: CellProps) => {
  const { cell: words } = useTexts(measureTexts)
  const language = useLanguage()
  const late = lateIn(cell, clock)
  const share = shareInTime(cell, clock)
  if (cell.waiting === 0) return <span className="soft no-queue">{words.noQueue}</span>
  return (
    <span className={late === 0 ? 'queue-cell in-time' : 'queue-cell'}>
      <strong aria-hidden="true">{late === null ? '··' : figure(late, language)}</strong>
      <span className="hidden">
        {late === null ? words.lateHidden : words.late(figure(late, language))},{' '}
      </span>
      <small>
        {cell.waiting === null ? words.waitingHidden : words.waiting(figure(cell.waiting, language))}
      </small>
      {share !== null && <small>{words.share(percent(share, language))}</small>}
    </span>
  )
}
