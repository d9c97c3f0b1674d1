import { describe, expect, test } from 'vitest'
import {
  type BudgetLine,
  type BudgetPage,
  beginsWriting,
  columnsOf,
  isEditable,
  kindsShown,
  moved,
  placeKey,
  placeOf,
  readTyped,
  shownAmount,
  totalsWith,
  withChange,
} from './grid.view.ts'

const none = { planned: null, actual: null, committed: null, forecast: null }

const line = (
  categoryId: string,
  parentId: string | null,
  planned: number | null,
  actual: number | null,
): BudgetLine => ({
  categoryId,
  parentId,
  name: categoryId,
  depth: parentId === null ? 0 : 1,
  lowest: parentId !== null || categoryId === 'memo',
  memo: categoryId === 'memo',
  years: [{ year: 2023, amounts: { ...none, planned, actual } }],
  all: none,
  remaining: null,
  usedShare: null,
})

const page: BudgetPage = {
  programmeId: 'esimerkki',
  programme: 'Esimerkki',
  on: '2023-09-01',
  asOf: '2023-08-31',
  mayEdit: true,
  change: 3,
  version: 1,
  versionName: 'Suunnitelma',
  lockedKinds: ['planned'],
  years: [2023],
  lines: [
    line('services', null, null, null),
    line('services.training', 'services', 840_000, 2_786_800),
    line('services.other', 'services', 742_000, null),
    line('memo', null, 100, null),
  ],
  grand: line('total', null, null, null),
  remarks: [],
  forecast: null,
  changes: [],
}

const place = { categoryId: 'services.other', year: 2023, kind: 'actual' } as const

describe('The sums of the grid', () => {
  test('are computed of the cells, saved and not saved, without the memo', () => {
    expect(totalsWith(page, {}).grand.all).toMatchObject({ planned: 1_582_000, actual: 2_786_800 })
    const { grand, lines } = totalsWith(page, { [placeKey(place)]: 1_570_050 })
    expect(grand.all.actual).toBe(4_356_850)
    expect(lines.find(({ categoryId }) => categoryId === 'services.other')?.remaining).toBe(-828_050)
  })

  test('an emptied cell is no zero', () => {
    const emptied = totalsWith(page, { 'services.training|2023|actual': null })
    expect(emptied.grand.all.actual).toBeNull()
  })
})

describe('A draft', () => {
  test('forgets a cell that is back at what is saved', () => {
    const changed = withChange(page, {}, place, 5)
    expect(changed).toEqual({ 'services.other|2023|actual': 5 })
    expect(withChange(page, changed, place, null)).toEqual({})
  })

  test('is not made where a sum stands or a lock holds', () => {
    const [sum, training] = page.lines
    if (sum === undefined || training === undefined) throw new Error('no lines')
    expect(isEditable(page, training, { year: 2023, kind: 'actual' })).toBe(true)
    expect(isEditable(page, training, { year: 2023, kind: 'planned' })).toBe(false)
    expect(isEditable(page, sum, { year: 2023, kind: 'actual' })).toBe(false)
  })
})

describe('Writing', () => {
  test.each([
    ['1 234,50', 123_450],
    ['−45\u00a0283', -4_528_300],
    ['1\u2009000', 100_000],
    ['', null],
    ['   ', null],
    ['0', 0],
  ])('%j is %j cents', (text, amount) => {
    expect(readTyped(text, 'fi')).toEqual({ ok: true, amount })
  })

  test('what is no amount is told, not guessed', () => {
    expect(readTyped('paljon', 'fi')).toEqual({ ok: false, problem: 'notAnAmount' })
  })

  test('what is shown is read back as it was', () => {
    for (const amount of [0, 1, -1, 123_456_789, -4_528_310])
      expect(readTyped(shownAmount(amount, 'fi'), 'fi')).toEqual({ ok: true, amount })
    expect(shownAmount(null, 'fi')).toBe('')
  })

  test.each(['5', '-', '−', ','])('%s begins to write', key => {
    expect(beginsWriting(key)).toBe(true)
  })

  test.each(['a', 'F2', 'Enter'])('%s does not', key => {
    expect(beginsWriting(key)).toBe(false)
  })
})

describe('Moving', () => {
  const size = { rows: 4, columns: 3 }
  test.each([
    ['ArrowDown', false, { row: 0, column: 0 }, { row: 1, column: 0 }],
    ['ArrowDown', false, { row: 3, column: 0 }, { row: 3, column: 0 }],
    ['ArrowLeft', false, { row: 1, column: 0 }, { row: 1, column: 0 }],
    ['ArrowRight', true, { row: 1, column: 0 }, { row: 1, column: 2 }],
    ['Home', true, { row: 3, column: 2 }, { row: 0, column: 0 }],
    ['End', false, { row: 2, column: 0 }, { row: 2, column: 2 }],
    ['ArrowUp', true, { row: 2, column: 1 }, { row: 0, column: 1 }],
  ] as const)('%s (control %s) from %j', (key, control, from, to) => {
    expect(moved(key, control, from, size)).toEqual(to)
  })

  test('other keys move nowhere', () => {
    expect(moved('Tab', false, { row: 0, column: 0 }, size)).toBeUndefined()
  })
})

test('A place and its key tell the same', () => {
  expect(placeOf(placeKey(place))).toEqual(place)
  expect(placeOf('x|2023|other')).toBeUndefined()
})

test('The address tells which kinds are shown', () => {
  expect(kindsShown(new URLSearchParams())).toEqual(['planned', 'actual'])
  expect(kindsShown(new URLSearchParams('kind=forecast&kind=actual'))).toEqual(['actual', 'forecast'])
  expect(columnsOf(page, ['planned', 'actual'])).toHaveLength(2)
})
