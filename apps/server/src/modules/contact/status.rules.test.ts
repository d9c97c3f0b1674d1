import { type Id, id, instant } from '@yhdella/kernel'
import { expect, test } from 'vitest'
import { answeredAt, stepsOf } from './status.rules.ts'

const nurse: Id<'Professional'> = id('00000000-0000-4000-8000-000000000001')
const at = (minute: number) => instant(`2026-11-23T08:${String(minute).padStart(2, '0')}:00.000Z`)
const event = (kind: string, minute: number, detail = {}) => ({ kind, at: at(minute), by: nurse, detail })

test.each([
  ['received', 'received'],
  ['redFlagShown', 'redFlagShown'],
  ['residentWrote', 'residentWrote'],
  ['routed', 'routed'],
  ['answered', 'answered'],
  ['messageSent', 'answered'],
  ['asked', 'asked'],
  ['booked', 'booked'],
  ['moved', 'moved'],
  ['cancelled', 'cancelled'],
  ['visited', 'visited'],
  ['noShow', 'noShow'],
  ['postponed', 'postponed'],
  ['merged', 'merged'],
  ['closed', 'closed'],
])('what is %s to professionals is %s to her', (kind, step) => {
  expect(stepsOf([event(kind, 1)], []).map(each => each.kind)).toEqual([step])
})

test.each(['noteWritten', 'ended', 'undone', 'messageRetracted', 'somethingNew'])(
  "what is %s is the professionals' own",
  kind => {
    expect(stepsOf([event(kind, 1)], [])).toEqual([])
  },
)

test('That someone began to look is told once, in its place, without her name', () => {
  const course = [event('received', 0), event('routed', 9, { serviceId: 'direct-physiotherapy' })]
  const entryEvents = [
    { kind: 'opened', at: at(0) },
    { kind: 'taken', at: at(3) },
    { kind: 'givenBack', at: at(4) },
    { kind: 'taken', at: at(5) },
  ]
  expect(stepsOf(course, entryEvents)).toEqual([
    { kind: 'received', at: at(0), by: nurse, serviceId: null, startsAt: null },
    { kind: 'taken', at: at(3), by: null, serviceId: null, startsAt: null },
    { kind: 'routed', at: at(9), by: nurse, serviceId: 'direct-physiotherapy', startsAt: null },
  ])
})

test.each([
  [['received'], null],
  [['received', 'redFlagShown', 'residentWrote'], null],
  [['received', 'asked', 'answered'], 1],
  [['received', 'messageSent'], 1],
  [['received', 'routed'], 1],
  [['received', 'residentWrote', 'closed'], 2],
  [['received', 'postponed', 'cancelled', 'noShow', 'merged'], null],
])('after %j she got her answer at step %s', (kinds, step) => {
  const steps = stepsOf(
    kinds.map((kind, index) => event(kind, index)),
    [{ kind: 'taken', at: at(30) }],
  )
  expect(answeredAt(steps)).toBe(step === null ? null : at(step))
})
