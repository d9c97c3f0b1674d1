import { instantAt, plainDate } from '@yhdella/kernel'
import { expect } from 'vitest'
import type { Clock } from '../src/clock.ts'
import { evaluate } from '../src/evaluate.ts'
import { type EventType, isEventType, type MatterEvent } from '../src/event.ts'
import type { EvaluateOptions, Matter } from '../src/matter.ts'
import type { ServiceClass } from '../src/service.ts'

const typeOf = (text: string): EventType => (isEventType(text) ? text : expect.unreachable(text))

/** 'needAssessed 2026-02-02 10:00', Helsinki time. */
export const happened = (...events: readonly string[]): MatterEvent[] =>
  events.map(text => {
    const [type = '', day = '', time = '10:00', on] = text.split(' ')
    const event = { type: typeOf(type), at: instantAt(plainDate(day), time) }
    return on === undefined ? event : { ...event, on: plainDate(on) }
  })

/** A matter of someone born in 1980, unless it is told otherwise. */
export const matter = (service: ServiceClass, events: MatterEvent[], of: Partial<Matter> = {}): Matter => ({
  service,
  birthDate: plainDate('1980-03-15'),
  flags: [],
  events,
  ...of,
})

/** The clocks at a Helsinki moment, '2026-02-03' (noon) or '2026-02-03 16:00'. */
export const clocksOf = (of: Matter, asked: string, options: EvaluateOptions = {}): readonly Clock[] => {
  const [day = '', time = '12:00'] = asked.split(' ')
  return evaluate(of, instantAt(plainDate(day), time), options)
}

export const clockOf = (rule: string, of: Matter, asked: string, options: EvaluateOptions = {}): Clock =>
  clocksOf(of, asked, options).find(clock => clock.rule === rule) ??
  expect.unreachable(`There is no clock ${rule}`)

/** The rules whose clocks have started. */
export const rulesOf = (of: Matter, asked: string, options: EvaluateOptions = {}): string[] =>
  clocksOf(of, asked, options)
    .filter(clock => clock.start !== null)
    .map(clock => clock.rule)
