import type { Foretold } from './fan.view.ts'

type Scenario = Foretold['scenarios'][number]
type Cell = string | number | null

/**
 * Columns of the file, in English and unchanging, so that a program can read it: a row a unit of each scenario, and one of
 * the scenario itself, whose unit is empty. Euros with two decimals, a point between.
 */
export const planColumns = [
  'scenario',
  'unit',
  'from',
  'to',
  'slotsPerWeek',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'slots',
  'hours',
  'costEuros',
  'comparedOn',
  'waitingMedian',
  'waitingLow80',
  'waitingHigh80',
  'fewerMedian',
  'fewerLow80',
  'fewerHigh80',
  'goalReached',
  'halfWaitingMedian',
  'halfGoalReached',
] as const

const inEuros = (cents: number): string => (cents / 100).toFixed(2)

const ofScenario = (scenario: Scenario, comparedOn: string): readonly Cell[] => {
  const { name, from, to, perWeek, slots, hours, costCents, evening, half } = scenario
  return [
    ...[
      name,
      '',
      from,
      to,
      perWeek,
      null,
      null,
      null,
      null,
      null,
      slots,
      hours,
      inEuros(costCents),
      comparedOn,
    ],
    ...[evening.waiting.median, ...evening.waiting.in80, evening.fewer.median, ...evening.fewer.in80],
    ...[evening.sure, half?.waiting.median ?? null, half?.sure ?? null],
  ]
}

const ofUnit = ({ name, from, to }: Scenario, unit: Scenario['units'][number]): readonly Cell[] => [
  ...[name, unit.unitId, from, to, unit.perWeek, ...unit.byWeekday.slice(0, 5)],
  ...[unit.slots, unit.hours, inEuros(unit.costCents)],
  ...Array.from({ length: 10 }, () => null),
]

// A cell that begins so would be run as a formula by a spreadsheet.
const runs = /^[=+\-@\t\r]/

const written = (cell: Cell): string => {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(Math.round(cell * 1e4) / 1e4)
  const safe = runs.test(cell) ? `'${cell}` : cell
  return /[",\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** The scenarios as RFC 4180 has it: commas, lines ended by CRLF, the names of the columns first. */
export const planCsv = ({ scenarios, comparedOn }: Foretold): string =>
  [
    planColumns,
    ...scenarios.flatMap(scenario => [
      ofScenario(scenario, comparedOn),
      ...scenario.units.map(unit => ofUnit(scenario, unit)),
    ]),
  ]
    .map(row => `${row.map(written).join(',')}\r\n`)
    .join('')
