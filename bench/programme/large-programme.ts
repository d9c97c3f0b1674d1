/** A programme as large as the goals of speed name: ten packages, forty goals each with a measure of the work itself. */

import { plainDate } from '../../packages/kernel/src/index.ts'
import {
  type Budget,
  operationFigures,
  type Programme,
  stateAidCategories,
} from '../../packages/programme/src/index.ts'

const packagesWanted = 10
const measuresWanted = 40

// Ten lowest lines x thirteen years x four kinds are 520 cells: more than one paste of five hundred.
const [firstYear, lastYear] = [2020, 2032]
const time = { from: plainDate(`${firstYear}-01-01`), to: plainDate(`${lastYear}-12-31`) }

const texts = (words: string) => ({ fi: words, sv: words, en: words })

const measuresOf = (): Programme['measures'] =>
  Array.from({ length: measuresWanted }, (_, at) => {
    const figure = operationFigures[at % operationFigures.length] ?? 'waiting'
    return {
      id: `measure-${at + 1}`,
      version: 1,
      name: texts(`Mittari ${at + 1}`),
      definition: texts('Luvut lasketaan työn omista tapahtumista.'),
      unit: figure === 'waiting' || figure === 'lateByLaw' ? ('people' as const) : ('share' as const),
      source: { kind: 'operation' as const, figure },
      note: null,
    }
  })

const goalsOf = (measures: Programme['measures']): Programme['goals'] =>
  measures.map(({ id, unit }, at) => ({
    id: `goal-${at + 1}`,
    kind: 'benefit' as const,
    parentId: null,
    text: texts(`Tavoite ${at + 1}`),
    investmentId: null,
    measureId: id,
    baseline: null,
    target: {
      family: 'target' as const,
      direction: unit === 'share' ? ('atLeast' as const) : ('atMost' as const),
      value: unit === 'share' ? 0.7 : 1000,
      by: null,
    },
    legalLimit: null,
    promise: null,
    remark: null,
  }))

export const years: readonly number[] = Array.from(
  { length: lastYear - firstYear + 1 },
  (_, at) => firstYear + at,
)

const emptyBudget: Budget = { categories: stateAidCategories, years, cells: [] }

/** Built on `model`, whose registers it keeps, under `id`. */
export const largeProgramme = (model: Programme, id: string): Programme => {
  const measures = measuresOf()
  const goals = goalsOf(measures)
  const workPackages = Array.from({ length: packagesWanted }, (_, at) => {
    const source = model.workPackages[at % model.workPackages.length]
    if (source === undefined) throw new Error('The programme that the large one is made of has no package')
    return {
      ...source,
      ...time,
      id: `package-${at + 1}`,
      goalIds: goals.filter((_, place) => place % packagesWanted === at).map(goal => goal.id),
      texts: [],
    }
  })
  return {
    ...model,
    ...time,
    ...{ id, goals, measures, workPackages, reported: [] },
    budget: { asOf: time.from, budget: emptyBudget, remarks: [] },
  }
}
