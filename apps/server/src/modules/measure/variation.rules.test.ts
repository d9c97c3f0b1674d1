import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pointsNeeded, runLength, variationOf } from './variation.rules.ts'

const changed = (sign: string, direction: string) => ({ kind: 'changed', sign, direction })
const ordinary = { kind: 'ordinary' }

/** Sixteen weeks round 60 whose steps are about six people: a queue that nothing has happened to. */
const quiet = [60, 66, 59, 64, 57, 63, 60, 55, 62, 58, 64, 59, 65, 60, 56, 61]

describe('a golden case of each sign', () => {
  const cases: readonly (readonly [string, readonly number[], object])[] = [
    ['a quiet queue', quiet, ordinary],
    ['a quiet queue and an ordinary week more', [...quiet, 66], ordinary],
    ['one step of forty people', [...quiet, 101], changed('jump', 'more')],
    ['one step of forty people down', [...quiet, 21], changed('jump', 'fewer')],
    ['six small steps up', [...quiet, 62, 63, 65, 66, 68, 69], changed('trend', 'more')],
    ['six small steps down', [...quiet, 60, 58, 57, 56, 54, 53], changed('trend', 'fewer')],
    ['slowly beyond the limit', [...quiet, 71, 66, 80], changed('level', 'more')],
    ['two of the last three near the limit', [...quiet, 75, 68, 76], changed('level', 'more')],
    ['seven weeks above the mean', [...quiet, 64, 66, 63, 65, 64, 66, 65], changed('run', 'more')],
    ['seven weeks below the mean', [...quiet, 57, 59, 56, 58, 57, 59, 56], changed('run', 'fewer')],
    ['a queue that never moves', Array.from({ length: 20 }, () => 12), ordinary],
    ['no one has ever waited', Array.from({ length: 20 }, () => 0), ordinary],
  ]
  test.each(cases)('%s', (_, series, expected) => expect(variationOf(series)).toEqual(expected))
})

const queue = fc.array(fc.integer({ min: 0, max: 600 }), { minLength: pointsNeeded, maxLength: 40 })
const opposite = { more: 'fewer', fewer: 'more' } as const

describe('whatever the series', () => {
  test('nothing is said of a short one', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(600), { maxLength: pointsNeeded - 1 }), series => {
        expect(variationOf(series)).toEqual({ kind: 'tooFewPoints' })
      }),
    )
  })

  test('the same queue with more people in every week says the same', () => {
    fc.assert(
      fc.property(queue, fc.integer({ min: 1, max: 1000 }), (series, more) => {
        expect(variationOf(series.map(each => each + more))).toEqual(variationOf(series))
      }),
    )
  })

  test('its mirror image says the opposite', () => {
    fc.assert(
      fc.property(queue, series => {
        const found = variationOf(series)
        const mirrored = variationOf(series.map(each => 600 - each))
        if (found.kind !== 'changed') expect(mirrored).toEqual(found)
        else expect(mirrored).toEqual({ ...found, direction: opposite[found.direction] })
      }),
    )
  })

  test('a step far beyond every step before it is a jump', () => {
    fc.assert(
      fc.property(queue, series => {
        const widest = Math.max(...series) - Math.min(...series)
        const last = series.at(-1) ?? 0
        expect(variationOf([...series, last + 4 * widest + 1])).toEqual(changed('jump', 'more'))
      }),
    )
  })

  test('a newest week equal to the one before it is no jump and no trend', () => {
    fc.assert(
      fc.property(queue, series => {
        const found = variationOf([...series, series.at(-1) ?? 0])
        if (found.kind === 'changed') expect(['level', 'run']).toContain(found.sign)
      }),
    )
  })
})

test('seven points are six steps', () => expect(runLength).toBe(7))
