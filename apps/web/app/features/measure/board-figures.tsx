import { useLanguage, useTexts } from '../../platform/language.ts'
import { type Board, figure, lateIn } from './board.view.ts'
import type { ClockName } from './board-address.view.ts'
import { measureTexts } from './messages.ts'

type Told = { readonly label: string; readonly value: string; readonly more?: string | undefined }

const Figure = ({ label, value, more }: Told) => (
  <div>
    <dt>{label}</dt>
    <dd>
      <strong>{value}</strong> {more && <small>{more}</small>}
    </dd>
  </div>
)

/** How many wait and how many are late by the chosen clock. */
export const WaitingFigures = ({ board, clock }: { readonly board: Board; readonly clock: ClockName }) => {
  const m = useTexts(measureTexts)
  const language = useLanguage()
  return (
    <dl className="board-figures large" aria-label={m.figures}>
      <Figure label={m.waiting} value={figure(board.totals.waiting, language)} />
      <Figure label={m.late[clock]} value={figure(lateIn(board.totals, clock) ?? 0, language)} />
    </dl>
  )
}

/** What came in and was answered that day. */
export const DayFigures = ({ board }: { readonly board: Board }) => {
  const m = useTexts(measureTexts)
  const language = useLanguage()
  const told = (count: number): string => figure(count, language)
  const { today } = board
  const answered = today.helpedAnswered > 0
  const late = today.contactsLate > 0 ? m.today.openLate(told(today.contactsLate)) : undefined
  return (
    <section aria-labelledby="day">
      <h2 id="day">{board.live ? m.today.headingNow : m.today.heading}</h2>
      <dl className="board-figures">
        <Figure label={m.today.received} value={told(today.contactsReceived)} />
        <Figure
          label={m.today.answered}
          value={m.today.answeredOf(told(today.answeredInPromise), told(today.answered))}
        />
        <Figure label={m.today.open} value={told(today.contactsOpen)} more={late} />
        <Figure label={m.today.freeTimes} value={told(today.freeTimesIn14Days)} />
        <Figure
          label={m.today.helped}
          value={answered ? m.today.answeredOf(told(today.helpedYes), told(today.helpedAnswered)) : '–'}
          more={answered ? m.today.helpedYes : m.today.nobody}
        />
      </dl>
    </section>
  )
}
