import { useEffect, useState } from 'react'
import { useRevalidator } from 'react-router'
import type { LiveState } from '../../platform/live.ts'

/** How often a board that shows the present is read again, whatever happens or not. Milliseconds. */
const refreshMs = 60_000

/** Older than two refreshes, the board is told to be old. */
const staleMs = 2 * refreshMs

/** Milliseconds between two looks at the age. */
const lookMs = 1000

/**
 * Whether what is shown has grown old: the connection is lost, or no new reading has come for two refreshes. A
 * board of a past day never grows old. Reads the page again once a refresh.
 */
export const useIsStale = (asOf: string, live: boolean, connection: LiveState): boolean => {
  const { revalidate } = useRevalidator()
  const [old, setOld] = useState({ asOf, stale: false })
  useEffect(() => {
    if (!live) return
    const from = performance.now()
    const looking = setInterval(() => {
      if (performance.now() - from > staleMs) setOld({ asOf, stale: true })
    }, lookMs)
    const refreshing = setInterval(() => void revalidate(), refreshMs)
    return () => {
      clearInterval(looking)
      clearInterval(refreshing)
    }
  }, [asOf, live, revalidate])
  if (!live) return false
  return connection.kind === 'lost' || (old.asOf === asOf && old.stale)
}
