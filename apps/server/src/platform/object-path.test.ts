import { expect, test } from 'vitest'
import { objectPathOf } from './object-path.ts'

const path = '/api/programmes/:programmeId/packages/:workPackageId/lights' as const

test.each([
  [{ programmeId: 'hella', workPackageId: 'reception' }, 'programmes/hella/packages/reception/lights'],
  [{ programmeId: 'hella', workPackageId: 'a/../b' }, 'programmes/hella/packages/-/lights'],
  [{ programmeId: 'x'.repeat(101) }, 'programmes/-/packages/-/lights'],
  [{ programmeId: 7, workPackageId: null }, 'programmes/-/packages/-/lights'],
  [null, 'programmes/-/packages/-/lights'],
  ['hella', 'programmes/-/packages/-/lights'],
])('of %j is %s', (input, expected) => {
  expect(objectPathOf({ path }, input)).toBe(expected)
})
