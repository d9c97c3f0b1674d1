/** What no single file of a programme can tell: names that must exist, things said once, dates that fit together. */
import { cents, languages, type PlainDate } from '@yhdella/kernel'
import { budgetProblems } from '../budget/budget.ts'
import { totalsOf } from '../budget/totals.ts'
import { amountOfShare } from '../money/divide.ts'
import { unboundIn } from './bind-text.ts'
import type { FigureGround } from './figure-of-token.ts'
import type { Programme } from './programme.ts'
import { firstDayOf, type RoughDate } from './rough-date.ts'

export const programmeParts = ['programme', 'goals', 'measures', 'packages', 'register', 'budget'] as const
export type ProgrammePart = (typeof programmeParts)[number]

/** What is wrong in one of the programme's files, and what to write instead; the path leads to the line. */
export type ProgrammeComplaint = {
  readonly part: ProgrammePart
  readonly path: readonly (string | number)[]
  readonly what: string
}

type Items = readonly { readonly id: string }[]

const once = (part: ProgrammePart, list: string, items: Items): readonly ProgrammeComplaint[] =>
  items.flatMap(({ id }, index) =>
    items.findIndex(each => each.id === id) === index
      ? []
      : [{ part, path: [list, index, 'id'], what: `id '${id}' is already taken; write another` }],
  )

const known = (
  part: ProgrammePart,
  path: readonly (string | number)[],
  value: string | null,
  ids: readonly string[],
): readonly ProgrammeComplaint[] => {
  if (value === null || ids.includes(value)) return []
  const field = path.findLast(step => typeof step === 'string')
  const choices = ids.length === 0 ? 'there is none yet' : `write one of ${ids.join(', ')}`
  return [{ part, path, what: `${field} '${value}' is not known; ${choices}` }]
}

const within = (
  programme: Programme,
  part: ProgrammePart,
  path: readonly (string | number)[],
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): readonly ProgrammeComplaint[] =>
  programme.from <= from && to <= programme.to
    ? []
    : [
        {
          part,
          path,
          what: `goes outside the programme, which is ${programme.from} to ${programme.to}; mend one of the two`,
        },
      ]

const idsOf = (items: Items): readonly string[] => items.map(item => item.id)

const registerLists = [
  'outputs',
  'models',
  'pilots',
  'risks',
  'decisions',
  'studies',
  'publications',
  'participation',
  'competences',
  'funnels',
] as const satisfies readonly (keyof Programme)[]

const uniqueness = (programme: Programme): readonly ProgrammeComplaint[] => [
  ...once('programme', 'tranches', programme.tranches),
  ...once('programme', 'investments', programme.investments),
  ...once('goals', 'goals', programme.goals),
  ...once('packages', 'workPackages', programme.workPackages),
  ...once('register', 'meetings', programme.meetings),
  ...once('register', 'methods', programme.methods),
  ...registerLists.flatMap(list => once('register', list, programme[list])),
]

const ofGoals = (programme: Programme): readonly ProgrammeComplaint[] =>
  programme.goals.flatMap((goal, index) => [
    ...known('goals', ['goals', index, 'parentId'], goal.parentId, idsOf(programme.goals)),
    ...known('goals', ['goals', index, 'investmentId'], goal.investmentId, idsOf(programme.investments)),
    ...known('goals', ['goals', index, 'measureId'], goal.measureId, idsOf(programme.measures)),
    ...(goal.parentId === goal.id
      ? [
          {
            part: 'goals' as const,
            path: ['goals', index, 'parentId'],
            what: 'names the goal itself; write its benefit',
          },
        ]
      : []),
  ])

const ofMeasures = ({ measures, reported }: Programme): readonly ProgrammeComplaint[] => {
  const versions = measures.map(({ id, version }) => `${id} ${version}`)
  const twice = versions.flatMap((name, index) =>
    versions.indexOf(name) === index
      ? []
      : [
          {
            part: 'measures' as const,
            path: ['measures', index, 'version'],
            what: `${name} is told twice; write a new version`,
          },
        ],
  )
  const sums = measures.flatMap(({ source }, index) =>
    source.kind === 'sum'
      ? source.of.flatMap((id, place) =>
          known(
            'measures',
            ['measures', index, 'source', 'of', place],
            id,
            idsOf(measures.filter(m => m.source.kind !== 'sum')),
          ),
        )
      : [],
  )
  const points = reported.flatMap(({ measureId, version, on }, index) => [
    ...known('measures', ['reported', index, 'measureId'], measureId, idsOf(measures)),
    ...(reported.findIndex(
      each => each.measureId === measureId && each.version === version && each.on === on,
    ) === index
      ? []
      : [
          {
            part: 'measures' as const,
            path: ['reported', index, 'on'],
            what: `${measureId} has another value on ${on}; keep one`,
          },
        ]),
  ])
  return [...twice, ...sums, ...points]
}

const ofPackages = (programme: Programme): readonly ProgrammeComplaint[] =>
  programme.workPackages.flatMap((each, index) => [
    ...within(programme, 'packages', ['workPackages', index, 'from'], each),
    ...each.goalIds.flatMap((id, place) =>
      known('packages', ['workPackages', index, 'goalIds', place], id, idsOf(programme.goals)),
    ),
    ...each.budgetCategoryIds.flatMap((id, place) =>
      known(
        'packages',
        ['workPackages', index, 'budgetCategoryIds', place],
        id,
        idsOf(programme.budget?.budget.categories ?? []),
      ),
    ),
  ])

const ofOutputs = (programme: Programme): readonly ProgrammeComplaint[] =>
  programme.outputs.flatMap((output, index) => [
    ...known(
      'register',
      ['outputs', index, 'investmentId'],
      output.investmentId,
      idsOf(programme.investments),
    ),
    ...output.goalIds.flatMap((id, place) =>
      known('register', ['outputs', index, 'goalIds', place], id, idsOf(programme.goals)),
    ),
  ])

