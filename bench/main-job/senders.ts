/** Two ways to send: as fast as answers come, for capacity; by a fixed timetable, for how long a person waits. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Got, HttpLine, Sent } from './http-line.ts'

/** What is sent next, with what its answer must be; undefined when there is nothing more. */
export type Next = () => Sent | undefined

export type Capacity = {
  readonly perSecond: number
  readonly answered: number
  readonly seconds: number
}

const checked = (got: Got, sent: Sent): void => {
  if (got.status !== 200)
    throw new Error(`${sent.method} ${sent.address}: ${got.status} ${got.body.slice(0, 300)}`)
}

/** Every line sends its next request when its last one was answered (a closed loop). */
export const atCapacity = async (
  lines: readonly HttpLine[],
  seconds: number,
  next: Next,
): Promise<Capacity> => {
  const begun = performance.now()
  const end = begun + seconds * 1000
  let answered = 0
  const work = async (line: HttpLine): Promise<void> => {
    while (performance.now() < end) {
      const sent = next()
      if (sent === undefined) return
      checked(await line.send(sent), sent)
      answered += 1
    }
  }
  await Promise.all(lines.map(work))
  const taken = (performance.now() - begun) / 1000
  return { perSecond: answered / taken, answered, seconds: taken }
}

export type Timetable = { readonly perSecond: number; readonly seconds: number }

/** Milliseconds between two looks at the timetable: what is due by then is sent, each with its own due moment. */
const tickMs = 1

/**
 * Sends by the timetable whatever the answers do (an open loop), so that a stall is not left out of the figures
 * (coordinated omission). Gives for each request the milliseconds from its scheduled moment to its answer.
 */
export const byTimetable = async (
  lines: readonly HttpLine[],
  { perSecond, seconds }: Timetable,
  next: Next,
): Promise<readonly number[]> => {
  const idle = [...lines]
  const waiting: (() => void)[] = []
  const latencies: number[] = []
  const lineOf = (): Promise<HttpLine> => {
    const line = idle.pop()
    if (line !== undefined) return Promise.resolve(line)
    return new Promise(resolve => {
      waiting.push(() => {
        const freed = idle.pop()
        if (freed !== undefined) resolve(freed)
      })
    })
  }
  const sendOne = async (sent: Sent, dueAt: number): Promise<void> => {
    const line = await lineOf()
    try {
      checked(await line.send(sent), sent)
    } finally {
      idle.push(line)
      waiting.shift()?.()
    }
    latencies.push(performance.now() - dueAt)
  }
  const begun = performance.now()
  const all: Promise<void>[] = []
  const count = Math.round(perSecond * seconds)
  for (let number = 0; number < count; ) {
    const dueAt = begun + (number * 1000) / perSecond
    if (dueAt > performance.now()) {
      await pause(tickMs)
      continue
    }
    const sent = next()
    if (sent === undefined) break
    all.push(sendOne(sent, dueAt))
    number += 1
  }
  await Promise.all(all)
  return latencies
}
