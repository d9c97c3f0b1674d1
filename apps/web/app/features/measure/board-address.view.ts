import type { Input, measureRoutes } from '@yhdella/contract'
import { addDays, isPlainDate, type Language, type PlainDate, plainDate } from '@yhdella/kernel'

export const clockNames = ['law', 'target', 'promise'] as const
export type ClockName = (typeof clockNames)[number]

/** What the board's address says: which evening, which clock, and what it is narrowed down to. */
export type BoardAddress = {
  /** Null: now. */
  readonly on: PlainDate | null
  /** What was written where a day was asked for and it was none. */
  readonly notADay: boolean
  readonly clock: ClockName
  readonly service: string | null
  readonly municipality: string | null
  readonly language: Language
}

const dataName = /^[a-z0-9]+(-[a-z0-9]+)*$/
const municipalityCode = /^[0-9]{3}$/

const matching = (text: string | null, pattern: RegExp): string | null =>
  text !== null && pattern.test(text) ? text : null

/** Days are also written as people write them in Finland: 14.9.2023. */
const asWritten = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/

const dayFrom = (text: string): PlainDate | null => {
  const [, day = '', month = '', year = ''] = asWritten.exec(text) ?? []
  const written = year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isPlainDate(written) ? written : null
}

/** Anything that makes no sense is left out, but for the day: whoever wrote one is told. */
export const readBoardAddress = (params: URLSearchParams, language: Language): BoardAddress => {
  const written = (params.get('on') ?? '').trim()
  const on = dayFrom(written)
  return {
    on,
    notADay: written !== '' && on === null,
    clock: clockNames.find(name => name === params.get('clock')) ?? 'law',
    service: matching(params.get('service'), dataName),
    municipality: matching(params.get('municipality'), municipalityCode),
    language,
  }
}

/** The address as a link. Defaults are left out, so the same board has one address. */
export const boardLink = (address: BoardAddress, change: Partial<BoardAddress> = {}): string => {
  const to = { ...address, ...change }
  const params = new URLSearchParams()
  if (to.on !== null) params.set('on', to.on)
  if (to.clock !== 'law') params.set('clock', to.clock)
  if (to.service !== null) params.set('service', to.service)
  if (to.municipality !== null) params.set('municipality', to.municipality)
  params.set('lang', to.language)
  return `/board?${params}`
}

/** The board as the contract asks for it. */
export const boardInput = (address: BoardAddress): Input<(typeof measureRoutes)['readBoard']> => ({
  language: address.language,
  ...(address.on === null ? {} : { on: address.on }),
  ...(address.service === null ? {} : { serviceId: address.service }),
  ...(address.municipality === null ? {} : { municipalityCode: address.municipality }),
})

/** The evenings beside the one that is shown; the day after today is none. Both are days of the contract. */
export const daysBeside = (
  on: string,
  today: string,
): { readonly before: PlainDate; readonly after: PlainDate | null } => ({
  before: addDays(plainDate(on), -1),
  after: on < today ? addDays(plainDate(on), 1) : null,
})
