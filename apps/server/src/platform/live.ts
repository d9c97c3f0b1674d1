/** Tells open browsers which topics changed: names only. Many changes in a short time are told as one. */
import type { ServerResponse } from 'node:http'

export type Listener = {
  readonly response: ServerResponse
  readonly sessionHash: Buffer
  readonly topics: readonly string[]
}

export type LiveHub = {
  readonly add: (listener: Listener) => void
  readonly tell: (topics: readonly string[]) => void
  /** Tells every topic that anyone follows. */
  readonly tellAll: () => void
  readonly heartbeat: () => void
  readonly listeners: () => readonly Listener[]
  readonly drop: (listener: Listener) => void
  readonly close: () => void
}

/**
 * Milliseconds between two tellings of one topic. Whoever is told loads her page again, so the more there are, the
 * longer it rests: however much happens, a topic makes no more than 250 pages be loaded a second.
 */
const restOf = (listeners: number): number => Math.max(25, listeners * 4)

/** A browser that reads no more is let go when so many bytes wait for it. */
const mostWaiting = 64 * 1024

type TopicState = { readonly listeners: Set<Listener>; resting: boolean; changed: boolean }

const write = ({ response }: Listener, text: string): void => {
  if (response.writableLength > mostWaiting) response.destroy()
  else response.write(text)
}

export const createLiveHub = (rest: (listeners: number) => number = restOf): LiveHub => {
  const topics = new Map<string, TopicState>()
  const everyone = new Set<Listener>()

  const send = (topic: string, state: TopicState): void => {
    state.changed = false
    state.resting = true
    for (const listener of state.listeners) write(listener, `data: ${topic}\n\n`)
    setTimeout(() => {
      state.resting = false
      if (state.changed) send(topic, state)
    }, rest(state.listeners.size)).unref()
  }

  const drop = (listener: Listener): void => {
    if (!everyone.delete(listener)) return
    for (const topic of listener.topics) {
      const state = topics.get(topic)
      state?.listeners.delete(listener)
      if (state?.listeners.size === 0) topics.delete(topic)
    }
    listener.response.end()
  }

  const tell = (changed: Iterable<string>): void => {
    for (const topic of changed) {
      const state = topics.get(topic)
      if (state === undefined) continue
      if (state.resting) state.changed = true
      else send(topic, state)
    }
  }

  return {
    add: listener => {
      everyone.add(listener)
      for (const topic of listener.topics) {
        const state = topics.get(topic) ?? { listeners: new Set(), resting: false, changed: false }
        topics.set(topic, state)
        state.listeners.add(listener)
      }
      listener.response.once('close', () => drop(listener))
    },
    tell,
    tellAll: () => tell(topics.keys()),
    heartbeat: () => {
      for (const listener of everyone) write(listener, ': still here\nevent: heartbeat\ndata:\n\n')
    },
    listeners: () => [...everyone],
    drop,
    close: () => {
      for (const listener of [...everyone]) drop(listener)
    },
  }
}
