import { addMinutes, type Instant, instant } from '@yhdella/kernel'
import { useEffect, useState } from 'react'

/** How often words such as "3 h left" are said anew. Milliseconds. */
const tickMs = 20_000

/** The server's clock, going on in the browser: a wrong clock on the desk moves no deadline. */
export const useNow = (told: Instant): Instant => {
  const [passed, setPassed] = useState({ told, minutes: 0 })
  useEffect(() => {
    const from = performance.now()
    const tick = setInterval(
      () => setPassed({ told, minutes: Math.floor((performance.now() - from) / 60_000) }),
      tickMs,
    )
    return () => clearInterval(tick)
  }, [told])
  return addMinutes(instant(told), passed.told === told ? passed.minutes : 0)
}
