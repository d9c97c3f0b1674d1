import {
  dayNumber,
  fromDayNumber,
  fromEpochMs,
  type Instant,
  instantAt,
  languages,
  plainDate,
} from '@yhdella/kernel'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import type { Clock } from '../src/clock.ts'
import { dayWords } from '../src/date-words.ts'
import { dueDayNumber } from '../src/due-day.ts'
import { evaluate } from '../src/evaluate.ts'
import { clockEvents, type EventType, eventTypes, type MatterEvent, waitEvents } from '../src/event.ts'
import { explain } from '../src/explain.ts'
import type { EvaluateOptions, Matter } from '../src/matter.ts'
import { ruleById, rules } from '../src/rules.ts'
import { flags, type ServiceClass, serviceClasses } from '../src/service.ts'

const firstDay = dayNumber(plainDate('2011-05-01'))
const lastDay = dayNumber(plainDate('2030-12-31'))
const ms = 86_400_000

const moment = fc.integer({ min: firstDay * ms, max: lastDay * ms + ms - 1 }).map(each => fromEpochMs(each))
const day = fc.integer({ min: firstDay, max: lastDay }).map(fromDayNumber)
const birthDate = fc.option(
  fc.integer({ min: dayNumber(plainDate('1925-01-01')), max: firstDay }).map(fromDayNumber),
)
const event: fc.Arbitrary<MatterEvent> = fc.record({ type: fc.constantFrom(...eventTypes), at: moment })
const inOrder = (events: readonly MatterEvent[]) => [...events].sort((a, b) => (a.at < b.at ? -1 : 1))
const matter: fc.Arbitrary<Matter> = fc.record({
  service: fc.constantFrom(...serviceClasses),
  birthDate,
  flags: fc.subarray([...flags]),
  events: fc.array(event, { maxLength: 8 }).map(inOrder),
})
const options: fc.Arbitrary<EvaluateOptions> = fc.record({
  versionChoice: fc.constantFrom('frozenAtStart', 'latestNeverLonger'),
  rollOver: fc.constantFrom('none', 'nextWeekday'),
  sameDayUntil: fc.constantFrom('endOfDay', 'closing'),
  orLimit: fc.constantFrom('later', 'earlier'),
})

// Thousands of cases, or every day of twenty years, on a machine that may be busy. Milliseconds.
vi.setConfig({ testTimeout: 120_000 })

describe('A clock', () => {
  test('is never due before it starts, and its days are of one mind', () => {
    fc.assert(
      fc.property(matter, moment, options, (of, at, how) => {
        for (const clock of evaluate(of, at, how)) {
          if (clock.start === null) continue
          // A plan's date is the plan's own.
          if (clock.due !== null && clock.group !== 'plan') expect(clock.due >= clock.start).toBe(true)
          expect(clock.netDays).toBeGreaterThanOrEqual(0)
          expect(clock.netDays).toBeLessThanOrEqual(clock.grossDays)
          if (clock.state === 'running' && clock.daysLeft !== null)
            expect(clock.daysLeft).toBeGreaterThanOrEqual(0)
        }
      }),
      { numRuns: 3000 },
    )
  })

  test('says the same when asked again, and of events in any order', () => {
    fc.assert(
      fc.property(matter, moment, options, (of, at, how) => {
        const clocks = evaluate(of, at, how)
        expect(evaluate(of, at, how)).toEqual(clocks)
        const distinct = new Set(of.events.map(each => each.at)).size === of.events.length
        if (distinct) expect(evaluate({ ...of, events: [...of.events].reverse() }, at, how)).toEqual(clocks)
      }),
      { numRuns: 2000 },
    )
  })

  test('does not look at what comes after the asked moment', () => {
    fc.assert(
      fc.property(matter, moment, (of, at) => {
        const past = { ...of, events: of.events.filter(each => each.at <= at) }
        expect(evaluate(past, at)).toEqual(evaluate(of, at))
      }),
      { numRuns: 2000 },
    )
  })
})

test('A later start never makes an earlier due day, rule by rule and day by day', () => {
  for (const rule of rules) {
    let before = Number.NEGATIVE_INFINITY
    for (let start = firstDay; start <= lastDay; start++) {
      const due = dueDayNumber(rule, start)
      if (due === null) break
      if (due < before || due < start) expect.fail(`${rule.id} started on ${fromDayNumber(start)}`)
      before = due
    }
  }
})