const inOrder = (states: readonly { readonly on: RoughDate | null }[]): boolean => {
  const days = states.flatMap(({ on }) => (on === null ? [] : [firstDayOf(on)]))
  return days.every((day, index) => index === 0 || (days[index - 1] ?? day) <= day)
}

const ofRegister = (programme: Programme): readonly ProgrammeComplaint[] => [
  ...registerLists.flatMap(list =>
    programme[list].flatMap((item, index) =>
      known('register', [list, index, 'workPackageId'], item.workPackageId, idsOf(programme.workPackages)),
    ),
  ),
  ...ofOutputs(programme),
  ...(['outputs', 'models'] as const).flatMap(list =>
    programme[list].flatMap(({ states }, index) =>
      inOrder(states)
        ? []
        : [
            {
              part: 'register' as const,
              path: [list, index, 'states'],
              what: 'are not in the order of their days; write the oldest first',
            },
          ],
    ),
  ),
  ...programme.pilots.flatMap(({ modelId }, index) =>
    known('register', ['pilots', index, 'modelId'], modelId, idsOf(programme.models)),
  ),
  ...programme.competences.flatMap(({ methodId }, index) =>
    known('register', ['competences', index, 'methodId'], methodId, idsOf(programme.methods)),
  ),
  ...programme.funnels.flatMap(funnel =>
    (['routed', 'carriedOut'] as const).flatMap(list =>
      funnel[list].flatMap(({ methodId }, place) =>
        known(
          'register',
          ['funnels', programme.funnels.indexOf(funnel), list, place, 'methodId'],
          methodId,
          idsOf(programme.methods),
        ),
      ),
    ),
  ),
]

const yearOf = (day: PlainDate): number => Number(day.slice(0, 4))

const ofBudget = ({ budget, from, to }: Programme): readonly ProgrammeComplaint[] => {
  if (budget === null) return []
  const outside = budget.budget.years.flatMap((year, index) =>
    yearOf(from) <= year && year <= yearOf(to)
      ? []
      : [
          {
            part: 'budget' as const,
            path: ['years', index],
            what: `${year} is outside the programme; take it out`,
          },
        ],
  )
  const broken = budgetProblems(budget.budget).map(problem => ({
    part: 'budget' as const,
    path: 'cell' in problem ? ['cells', problem.cell.categoryId] : ['cells'],
    what:
      'cell' in problem
        ? `${problem.cell.categoryId} ${problem.cell.year}: ${problem.problem}; money is written on the lowest lines of its years`
        : `${problem.categoryId}: ${problem.problem}; mend the categories`,
  }))
  return [...outside, ...broken]
}

// Basis points of a whole.
const whole = 10_000

/**
 * The grant is what is planned by the share that the funder pays: of one share and sums that were all told. A difference
 * is a mistake in one of the two files, seen here and not in a report.
 */
const ofGrant = ({ tranches, budget }: Programme): readonly ProgrammeComplaint[] => {
  const [first] = tranches
  const share = first?.fundingShare ?? null
  const amounts = tranches.flatMap(({ amount }) => (amount === null ? [] : [amount]))
  if (budget === null || budgetProblems(budget.budget).length > 0 || share === null) return []
  if (amounts.length < tranches.length || tranches.some(each => each.fundingShare !== share)) return []
  const planned = totalsOf(budget.budget).grand.all.planned ?? cents(0)
  const due = amountOfShare(planned, Math.round(share * whole))
  const granted = amounts.reduce((sum, amount) => sum + amount, 0)
  if (granted === due) return []
  const what = `grants are ${granted} cents and the plan with its funding share gives ${due}; mend the tranche or the budget`
  return [{ part: 'programme', path: ['tranches', 0, 'euros'], what }]
}

const ofPeriods = (programme: Programme): readonly ProgrammeComplaint[] => [
  ...programme.phases.flatMap((phase, index) =>
    within(programme, 'programme', ['phases', index, 'from'], phase),
  ),
  ...programme.tranches.flatMap((tranche, index) =>
    within(programme, 'programme', ['tranches', index, 'from'], tranche),
  ),
]

/** Tokens of the files' own texts must lead somewhere, as those that people write must. */
const ofTexts = (programme: Programme): readonly ProgrammeComplaint[] => {
  const ground: FigureGround = {
    programme,
    points: programme.reported,
    money:
      programme.budget === null || budgetProblems(programme.budget.budget).length > 0
        ? null
        : {
            totals: totalsOf(programme.budget.budget),
            asOf: programme.budget.asOf,
            version: '0',
            months: [],
            parts: [],
          },
    on: programme.to,
  }
  return programme.workPackages.flatMap(({ texts }, index) =>
    texts.flatMap(({ text }, place) =>
      languages.flatMap(language =>
        unboundIn(text[language], ground).map(written => ({
          part: 'packages' as const,
          path: ['workPackages', index, 'texts', place, 'text', language],
          what: `${written} leads to no figure; write a token that does, such as {measure:name} or {budget:total/actual}`,
        })),
      ),
    ),
  )
}

/** Everything wrong between the files of a programme, in the order of the files; empty where nothing is. */
export const checkProgramme = (programme: Programme): readonly ProgrammeComplaint[] => [
  ...ofPeriods(programme),
  ...uniqueness(programme),
  ...ofGoals(programme),
  ...ofMeasures(programme),
  ...ofPackages(programme),
  ...ofRegister(programme),
  ...ofBudget(programme),
  ...ofGrant(programme),
  ...ofTexts(programme),
]
