import type { CaseMessages } from './messages.ts'

export type DoneKind = Exclude<keyof CaseMessages['done'], 'undo' | 'undoUntil'>

/** What was just done, as the address tells it after a form was sent: it survives going without scripts. */
export type Done = {
  readonly kind: DoneKind
  readonly entryId: string | null
  readonly undo: { readonly caseId: string; readonly key: string; readonly until: string } | null
}

const kinds: readonly DoneKind[] = [
  'route',
  'answer',
  'ask',
  'close',
  'undone',
  'message',
  'merge',
  'event',
  'end',
  'note',
  'retract',
  'booked',
  'moved',
  'cancelled',
  'visited',
  'noShow',
]

const undoOf = (params: URLSearchParams): Done['undo'] => {
  const [caseId, key, until] = [params.get('of'), params.get('undo'), params.get('until')]
  return caseId && key && until && !Number.isNaN(Date.parse(until)) ? { caseId, key, until } : null
}

export const readDone = (params: URLSearchParams): Done | null => {
  const kind = kinds.find(each => each === params.get('done'))
  return kind ? { kind, entryId: params.get('decided'), undo: undoOf(params) } : null
}

/** The same address with what was done; what an earlier step said is taken away. */
export const withDone = (
  address: string,
  kind: DoneKind,
  more: Readonly<Record<string, string>> = {},
): string => {
  const url = new URL(address, 'http://page')
  for (const name of ['done', 'did', 'decided', 'of', 'undo', 'until']) url.searchParams.delete(name)
  url.searchParams.set('done', kind)
  for (const [name, value] of Object.entries(more)) url.searchParams.set(name, value)
  return `${url.pathname}${url.search}`
}
