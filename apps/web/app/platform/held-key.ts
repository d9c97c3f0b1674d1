import { useState } from 'react'

/**
 * The key of one command: the same until it is done, so that sending again never does it twice. A live reading
 * of the page brings a new key each time; it is taken into use only when `done` changes.
 */
export const useHeldKey = (fresh: string, done: string): string => {
  const [held, setHeld] = useState({ done, key: fresh })
  if (held.done === done) return held.key
  setHeld({ done, key: fresh })
  return fresh
}
