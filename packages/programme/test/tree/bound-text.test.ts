import { plainDate } from '@yhdella/kernel'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type BoundPart,
  bindText,
  type FigureGround,
  readBoundText,
  readToken,
  tokenSources,
  unboundIn,
  writeToken,
} from '../../src/index.ts'
import { anOutput, aPackage, aProgramme, texts } from './a-programme.ts'

const back = (parts: readonly BoundPart[]): string =>
  parts.map(part => (part.kind === 'words' ? part.words : writeToken(part.token))).join('')

/** Mostly what a token is made of, so that many strings are nearly one; half a letter and a line break too. */
const letter = fc.constantFrom(...'{}{}:/@.-am0', 'measure', 'budget', '€', '\n', '\ud83d')

const token = fc.record({
  source: fc.constantFrom(...tokenSources),
  key: fc.stringMatching(/^[a-z0-9.-]{1,12}$/),
  field: fc.option(fc.stringMatching(/^[A-Za-z]{1,12}$/)),
  on: fc.option(fc.constantFrom(plainDate('2023-09-01'), plainDate('2020-02-29'))),
})

describe('a text with figures bound into it', () => {
  test('is taken apart without losing a letter, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: letter, maxLength: 60 }), text => {
        expect(back(readBoundText(text).parts)).toBe(text)
      }),
    )
  })

  test('gives back each token that was written into it, between any words', () => {
    const words = fc.string().filter(text => !/[{}]/.test(text))
    fc.assert(
      fc.property(fc.array(fc.tuple(words, token)), words, (pairs, last) => {
        const text = pairs.map(([before, each]) => before + writeToken(each)).join('') + last
        const { parts, problems } = readBoundText(text)
        expect(problems).toEqual([])
        expect(parts.flatMap(part => (part.kind === 'token' ? [part.token] : []))).toEqual(
          pairs.map(([, each]) => each),
        )
      }),
    )
  })

  test.each([
    '{',
    '}',
    '{}',
    '{measure}',
    '{measure:}',
    '{Measure:a}',
    '{nothing:a}',
    '{measure:a@2023-02-30}',
  ])('tells %s as a problem and keeps it in the words', written => {
    const { parts, problems } = readBoundText(`Alku ${written} loppu`)
    expect(problems.length).toBeGreaterThan(0)
    expect(back(parts)).toBe(`Alku ${written} loppu`)
  })

  test('of an open brace spoils no token after it', () => {
    expect(readBoundText('{ {study:a/n}').parts.at(-1)).toEqual({
      kind: 'token',
      token: readToken('{study:a/n}'),
    })
  })
})

const on = plainDate('2023-09-15')
const point = (day: string, value: number) => ({
  ...{ measureId: 'jono', version: 1, on: plainDate(day), value, n: null },
  ...{ origin: 'reported' as const, recordedBy: null, recordedAt: null, note: null },
})
const ground: FigureGround = {
  on,
  money: null,
  points: [point('2023-09-01', 64), point('2023-09-14', 34), point('2023-10-01', 1)],
  programme: aProgramme({
    measures: [
      {
        ...{ id: 'jono', version: 1, name: texts('Jono'), definition: texts('Jonossa'), unit: 'people' },
        ...{ source: { kind: 'byHand' }, note: null },
      },
    ],
    workPackages: [aPackage()],
    outputs: [
      anOutput({ id: 'a', workPackageId: 'paketti', states: [{ state: 'done', on: null }] }),
      anOutput({ id: 'b', workPackageId: 'paketti' }),
    ],
    competences: [
      {
        ...{ id: 'ipc', workPackageId: null, methodId: 'ipc', ageGroup: 'youth', unit: null, asOf: on },
        ...{
          trained: 23,
          inTraining: null,
          discontinued: null,
          supervisors: 1,
          inSupervisorTraining: null,
          note: null,
        },
      },
    ],
    methods: [{ id: 'ipc', name: texts('IPC'), sessions: null }],
  }),
}

describe('a bound figure', () => {
  const values = (text: string) =>
    bindText(text, ground).flatMap(part => (typeof part === 'string' ? [] : [part.value]))

  test('is the newest of the day, or that of the day it names', () => {
    expect(values('{measure:jono} {measure:jono@2023-09-01}')).toEqual([34, 64])
  })
  test('of a day that nobody has told is not known, and is not nought', () => {
    expect(values('{measure:jono@2023-09-02} {competence:ipc/inTraining}')).toEqual([null, null])
  })
  test('counts outputs by their states', () => {
    expect(values('{outputs:paketti/done}/{outputs:paketti/all}')).toEqual([1, 2])
  })
  test('that leads nowhere stands as it was written, and is told', () => {
    const text = '{measure:nothing} {budget:total/actual} {competence:ipc/all} {measure:jono/n}'
    expect(bindText(text, ground).join('')).toBe(text)
    expect(unboundIn(text, ground)).toEqual(text.split(' '))
  })
})
