import { useEffect, useRef, useState } from 'react'
import { useRevalidator } from 'react-router'

/** Whether the page hears of changes as they happen, and since when it does or does not. */
export type LiveState = { readonly kind: 'connecting' | 'live' | 'lost'; readonly since: number }

/** Without word for so long the connection is taken as lost; the server sends a heartbeat more often. */
const silenceMs = 45_000
/** A connection that the server refused is asked for again after this long; a broken one the browser mends. */
const askAgainMs = 10_000

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

type Ear = { readonly changed: () => void; readonly heard: () => void; readonly lost: () => void }

/** Listens until the returned function is called. */
const listen = (topics: string, { changed, heard, lost }: Ear): (() => void) => {
  let again: ReturnType<typeof setTimeout> | undefined
  let source: EventSource | undefined
  const open = (): void => {
    const opened = new EventSource(`/live?topics=${encodeURIComponent(topics)}`)
    source = opened
    opened.onopen = changed
    opened.onmessage = changed
    opened.addEventListener('heartbeat', heard)
    opened.onerror = () => {
      lost()
      if (opened.readyState === EventSource.CLOSED) again = setTimeout(open, askAgainMs)
    }
  }
  open()
  return () => {
    clearTimeout(again)
    source?.close()
  }
}

/**
 * Follows topics (separated by commas): each change makes the page's loader run again, through the reader's own
 * permissions. After each new connection the page is read again, for what was missed.
 */
export const useLiveTopic = (topics: string): LiveState => {
  const [state, setState] = useState<LiveState>({ kind: 'connecting', since: 0 })
  const reload = useReload()
  const latest = useRef(reload)
  useEffect(() => {
    latest.current = reload
  })
  useEffect(() => {
    let silence: ReturnType<typeof setTimeout> | undefined
    const become = (kind: LiveState['kind']): void =>
      setState(before => (before.kind === kind ? before : { kind, since: Date.now() }))
    const lost = (): void => become('lost')
    const heard = (): void => {
      clearTimeout(silence)
      silence = setTimeout(lost, silenceMs)
      become('live')
    }
    const changed = (): void => {
      heard()
      latest.current()
    }
    const deafen = listen(topics, { changed, heard, lost })
    return () => {
      clearTimeout(silence)
      deafen()
    }
  }, [topics])
  return state
}
