import { helsinkiDate, type Instant, type PlainDate } from '@yhdella/kernel'

/** What may become of an opened time. */
export type State = 'booked' | 'left' | 'unused' | 'takenBack'

export type Counts = Readonly<Record<State, number>> & { readonly opened: number }

type Counted = { readonly state: State }

/** How many of the times are in each state; the states sum up to what was opened. */
export const countsOf = (times: readonly Counted[]): Counts => {
  const of = (state: State): number => times.filter(each => each.state === state).length
  return {
    opened: times.length,
    booked: of('booked'),
    left: of('left'),
    unused: of('unused'),
    takenBack: of('takenBack'),
  }
}

/** The days of the first and the last of the times, which come in their order. */
export const daysSpanned = (
  times: readonly { readonly startsAt: Instant }[],
): { readonly fromOn: PlainDate; readonly toOn: PlainDate } => {
  const [first, last] = [times[0], times.at(-1)]
  if (first === undefined || last === undefined) throw new Error('A campaign opened no times')
  return { fromOn: helsinkiDate(first.startsAt), toOn: helsinkiDate(last.startsAt) }
}
