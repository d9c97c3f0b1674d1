import { readQueueFile } from '../file/read-file.ts'
import { readFlag } from '../json/fields.ts'
import { type JsonAnswer, type Reader, readJson } from '../json/reader.ts'
import { type ForecastRequest, memoryRefusal } from './forecast.ts'

const USUAL_REPLICATIONS = 1000

const readForecast = (reader: Reader): ForecastRequest => {
  const file = readQueueFile(reader, USUAL_REPLICATIONS)
  const refusal = reader.problems.length === 0 ? memoryRefusal(file) : null
  if (refusal !== null) reader.problems.push(refusal)
  return { file, backTest: readFlag(reader, 'backTest', true) }
}

/** Reads a forecast request from JSON text; the README lists the fields. */
export const parseForecast = (text: string): JsonAnswer<ForecastRequest> => readJson(text, readForecast)
