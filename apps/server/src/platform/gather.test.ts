import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { gather, isTooManyWait } from './gather.ts'

type Result = { readonly doubled: number }

test('Those that wait together are run together, and each gets its own answer', async () => {
  const batches: number[] = []
  const double = gather<number, Result>({
    size: 256,
    inFlight: 2,
    waiting: 5000,
    run: async items => {
      batches.push(items.length)
      await pause(5)
      return items.map(item => ({ doubled: item * 2 }))
    },
  })
  const answers = await Promise.all(Array.from({ length: 1000 }, (_, number) => double(number)))
  expect(answers.map(({ doubled }) => doubled)).toEqual(
    Array.from({ length: 1000 }, (_, number) => number * 2),
  )
  expect(Math.max(...batches)).toBeLessThanOrEqual(256)
  expect(batches.length).toBeLessThanOrEqual(6)
})

test('A bad one fails alone', async () => {
  const run = gather<string, Result>({
    size: 10,
    inFlight: 1,
    waiting: 100,
    run: async items => {
      if (items.includes('bad')) throw new Error('bad')
      return items.map(() => ({ doubled: 0 }))
    },
  })
  const settled = await Promise.allSettled(['a', 'bad', 'b'].map(run))
  expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
})

test('Beyond the bound the next is turned away at once, and those that wait are still served', async () => {
  const run = gather<number, Result>({
    size: 1,
    inFlight: 1,
    waiting: 3,
    run: async items => {
      await pause(5)
      return items.map(item => ({ doubled: item }))
    },
  })
  const settled = await Promise.allSettled([1, 2, 3, 4, 5].map(run))
  expect(settled.map(({ status }) => status)).toEqual([
    'fulfilled',
    'fulfilled',
    'fulfilled',
    'rejected',
    'rejected',
  ])
  expect(settled[4]?.status === 'rejected' && isTooManyWait(settled[4].reason)).toBe(true)
})

test('A run that forgets an item fails that item only', async () => {
  const run = gather<number, Result>({
    size: 10,
    inFlight: 1,
    waiting: 100,
    run: async items => items.slice(0, -1).map(item => ({ doubled: item })),
  })
  const settled = await Promise.allSettled([1, 2].map(run))
  expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
})

test('A few wait for the batch before them, but not longer than a while', async () => {
  const sizes: number[] = []
  let finish: () => void = () => {}
  const stuck = new Promise<void>(resolve => {
    finish = resolve
  })
  const run = gather<number, Result>({
    size: 10,
    inFlight: 2,
    waiting: 100,
    run: async items => {
      sizes.push(items.length)
      if (items.includes(1)) await stuck
      return items.map(item => ({ doubled: item }))
    },
  })
  const first = Promise.all([1, 2, 3].map(run))
  await pause(0)
  await new Promise(setImmediate)
  expect(sizes).toEqual([3])
  // One is fewer than the three that run: it waits; it is answered all the same, while the three still run.
  expect(await run(4)).toEqual({ doubled: 4 })
  expect(sizes).toEqual([3, 1])
  finish()
  await first
})

test('As many as are being run do not wait for them', async () => {
  const sizes: number[] = []
  let finish: () => void = () => {}
  const stuck = new Promise<void>(resolve => {
    finish = resolve
  })
  const run = gather<number, Result>({
    size: 10,
    inFlight: 2,
    waiting: 100,
    run: async items => {
      sizes.push(items.length)
      if (items.includes(1)) await stuck
      return items.map(item => ({ doubled: item }))
    },
  })
  const first = run(1)
  await new Promise(setImmediate)
  await new Promise(setImmediate)
  expect(await Promise.all([2, 3].map(run))).toEqual([{ doubled: 2 }, { doubled: 3 }])
  expect(sizes).toEqual([1, 2])
  finish()
  await first
})
