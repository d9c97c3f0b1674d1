import type { ServerResponse } from 'node:http'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createLiveHub, type Listener } from '../src/platform/live.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A browser's end of the line: what was written to it. */
const listening = (topics: readonly string[]): { readonly listener: Listener; readonly told: string[] } => {
  const told: string[] = []
  const write = (text: string): boolean => told.push(text) > 0
  const response = { writableLength: 0, write, once: () => response, end: () => response }
  // Of the whole answer the hub uses these four.
  const line = response as unknown as ServerResponse
  return { listener: { response: line, sessionHash: Buffer.alloc(0), topics }, told }
}

test('The first change is told at once, those that follow as one after a rest', () => {
  const hub = createLiveHub()
  const { listener, told } = listening(['board'])
  hub.add(listener)
  for (let change = 0; change < 100; change++) hub.tell(['board', 'work'])
  expect(told).toEqual(['data: board\n\n'])
  vi.advanceTimersByTime(25)
  expect(told).toEqual(['data: board\n\n', 'data: board\n\n'])
  vi.advanceTimersByTime(10_000)
  expect(told).toHaveLength(2)
})

test('However much happens, a topic makes no more than 250 pages be loaded a second', () => {
  const hub = createLiveHub()
  const browsers = Array.from({ length: 100 }, () => listening(['work']))
  for (const { listener } of browsers) hub.add(listener)
  for (let passed = 0; passed < 10_000; passed += 10) {
    hub.tell(['work'])
    vi.advanceTimersByTime(10)
  }
  const loaded = browsers.reduce((sum, { told }) => sum + told.length, 0)
  expect(loaded).toBeGreaterThan(2000)
  expect(loaded).toBeLessThanOrEqual(2600)
})

test('When the database was taken over, every followed topic is told', () => {
  const hub = createLiveHub()
  const one = listening(['board'])
  const other = listening(['work', 'case:1'])
  hub.add(one.listener)
  hub.add(other.listener)
  hub.tellAll()
  expect(one.told).toEqual(['data: board\n\n'])
  expect(other.told).toEqual(['data: work\n\n', 'data: case:1\n\n'])
})
