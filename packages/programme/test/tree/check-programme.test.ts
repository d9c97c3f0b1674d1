import { cents, plainDate } from '@yhdella/kernel'
import { describe, expect, test } from 'vitest'
import { checkProgramme, type Programme, roughDate } from '../../src/index.ts'
import { aDecision, anOutput, aPackage, aProgramme, texts } from './a-programme.ts'

const goal: Programme['goals'][number] = {
  ...{ id: 'tavoite', kind: 'benefit', parentId: null, text: texts('Tavoite'), investmentId: null },
  ...{ measureId: null, baseline: null, legalLimit: null, promise: null, remark: null },
  target: { family: 'target', direction: 'followed', value: null, by: null },
}
const measure: Programme['measures'][number] = {
  ...{ id: 'mittari', version: 1, name: texts('Mittari'), definition: texts('Määritelmä'), unit: 'count' },
  ...{ source: { kind: 'byHand' }, note: null },
}
const point: Programme['reported'][number] = {
  ...{ measureId: 'mittari', version: 1, on: plainDate('2022-05-01'), value: 1, n: null },
  ...{ origin: 'reported', recordedBy: null, recordedAt: null, note: null },
}
const budget: NonNullable<Programme['budget']> = {
  asOf: plainDate('2022-12-31'),
  remarks: [],
  budget: {
    categories: [
      { id: 'menot', parentId: null, label: texts('Menot') },
      { id: 'menot.palkat', parentId: 'menot', label: texts('Palkat') },
    ],
    years: [2022],
    cells: [{ categoryId: 'menot.palkat', year: 2022, kind: 'planned', cents: cents(100) }],
  },
}
const whole = aProgramme({
  goals: [goal],
  measures: [measure],
  reported: [point],
  workPackages: [aPackage({ goalIds: ['tavoite'] })],
  outputs: [anOutput({ workPackageId: 'paketti', goalIds: ['tavoite'] })],
  decisions: [aDecision({ workPackageId: 'paketti' })],
  budget,
})

/** Each fault is planted alone in a programme that has none, with the place where it must be told. */
const faults: readonly (readonly [string, Partial<Programme>, string, RegExp])[] = [
  ['an id twice', { goals: [goal, goal] }, 'goals goals.1.id', /already taken/],
  [
    'a parent that there is not',
    { goals: [{ ...goal, parentId: 'ei' }] },
    'goals goals.0.parentId',
    /write one of tavoite/,
  ],
  [
    'a goal that is its own parent',
    { goals: [{ ...goal, parentId: 'tavoite' }] },
    'goals goals.0.parentId',
    /itself/,
  ],
  [
    'a measure that there is not',
    { goals: [{ ...goal, measureId: 'ei' }] },
    'goals goals.0.measureId',
    /not known/,
  ],
  [
    'an investment that there is not',
    { goals: [{ ...goal, investmentId: 'ei' }] },
    'goals goals.0.investmentId',
    /none yet/,
  ],
  ['a version twice', { measures: [measure, measure] }, 'measures measures.1.version', /new version/],
  [
    'a sum of what there is not',
    { measures: [measure, { ...measure, id: 'summa', source: { kind: 'sum', of: ['mittari', 'ei'] } }] },
    'measures measures.1.source.of.1',
    /not known/,
  ],
  [
    'two values of a day',
    { reported: [point, { ...point, value: 2 }] },
    'measures reported.1.on',
    /another value/,
  ],
  [
    'a value of no measure',
    { reported: [{ ...point, measureId: 'ei' }] },
    'measures reported.0.measureId',
    /not known/,
  ],
  [
    'a package outside the programme',
    { workPackages: [aPackage({ goalIds: ['tavoite'], to: plainDate('2025-12-31') })] },
    'packages workPackages.0.from',
    /outside the programme/,
  ],
  [
    'a package’s goal that there is not',
    { workPackages: [aPackage({ goalIds: ['ei'] })] },
    'packages workPackages.0.goalIds.0',
    /not known/,
  ],
  [
    'money of a package that the budget has not',
    { workPackages: [aPackage({ budgetCategoryIds: ['ei'] })] },
    'packages workPackages.0.budgetCategoryIds.0',
    /not known/,
  ],
  [
    'a decision of no package',
    { decisions: [aDecision({ workPackageId: 'ei' })] },
    'register decisions.0.workPackageId',
    /not known/,
  ],
  [
    'states out of order',
    {
      outputs: [
        anOutput({
          states: [
            { state: 'done', on: roughDate('2023') },
            { state: 'planned', on: roughDate('2022-05') },
          ],
        }),
      ],
    },
    'register outputs.0.states',
    /oldest first/,
  ],
  [
    'a year outside the programme',
    { budget: { ...budget, budget: { ...budget.budget, years: [2022, 2035] } } },
    'budget years.1',
    /2035 is outside/,
  ],
  [
    'money on a sum',
    {
      budget: {
        ...budget,
        budget: {
          ...budget.budget,
          cells: [{ categoryId: 'menot', year: 2022, kind: 'planned', cents: cents(1) }],
        },
      },
    },
    'budget cells.menot',
    /lowest lines/,
  ],
  [
    'a text whose token leads nowhere',
    {
      workPackages: [
        aPackage({
          texts: [
            {
              field: 'situation',
              on: plainDate('2022-05-01'),
              text: { ...texts('{measure:mittari}'), sv: '{measure:ei}' },
            },
          ],
        }),
      ],
    },
    'packages workPackages.0.texts.0.text.sv',
    /\{measure:ei\} leads to no figure/,
  ],
  [
    'a grant that is not what is planned',
    {
      tranches: [
        {
          ...{ id: 'era', name: texts('Erä'), from: plainDate('2022-01-01'), to: plainDate('2023-12-31') },
          ...{ decidedOn: null, amount: cents(81), fundingShare: 0.8, state: 'granted' },
        },
      ],
    },
    'programme tranches.0.euros',
    /grants are 81 cents and the plan with its funding share gives 80/,
  ],
  [
    'a tranche outside the programme',
    {
      tranches: [
        {
          ...{ id: 'era', name: texts('Erä'), from: plainDate('2022-01-01'), to: plainDate('2024-12-31') },
          ...{ decidedOn: null, amount: null, fundingShare: null, state: 'applied' },
        },
      ],
    },
    'programme tranches.0.from',
    /outside the programme/,
  ],
]

describe('a programme’s files', () => {
  test('without a fault give no complaint', () => {
    expect(checkProgramme(whole)).toEqual([])
  })
  test.each(faults)('with %s are told so, at its place', (_, planted, place, what) => {
    const complaints = checkProgramme({ ...whole, ...planted }).map(each => ({
      place: `${each.part} ${each.path.join('.')}`,
      what: each.what,
    }))
    expect(complaints).toContainEqual({ place, what: expect.stringMatching(what) })
  })
})
