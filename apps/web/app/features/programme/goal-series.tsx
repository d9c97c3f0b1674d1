import { type ReactNode, useId } from 'react'
import { useLanguage, useTexts } from '../../platform/language.ts'
import { useOpening } from '../../platform/opening.ts'
import { dateOnly, stamp } from '../../platform/when.ts'
import { seriesDrawing, seriesHeight, seriesWidth } from './goal-series.view.ts'
import { programmeTexts } from './messages.ts'
import { type GoalPage, inWords, roughDay, type SeriesPoint } from './programme.view.ts'
import { RegisterTable, type RowForms } from './register-table.tsx'

const Picture = ({ goal, labelledBy }: { readonly goal: GoalPage; readonly labelledBy: string }) => {
  const { dots, line, target, limits, events } = seriesDrawing(goal)
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the sentence of the figure names it.
    <svg
      viewBox={`0 0 ${seriesWidth} ${seriesHeight}`}
      role="img"
      aria-labelledby={labelledBy}
      className="strip"
    >
      {limits && (
        <>
          <rect
            x="0"
            width={seriesWidth}
            y={limits.upper}
            height={limits.lower - limits.upper}
            className="ordinary"
          />
          <line x1="0" x2={seriesWidth} y1={limits.mean} y2={limits.mean} className="mean" />
        </>
      )}
      {events.map(({ x, nth }) => (
        <g key={nth} className="event">
          <line x1={x} x2={x} y1="0" y2={seriesHeight} />
          <text x={x + 4} y="14">
            {nth}
          </text>
        </g>
      ))}
      {target !== null && <line x1="0" x2={seriesWidth} y1={target} y2={target} className="target-line" />}
      <polyline points={line} className="line" />
      {dots.map(({ x, y, on }) => (
        <circle key={on} cx={x} cy={y} r="4" className="dot" />
      ))}
    </svg>
  )
}

const Points = ({ goal, forms }: GoalSeriesProps) => {
  const m = useTexts(programmeTexts)
  const language = useLanguage()
  const unit = goal.measure?.unit ?? 'count'
  const { open } = useOpening()
  const isMended = goal.series.some(point => open !== null && forms?.nameOf(point) === open)
  return (
    <details open={isMended}>
      <summary>{m.goals.points}</summary>
      <RegisterTable
        caption={m.goals.points}
        rows={goal.series.toReversed()}
        rowKey={({ on }) => on}
        empty={m.goals.noPoints}
        forms={forms}
        columns={[
          { key: 'on', title: m.goals.day, names: true, cell: ({ on }) => dateOnly(on, language) },
          {
            key: 'value',
            title: m.goals.value,
            figures: true,
            cell: row => inWords(row.value, unit, language),
          },
          {
            key: 'n',
            title: m.goals.of,
            figures: true,
            cell: ({ n }) => (n === null ? m.notTold : inWords(n, 'count', language)),
          },
          {
            key: 'origin',
            title: m.goals.origin,
            cell: ({ origin, recordedBy, recordedAt, note }) => (
              <>
                {m.goals.originOf[origin]}
                {recordedBy !== null && `, ${recordedBy}`}
                {recordedAt !== null && ` ${stamp(recordedAt, language)}`}
                {note !== null && <p className="soft">{note}</p>}
              </>
            ),
          },
        ]}
      />
    </details>
  )
}

const Events = ({ events }: Pick<GoalPage, 'events'>) => {
  const m = useTexts(programmeTexts)
  const language = useLanguage()
  return (
    <section aria-labelledby="happened">
      <h2 id="happened">{m.goals.happened}</h2>
      {events.length === 0 ? (
        <p>{m.goals.nothing}</p>
      ) : (
        <ol className="events">
          {events.map(({ on, text }) => (
            <li key={`${on} ${text}`}>
              <strong>{roughDay(on, language)}</strong> {text}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

export type GoalSeriesProps = {
  readonly goal: GoalPage
  /** How points are mended, by those who record them. */
  readonly forms?: RowForms<SeriesPoint> | undefined
  /** Where a new point is recorded. */
  readonly children?: ReactNode
}

/** A goal's series as a sentence, a picture and a table; the events are numbered in the picture as in their list. */
export const GoalSeries = ({ goal, forms, children }: GoalSeriesProps) => {
  const m = useTexts(programmeTexts)
  const language = useLanguage()
  const id = useId()
  const unit = goal.measure?.unit ?? 'count'
  return (
    <>
      <section aria-labelledby="series">
        <h2 id="series">{m.goals.series}</h2>
        {goal.series.length === 0 ? (
          <p>{m.goals.noPoints}</p>
        ) : (
          <figure className="goal-series">
            <figcaption id={id}>
              {goal.variation}{' '}
              {goal.limits !== null &&
                m.goals.limits(
                  inWords(goal.limits.lower, unit, language),
                  inWords(goal.limits.upper, unit, language),
                )}{' '}
              {goal.target.figure !== null && <span className="soft">{m.goals.targetLine}</span>}
            </figcaption>
            <Picture goal={goal} labelledBy={id} />
            <Points goal={goal} forms={forms} />
          </figure>
        )}
        {children}
      </section>
      <Events events={goal.events} />
    </>
  )
}
