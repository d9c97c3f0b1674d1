import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Cell, figure, matrixOf, percent, queuesInOrder, shareInTime } from './board.view.ts'

const cell = (traits: Partial<Cell>): Cell => ({
  municipalityCode: '205',
  serviceId: 'reception-doctor',
  waiting: 0,
  lateByLaw: 0,
  lateByTarget: 0,
  lateByPromise: 0,
  longestDays: 0,
  ...traits,
})

describe('queues in order', () => {
  test('the one with most people late comes first, by the chosen clock', () => {
    const kajaani = cell({ waiting: 260, lateByLaw: 69, lateByPromise: 1 })
    const paltamo = cell({ municipalityCode: '578', waiting: 274, lateByLaw: 274, lateByPromise: 0 })
    expect(queuesInOrder([kajaani, paltamo], 'law')).toEqual([paltamo, kajaani])
    expect(queuesInOrder([paltamo, kajaani], 'promise')).toEqual([kajaani, paltamo])
  })

  test('a hidden count stands after known ones and before none', () => {
    const known = cell({ waiting: 8, lateByLaw: 5 })
    const hidden = cell({ waiting: 40, lateByLaw: null })
    const none = cell({ waiting: 90, lateByLaw: 0 })
    expect(queuesInOrder([none, hidden, known], 'law')).toEqual([known, hidden, none])
  })

  test('only queues in which someone waits, or may wait, are told', () => {
    expect(queuesInOrder([cell({ waiting: 0 }), cell({ waiting: null })], 'law')).toHaveLength(1)
  })

  test('are always in falling order of people late', () => {
    const cells = fc.array(
      fc.record({ waiting: fc.integer({ min: 1, max: 99 }), lateByLaw: fc.integer({ min: 0, max: 99 }) }),
    )
    fc.assert(
      fc.property(cells, counts => {
        const late = queuesInOrder(counts.map(cell), 'law').map(({ lateByLaw }) => lateByLaw ?? 0)
        expect(late).toEqual(late.toSorted((a, b) => b - a))
      }),
    )
  })
})

test('the share in time is told only where it can be known', () => {
  expect(shareInTime(cell({ waiting: 4, lateByLaw: 1 }), 'law')).toBe(0.75)
  expect(shareInTime(cell({ waiting: 0 }), 'law')).toBeNull()
  expect(shareInTime(cell({ waiting: null }), 'law')).toBeNull()
  expect(shareInTime(cell({ waiting: 4, lateByLaw: null }), 'law')).toBeNull()
})

test('the municipality with most people late is the first row; services keep their order', () => {
  const cells = [
    cell({ municipalityCode: '105', serviceId: 'a', waiting: 9, lateByLaw: 1 }),
    cell({ municipalityCode: '105', serviceId: 'b', waiting: 1 }),
    cell({ municipalityCode: '578', serviceId: 'a', waiting: 3, lateByLaw: 3 }),
    cell({ municipalityCode: '578', serviceId: 'b' }),
  ]
  const { serviceIds, rows } = matrixOf(cells, 'law')
  expect(serviceIds).toEqual(['a', 'b'])
  expect(rows.map(row => row.municipalityCode)).toEqual(['578', '105'])
})

test('figures are written as each language writes them, and a share is never rounded up', () => {
  expect(figure(1250, 'fi')).toBe('1\u00a0250')
  expect(figure(1250, 'en')).toBe('1,250')
  expect(percent(0.999, 'sv')).toBe('99\u00a0%')
  expect(percent(1, 'en')).toBe('100%')
})
