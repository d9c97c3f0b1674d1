import { fromEpochMs, plainDate } from '@yhdella/kernel'
import { expect, test, vi } from 'vitest'
import { evaluate } from '../src/evaluate.ts'
import type { MatterEvent } from '../src/event.ts'
import type { Rule } from '../src/rule.ts'
import { rules } from '../src/rules.ts'
import { helsinkiOf, isLater, walk, yearsOld } from './slow-walker.ts'

const cases = 100_000

// The walk is slow on purpose, and the machine may be busy. Milliseconds.
vi.setConfig({ testTimeout: 300_000 })

// A small generator with a fixed seed (mulberry32, public domain), so that a failure can be repeated.
let seed = 20_230_901
const random = (): number => {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
}
const between = (from: number, to: number): number => from + Math.floor(random() * (to - from + 1))

const from = Date.UTC(2011, 4, 1)
const to = Date.UTC(2030, 5, 30)
const hour = 3_600_000

// What the walker leaves to the tables: limits borrowed, second limits, and clocks that other events call up.
const plain = rules.filter(
  rule =>
    rule.limit.value !== null &&
    rule.alternative === null &&
    rule.needsOneOf.length === 0 &&
    rule.status !== 'neverInForce',
)

const isInForce = (rule: Rule, day: string): boolean =>
  rule.validFrom <= day && (rule.validTo === null || day <= rule.validTo)

const isOfAge = (rule: Rule, birthDate: string, day: string): boolean => {
  if (rule.age === null) return true
  const years = yearsOld(birthDate, day)
  return 'under' in rule.age ? years < rule.age.under : years >= rule.age.from
}

const stepsBack = (rule: Rule, service: string, birthDate: string, day: string): boolean =>
  rules.some(
    other =>
      rule.overriddenBy.includes(other.id) &&
      other.services.some(each => each === service) &&
      other.flag === null &&
      isInForce(other, day) &&
      isOfAge(other, birthDate, day),
  )

const aCase = () => {
  const rule = plain[between(0, plain.length - 1)] ?? expect.unreachable()
  const service = rule.services[between(0, rule.services.length - 1)] ?? expect.unreachable()
  const start = fromEpochMs(between(from / hour, to / hour) * hour + between(0, 3_599_999))
  // Around the ages that rules ask for, often within days of the birthday.
  const age = [8, 17, 18, 22, 23, 45, 74, 75, 90][between(0, 8)] ?? 0
  const bornAt = Date.parse(start) - age * 365.2425 * 24 * hour + between(-20, 20) * 24 * hour
  const birthDate = plainDate(new Date(bornAt).toISOString().slice(0, 10))
  const end = random() < 0.6 ? fromEpochMs(Date.parse(start) + between(0, 220 * 24) * hour) : null
  const at = fromEpochMs(Date.parse(start) + between(0, 230 * 24) * hour)
  return { rule, service, start, birthDate, end, at }
}

test(`A walk of one day at a time agrees on ${cases} random cases`, () => {
  let started = 0
  for (let count = 0; count < cases; count++) {
    const { rule, service, start, birthDate, end, at } = aCase()
    const events: MatterEvent[] = [{ type: rule.start, at: start }]
    if (end !== null) events.push({ type: rule.end, at: end })
    const matter = { service, birthDate, flags: rule.flag === null ? [] : [rule.flag], events }
    const clock = evaluate(matter, at).find(each => each.rule === rule.id && each.start !== null)
    const { day } = helsinkiOf(start)
    const told = `${rule.id} ${JSON.stringify(matter)} ${at}`
    const governs =
      isInForce(rule, day) && isOfAge(rule, birthDate, day) && !stepsBack(rule, service, birthDate, day)
    expect(clock !== undefined, told).toBe(governs)
    if (!clock) continue
    started++
    const due = walk(start, rule.limit.value ?? 0, rule.limit.unit, rule.inOfficeHours)
    const ended = end !== null && end <= at ? end : null
    const late = due !== null && isLater(ended ?? at, due)
    expect({ start: clock.start, due: clock.due, state: clock.state }, told).toEqual({
      start: day,
      due,
      state: late ? 'late' : ended === null ? 'running' : 'kept',
    })
  }
  // Most random days fall in the years of some version of some rule.
  expect(started).toBeGreaterThan(cases / 3)
})
