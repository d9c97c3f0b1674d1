import fc from 'fast-check'
import { expect, it } from 'vitest'
import { newlyGone, type ShownRow, withDeparted } from './departed.view.ts'

const rows = (...ids: string[]) => ids.map(entryId => ({ entryId }))
const shown = (...ids: string[]): ShownRow<{ entryId: string }>[] =>
  rows(...ids).map(row => ({ row, gone: false }))
const words = (list: readonly ShownRow<{ entryId: string }>[]) =>
  list.map(({ row, gone }) => (gone ? `(${row.entryId})` : row.entryId)).join(' ')
const none = new Set<string>()

it('keeps a row that left in its place, marked', () => {
  expect(words(withDeparted(shown('a', 'b', 'c'), rows('a', 'c'), none))).toBe('a (b) c')
  expect(words(withDeparted(shown('a', 'b', 'c'), rows('b', 'c'), none))).toBe('(a) b c')
})

it('lets new rows in where the server puts them', () => {
  expect(words(withDeparted(shown('a', 'b'), rows('n', 'a'), none))).toBe('n a (b)')
})

it('does not tell the reader of what she did herself', () => {
  expect(words(withDeparted(shown('a', 'b'), rows('b'), new Set(['a'])))).toBe('b')
})

it('tells once of each that left, and takes it back when it returns', () => {
  const before = shown('a', 'b')
  const after = withDeparted(before, rows('a'), none)
  expect(newlyGone(before, after)).toEqual(rows('b'))
  expect(newlyGone(after, withDeparted(after, rows('a'), none))).toEqual([])
  expect(words(withDeparted(after, rows('a', 'b'), none))).toBe('a b')
})

it('always shows every present row once, in the order given', () => {
  const ids = fc.uniqueArray(fc.constantFrom(...'abcdefghijklmnop'))
  fc.assert(
    fc.property(ids, ids, (first, second) => {
      const list = withDeparted(shown(...first), rows(...second), none)
      expect(list.filter(({ gone }) => !gone).map(({ row }) => row.entryId)).toEqual(second)
      expect(new Set(list.map(({ row }) => row.entryId)).size).toBe(list.length)
    }),
  )
})
