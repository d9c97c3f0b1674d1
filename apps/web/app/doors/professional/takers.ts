import { useEffect, useState } from 'react'
import { useFetcher } from 'react-router'
import type { Taker } from '../../features/queue/work-list.tsx'
import { inLanguage, useLanguage } from '../../platform/language.ts'
import type { Opened, Work } from './work.server.ts'

type Takers = ReadonlyMap<string, Taker>

const openedTaker = (opened: Opened | null): Takers => {
  const entry = opened?.data?.entries.find(each => each.entryId === opened.entryId)
  if (!entry?.takenBy && !entry?.takenByMe) return new Map()
  return new Map([[entry.entryId, { name: entry.takenBy ?? '', me: entry.takenByMe }]])
}

/**
 * Who took the rows that left the list. What is open beside the list tells its own; for others the team's view is
 * asked once each time some have left.
 */
export const useTakers = (goneIds: readonly string[], opened: Opened | null): Takers => {
  const language = useLanguage()
  const { data, load, reset } = useFetcher<Work>()
  const [told, setTold] = useState<Takers>(new Map())
  const own = openedTaker(opened)
  const unknown = goneIds.filter(id => !told.has(id) && !own.has(id)).join(' ')
  useEffect(() => {
    if (unknown !== '') void load(inLanguage('/work?view=team', language))
  }, [unknown, load, language])
  useEffect(() => {
    if (!data) return
    const rows = data.list.rows.flatMap(row =>
      row.takenBy === null ? [] : [[row.entryId, { name: row.takenBy, me: row.takenByMe }] as const],
    )
    setTold(before => new Map([...before, ...rows]))
    // Otherwise the router would ask again with every live reading of the page.
    reset()
  }, [data, reset])
  return new Map([...told, ...own])
}
