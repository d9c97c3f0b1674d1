import { expect, test } from 'vitest'
import { closingLine, countsIn } from './closing-line.ts'

test('What is printed can be read again, the last of several', () => {
  const first = { passed: 1, failed: 0, skipped: 2 }
  const last = { passed: 3591, failed: 2, skipped: 0 }
  expect(countsIn(`noise\n${closingLine(first)}\n1 passed of 2\n\n${closingLine(last)}\n`)).toEqual(last)
})

test('A run that tells no sum has none', () => {
  expect(countsIn('Error: no database\n12 passed, 0 failed')).toBeUndefined()
})
