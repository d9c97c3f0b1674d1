import { expect, test } from 'vitest'
import { nameOfText, remembered } from './remembered.ts'

const counting = () => {
  let times = 0
  return { times: () => times, compute: async () => ++times }
}

test('the same question is computed once, also when it is asked twice at the same time', async () => {
  const { times, compute } = counting()
  const ask = remembered<number>(3)
  expect(await Promise.all([ask('a', compute), ask('a', compute)])).toEqual([1, 1])
  expect(times()).toBe(1)
})

test('the one that was asked longest ago is forgotten first', async () => {
  const { compute } = counting()
  const ask = remembered<number>(2)
  await ask('a', compute)
  await ask('b', compute)
  await ask('a', compute)
  await ask('c', compute)
  expect(await ask('a', compute)).toBe(1)
  expect(await ask('b', compute)).toBe(4)
})

test('a failure is not remembered', async () => {
  const ask = remembered<number>(2)
  await expect(ask('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await ask('a', async () => 7)).toBe(7)
})

test('another text has another name', () => {
  expect(nameOfText('a')).not.toBe(nameOfText('b'))
  expect(nameOfText('a')).toBe(nameOfText('a'))
})
