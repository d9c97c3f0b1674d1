import { expect, test } from 'vitest'
import {
  choiceOf,
  type FreeTime,
  freeTimeText,
  modeOf,
  nearestTimes,
  readChoice,
  type VisitMode,
} from './free-time.view.ts'
import { myTimeTexts } from './my-time-messages.ts'

const aTime = (startsAt: string, modes: readonly VisitMode[] = ['onSite', 'phone']): FreeTime => ({
  slotId: startsAt,
  startsAt,
  endsAt: startsAt,
  minutes: 45,
  unitId: 'kajaani-health-station',
  professional: 'Fanni Esimerkki',
  profession: 'physiotherapist',
  modes: [...modes],
})

const names = {
  unit: () => 'Kajaanin terveysasema',
  municipality: () => 'Kajaani',
  service: () => 'Fysioterapian suoravastaanotto',
  need: () => 'Selän, nivelten tai lihasten kipu',
  profession: () => 'fysioterapeutti',
}

const morning = aTime('2026-11-24T07:15:00.000Z')

test('a time is read as one sentence: weekday, date, time, place, who and how long', () => {
  const { when, rest } = freeTimeText(morning, 'any', names, 'fi', myTimeTexts.fi.times)
  expect(`${when} ${rest}`).toBe('ti 24.11. klo 9.15, Kajaanin terveysasema, fysioterapeutti, 45 minuuttia')
  const remote = freeTimeText(morning, 'phone', names, 'en', myTimeTexts.en.times)
  expect(`${remote.when} ${remote.rest}`).toBe('Tue 24 Nov, 9:15, by phone, fysioterapeutti, 45 minutes')
})

test('the way is the one that was asked, else the first that the time offers', () => {
  expect(modeOf(morning, 'phone')).toBe('phone')
  expect(modeOf(morning, 'any')).toBe('onSite')
  expect(modeOf(aTime(morning.startsAt, ['video']), 'any')).toBe('video')
})

test('a choice comes back as it went out, and anything else is no choice', () => {
  expect(readChoice(choiceOf(morning, 'phone'))).toEqual({
    slotId: morning.slotId,
    mode: 'phone',
    startsAt: morning.startsAt,
  })
  for (const sent of [undefined, '', 'a', 'a phone', 'a flying 2026-11-24T07:15:00.000Z', 'a phone soon'])
    expect(readChoice(sent)).toBeUndefined()
})

test('the three nearest to a taken time are told once each, in the order of the calendar', () => {
  const times = ['2026-11-23T07:00:00.000Z', '2026-11-24T06:00:00.000Z', '2026-11-24T08:00:00.000Z']
  const far = '2026-11-30T07:00:00.000Z'
  const listed = [...times, far, times[2] ?? ''].map(at => aTime(at))
  expect(nearestTimes(listed, morning.startsAt).map(({ startsAt }) => startsAt)).toEqual(times)
  expect(nearestTimes([], morning.startsAt)).toEqual([])
})
