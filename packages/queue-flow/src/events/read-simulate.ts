import { readChoice, readNumberOr, readNumbers } from '../json/fields.ts'
import { answerJson, complain, type JsonAnswer, type Reader, readJson } from '../json/reader.ts'
import { classModels, type Intake, readIntake } from './read-intake.ts'
import { readStations } from './read-stations.ts'
import { settlingCustomers } from './settling.ts'
import type { SimulateRequest } from './simulate.ts'
import { type SimulateResult, simulate } from './summarise-simulation.ts'
import type { SystemLayout } from './system-model.ts'
import { unstableSentences } from './traffic.ts'

// At 10 million customers a second these take about a minute on a core; more is a mistake or a job for parts.
const MOST_CUSTOMERS = 100_000_000
// Each replication's figures are kept: a few kilobytes for a queue with classes.
const MOST_REPLICATIONS = 10_000
const MOST_IN_ALL = 500_000_000

/** Reads the input of `simulate`; the README lists the fields. */
export const readSimulate = (reader: Reader): SimulateRequest => {
  const { replications, customers, seed } = readExtent(reader)
  const intake: Intake = readIntake(reader)
  const stations = readStations(reader, intake)
  const ids = stations.map(station => station.id)
  const layout = { classes: classModels(reader, intake, ids), stations, mix: intake.mix }
  const warmUp = readWarmUp(reader, layout, customers)
  if (reader.problems.length === 0) reader.problems.push(...unstableSentences(layout))
  return {
    model: { ...layout, customers, warmUp, seed },
    replications,
    method: readChoice(reader, 'method', ['fastest', 'events'], 'fastest'),
    limits: readNumbers(reader, 'limits', { least: 0 }, []),
    quantiles: readNumbers(reader, 'quantiles', { above: 0, most: 0.9999 }, [0.5, 0.8, 0.9, 0.95, 0.99]),
  }
}

const readExtent = (reader: Reader) => {
  const whole = true
  const customers = readNumberOr(reader, 'customers', { least: 100, most: MOST_CUSTOMERS, whole }, 100_000)
  const replications = readNumberOr(reader, 'replications', { least: 1, most: MOST_REPLICATIONS, whole }, 20)
  if (customers * replications > MOST_IN_ALL)
    complain(reader, 'customers', `times replications must be at most ${MOST_IN_ALL}`)
  const seed = readNumberOr(reader, 'seed', { least: 0, most: Number.MAX_SAFE_INTEGER, whole }, 1)
  return { customers, replications, seed }
}

// The run starts empty. Left out of the figures are the first tenth and as much as settling takes at this load, but
// never more than half.
const readWarmUp = (reader: Reader, layout: SystemLayout, customers: number): number => {
  const rule = { least: 0, most: customers - 1, whole: true }
  const written = readNumberOr(reader, 'warmUp', rule, null)
  if (written !== null || reader.problems.length > 0) return written ?? 0
  const settling = Math.max(Math.floor(customers / 10), settlingCustomers(layout))
  return Math.min(settling, Math.floor(customers / 2))
}

/** Reads a request from JSON text, for those who run it on threads. */
export const parseSimulate = (text: string): JsonAnswer<SimulateRequest> => readJson(text, readSimulate)

/** `simulate` from JSON text to a result that can be written as JSON, or sentences of what is wrong. */
export const simulateFromJson = (text: string): JsonAnswer<SimulateResult> =>
  answerJson(text, readSimulate, simulate)
