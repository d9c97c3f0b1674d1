import { dayNumber, helsinkiDate, type Instant, instant, isPlainDate, type PlainDate } from '@yhdella/kernel'
import { isEventType, type MatterEvent } from './event.ts'
import type { Matter } from './matter.ts'
import { type Flag, isFlag, isServiceClass, type ServiceClass } from './service.ts'

/** A matter and the instant it is asked about, as one written case gives them. */
export type Case = { readonly matter: Matter; readonly at: Instant; readonly ignored: readonly string[] }

export const caseProblems = [
  'NotAnObject',
  'Missing',
  'UnknownService',
  'NotADate',
  'BirthDateInFuture',
  'NotAList',
  'UnknownFlag',
  'UnknownEvent',
  'NotAMoment',
  'EventsOutOfOrder',
] as const
/** What is wrong with a field of a case. The names are stable. */
export type CaseProblem = (typeof caseProblems)[number]

/** `field` names the place as in the case: 'service', 'events[1].at'; `got` is what stood there, shortened. */
export type CaseFault = { readonly field: string; readonly code: CaseProblem; readonly got: string }

class Fault extends Error {
  readonly fault: CaseFault
  constructor(field: string, code: CaseProblem, got: unknown) {
    super(code)
    this.fault = { field, code, got: shortened(got) }
  }
}

// Enough to recognise a mistake by, never a whole line.
const shownLength = 40

const shortened = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'undefined')
  return text.length > shownLength ? `${text.slice(0, shownLength)}…` : text
}

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const own = (fields: Fields, name: string): unknown =>
  Object.hasOwn(fields, name) ? fields[name] : undefined

const readMoment = (value: unknown, field: string): Instant => {
  if (value === undefined) throw new Fault(field, 'Missing', value)
  if (typeof value !== 'string') throw new Fault(field, 'NotAMoment', value)
  try {
    return instant(value)
  } catch {
    throw new Fault(field, 'NotAMoment', value)
  }
}

const readDate = (value: unknown, field: string): PlainDate => {
  if (typeof value === 'string' && isPlainDate(value)) return value
  throw new Fault(field, 'NotADate', value)
}

const readService = (value: unknown): ServiceClass => {
  if (value === undefined) throw new Fault('service', 'Missing', value)
  if (typeof value === 'string' && isServiceClass(value)) return value
  throw new Fault('service', 'UnknownService', value)
}

const readList = (value: unknown, field: string): readonly unknown[] => {
  if (Array.isArray(value)) return value
  throw new Fault(field, 'NotAList', value)
}

const readFlags = (value: unknown): readonly Flag[] =>
  readList(value ?? [], 'flags').map((flag, place) => {
    if (typeof flag === 'string' && isFlag(flag)) return flag
    throw new Fault(`flags[${place}]`, 'UnknownFlag', flag)
  })

const readEvent = (value: unknown, field: string): MatterEvent => {
  if (!isFields(value)) throw new Fault(field, 'NotAnObject', value)
  const type = own(value, 'type')
  if (type === undefined) throw new Fault(`${field}.type`, 'Missing', type)
  if (typeof type !== 'string' || !isEventType(type)) throw new Fault(`${field}.type`, 'UnknownEvent', type)
  const at = readMoment(own(value, 'at'), `${field}.at`)
  const on = own(value, 'on') ?? undefined
  return on === undefined ? { type, at } : { type, at, on: readDate(on, `${field}.on`) }
}

const readEvents = (value: unknown): readonly MatterEvent[] => {
  if (value === undefined) throw new Fault('events', 'Missing', value)
  const events: MatterEvent[] = []
  for (const [place, each] of readList(value, 'events').entries()) {
    const event = readEvent(each, `events[${place}]`)
    const before = events[place - 1]
    if (before && event.at < before.at) throw new Fault(`events[${place}].at`, 'EventsOutOfOrder', event.at)
    events.push(event)
  }
  return events
}

const readBirthDate = (value: unknown, at: Instant): PlainDate | null => {
  if (value === undefined || value === null) return null
  const birthDate = readDate(value, 'birthDate')
  if (dayNumber(birthDate) > dayNumber(helsinkiDate(at)))
    throw new Fault('birthDate', 'BirthDateInFuture', birthDate)
  return birthDate
}

const known: ReadonlySet<string> = new Set(['service', 'birthDate', 'flags', 'events', 'at'])

const readFields = (value: unknown): Case => {
  if (!isFields(value)) throw new Fault('', 'NotAnObject', value)
  const service = readService(own(value, 'service'))
  const at = readMoment(own(value, 'at'), 'at')
  const birthDate = readBirthDate(own(value, 'birthDate'), at)
  const flags = readFlags(own(value, 'flags'))
  const events = readEvents(own(value, 'events'))
  const ignored = Object.keys(value).filter(name => !known.has(name))
  return { matter: { service, birthDate, flags, events }, at, ignored }
}

/**
 * Reads a case from parsed JSON: `service`, `at` and `events` are required, `birthDate` may be null or absent (not
 * known), `flags` may be absent. Events stand in the order they happened. Fields of other names are named in
 * `ignored` and not looked at. The first fault found is told.
 */
export const readCase = (value: unknown): Case | CaseFault => {
  try {
    return readFields(value)
  } catch (error) {
    if (error instanceof Fault) return error.fault
    throw error
  }
}
