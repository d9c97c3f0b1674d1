import { useEffect, useState } from 'react'
import { useFetcher, useLocation } from 'react-router'

/**
 * Tries out addresses of this page while a slider moves, without going there: the newest that was wanted is asked for as
 * soon as the one before has answered, so that answers never pile up. Where the page goes on, the trial is over.
 */
export const useTrial = <Data>() => {
  const fetcher = useFetcher<Data>()
  const { key } = useLocation()
  const [wanted, setWanted] = useState<string | null>(null)
  const [asked, setAsked] = useState<string | null>(null)
  // What an earlier trial brought is not an answer to this one.
  const [old, setOld] = useState(fetcher.data)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new place, and nothing else, ends the trial.
  useEffect(() => {
    setWanted(null)
    setAsked(null)
    setOld(fetcher.data)
  }, [key])
  useEffect(() => {
    if (wanted === null || wanted === asked || fetcher.state !== 'idle') return
    setAsked(wanted)
    void fetcher.load(wanted)
  }, [wanted, asked, fetcher])
  return { tried: wanted === null || fetcher.data === old ? undefined : fetcher.data, tryOut: setWanted }
}