/** The rules of a topic that follow each other: on any day since the first of them, exactly one is first in line. */
const totalTopics: readonly (readonly [ServiceClass, string, EventType, string])[] = [
  ['primary-care.general', 'care', 'needAssessed', '2011-05-01'],
  ['primary-care.other', 'care', 'needAssessed', '2011-05-01'],
  ['student-health', 'care', 'needAssessed', '2011-05-01'],
  ['student-health.yths', 'care', 'needAssessed', '2023-09-01'],
  ['primary-care.general', 'contact', 'contactAttempt', '2011-05-01'],
  ['oral', 'care', 'needAssessed', '2011-05-01'],
  ['oral', 'specialist-dentist', 'furtherNeedFoundByDentist', '2023-09-01'],
  ['specialised', 'care', 'needEstablished', '2011-05-01'],
  ['specialised', 'referral', 'referralArrived', '2011-05-01'],
  ['specialised.in-primary-care', 'care', 'needAssessed', '2011-05-01'],
  ['psychiatry.young', 'referral', 'referralArrived', '2011-05-01'],
  ['psychiatry.young', 'tests', 'referralArrived', '2011-05-01'],
  ['psychiatry.young', 'care', 'needEstablished', '2011-05-01'],
  ['social.decision', 'decision', 'caseOpened', '2015-04-01'],
  ['income-support', 'decision', 'applicationArrived', '2017-01-01'],
  ['income-support.urgent', 'decision', 'applicationArrived', '2017-01-01'],
]

test.each(totalTopics)('On every day one version governs: %s, %s', (service, topic, type, from) => {
  const births = ['1950-01-01', '1995-06-15', '2004-02-29', '2020-01-01'].map(plainDate)
  for (let number = dayNumber(plainDate(from)); number <= lastDay; number++)
    for (const born of births) {
      const at = instantAt(fromDayNumber(number), '10:00')
      const clocks = evaluate({ service, birthDate: born, flags: [], events: [{ type, at }] }, at)
      const first = clocks.filter(clock => clock.topic === topic && clock.start !== null)
      const sure = first.filter(clock => !clock.conditional || topic === 'tests')
      if (sure.length !== 1)
        expect.fail(`${service} ${topic} ${born} ${fromDayNumber(number)}: ${sure.map(c => c.rule)}`)
    }
})

test('Before the first version there is no clock', () => {
  for (const rule of rules) {
    const at = instantAt(fromDayNumber(dayNumber(rule.validFrom) - 1), '23:59')
    const events = [{ type: rule.start, at }]
    for (const service of rule.services)
      expect(
        evaluate({ service, birthDate: plainDate('2010-01-01'), flags: [...flags], events }, at).map(
          c => c.rule,
        ),
      ).not.toContain(rule.id)
  }
})

const lastGiven = (clock: Clock): string | null => {
  const given = clock.explanation.steps.filter(step => 'gives' in step)
  return given.at(-1)?.gives ?? null
}

test('An explanation and its date never disagree, in any language', () => {
  fc.assert(
    fc.property(matter, moment, options, (of, at, how) => {
      for (const clock of evaluate(of, at, how)) {
        expect(clock.explanation.due).toBe(clock.due)
        expect(clock.explanation.state).toBe(clock.state)
        if (clock.due !== null) expect(lastGiven(clock)).toBe(clock.due)
        for (const language of languages) {
          const sentence = explain(clock.explanation, language)
          expect(sentence).toMatch(/^\p{Lu}.*\.$/u)
          expect(sentence).not.toMatch(/undefined|null|NaN|\{\d\}/)
          if (clock.due !== null && clock.start !== null)
            expect(sentence).toContain(dayWords(clock.due, language))
        }
      }
    }),
    { numRuns: 2000 },
  )
})

