/** A measure's points as one line: of one version, oldest first, one a day. */
import type { PlainDate } from '@yhdella/kernel'
import type { Measure, MeasuredPoint } from './measure.ts'

const ofMeasure = (
  points: readonly MeasuredPoint[],
  { id, version }: Pick<Measure, 'id' | 'version'>,
  on: PlainDate,
): readonly MeasuredPoint[] => {
  const byDay = new Map<PlainDate, MeasuredPoint>()
  for (const point of points)
    if (point.measureId === id && point.version === version && point.on <= on) byDay.set(point.on, point)
  return [...byDay.values()].sort((a, b) => (a.on < b.on ? -1 : 1))
}

const sumOnDay = (
  measure: Measure,
  parts: readonly (readonly MeasuredPoint[])[],
  on: PlainDate,
): readonly MeasuredPoint[] => {
  const values = parts.flatMap(part => part.filter(point => point.on === on).map(point => point.value))
  // A part that is missing makes the sum missing: a smaller sum would look like an improvement.
  if (values.length < parts.length) return []
  return [
    {
      measureId: measure.id,
      version: measure.version,
      on,
      value: values.reduce((sum, value) => sum + value, 0),
      n: null,
      origin: 'computed',
      recordedBy: null,
      recordedAt: null,
      note: null,
    },
  ]
}

const newestVersion = (measures: readonly Measure[], id: string): Measure | undefined =>
  measures
    .filter(each => each.id === id)
    .reduce<Measure | undefined>(
      (newest, each) => (newest === undefined || each.version > newest.version ? each : newest),
      undefined,
    )

/** The measure as it is defined now; undefined where the programme has none of that name. */
export const measureOf = (measures: readonly Measure[], id: string | null): Measure | undefined =>
  id === null ? undefined : newestVersion(measures, id)

/**
 * What is known of a measure in the evening of `on`. Where a day has several points the last given is taken, so give
 * corrections after what they correct. A sum has a point only where each of its parts has one.
 */
export const seriesOf = (
  measure: Measure,
  measures: readonly Measure[],
  points: readonly MeasuredPoint[],
  on: PlainDate,
): readonly MeasuredPoint[] => {
  if (measure.source.kind !== 'sum') return ofMeasure(points, measure, on)
  const parts = measure.source.of.flatMap(id => {
    const part = newestVersion(measures, id)
    return part === undefined ? [] : [ofMeasure(points, part, on)]
  })
  const days = [...new Set(parts.flatMap(part => part.map(point => point.on)))].sort()
  return days.flatMap(day => sumOnDay(measure, parts, day))
}
