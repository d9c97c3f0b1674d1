import type { Distribution } from '../random/distribution.ts'
import { type NumberRule, readChoice, readNumber, readNumberOr, readNumbers } from './fields.ts'
import { complain, fieldOf, type Reader } from './reader.ts'

const KINDS = [
  'exponential',
  'deterministic',
  'uniform',
  'lognormal',
  'gamma',
  'erlang',
  'hyperexponential',
  'weibull',
  'empirical',
] as const

// Times and rates span 12 decades at most each way: beyond that sums lose their last digits.
const POSITIVE: NumberRule = { above: 0, most: 1e12 }
const VARIATION: NumberRule = { least: 0, most: 100 }

/**
 * Reads `{distribution, mean, ...}`. Where a mean is asked for, `rate` (its inverse) is taken instead.
 * `cv` and `sd` say the spread of lognormal and gamma.
 */
export const readDistribution = (reader: Reader): Distribution => {
  const kind = readChoice(reader, 'distribution', KINDS, 'exponential')
  switch (kind) {
    case 'exponential':
    case 'deterministic':
      return { distribution: kind, mean: readMean(reader) }
    case 'lognormal':
    case 'gamma':
      return { distribution: kind, ...readMeanAndSpread(reader) }
    case 'hyperexponential':
      return {
        distribution: kind,
        mean: readMean(reader),
        cv: readNumber(reader, 'cv', { least: 1, most: 100 }),
      }
    case 'erlang':
      return {
        distribution: kind,
        mean: readMean(reader),
        phases: readNumber(reader, 'phases', { least: 1, most: 1000, whole: true }),
      }
    case 'weibull':
      return {
        distribution: kind,
        scale: readNumber(reader, 'scale', POSITIVE),
        shape: readNumber(reader, 'shape', { least: 0.1, most: 100 }),
      }
    case 'empirical':
      return { distribution: kind, values: readNumbers(reader, 'values', { least: 0, most: 1e12 }, [1]) }
    case 'uniform':
      return readUniform(reader)
  }
}

const readMean = (reader: Reader): number => {
  const rate = readNumberOr(reader, 'rate', POSITIVE, null)
  if (rate === null) return readNumber(reader, 'mean', POSITIVE)
  if (fieldOf(reader, 'mean') !== undefined) complain(reader, 'rate', 'and mean say the same thing: give one')
  return 1 / rate
}

const readMeanAndSpread = (reader: Reader): { mean: number; cv: number } => {
  const mean = readMean(reader)
  const deviation = readNumberOr(reader, 'sd', { least: 0, most: 1e12 }, null)
  if (deviation !== null) return { mean, cv: deviation / mean }
  return { mean, cv: readNumberOr(reader, 'cv', VARIATION, 1) }
}

const readUniform = (reader: Reader): Distribution => {
  const from = readNumber(reader, 'from', { least: 0, most: 1e12 })
  const to = readNumber(reader, 'to', { least: 0, most: 1e12 })
  if (to < from) complain(reader, 'to', 'must not be below from')
  return { distribution: 'uniform', from, to: Math.max(from, to) }
}
