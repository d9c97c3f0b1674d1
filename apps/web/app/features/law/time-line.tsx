import { axisYears, barOf, markOf } from './law.view.ts'

type Span = { readonly validFrom: string; readonly validTo: string | null; readonly status: string }

/** The years over the bars; the words beside each bar say the same. */
export const TimeAxis = () => (
  <svg className="law-axis" aria-hidden="true" focusable="false">
    {axisYears.map(({ year, x }) => (
      <text key={year} x={x} y="14">
        {year}
      </text>
    ))}
  </svg>
)

/** When a rule has been in force, and the day that is looked at. */
export const TimeLine = ({ span, on }: { readonly span: Span; readonly on: string }) => {
  const { x, width } = barOf(span)
  return (
    <svg className="law-line" aria-hidden="true" focusable="false">
      <rect className="ground" x="0" y="8" width="100%" height="2" />
      <rect className={`bar ${span.status}`} x={x} y="4" width={width} height="10" rx="2" />
      <line className="day" x1={markOf(on)} x2={markOf(on)} y1="0" y2="18" />
    </svg>
  )
}
