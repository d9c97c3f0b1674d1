/** What the book's address says: which unit and days, how they are shown, and what is being done in it. */
export type BookAddress = {
  readonly unitId: string
  readonly from: string
  readonly days: 1 | 7
  readonly as: 'columns' | 'list'
  /** The wait that a time is given to, and its case. */
  readonly entryId: string | null
  readonly caseId: string | null
  /** The booking shown beside the book. */
  readonly bookingId: string | null
  /** The booking that is being moved. */
  readonly move: string | null
  readonly by: 'patient' | 'provider'
}

/** The address as a link; what is not there is left out. */
export const bookLink = (address: BookAddress, change: Partial<BookAddress> = {}): string => {
  const to = { ...address, ...change }
  const params = new URLSearchParams({ unit: to.unitId, from: to.from })
  if (to.days !== 1) params.set('days', String(to.days))
  if (to.as !== 'columns') params.set('as', to.as)
  if (to.entryId) params.set('entry', to.entryId)
  if (to.caseId) params.set('case', to.caseId)
  if (to.bookingId) params.set('booking', to.bookingId)
  if (to.move) params.set('move', to.move)
  if (to.move && to.by !== 'patient') params.set('by', to.by)
  return `/work/book?${params}`
}
