import { createHash } from 'node:crypto'
import {
  addDays,
  done,
  failed,
  helsinkiDate,
  helsinkiMinutes,
  type Id,
  id,
  type Outcome,
  type PlainDate,
  startOfDay,
} from '@yhdella/kernel'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import { absencesIn, type KnownTime, knownTimes } from '../appointment/index.ts'
import { serviceById } from '../catalogue/index.ts'
import { county, type Professional, type Service, staff, unitById } from '../organisation/index.ts'
import { type PlannedTimes, plannedTimes } from '../plan/index.ts'
import { type Expected, type PartOfDay, type Proposal, propose, wantedIn } from './proposal.rules.ts'
import {
  type AskedDays,
  type AskedHours,
  bothParts,
  type DaysRefusal,
  daysOf,
  hoursOf,
  minutesOf,
  workingDaysOf,
} from './proposal-question.rules.ts'

export type ProposalQuestion = AskedDays &
  AskedHours & { readonly planId: string; readonly professionals?: string | undefined }

// A campaign is shown whole on one page before it is opened: more is opened in parts.
const mostTimes = 600

export type MadeProposal = Proposal & {
  readonly plan: PlannedTimes
  readonly service: Service
  readonly from: PlainDate
  readonly to: PlainDate
  readonly hours: PartOfDay
  readonly colleagues: readonly Professional[]
  readonly asked: ReadonlySet<string>
  readonly wanted: number
  readonly mark: string
}

export type ProposalRefusal =
  | DaysRefusal
  | 'PlanNotFound'
  | 'NothingToOpen'
  | 'OutsideOpeningHours'
  | 'TooManyTimes'

const openingHours = (unitId: string): PartOfDay => {
  const { opens, closes } = unitById(unitId)?.hours ?? county().officeHours
  return { from: minutesOf(opens), to: minutesOf(closes) }
}

const widestHours = (unitIds: readonly string[]): PartOfDay => {
  const hours = unitIds.map(openingHours)
  return {
    from: Math.min(...hours.map(each => each.from)),
    to: Math.max(...hours.map(each => each.to)),
  }
}

/** Who has a profession of the service, sees people and works at one of the units. */
const colleaguesFor = async (
  tx: GatheredTransaction,
  service: Service,
  unitIds: readonly string[],
): Promise<readonly Professional[]> =>
  (await staff(tx)).filter(
    each =>
      each.roles.includes('professional') &&
      service.professions.includes(each.profession) &&
      each.unitIds.some(unitId => unitIds.includes(unitId)),
  )

const asExpected = ({ professionalId, unitId, startsAt, endsAt }: KnownTime): Expected => {
  const from = helsinkiMinutes(startsAt)
  // One that goes past midnight fills the rest of its day.
  const to = helsinkiDate(endsAt) === helsinkiDate(startsAt) ? helsinkiMinutes(endsAt) : 24 * 60
  return { professionalId, unitId, on: helsinkiDate(startsAt), from, to }
}

/** Tells by name which times were shown: other times have another mark. */
const markOf = ({ times }: Proposal): string =>
  createHash('sha256').update(JSON.stringify(times)).digest('base64url')

type Asked = Pick<MadeProposal, 'plan' | 'service' | 'from' | 'to' | 'hours' | 'wanted'>

const askedOf = async (
  tx: GatheredTransaction,
  question: ProposalQuestion,
): Promise<Outcome<Asked, ProposalRefusal>> => {
  const plan = await plannedTimes(tx, id(question.planId))
  if (plan === undefined) return failed('PlanNotFound')
  const service = serviceById(plan.serviceId)
  if (service === undefined || plan.units.length === 0) return failed('NothingToOpen')
  const days = daysOf(plan, question, helsinkiDate(tx.now))
  if (!days.ok) return days
  const hours = hoursOf(widestHours(plan.units.map(each => each.unitId)), question)
  if (!hours.ok) return hours
  const wanted = wantedIn(plan.units, workingDaysOf(days.data))
  if (wanted > mostTimes) return failed('TooManyTimes')
  return done({ plan, service, ...days.data, hours: hours.data, wanted })
}

/** A plan's extra times as they would stand in the books now. The same books and question give the same times. */
export const makeProposal = async (
  tx: GatheredTransaction,
  question: ProposalQuestion,
): Promise<Outcome<MadeProposal, ProposalRefusal>> => {
  const found = await askedOf(tx, question)
  if (!found.ok) return found
  const { plan, service, from, to, hours } = found.data
  const colleagues = await colleaguesFor(
    tx,
    service,
    plan.units.map(each => each.unitId),
  )
  const named = question.professionals?.split(',')
  const asked = new Set<string>(colleagues.map(each => each.id).filter(each => named?.includes(each) ?? true))
  const known = await knownTimes(
    tx,
    colleagues.map(each => each.id),
    {
      from: startOfDay(from),
      to: startOfDay(addDays(to, 1)),
    },
  )
  const away = await absencesIn(tx, { fromOn: from, toOn: to })
  const proposal = propose({
    wishes: plan.units,
    days: workingDaysOf({ from, to }),
    colleagues: colleagues
      .filter(each => asked.has(each.id))
      .map(each => ({ professionalId: each.id, unitIds: each.unitIds })),
    expected: known.map(asExpected),
    isAway: (professionalId: Id<'Professional'>, on) =>
      away.some(each => each.professionalId === professionalId && each.fromOn <= on && on <= each.toOn),
    hoursOf: unitId => bothParts(openingHours(unitId), hours),
    minutes: service.visitMinutes,
  })
  return done({ ...found.data, ...proposal, colleagues, asked, mark: markOf(proposal) })
}
