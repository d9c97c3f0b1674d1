import type { Input, queueRoutes } from '@yhdella/contract'
import type { Language } from '@yhdella/kernel'

type ListInput = Input<(typeof queueRoutes)['listWork']>
export type WorkViewName = NonNullable<ListInput['view']>

export const workViews = [
  'untaken',
  'mine',
  'team',
  'calls',
  'waiting',
  'all',
] as const satisfies readonly WorkViewName[]

/** What the work list's address says: which rows are shown, and which one is open beside them. */
export type WorkAddress = {
  readonly view: WorkViewName
  readonly service: string | null
  readonly unit: string | null
  readonly find: string
  /** How many pages of 50 rows are shown, one under the other. */
  readonly pages: number
  readonly entryId: string | null
  readonly caseId: string | null
  readonly language: Language
}

/** More would no longer be read by anyone; narrowing down is quicker. */
const pagesMax = 20

const isView = (name: string | null): name is WorkViewName => workViews.some(view => view === name)

const dataName = /^[a-z0-9]+(-[a-z0-9]+)*$/
const named = (text: string | null): string | null => (text !== null && dataName.test(text) ? text : null)

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const identified = (text: string | null): string | null => (text !== null && uuid.test(text) ? text : null)

const pagesOf = (text: string | null): number => {
  const pages = Number(text ?? 1)
  return Number.isInteger(pages) ? Math.min(pagesMax, Math.max(1, pages)) : 1
}

/** Anything that makes no sense in the address is left out: a mistyped link still opens a list. */
export const readWorkAddress = (params: URLSearchParams, language: Language): WorkAddress => {
  const view = params.get('view')
  return {
    view: isView(view) ? view : 'untaken',
    service: named(params.get('service')),
    unit: named(params.get('unit')),
    find: (params.get('find') ?? '').trim().slice(0, 80),
    pages: pagesOf(params.get('pages')),
    entryId: identified(params.get('entry')),
    caseId: identified(params.get('case')),
    language,
  }
}

/** The address as a link. Defaults are left out, so the same list has one address. */
export const workLink = (address: WorkAddress, change: Partial<WorkAddress> = {}): string => {
  const to = { ...address, ...change }
  const params = new URLSearchParams()
  if (to.view !== 'untaken') params.set('view', to.view)
  if (to.service) params.set('service', to.service)
  if (to.unit) params.set('unit', to.unit)
  if (to.find) params.set('find', to.find)
  if (to.pages > 1) params.set('pages', String(to.pages))
  if (to.entryId) params.set('entry', to.entryId)
  if (to.entryId && to.caseId) params.set('case', to.caseId)
  params.set('lang', to.language)
  return `/work?${params}`
}

/** One page of the list as the contract asks for it. */
export const listInput = (address: WorkAddress, after: string | null): ListInput => ({
  view: address.view,
  language: address.language,
  ...(address.service ? { serviceId: address.service } : {}),
  ...(address.unit ? { unitId: address.unit } : {}),
  ...(address.find ? { find: address.find } : {}),
  ...(after ? { after } : {}),
})
