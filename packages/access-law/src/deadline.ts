import { dayNumber } from '@yhdella/kernel'
import type { Family } from './clock.ts'
import { closingsOf } from './closing.ts'
import type { EventType } from './event.ts'
import type { CountyClock, OfficeHours } from './matter.ts'
import { paragraphsText } from './paragraph.ts'
import type { AgeCondition, Extension, LimitUnit, Mark, Rule, RuleGroup } from './rule.ts'
import { planFollowUp } from './rules/plan.ts'
import { rules } from './rules.ts'
import { type Flag, type ServiceClass, serviceClasses } from './service.ts'
import type { Words } from './words.ts'

/** A rule of law or a county's clock made ready for counting: days as numbers, references resolved. */
export type Deadline = {
  readonly id: string
  readonly version: string | null
  readonly family: Family
  readonly group: RuleGroup | 'county'
  readonly topic: string
  readonly name: Words | null
  readonly paragraph: Words | null
  readonly services: readonly ServiceClass[]
  readonly leavesOutside: readonly ServiceClass[]
  readonly from: number
  readonly to: number
  readonly age: AgeCondition | null
  readonly flag: Flag | null
  readonly start: EventType
  readonly alsoStartedBy: EventType | null
  readonly ends: readonly EventType[]
  readonly value: number
  readonly unit: LimitUnit
  readonly alternative: Rule['alternative']
  readonly extension: Extension | null
  readonly yieldsToPlan: boolean
  readonly closings: readonly EventType[]
  readonly overriddenBy: readonly Deadline[]
  readonly possibleBeside: readonly Deadline[]
  readonly settledBy: Rule['settledBy']
  readonly needsOneOf: readonly EventType[]
  readonly needsNot: EventType | null
  readonly inOfficeHours: boolean
  readonly occasional: boolean
  readonly conditional: boolean
  readonly guarantee: boolean
  readonly byTime: string | null
  readonly officeHours: OfficeHours | null
  readonly share: number | null
  readonly confidence: 'high' | 'medium'
  readonly marks: readonly Mark[]
}

// Care that has been given has also been arranged; the other ends are taken by their own names only.
export const endsOf = (end: EventType): readonly EventType[] =>
  end === 'treatmentArranged' ? [end, 'firstCareEvent', 'treatmentStarted'] : [end]

/**
 * The deadline with its fields in one order, whatever it was made of. The engine then knows the place of each field in
 * all of them; made by spreading unlike objects they were looked up one by one, and a county's clock cost twice a rule.
 */
const inOneShape = (of: Deadline): Deadline => ({
  id: of.id,
  version: of.version,
  family: of.family,
  group: of.group,
  topic: of.topic,
  name: of.name,
  paragraph: of.paragraph,
  services: of.services,
  leavesOutside: of.leavesOutside,
  from: of.from,
  to: of.to,
  age: of.age,
  flag: of.flag,
  start: of.start,
  alsoStartedBy: of.alsoStartedBy,
  ends: of.ends,
  value: of.value,
  unit: of.unit,
  alternative: of.alternative,
  extension: of.extension,
  yieldsToPlan: of.yieldsToPlan,
  closings: of.closings,
  overriddenBy: of.overriddenBy,
  possibleBeside: of.possibleBeside,
  settledBy: of.settledBy,
  needsOneOf: of.needsOneOf,
  needsNot: of.needsNot,
  inOfficeHours: of.inOfficeHours,
  occasional: of.occasional,
  conditional: of.conditional,
  guarantee: of.guarantee,
  byTime: of.byTime,
  officeHours: of.officeHours,
  share: of.share,
  confidence: of.confidence,
  marks: of.marks,
})

const readyRules = new Map<string, Deadline>()

