import { expect, test } from 'vitest'
import { courseSteps } from './course.view.ts'
import { aMessage, aStatus, aStep, aWait } from './matter.fixtures.ts'
import { matterTexts } from './messages.ts'

const ground = { language: 'fi', m: matterTexts.fi, nextAt: null } as const
const told = (...[status, more]: [Parameters<typeof courseSteps>[0], Partial<typeof ground>?]) =>
  courseSteps(status, { ...ground, ...more }).map(({ state, title }) => `${state}: ${String(title)}`)

test('a sent matter tells what has happened, what is next and what follows', () => {
  expect(told(aStatus())).toEqual([
    'done: Saimme yhteydenottosi',
    'now: Vastaamme sinulle',
    'ahead: Saat avun tai ohjaamme sinut palveluun',
    'ahead: Kysymme, saitko avun',
  ])
})

test('a question of ours puts the next step on the person', () => {
  const promise = { ...aStatus().promise, answeredAt: '2026-11-23T09:40:00.000Z' }
  expect(told(aStatus({ promise, messages: [aMessage({ asks: true })] }))[1]).toBe(
    'now: Vastaat kysymykseemme',
  )
})

test('a booked time is the next step, with its moment', () => {
  const promise = { ...aStatus().promise, answeredAt: '2026-11-23T09:40:00.000Z' }
  const status = aStatus({ promise, waits: [aWait()] })
  const steps = courseSteps(status, { ...ground, nextAt: '2026-11-26T07:15:00.000Z' })
  expect(steps[1]).toMatchObject({ state: 'now', when: 'torstaina 26.11. klo 9.15' })
})

test('an ended matter promises nothing more', () => {
  expect(told(aStatus({ open: false, steps: [aStep('received'), aStep('closed')] }))).toEqual([
    'done: Saimme yhteydenottosi',
    'done: Asia päättyi',
  ])
})

test('a step tells its service, its time and who did it, each in a line', () => {
  const step = aStep('booked', {
    by: 'sairaanhoitaja',
    text: 'Fysioterapian suoravastaanotto',
    startsAt: '2026-11-26T07:15:00.000Z',
  })
  expect(courseSteps(aStatus({ steps: [step] }), ground)[0]?.detail).toEqual([
    'Fysioterapian suoravastaanotto',
    'Aika on torstaina 26.11. klo 9.15.',
    'Tekijä: sairaanhoitaja',
  ])
})
