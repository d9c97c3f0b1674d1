import { type NumberRule, readNumber, readNumbers } from '../json/fields.ts'
import { complain, type Reader } from '../json/reader.ts'
import type { Cycle } from './system-model.ts'

/** Reads the profile of arrivals: levels are factors of the rate. At least one must let people come. */
export const readProfile = (reader: Reader): Cycle => {
  const profile = readCycle(reader, { least: 0, most: 1e6 })
  if (profile.level.every(level => level === 0))
    complain(reader, 'level', 'is 0 all the time: nobody would come')
  return profile
}

/** Reads the staff over time: levels are numbers of servers. */
export const readShifts = (reader: Reader): Cycle => {
  const shifts = readCycle(reader, { least: 0, most: 1_000_000, whole: true })
  if (shifts.level.every(level => level === 0))
    complain(reader, 'level', 'is 0 all the time: nobody would serve')
  return shifts
}

const readCycle = (reader: Reader, rule: NumberRule): Cycle => {
  const period = readNumber(reader, 'period', { above: 0, most: 1e12 })
  const level = readNumbers(reader, 'level', rule, [1])
  const even = level.map((_, at) => (at * period) / level.length)
  const from = readNumbers(reader, 'from', { least: 0, most: period }, even)
  const rising = from.every((start, at) => start > (from[at - 1] ?? -1) && start < period)
  if (from.length !== level.length || from[0] !== 0 || !rising)
    complain(reader, 'from', 'must start at 0, rise, stay below period and be as many as level')
  return { period, from, level }
}
