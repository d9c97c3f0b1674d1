import { expect, it } from 'vitest'
import { readDone, withDone } from './done.view.ts'

const read = (address: string) => readDone(new URL(address, 'http://page').searchParams)

it('reads what it writes', () => {
  const undo = { of: 'case', undo: 'key', until: '2026-11-24T08:00:10.000Z' }
  expect(read(withDone('/work?view=mine', 'route', { ...undo, decided: 'entry' }))).toEqual({
    kind: 'route',
    entryId: 'entry',
    undo: { caseId: 'case', key: 'key', until: undo.until },
  })
})

it('forgets the earlier step: its undo is never offered for a later one', () => {
  const first = withDone('/work', 'answer', { of: 'a', undo: 'b', until: '2026-11-24T08:00:10.000Z' })
  expect(withDone(first, 'note')).toBe('/work?done=note')
})

it('says nothing of what it does not know', () => {
  expect(read('/work?done=drop-tables')).toBeNull()
  expect(read('/work?done=route&of=a&undo=b&until=soon')).toMatchObject({ undo: null })
})
