import { expect, test } from 'vitest'
import { readProposalAddress } from './proposal-address.view.ts'

const read = (query: string) => readProposalAddress(new URLSearchParams(query))

test('an empty address asks for the whole plan', () => {
  expect(read('lang=fi')).toEqual({
    ...{ fromOn: undefined, toOn: undefined, opensAt: undefined, closesAt: undefined },
    professionals: undefined,
  })
})

test('hours are read as people write them', () => {
  expect(read('opensAt=8.00&closesAt=12:30')).toMatchObject({ opensAt: '08:00', closesAt: '12:30' })
})

test('who was chosen is asked; where all were left out nobody is', () => {
  expect(read('chosen=1&who=a&who=b').professionals).toBe('a,b')
  expect(read('chosen=1').professionals).toMatch(/^0{8}-/)
})
