import { useEffect, useRef, useState } from 'react'
import { useRevalidator } from 'react-router'

/** Whether the page hears of changes as they happen, and since when it does or does not. */
export type LiveState = { readonly kind: 'connecting' | 'live' | 'lost'; readonly since: number }

/** Without word for so long the connection is taken as lost; the server sends a heartbeat more often. */
const silenceMs = 45_000

/** Runs `again` at once, and once more after it if asked meanwhile: bursts of changes cost one reading. */
const useReload = (): (() => void) => {
  const { revalidate, state } = useRevalidator()
  const wanted = useRef(false)
  const idle = state === 'idle'
  useEffect(() => {
    if (!idle || !wanted.current) return
    wanted.current = false
    void revalidate()
  }, [idle, revalidate])
  return () => {
    if (idle) void revalidate()
    else wanted.current = true
  }
}

/**
 * Follows a topic: each change makes the page's loader run again, through the reader's own permissions. The
 * browser reconnects by itself; after each new connection the page is read again, for what was missed.
 */
export const useLiveTopic = (topic: string): LiveState => {
  const [state, setState] = useState<LiveState>({ kind: 'connecting', since: 0 })
  const reload = useReload()
  const latest = useRef(reload)
  useEffect(() => {
    latest.current = reload
  })
  useEffect(() => {
    const source = new EventSource(`/live?topic=${encodeURIComponent(topic)}`)
    let silence: ReturnType<typeof setTimeout> | undefined
    const become = (kind: LiveState['kind']): void =>
      setState(before => (before.kind === kind ? before : { kind, since: Date.now() }))
    const heard = (): void => {
      clearTimeout(silence)
      silence = setTimeout(() => become('lost'), silenceMs)
      become('live')
    }
    const changed = (): void => {
      heard()
      latest.current()
    }
    source.onopen = changed
    source.onmessage = changed
    source.addEventListener('heartbeat', heard)
    source.onerror = () => become('lost')
    return () => {
      clearTimeout(silence)
      source.close()
    }
  }, [topic])
  return state
}
