import { cents } from '@yhdella/kernel'
import { type FindingFacts, money, words } from '../../finding/finding.ts'
import { shareOf } from '../../money/divide.ts'
import { columnsOf, placeOf, type StatedBudget, sumOf, valueAt } from './stated-budget.ts'

const unreadCells = (table: StatedBudget): readonly FindingFacts[] =>
  table.rows.flatMap((row, at) => [
    ...row.cells.flatMap(({ written, problem }, column): readonly FindingFacts[] =>
      problem === undefined || problem === 'empty'
        ? []
        : [
            {
              kind: 'notAnAmount',
              place: placeOf(table, at, column),
              stated: words(written),
              correct: null,
              difference: null,
            },
          ],
    ),
    ...row.beyond.map(
      ({ written }): FindingFacts => ({
        kind: 'cellOutsideTable',
        place: placeOf(table, at, table.columns.length),
        stated: words(written),
        correct: null,
        difference: null,
      }),
    ),
  ])

/** The years tell what was spent, but the whole has no column for it. */
const missingTotalColumn = (table: StatedBudget): readonly FindingFacts[] => {
  const whole = table.columns.find(({ year }) => year === null)
  const spent = columnsOf(table, 'actual', 'years')
  if (whole === undefined || spent.length === 0 || columnsOf(table, 'actual', null).length > 0) return []
  const total = table.rows.find(row => row.role === 'total')
  const sum = total === undefined ? null : sumOf(spent.map(at => valueAt(total, at)))
  return [
    {
      kind: 'totalColumnMissing',
      place: {
        line: table.headerLine,
        column: whole.group,
        ...(table.sheet === undefined ? {} : { sheet: table.sheet }),
      },
      stated: null,
      correct: sum === null ? null : money(sum),
      difference: null,
    },
  ]
}

const memosTooLarge = (table: StatedBudget): readonly FindingFacts[] => {
  const total = table.rows.find(row => row.role === 'total')
  if (total === undefined) return []
  return table.rows.flatMap((row, at) =>
    table.columns.flatMap(({ kind }, column): readonly FindingFacts[] => {
      const [part, whole] = [valueAt(row, column), valueAt(total, column)]
      if (row.role !== 'memo' || kind === 'remaining' || kind === 'used') return []
      if (part === null || whole === null || part - whole <= table.unit) return []
      return [
        {
          kind: 'memoExceedsTotal',
          place: placeOf(table, at, column),
          stated: money(cents(part)),
          correct: null,
          against: money(cents(whole)),
          difference: part - whole,
        },
      ]
    }),
  )
}

/** A printed percentage is right within half of its last digit: 64 % may stand for 63.5 up to 64.5 %. */
const roundsTo = (written: string): number => {
  const decimals = /[.,](\d+)/u.exec(written)?.[1]?.length ?? 0
  return 10 ** Math.max(0, 2 - decimals) / 2
}

const wrongShares = (table: StatedBudget): readonly FindingFacts[] =>
  table.rows.flatMap((row, at) =>
    table.columns.flatMap(({ kind, year }, column): readonly FindingFacts[] => {
      const cell = row.cells[column]
      if (kind !== 'used' || cell === undefined || cell.value === null) return []
      const [planned, actual] = (['planned', 'actual'] as const).map(each => {
        const years = year === null ? columnsOf(table, each, 'years') : []
        return sumOf((years.length > 0 ? years : columnsOf(table, each, year)).map(one => valueAt(row, one)))
      })
      const share = planned ? shareOf(actual ?? cents(0), planned) : null
      if (share === null || Math.abs(share - cell.value) <= roundsTo(cell.written)) return []
      return [
        {
          kind: 'usedShareWrong',
          place: placeOf(table, at, column),
          stated: { type: 'share', basisPoints: cell.value },
          correct: { type: 'share', basisPoints: share },
          difference: cell.value - share,
        },
      ]
    }),
  )

/** What is wrong with a table besides its sums. */
export const otherFaults = (table: StatedBudget): readonly FindingFacts[] => [
  ...unreadCells(table),
  ...missingTotalColumn(table),
  ...memosTooLarge(table),
  ...wrongShares(table),
]
