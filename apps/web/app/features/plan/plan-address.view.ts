import type { Input, planRoutes } from '@yhdella/contract'
import { isPlainDate } from '@yhdella/kernel'

/** What the page's address asks; texts as they were written, so that a mistake comes back to be mended. */
export type PlanAddress = {
  readonly service: string
  readonly municipality: string
  readonly extra: string
  readonly weeks: string
  readonly people: string
  readonly goalOn: string
}

const names = ['service', 'municipality', 'extra', 'weeks', 'people', 'goalOn'] as const

export const readPlanAddress = (params: URLSearchParams, firstService: string): PlanAddress => {
  const [service = '', municipality = '', extra = '', weeks = '', people = '', goalOn = ''] = names.map(
    name => params.get(name)?.trim() ?? '',
  )
  return {
    service: service || firstService,
    municipality,
    extra: extra || '0',
    weeks: weeks || '4',
    people,
    goalOn,
  }
}

/** The most extra times a week and weeks that can be tried; as in the contract. */
export const mostExtra = 500
export const mostWeeks = 52

const whole = (text: string, least: number, most: number, otherwise: number): number => {
  const value = Number(text)
  return Number.isInteger(value) ? Math.min(most, Math.max(least, value)) : otherwise
}

/** The question as the contract asks it. What is not a number or a day is left out. */
export const planInput = (address: PlanAddress): Input<(typeof planRoutes)['foretellQueue']> => ({
  serviceId: address.service,
  ...(/^[0-9]{3}$/.test(address.municipality) ? { municipalityCode: address.municipality } : {}),
  extraPerWeek: whole(address.extra, 0, mostExtra, 0),
  extraWeeks: whole(address.weeks, 1, mostWeeks, 4),
  ...(address.people !== '' && isPlainDate(address.goalOn)
    ? { goalPeople: whole(address.people, 0, 100_000, 0), goalOn: address.goalOn }
    : {}),
})
