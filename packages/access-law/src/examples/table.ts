import { type Instant, instantAt, isPlainDate, type PlainDate, plainDate } from '@yhdella/kernel'
import type { ClockState } from '../clock.ts'
import { isEventType, type MatterEvent } from '../event.ts'
import type { Matter } from '../matter.ts'
import { isFlag, isServiceClass } from '../service.ts'
import { type ExampleKind, isExampleKind } from './kind.ts'

/** One case that a person can check with a calendar, and what the rule gives for it; `none` is "no such clock". */
export type WorkedExample = {
  readonly rule: string
  readonly kind: ExampleKind
  readonly matter: Matter
  readonly at: Instant
  readonly askedOn: PlainDate
  readonly start: PlainDate | null
  readonly due: PlainDate | null
  readonly state: ClockState | 'none'
}

const states: readonly WorkedExample['state'][] = [
  'notStarted',
  'running',
  'kept',
  'late',
  'waived',
  'outside',
  'none',
]

// In the evening, so that all that is told of the day has happened.
const askedAt = '20:00'

const known = <Of extends string>(text: string, is: (text: string) => text is Of): Of => {
  if (!is(text)) throw new RangeError(`The table of examples says ${text}`)
  return text
}

const isState = (text: string): text is WorkedExample['state'] => states.some(state => state === text)

const dayOrNone = (text: string): PlainDate | null => (text === '-' ? null : plainDate(text))

const eventOf = (text: string): MatterEvent => {
  const [type = '', on = '', time = ''] = text.split(' ')
  return { type: known(type, isEventType), at: instantAt(known(on, isPlainDate), time) }
}

const exampleOf = (rule: string, service: string, line: string): WorkedExample => {
  const [kind = '', born = '', flag = '', events = '', at = '', start = '', due = '', state = ''] = line
    .split('|')
    .map(cell => cell.trim())
  const askedOn = plainDate(at)
  return {
    rule,
    kind: known(kind, isExampleKind),
    matter: {
      service: known(service, isServiceClass),
      birthDate: plainDate(born),
      flags: flag === '-' ? [] : [known(flag, isFlag)],
      events: events.split(', ').map(eventOf),
    },
    at: instantAt(askedOn, askedAt),
    askedOn,
    start: dayOrNone(start),
    due: dayOrNone(due),
    state: known(state, isState),
  }
}

/**
 * Reads a table of examples: a line "RULE in service" and under it the rule's examples, one a line, with the columns
 * kind, born, flag, what happened, looked at, start, due and state. '-' is nothing.
 */
export const examples = (table: string): readonly WorkedExample[] => {
  let rule = ''
  let service = ''
  const read: WorkedExample[] = []
  for (const line of table.split('\n')) {
    if (line.trim() === '') continue
    if (line.startsWith(' ')) read.push(exampleOf(rule, service, line))
    else [rule = '', service = ''] = line.split(' in ')
  }
  return read
}
