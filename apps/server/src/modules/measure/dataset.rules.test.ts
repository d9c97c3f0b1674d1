import { plainDate } from '@yhdella/kernel'
import { expect, test } from 'vitest'
import { type Dataset, notesOf, originOf } from './dataset.rules.ts'

const words = (text: string) => ({ fi: text, sv: text, en: text })
const reportedOn = plainDate('2023-09-01')
const otherDay = plainDate('2023-09-02')
const dataset: Dataset = {
  recordsFrom: plainDate('2023-01-02'),
  reportedOn: [reportedOn],
  notes: [
    { on: [reportedOn], text: words('of that day') },
    { on: null, text: words('of every day') },
  ],
}

test.each([
  [undefined, reportedOn, 'recorded'],
  [dataset, reportedOn, 'reported'],
  [dataset, otherDay, 'simulated'],
] as const)('figures of %o on %s are %s', (of, on, origin) => expect(originOf(of, on)).toBe(origin))

test('a note is said of its own days only', () => {
  expect(notesOf(dataset, reportedOn, 'fi')).toEqual(['of that day', 'of every day'])
  expect(notesOf(dataset, otherDay, 'fi')).toEqual(['of every day'])
  expect(notesOf(undefined, reportedOn, 'fi')).toEqual([])
})
