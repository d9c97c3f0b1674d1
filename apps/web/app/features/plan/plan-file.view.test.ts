import { expect, test } from 'vitest'
import type { Foretold } from './fan.view.ts'
import { planColumns, planCsv } from './plan-file.view.ts'

const evening = {
  waiting: { median: 30, in80: [22.25, 41.5] as [number, number] },
  late: null,
  fewer: { median: 40, in80: [38, 42] as [number, number] },
  sure: 0.83,
}

const scenario: Foretold['scenarios'][number] = {
  name: 'tried',
  perWeek: 10,
  from: '2026-11-24',
  to: '2026-12-21',
  slots: 40,
  hours: 30,
  costCents: 99_005,
  evening,
  half: { ...evening, perWeek: 5, slots: 20, costCents: 49_500, sure: 0.2 },
  units: [
    {
      unitId: '=a,"b"',
      perWeek: 10,
      byWeekday: [2, 2, 2, 2, 2, 0, 0],
      slots: 40,
      hours: 30,
      costCents: 99_005,
    },
  ],
}

// Only what the file tells of is here.
const foretold = { comparedOn: '2026-12-21', scenarios: [scenario] } as unknown as Foretold

const lines = planCsv(foretold).split('\r\n')

test('the first line names the columns, and each line has as many cells', () => {
  expect(lines[0]).toBe(planColumns.join(','))
  expect(lines[1]?.split(',')).toHaveLength(planColumns.length)
  expect(lines.at(-1)).toBe('')
})

test('a scenario is a line with its evening, its cost in euros and its half', () => {
  expect(lines[1]).toBe(
    'tried,,2026-11-24,2026-12-21,10,,,,,,40,30,990.05,2026-12-21,30,22.25,41.5,40,38,42,0.83,30,0.2',
  )
})

test('a unit is a line with its weekdays; nothing of it is a formula or breaks the line', () => {
  expect(lines[2]).toBe(`tried,"'=a,""b""",2026-11-24,2026-12-21,10,2,2,2,2,2,40,30,990.05${','.repeat(10)}`)
})
