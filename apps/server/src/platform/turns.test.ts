import { expect, test, vi } from 'vitest'
import { isTooManyWait } from './gather.ts'
import type { Lane } from './lane.ts'
import { createTurns, type EndTurn } from './turns.ts'

const turnsOf = (changed: object = {}) =>
  createTurns({ size: 3, held: { known: 3, begun: 2, open: 1 }, waiting: 2, patienceMs: 60_000, ...changed })

/** Everything that is settled already has been told by then. */
const settled = (): Promise<void> => new Promise(resolve => setImmediate(resolve))

const asking = (turns: ReturnType<typeof turnsOf>) => {
  const told: string[] = []
  const ends: EndTurn[] = []
  const ask = (lane: Lane, name: string): void => {
    turns.take(lane).then(
      end => {
        told.push(name)
        ends.push(end)
      },
      error => told.push(`${name} refused ${isTooManyWait(error)}`),
    )
  }
  return { told, ends, ask }
}

test('Turns are taken up to their number, and each lane up to its own', async () => {
  const { told, ask } = asking(turnsOf())
  for (const [lane, name] of [
    ['open', 'o1'],
    ['open', 'o2'],
    ['begun', 'b1'],
    ['known', 'k1'],
    ['known', 'k2'],
  ] as const)
    ask(lane, name)
  await settled()
  expect(told).toEqual(['o1', 'b1', 'k1'])
})

test('A turn that ends goes to those who are signed in first, then to those in the middle', async () => {
  const { told, ends, ask } = asking(turnsOf())
  ask('open', 'o1')
  ask('known', 'k1')
  ask('known', 'k2')
  await settled()
  ask('open', 'o2')
  ask('begun', 'b1')
  ask('known', 'k3')
  for (const end of [...ends]) {
    end()
    end()
    await settled()
  }
  expect(told).toEqual(['o1', 'k1', 'k2', 'k3', 'b1', 'o2'])
})

test('Whoever does not fit among those who wait is refused at once, in her own lane only', async () => {
  const { told, ask } = asking(turnsOf())
  for (const name of ['o1', 'o2', 'o3', 'o4', 'o5']) ask('open', name)
  ask('known', 'k1')
  await settled()
  expect(told.toSorted()).toEqual(['k1', 'o1', 'o4 refused true', 'o5 refused true'])
})

test('Whoever has waited too long is refused, and takes no turn later', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  try {
    const { told, ends, ask } = asking(turnsOf({ patienceMs: 5000 }))
    ask('open', 'o1')
    ask('open', 'o2')
    await vi.advanceTimersByTimeAsync(4000)
    ask('open', 'o3')
    await vi.advanceTimersByTimeAsync(1500)
    await settled()
    expect(told).toEqual(['o1', 'o2 refused true'])
    ends[0]?.()
    await settled()
    expect(told).toEqual(['o1', 'o2 refused true', 'o3'])
  } finally {
    vi.useRealTimers()
  }
})

test('Of a thousand at once nobody is forgotten: each gets a turn or a refusal', async () => {
  const { told, ends, ask } = asking(turnsOf({ waiting: 50 }))
  const names = Array.from({ length: 1000 }, (_, number) => `n${number}`)
  for (const [at, name] of names.entries()) ask((['known', 'begun', 'open'] as const)[at % 3] ?? 'open', name)
  for (let at = 0; at < names.length; at++) {
    await settled()
    ends[at]?.()
  }
  expect(told.map(line => line.split(' ')[0]).sort()).toEqual([...names].sort())
  expect(ends).toHaveLength(3 * 50 + 3)
})