/** All that some rule of the service looks at; anything else is no business of its clocks. */
const relevantTo = (service: ServiceClass): ReadonlySet<EventType> => {
  const own = rules.filter(rule => rule.services.includes(service) || rule.leavesOutside.includes(service))
  return new Set<EventType>([
    ...waitEvents,
    'contact',
    'contactAttempt',
    'firstCareEvent',
    'treatmentStarted',
    ...own.flatMap(rule => [
      rule.start,
      rule.end,
      ...(rule.alternative ? [rule.alternative.start] : []),
      ...(rule.alsoStartedBy ? [rule.alsoStartedBy] : []),
      ...(rule.settledBy
        ? [rule.settledBy.event, ...(rule.settledBy.unless ? [rule.settledBy.unless] : [])]
        : []),
      ...rule.needsOneOf,
      ...(rule.needsNot ? [rule.needsNot] : []),
    ]),
  ])
}

test('An event that is no business of a service changes nothing', () => {
  fc.assert(
    fc.property(matter, moment, fc.array(event, { minLength: 1, maxLength: 6 }), (of, at, more) => {
      const relevant = relevantTo(of.service)
      const strange = more.filter(each => !relevant.has(each.type))
      const with_ = { ...of, events: inOrder([...of.events, ...strange]) }
      const distinct = new Set(with_.events.map(each => each.at)).size === with_.events.length
      if (distinct) expect(evaluate(with_, at)).toEqual(evaluate(of, at))
    }),
    { numRuns: 3000 },
  )
})

const byProvider: readonly EventType[] = [
  'offered',
  'accepted',
  'providerCancelled',
  'providerMoved',
  'patientResumed',
]

test('What the provider does with the time never changes a due date or a state', () => {
  fc.assert(
    fc.property(matter, moment, fc.constantFrom(...byProvider), moment, (of, at, type, when) => {
      const moved = evaluate({ ...of, events: inOrder([...of.events, { type, at: when }]) }, at)
      const told = (clocks: readonly Clock[]) =>
        clocks.map(({ rule, due, state, grossDays }) => ({ rule, due, state, grossDays }))
      if (new Set([...of.events.map(each => each.at), when]).size > of.events.length)
        expect(told(moved)).toEqual(told(evaluate(of, at)))
    }),
    { numRuns: 2000 },
  )
})

const patientCaused: readonly EventType[] = ['patientPostponed', 'patientDeclinedTime', 'noShow']

test("A patient's own postponing changes net days only", () => {
  fc.assert(
    fc.property(matter, moment, fc.constantFrom(...patientCaused), moment, (of, at, type, when) => {
      if (of.events.some(each => each.at === when)) return
      const told = (clocks: readonly Clock[]) =>
        clocks.map(({ rule, due, state, grossDays }) => ({ rule, due, state, grossDays }))
      const before = evaluate(of, at)
      const after = evaluate({ ...of, events: inOrder([...of.events, { type, at: when }]) }, at)
      expect(told(after)).toEqual(told(before))
      for (const [place, clock] of after.entries())
        expect(clock.netDays).toBeLessThanOrEqual(before[place]?.netDays ?? 0)
    }),
    { numRuns: 2000 },
  )
})

const dueOfRule = (clocks: readonly Clock[], rule: string) => clocks.find(clock => clock.rule === rule)?.due

test('A newer law, chosen by the switch, never lengthens a wait that it did not start', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...serviceClasses),
      fc.constantFrom(...clockEvents),
      birthDate,
      day,
      fc.integer({ min: 0, max: 400 }),
      (service, type, born, on, days) => {
        const at = instantAt(on, '10:00')
        const later: Instant = fromEpochMs(Date.parse(at) + days * ms)
        const of: Matter = { service, birthDate: born, flags: [], events: [{ type, at }] }
        const frozen = evaluate(of, later)
        const newest = evaluate(of, later, { versionChoice: 'latestNeverLonger' })
        for (const clock of frozen) {
          if (clock.due === null || clock.start === null) continue
          const kept = dueOfRule(newest, clock.rule)
          const shorter = newest.filter(each => each.topic === clock.topic && each.due !== null)
          if (kept === undefined)
            expect(shorter.some(each => (each.due ?? '') <= (clock.due ?? ''))).toBe(true)
        }
        for (const clock of newest)
          if (clock.start !== null) expect(ruleById(clock.rule)?.status).not.toBe('neverInForce')
      },
    ),
    { numRuns: 3000 },
  )
})
