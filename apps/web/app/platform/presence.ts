/** Tells the server that a person is there: what a page reads again by itself is no sign of life. */
import { useEffect } from 'react'

/** Told to the window when the server has said when the session ends; its detail is a {@link SessionTold}. */
export const sessionTold = 'yhdella:session-told'

export type SessionTold = { readonly expiresAt: string | null; readonly now: string }

/** However busily a person works, she is told of at most this often. Milliseconds. */
const restMs = 60_000
/** A screen that is left on for people to look at tells of itself well before half an hour. Milliseconds. */
const standingMs = 10 * 60_000

const isTold = (body: unknown): body is SessionTold =>
  typeof body === 'object' && body !== null && 'expiresAt' in body && 'now' in body

/** Reads the session, which keeps it going. What fails is tried again at the next sign of life. */
export const tellPresence = async (): Promise<void> => {
  try {
    const answer = await fetch('/api/session')
    const body: unknown = answer.ok ? await answer.json() : undefined
    if (isTold(body)) window.dispatchEvent(new CustomEvent(sessionTold, { detail: body }))
  } catch {
    // Without a connection there is nobody to tell, and the page says so by itself.
  }
}

/** Keeps the session of a person who presses keys or buttons, also while she writes something long. */
export const usePresence = (signedIn: boolean): void => {
  useEffect(() => {
    if (!signedIn) return
    let toldAt = Date.now()
    const act = (): void => {
      if (Date.now() - toldAt < restMs) return
      toldAt = Date.now()
      void tellPresence()
    }
    document.addEventListener('keydown', act, true)
    document.addEventListener('pointerdown', act, true)
    return () => {
      document.removeEventListener('keydown', act, true)
      document.removeEventListener('pointerdown', act, true)
    }
  }, [signedIn])
}

/** For a screen on the wall: nobody presses anything there, and it must not end before the working day does. */
export const useStandingScreen = (): void => {
  useEffect(() => {
    const again = setInterval(() => void tellPresence(), standingMs)
    return () => clearInterval(again)
  }, [])
}
