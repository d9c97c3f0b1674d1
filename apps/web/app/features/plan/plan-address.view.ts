import type { Input, Output, planRoutes } from '@yhdella/contract'
import { isPlainDate } from '@yhdella/kernel'
import { centsOf } from './euros.view.ts'

/** What the page's address asks; texts as they were written, so that a mistake comes back to be mended. */
export type PlanAddress = {
  readonly service: string
  readonly municipality: string
  readonly extra: string
  readonly weeks: string
  readonly other: string
  readonly otherWeeks: string
  readonly price: string
  readonly people: string
  readonly goalOn: string
}

export const readPlanAddress = (params: URLSearchParams, firstService: string): PlanAddress => {
  const written = (name: keyof PlanAddress) => params.get(name)?.trim() ?? ''
  return {
    service: written('service') || firstService,
    municipality: written('municipality'),
    extra: written('extra') || '0',
    weeks: written('weeks') || '4',
    other: written('other'),
    otherWeeks: written('otherWeeks'),
    price: written('price'),
    people: written('people'),
    goalOn: written('goalOn'),
  }
}

/** The most extra times a week and weeks that can be tried; as in the contract. */
export const mostExtra = 500
export const mostWeeks = 52

// Euro cents of one time; as in the contract.
const mostCents = 1_000_000

const whole = (text: string, least: number, most: number, otherwise: number): number => {
  const value = Number(text)
  return Number.isInteger(value) ? Math.min(most, Math.max(least, value)) : otherwise
}

/** The question as the contract asks it. What is not a number, an amount or a day is left out. */
export const planInput = (address: PlanAddress): Input<(typeof planRoutes)['foretellQueue']> => {
  const price = centsOf(address.price)
  const weeks = whole(address.weeks, 1, mostWeeks, 4)
  return {
    serviceId: address.service,
    ...(/^[0-9]{3}$/.test(address.municipality) ? { municipalityCode: address.municipality } : {}),
    extraPerWeek: whole(address.extra, 0, mostExtra, 0),
    extraWeeks: weeks,
    ...(address.other === ''
      ? {}
      : {
          otherPerWeek: whole(address.other, 0, mostExtra, 0),
          otherWeeks: address.otherWeeks === '' ? weeks : whole(address.otherWeeks, 1, mostWeeks, weeks),
        }),
    ...(price === null ? {} : { slotCents: Math.min(price, mostCents) }),
    ...(address.people !== '' && isPlainDate(address.goalOn)
      ? { goalPeople: whole(address.people, 0, 100_000, 0), goalOn: address.goalOn }
      : {}),
  }
}

type SavedQuestion = Output<(typeof planRoutes)['readPlan']>['question']

/** The page's address for what was asked when a plan was saved, so that it can be asked again of today's queue. */
export const addressOf = (question: SavedQuestion): string => {
  const params = new URLSearchParams({ service: question.serviceId })
  const add = (name: keyof PlanAddress, value: string | number | undefined) => {
    if (value !== undefined) params.set(name, String(value))
  }
  add('municipality', question.municipalityCode)
  add('extra', question.extraPerWeek)
  add('weeks', question.extraWeeks)
  add('other', question.otherPerWeek)
  add('otherWeeks', question.otherWeeks)
  add('price', question.slotCents === undefined ? undefined : (question.slotCents / 100).toFixed(2))
  add('people', question.goalPeople)
  add('goalOn', question.goalOn)
  return `/board/plan?${params}`
}
