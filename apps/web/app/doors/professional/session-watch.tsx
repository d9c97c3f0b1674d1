import { Button, Notice } from '@yhdella/ui'
import { type ReactNode, useEffect, useState } from 'react'
import { useLocation, useRevalidator } from 'react-router'
import { sessionEnded } from '../../platform/kept.ts'
import { inLanguage, useLanguage, useTexts } from '../../platform/language.ts'
import { type SessionTold, sessionTold, tellPresence } from '../../platform/presence.ts'
import { timeInWords } from '../../platform/when.ts'
import type { Door } from './layout.server.ts'
import { doorTexts } from './messages.ts'

/**
 * Told so long before the end (WCAG 2.2.1 asks for 20 seconds, our own rule for two minutes; the end is known to
 * the minute). Milliseconds.
 */
const warnMs = 3 * 60_000

type Stage = 'going' | 'ending' | 'ended'

/** When the session ends, as the server told last: with the page, or after a sign of life. */
const useTold = ({ expiresAt, now }: Door): SessionTold => {
  const [told, setTold] = useState<SessionTold>({ expiresAt, now })
  useEffect(() => {
    setTold({ expiresAt, now })
    // The event's maker gives this detail; the window's events are not told by type.
    const hear = (event: Event) => setTold((event as CustomEvent<SessionTold>).detail)
    window.addEventListener(sessionTold, hear)
    return () => window.removeEventListener(sessionTold, hear)
  }, [expiresAt, now])
  return told
}

/** Counts on the browser's own steady clock from what the server told: a wrong wall clock changes nothing. */
const useStage = ({ expiresAt, now }: SessionTold): Stage => {
  const [stage, setStage] = useState<Stage>('going')
  useEffect(() => {
    setStage('going')
    const end = () => setStage('ended')
    window.addEventListener(sessionEnded, end)
    const left = expiresAt === null ? undefined : Date.parse(expiresAt) - Date.parse(now)
    const timers =
      left === undefined
        ? []
        : [setTimeout(() => setStage('ending'), Math.max(0, left - warnMs)), setTimeout(end, left)]
    return () => {
      window.removeEventListener(sessionEnded, end)
      timers.forEach(clearTimeout)
    }
  }, [expiresAt, now])
  return stage
}

type EndingProps = { readonly told: SessionTold; readonly onStay: () => void }

const Ending = ({ told, onStay }: EndingProps) => {
  const { session } = useTexts(doorTexts)
  const language = useLanguage()
  return (
    <Notice tone="warning">
      <p>{session.ending(timeInWords(told.expiresAt ?? told.now, language))}</p>
      <Button type="button" onClick={onStay}>
        {session.stay}
      </Button>
    </Notice>
  )
}

const Ended = ({ onStay }: Pick<EndingProps, 'onStay'>) => {
  const { session } = useTexts(doorTexts)
  const language = useLanguage()
  const { pathname } = useLocation()
  const signIn = `/sign-in?${new URLSearchParams({ to: inLanguage(pathname, language), lang: language })}`
  return (
    <Notice tone="alert">
      <h1>{session.ended}</h1>
      <p>{session.endedText}</p>
      <div className="buttons">
        <a className="button primary" href={signIn} target="_blank" rel="noreferrer">
          {session.signIn}
        </a>
        <Button type="button" look="secondary" onClick={onStay}>
          {session.back}
        </Button>
      </div>
    </Notice>
  )
}

export type SessionWatchProps = {
  readonly door: Door
  readonly onStay: () => void
  readonly children: ReactNode
}

/**
 * Warns before the session ends and lets it go on by one action. When it has ended, what is on the screen is
 * hidden from passers-by but not thrown away: what was typed is there after signing in again.
 */
export const SessionWatch = ({ door, onStay, children }: SessionWatchProps) => {
  const told = useTold(door)
  const stage = useStage(told)
  const { revalidate } = useRevalidator()
  const stay = (): void => {
    onStay()
    void revalidate()
  }
  return (
    <>
      <div role="alert" className="session-watch">
        {stage === 'ending' && <Ending told={told} onStay={() => void tellPresence()} />}
        {stage === 'ended' && <Ended onStay={stay} />}
      </div>
      <div className="door-content" hidden={stage === 'ended'}>
        {children}
      </div>
    </>
  )
}