const readyRule = (rule: Rule): Deadline => {
  const known = readyRules.get(rule.id)
  if (known) return known
  const ready = inOneShape({
    ...rule,
    family: 'law',
    name: null,
    paragraph: {
      fi: paragraphsText(rule.paragraphs, 'fi'),
      sv: paragraphsText(rule.paragraphs, 'sv'),
      en: paragraphsText(rule.paragraphs, 'en'),
    },
    from: rule.status === 'neverInForce' ? Number.POSITIVE_INFINITY : dayNumber(rule.validFrom),
    to: rule.validTo === null ? Number.POSITIVE_INFINITY : dayNumber(rule.validTo),
    ends: endsOf(rule.end),
    value: rule.limit.value ?? 0,
    unit: rule.limit.unit,
    yieldsToPlan: rule.excludes.includes('plan') || rule.excludes.includes('recallInterval'),
    overriddenBy: rules.filter(other => rule.overriddenBy.includes(other.id)).map(readyRule),
    possibleBeside: rules.filter(other => rule.possibleBeside.includes(other.id)).map(readyRule),
    closings: closingsOf(rule),
    conditional: rule.onlyIf !== null,
    byTime: null,
    officeHours: null,
    share: null,
    marks: [...new Set(rule.doubts.map(doubt => doubt.mark))],
  })
  readyRules.set(rule.id, ready)
  return ready
}

const unbounded = new WeakMap<Rule, Deadline>()

/** The rule as if it were in force on every day, for everyone it concerns, with no rule before it. */
export const asIfInForce = (rule: Rule): Deadline => {
  const known = unbounded.get(rule)
  if (known) return known
  const ever = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY, overriddenBy: [] }
  const ready = inOneShape({ ...readyRule(rule), ...ever, possibleBeside: [] })
  unbounded.set(rule, ready)
  return ready
}

const serves = (rule: Rule, service: ServiceClass): boolean =>
  rule.status !== 'neverInForce' && (rule.services.includes(service) || rule.leavesOutside.includes(service))

const byService = new Map<ServiceClass, readonly Deadline[]>(
  serviceClasses.map(service => [
    service,
    [...rules, planFollowUp].filter(rule => serves(rule, service)).map(readyRule),
  ]),
)

/** The law's deadlines that can concern a service. */
export const lawDeadlines = (service: ServiceClass): readonly Deadline[] => byService.get(service) ?? []

/** Does the clock count what the care guarantee counts, for one of its services? */
const countsCare = ({ services, end }: CountyClock): boolean =>
  rules.some(
    rule => rule.guarantee && rule.end === end && rule.services.some(each => services.includes(each)),
  )

const readyCountyClock = (clock: CountyClock): Deadline =>
  inOneShape({
    id: clock.id,
    version: null,
    family: clock.family,
    group: 'county',
    topic: clock.id,
    name: clock.name,
    paragraph: null,
    services: clock.services,
    leavesOutside: [],
    from: dayNumber(clock.validFrom),
    to: clock.validTo === null ? Number.POSITIVE_INFINITY : dayNumber(clock.validTo),
    age: clock.age ? { ...clock.age, at: 'contact' } : null,
    flag: null,
    start: clock.start,
    alsoStartedBy: null,
    ends: endsOf(clock.end),
    value: clock.limit.value,
    unit: clock.limit.unit,
    alternative: null,
    extension: null,
    yieldsToPlan: countsCare(clock),
    overriddenBy: [],
    possibleBeside: [],
    closings: closingsOf({ excludes: countsCare(clock) ? ['plan'] : [], needsOneOf: [] }),
    settledBy: null,
    needsOneOf: [],
    needsNot: null,
    inOfficeHours: clock.limit.unit === 'sameWeekday',
    occasional: false,
    conditional: false,
    guarantee: countsCare(clock),
    byTime: clock.byTime ?? null,
    officeHours: clock.officeHours ?? null,
    share: clock.share ?? null,
    confidence: 'high',
    marks: [],
  })

type CountyTable = ReadonlyMap<ServiceClass, readonly Deadline[]>

const countyTables = new WeakMap<readonly CountyClock[], CountyTable>()

/** The county's clocks for a service; made ready once for each list, which is taken as unchanging. */
export const countyDeadlines = (
  clocks: readonly CountyClock[],
  service: ServiceClass,
): readonly Deadline[] => {
  const known = countyTables.get(clocks)
  if (known) return known.get(service) ?? []
  const table = new Map(
    serviceClasses.map(each => [
      each,
      clocks.filter(clock => clock.services.includes(each)).map(readyCountyClock),
    ]),
  )
  countyTables.set(clocks, table)
  return table.get(service) ?? []
}
