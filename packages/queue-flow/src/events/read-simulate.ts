import { readChoice, readNumberOr, readNumbers } from '../json/fields.ts'
import { answerJson, complain, type JsonAnswer, type Reader } from '../json/reader.ts'
import { classModels, type Intake, readIntake } from './read-intake.ts'
import { readStations } from './read-stations.ts'
import { type SimulateRequest, type SimulateResult, simulate } from './simulate.ts'

// At 10 million customers a second these take about a minute on a core; more is a mistake or a job for parts.
const MOST_CUSTOMERS = 100_000_000
const MOST_IN_ALL = 500_000_000

type Extent = Pick<SimulateRequest['model'], 'customers' | 'warmUp' | 'seed'> & {
  readonly replications: number
}

/** Reads the input of `simulate`; the README lists the fields. */
export const readSimulate = (reader: Reader): SimulateRequest => {
  const { replications, ...extent } = readExtent(reader)
  const intake: Intake = readIntake(reader)
  const stations = readStations(reader, intake)
  const classes = classModels(
    reader,
    intake,
    stations.map(station => station.id),
  )
  return {
    model: { classes, stations, mix: intake.mix, ...extent },
    replications,
    method: readChoice(reader, 'method', ['fastest', 'events'], 'fastest'),
    limits: readNumbers(reader, 'limits', { least: 0 }, []),
    quantiles: readNumbers(reader, 'quantiles', { above: 0, most: 0.9999 }, [0.5, 0.8, 0.9, 0.95, 0.99]),
  }
}

const readExtent = (reader: Reader): Extent => {
  const whole = true
  const customers = readNumberOr(reader, 'customers', { least: 100, most: MOST_CUSTOMERS, whole }, 100_000)
  const replications = readNumberOr(reader, 'replications', { least: 1, most: 100_000, whole }, 20)
  if (customers * replications > MOST_IN_ALL)
    complain(reader, 'customers', `times replications must be at most ${MOST_IN_ALL}`)
  // The run starts empty; the first tenth is left out so that the figures are those of the settled queue.
  const settled = Math.floor(customers / 10)
  return {
    customers,
    replications,
    warmUp: readNumberOr(reader, 'warmUp', { least: 0, most: customers - 1, whole }, settled),
    seed: readNumberOr(reader, 'seed', { least: 0, most: Number.MAX_SAFE_INTEGER, whole }, 1),
  }
}

/** `simulate` from JSON text to a result that can be written as JSON, or sentences of what is wrong. */
export const simulateFromJson = (text: string): JsonAnswer<SimulateResult> =>
  answerJson(text, readSimulate, simulate)
