import { expect, it } from 'vitest'
import {
  choiceOfTime,
  dayFrame,
  type FreeTime,
  nearestTimes,
  personColumns,
  rowPlace,
  type Slot,
  shownDays,
  slotsOn,
  timeOfChoice,
} from './book.view.ts'

const slot = (startsAt: string, professional: string, profession = 'nurse'): Slot => ({
  slotId: `${professional} ${startsAt}`,
  startsAt,
  endsAt: new Date(Date.parse(startsAt) + 20 * 60_000).toISOString(),
  professionalId: professional,
  professional,
  profession,
  modes: ['onSite'],
  serviceIds: ['reception-nurse'],
  booking: null,
})

it('gives each person a column, those of one profession side by side', () => {
  const columns = personColumns([
    slot('2026-11-24T08:00:00.000Z', 'Testilä', 'nurse'),
    slot('2026-11-24T07:00:00.000Z', 'Malli', 'doctor'),
    slot('2026-11-24T07:00:00.000Z', 'Testilä', 'nurse'),
    slot('2026-11-24T07:00:00.000Z', 'Esimerkki', 'nurse'),
  ])
  expect(columns.map(({ professional }) => professional)).toEqual(['Malli', 'Esimerkki', 'Testilä'])
  expect(columns[2]?.slots.map(({ startsAt }) => startsAt)).toEqual([
    '2026-11-24T07:00:00.000Z',
    '2026-11-24T08:00:00.000Z',
  ])
})

it('puts the reader herself first, whatever her profession', () => {
  const at = '2026-11-24T07:00:00.000Z'
  const columns = personColumns([slot(at, 'Malli', 'doctor'), slot(at, 'Testilä')], 'Testilä')
  expect(columns.map(({ professional }) => professional)).toEqual(['Testilä', 'Malli'])
})

it('puts a slot on its line by the Helsinki clock, as many lines as it lasts', () => {
  const slots = [slot('2026-11-24T06:20:00.000Z', 'a'), slot('2026-11-24T07:45:00.000Z', 'b')]
  const frame = dayFrame(slots)
  expect(frame).toEqual({
    firstMinute: 480,
    lines: 36,
    hours: [
      { hour: 8, row: 1 },
      { hour: 9, row: 13 },
      { hour: 10, row: 25 },
    ],
  })
  expect(slots.map(each => rowPlace(each, frame))).toEqual([
    { row: 5, rows: 4 },
    { row: 22, rows: 4 },
  ])
})

it('takes the day of a slot from Helsinki', () => {
  const late = slot('2026-11-24T22:30:00.000Z', 'a')
  expect(slotsOn([late], '2026-11-25')).toEqual([late])
  expect(slotsOn([late], '2026-11-24')).toEqual([])
})

it('shows a day, or the week from its Monday', () => {
  expect(shownDays('2026-11-26', 1)).toEqual(['2026-11-26'])
  expect(shownDays('2026-11-26', 5)).toEqual([
    '2026-11-23',
    '2026-11-24',
    '2026-11-25',
    '2026-11-26',
    '2026-11-27',
  ])
})

it('offers what is nearest to the time that was lost', () => {
  const time = (startsAt: string) => ({ startsAt }) as FreeTime
  const times = ['2026-11-24T07:00:00Z', '2026-11-24T12:00:00Z', '2026-11-24T10:30:00Z'].map(time)
  expect(nearestTimes(times, '2026-11-24T11:00:00Z').map(({ startsAt }) => startsAt)).toEqual([
    '2026-11-24T10:30:00Z',
    '2026-11-24T12:00:00Z',
    '2026-11-24T07:00:00Z',
  ])
  expect(nearestTimes(times, undefined)).toEqual(times)
  expect(nearestTimes(times, 'nonsense')).toEqual(times)
})

it('carries a time in one value', () => {
  const time = { slotId: 'abc', startsAt: '2026-11-24T07:00:00.000Z' }
  expect(timeOfChoice(choiceOfTime(time))).toEqual(time)
})
