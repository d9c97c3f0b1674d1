import type { Language } from '@yhdella/kernel'
import { type Foretold, people } from './fan.view.ts'

export type Scenario = Foretold['scenarios'][number]
type Evening = Scenario['evening']

/** A row of the comparison: a scenario, or what half of it would do. */
export type ComparedRow = {
  readonly name: Scenario['name']
  readonly isHalf: boolean
  readonly perWeek: number
  readonly to: string
  readonly slots: number
  readonly costCents: number
  readonly evening: Evening
}

/** Each scenario and under it its half, where it has one. */
export const comparedRows = (scenarios: readonly Scenario[]): readonly ComparedRow[] =>
  scenarios.flatMap(({ name, perWeek, to, slots, costCents, evening, half }) => [
    { name, isHalf: false, perWeek, to, slots, costCents, evening },
    ...(half === null
      ? []
      : [
          {
            ...{ name, isHalf: true, to, perWeek: half.perWeek, slots: half.slots },
            ...{ costCents: half.costCents, evening: half },
          },
        ]),
  ])

/** '30 (22–41)': the middle, and the ends that eight futures of ten lie between, rounded outwards. */
export const inRange = ({ median, in80: [low, high] }: Evening['waiting'], language: Language): string =>
  `${people(median, language)} (${people(low, language, Math.floor)}–${people(high, language, Math.ceil)})`
