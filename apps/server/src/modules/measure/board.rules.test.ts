import { addDays, plainDate } from '@yhdella/kernel'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Board,
  type BoardSight,
  boardOf,
  type Frame,
  hasHidden,
  isElsewhereShown,
  isShown,
} from './board.rules.ts'
import { type DayCell, placeSums, totalsOf } from './place-sums.rules.ts'

const on = plainDate('2026-11-23')
const frame: Frame = { municipalityCodes: ['205', '765', '290'], serviceIds: ['doctor', 'physiotherapy'] }

const waits = (traits: Partial<DayCell>): DayCell => ({
  municipalityCode: '205',
  serviceId: 'doctor',
  startOn: addDays(on, -10),
  lawDueOn: null,
  targetDueOn: null,
  promiseDueOn: null,
  waiting: 1,
  ...traits,
})

const boardOn = (cells: readonly DayCell[], sight: BoardSight): Board =>
  boardOf(placeSums(cells, on), frame, sight)

const cellOf = (board: Board, municipalityCode: string, serviceId: string) =>
  board.cells.find(cell => cell.municipalityCode === municipalityCode && cell.serviceId === serviceId)

describe('the cells of a day', () => {
  test('the day that is due is still in time, the day after it is late; each clock by itself', () => {
    const cells = [
      waits({ lawDueOn: on, targetDueOn: addDays(on, -1), waiting: 7 }),
      waits({ lawDueOn: addDays(on, -1), promiseDueOn: addDays(on, 5), waiting: 6 }),
    ]
    expect(cellOf(boardOn(cells, 'exact'), '205', 'doctor')).toEqual({
      municipalityCode: '205',
      serviceId: 'doctor',
      waiting: 13,
      lateByLaw: 6,
      lateByTarget: 7,
      lateByPromise: 0,
      longestDays: 10,
    })
  })

  test('a place with no queue is there with zeros, and so is a service outside the frame that someone waits for', () => {
    const { cells } = boardOn([waits({ serviceId: 'old-service', waiting: 9 })], 'exact')
    expect(cells).toHaveLength(9)
    expect(cells.filter(cell => cell.waiting !== 0)).toEqual([
      expect.objectContaining({ municipalityCode: '205', serviceId: 'old-service', waiting: 9 }),
    ])
  })

  test('a protected place and a municipality elsewhere are in the totals and in no cell', () => {
    const cells = [
      waits({ municipalityCode: null, waiting: 3, lawDueOn: addDays(on, -3) }),
      waits({ municipalityCode: '091', waiting: 2 }),
      waits({ waiting: 20 }),
    ]
    const board = boardOn(cells, 'exact')
    expect(board.totals).toEqual({ waiting: 25, lateByLaw: 3, lateByTarget: 0, lateByPromise: 0 })
    expect(board.cells.reduce((sum, cell) => sum + (cell.waiting ?? 0), 0)).toBe(20)
  })

  test('what hides the waiting hides the late and the longest wait of the same cell', () => {
    const cells = [
      waits({ waiting: 3, lawDueOn: addDays(on, -1) }),
      waits({ municipalityCode: '765', serviceId: 'physiotherapy', waiting: 40 }),
      waits({ municipalityCode: '290', serviceId: 'physiotherapy', waiting: 30 }),
    ]
    const board = boardOn(cells, 'smallHidden')
    expect(cellOf(board, '205', 'doctor')).toEqual({
      municipalityCode: '205',
      serviceId: 'doctor',
      waiting: null,
      lateByLaw: null,
      lateByTarget: 0,
      lateByPromise: 0,
      longestDays: null,
    })
  })
})

const dayCell = fc.record({
  municipalityCode: fc.constantFrom('205', '765', '290', '091', null),
  serviceId: fc.constantFrom('doctor', 'physiotherapy'),
  startOn: fc.nat(90).map(days => addDays(on, -days)),
  lawDueOn: fc.option(fc.integer({ min: -30, max: 30 }).map(days => addDays(on, days))),
  targetDueOn: fc.option(fc.integer({ min: -30, max: 30 }).map(days => addDays(on, days))),
  promiseDueOn: fc.option(fc.integer({ min: -30, max: 30 }).map(days => addDays(on, days))),
  waiting: fc.integer({ min: 1, max: 12 }),
})
const measures = ['waiting', 'lateByLaw', 'lateByTarget', 'lateByPromise'] as const

describe('whatever the waits', () => {
  test('no count of one to four is shown, and what is shown is the truth', () => {
    fc.assert(
      fc.property(fc.array(dayCell, { maxLength: 30 }), cells => {
        const exact = boardOn(cells, 'exact')
        const hidden = boardOn(cells, 'smallHidden')
        expect(hidden.totals).toEqual(exact.totals)
        hidden.cells.forEach((cell, at) => {
          for (const measure of measures) {
            const count = cell[measure]
            if (count === null) continue
            expect(count).toBe(exact.cells[at]?.[measure])
            expect(count === 0 || count >= 5).toBe(true)
          }
        })
      }),
    )
  })

  test('no hidden count stands alone: subtracting what is shown from the total gives no one cell', () => {
    fc.assert(
      fc.property(fc.array(dayCell, { maxLength: 30 }), cells => {
        const board = boardOn(cells, 'smallHidden')
        const unlisted = cells.some(cell => !frame.municipalityCodes.includes(cell.municipalityCode ?? ''))
        const hidden = board.cells.filter(cell => cell.waiting === null).length
        if (!unlisted) expect(hidden).not.toBe(1)
      }),
    )
  })

  test('the exact cells and the unlisted make the totals, and no one hides a thing from those with the right', () => {
    fc.assert(
      fc.property(fc.array(dayCell, { maxLength: 30 }), cells => {
        const board = boardOn(cells, 'exact')
        expect(board.cells.some(hasHidden)).toBe(false)
        const unlisted = totalsOf(
          placeSums(
            cells.filter(cell => !frame.municipalityCodes.includes(cell.municipalityCode ?? '')),
            on,
          ),
        )
        for (const measure of measures)
          expect(board.cells.reduce((sum, cell) => sum + (cell[measure] ?? 0), unlisted[measure])).toBe(
            board.totals[measure],
          )
      }),
    )
  })
})

test('a filter leaves cells out and changes none', () => {
  const { cells } = boardOn([waits({ waiting: 8 })], 'exact')
  expect(cells.filter(cell => isShown(cell, { serviceId: 'doctor' }))).toHaveLength(3)
  expect(cells.filter(cell => isShown(cell, { serviceId: 'doctor', municipalityCode: '205' }))).toHaveLength(
    1,
  )
  expect(cells.filter(cell => isShown(cell, {}))).toEqual(cells)
})

test('those from elsewhere and those of a protected place are one row, for those with the right to small counts', () => {
  const cells = [
    waits({ municipalityCode: '091', waiting: 2 }),
    waits({ municipalityCode: null, waiting: 3 }),
    waits({ waiting: 8 }),
  ]
  const { serviceId } = waits({})
  const { elsewhere } = boardOn(cells, 'exact')
  expect(elsewhere?.find(cell => cell.serviceId === serviceId)).toMatchObject({ waiting: 5 })
  expect(elsewhere?.filter(cell => isElsewhereShown(cell, { municipalityCode: '205' }))).toEqual([])
  expect(boardOn(cells, 'smallHidden').elsewhere).toBeNull()
})
