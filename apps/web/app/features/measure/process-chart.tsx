import type { Language } from '@yhdella/kernel'
import { useId } from 'react'
import { useLanguage, useTexts } from '../../platform/language.ts'
import { dayInShort } from '../../platform/when.ts'
import { figure } from './board.view.ts'
import { type MeasureMessages, measureTexts } from './messages.ts'
import {
  type ChartPoint,
  chartHeight,
  chartWidth,
  drawingOf,
  limitsOf,
  type Standing,
  standingOf,
} from './process-chart.view.ts'

type ChartProps = { readonly heading: string; readonly points: readonly ChartPoint[] }

const signs: Readonly<Record<Standing, string>> = { within: '◔', above: '▲', below: '▼', few: '·' }

const sentenceOf = (m: MeasureMessages, language: Language, points: readonly ChartPoint[]): string => {
  const newest = figure(points.at(-1)?.value ?? 0, language)
  const limits = limitsOf(points)
  const standing = standingOf(points)
  if (limits === undefined || standing === 'few') return m.series.few(newest, points.length)
  const [low, high] = [figure(Math.ceil(limits.low), language), figure(Math.floor(limits.high), language)]
  return `${m.series.limits(low, high)} ${m.series[standing](newest)}`
}

const Picture = ({
  points,
  labelledBy,
}: {
  readonly points: readonly ChartPoint[]
  readonly labelledBy: string
}) => {
  const { line, dots, limits } = drawingOf(points)
  const newest = dots.at(-1)
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the sentence of the figure names it.
    <svg
      viewBox={`0 0 ${chartWidth} ${chartHeight}`}
      role="img"
      aria-labelledby={labelledBy}
      className="strip"
    >
      {limits && (
        <>
          <rect
            x="0"
            width={chartWidth}
            y={limits.high}
            height={limits.low - limits.high}
            className="ordinary"
          />
          <line x1="0" x2={chartWidth} y1={limits.mean} y2={limits.mean} className="mean" />
        </>
      )}
      <polyline points={line} className="line" />
      {dots.map(({ x, y, on }) => (
        <circle key={on} cx={x} cy={y} r="2.5" className="dot" />
      ))}
      {newest && <circle cx={newest.x} cy={newest.y} r="6" className="newest" />}
    </svg>
  )
}

/** A series as a sentence, a picture and a table of the same figures. The table is the truth, the picture helps. */
export const ProcessChart = ({ heading, points }: ChartProps) => {
  const m = useTexts(measureTexts)
  const language = useLanguage()
  const id = useId()
  const standing = standingOf(points)
  if (points.length === 0) return null
  return (
    <figure className="process-chart">
      <figcaption id={id}>
        <strong>{heading}</strong>{' '}
        <span className={`standing ${standing}`}>
          <span aria-hidden="true">{signs[standing]}</span> {m.series.icon[standing]}
        </span>{' '}
        <span>{sentenceOf(m, language, points)}</span>
      </figcaption>
      <Picture points={points} labelledBy={id} />
      <details>
        <summary>{`${m.series.table}: ${heading}`}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{m.series.day}</th>
              <th scope="col" className="figures">
                {heading}
              </th>
            </tr>
          </thead>
          <tbody>
            {points.toReversed().map(({ on, value }) => (
              <tr key={on}>
                <th scope="row">{dayInShort(on, language)}</th>
                <td className="figures">{figure(value, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}
