/** The grid's own state: where one stands, which cell is open, and what is changed but not saved. */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { beginsWriting, type Draft, moved, type Size, type Spot } from './grid.view.ts'

export type OpenCell = Spot & {
  /** What was typed to open the cell; undefined opens it with what stands there. */
  readonly typed: string | undefined
}

export type GridHands = {
  readonly spot: Spot
  readonly open: OpenCell | null
  readonly goTo: (spot: Spot) => void
  readonly openAt: (spot: Spot, typed?: string) => void
  /** Closes the open cell; the focus goes back to the cell, or on by so many rows and columns. */
  readonly close: (rows?: number, columns?: number) => void
  readonly onKey: (event: KeyboardEvent<HTMLTableElement>) => void
  readonly register: (spot: Spot) => (cell: HTMLTableCellElement | null) => void
}

type Means = {
  readonly size: Size
  readonly mayWrite: (spot: Spot) => boolean
  readonly empty: (spot: Spot) => void
  /** Said where a person tries to write in a cell that is not written in. */
  readonly refuse: () => void
}

const keyOf = ({ row, column }: Spot): string => `${row} ${column}`

export const useGrid = ({ size, mayWrite, empty, refuse }: Means): GridHands => {
  const cells = useRef(new Map<string, HTMLTableCellElement>())
  const [spot, setSpot] = useState<Spot>({ row: 0, column: 0 })
  const [open, setOpen] = useState<OpenCell | null>(null)
  const wanted = useRef(false)
  useEffect(() => {
    if (!wanted.current || open !== null) return
    wanted.current = false
    cells.current.get(keyOf(spot))?.focus()
  })
  const goTo = (next: Spot) => {
    wanted.current = true
    setSpot(next)
  }
  const openAt = (at: Spot, typed?: string) => {
    if (!mayWrite(at)) return refuse()
    setSpot(at)
    setOpen({ ...at, typed })
  }
  const close = (rows = 0, columns = 0) => {
    setOpen(null)
    goTo({
      row: Math.min(Math.max(0, spot.row + rows), size.rows - 1),
      column: Math.min(Math.max(0, spot.column + columns), size.columns - 1),
    })
  }
  const onKey = (event: KeyboardEvent<HTMLTableElement>) => {
    if (open !== null || event.altKey || event.metaKey) return
    const next = moved(event.key, event.ctrlKey, spot, size)
    if (next !== undefined) goTo(next)
    else if (event.key === 'F2' || event.key === 'Enter') openAt(spot)
    else if (event.key === 'Delete' || event.key === 'Backspace') mayWrite(spot) ? empty(spot) : refuse()
    else if (beginsWriting(event.key) && !event.ctrlKey) openAt(spot, event.key)
    else return
    event.preventDefault()
  }
  const register = (at: Spot) => (cell: HTMLTableCellElement | null) => {
    if (cell === null) cells.current.delete(keyOf(at))
    else cells.current.set(keyOf(at), cell)
  }
  return { spot, open, goTo, openAt, close, onKey, register }
}

export const draftSize = (draft: Draft): number => Object.keys(draft).length
