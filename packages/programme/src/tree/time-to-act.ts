/** What waits for somebody to act, the most pressing first. */
import { daysBetween, type PlainDate } from '@yhdella/kernel'
import type { Programme } from './programme.ts'
import type { Decision, Risk } from './register.ts'

export type ToAct =
  | {
      readonly kind: 'risk' | 'deviation'
      readonly item: Risk
      readonly daysLeft: number | null
      readonly daysOpen: number
    }
  | {
      readonly kind: 'decision'
      readonly item: Decision
      readonly daysLeft: number | null
      readonly daysOpen: number
    }

const ofRisk = (item: Risk, on: PlainDate): ToAct => ({
  kind: item.kind,
  item,
  daysLeft: item.actBy === null ? null : daysBetween(on, item.actBy),
  daysOpen: daysBetween(item.raisedOn, on),
})

const ofDecision = (item: Decision, on: PlainDate): ToAct => ({
  kind: 'decision',
  item,
  daysLeft: item.dueOn === null ? null : daysBetween(on, item.dueOn),
  daysOpen: daysBetween(item.askedOn, on),
})

/** Those with a day first, the nearest or the latest gone first; then those without, the longest open first. */
const pressing = (a: ToAct, b: ToAct): number => {
  if (a.daysLeft !== null && b.daysLeft !== null) return a.daysLeft - b.daysLeft || b.daysOpen - a.daysOpen
  if (a.daysLeft !== null) return -1
  return b.daysLeft !== null ? 1 : b.daysOpen - a.daysOpen
}

const isOpen = ({ closedOn }: Risk, on: PlainDate): boolean => closedOn === null || closedOn > on

/** Open risks and undecided questions of the programme as it was known on `on`, the most pressing first. */
export const toActOn = ({ risks, decisions }: Programme, on: PlainDate): readonly ToAct[] =>
  [
    ...risks.filter(risk => isOpen(risk, on)).map(risk => ofRisk(risk, on)),
    ...decisions.filter(each => each.answer === null).map(each => ofDecision(each, on)),
  ].sort(pressing)
