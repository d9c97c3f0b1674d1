import { useEffect, useState } from 'react'

/** Whether a moment that the server told is still ahead; turns false when it passes. */
export const useStillOpen = (until: string | null, now: string): boolean => {
  const left = until === null ? 0 : Date.parse(until) - Date.parse(now)
  const [over, setOver] = useState<string | null>(null)
  useEffect(() => {
    if (until === null || left <= 0) return
    const timer = setTimeout(() => setOver(until), left)
    return () => clearTimeout(timer)
  }, [until, left])
  return until !== null && left > 0 && over !== until
}
