/** Where the pages of one draft stand. */
export type DraftPage = 'text' | 'safety' | 'reply' | 'who' | 'check'

export const draftAddress = (draftKey: string, page: DraftPage): string =>
  page === 'text' ? `/contact/${draftKey}` : `/contact/${draftKey}/${page}`

const ahead = { text: 'reply', reply: 'who', who: 'check' } as const

/** Whoever came from the checking page to change one thing goes back to it. */
export const nextAddress = (draftKey: string, page: keyof typeof ahead, search: URLSearchParams): string =>
  draftAddress(draftKey, search.get('then') === 'check' ? 'check' : ahead[page])

/** To change one answer and come back to the checking page. */
export const changeAddress = (draftKey: string, page: keyof typeof ahead): string =>
  `${draftAddress(draftKey, page)}?then=check`
