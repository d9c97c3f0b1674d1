import { addDays } from '@yhdella/kernel'
import type { QueueFile } from '../file/queue-file.ts'
import { readQueueFile } from '../file/read-file.ts'
import { readDateOrNull, readFlag, readName, readNumberOr } from '../json/fields.ts'
import { complain, type JsonAnswer, type Reader, readJson, readList } from '../json/reader.ts'
import type { Place } from '../promise/promise.ts'
import { type ForecastRequest, memoryRefusal } from './forecast.ts'

const USUAL_REPLICATIONS = 1000

const readForecast = (reader: Reader): ForecastRequest => {
  const file = readQueueFile(reader, USUAL_REPLICATIONS)
  const refusal = reader.problems.length === 0 ? memoryRefusal(file) : null
  if (refusal !== null) reader.problems.push(refusal)
  const places = readList(reader, 'promises', 200, inner => readPlace(inner, file))
  return { file, backTest: readFlag(reader, 'backTest', true), places }
}

const readPlace = (reader: Reader, file: QueueFile): Place => {
  const id = readName(reader, 'queue', file.queues[0]?.id ?? '')
  const queue = file.queues.find(each => each.id === id)
  if (queue === undefined) complain(reader, 'queue', `names "${id}", which is not a queue`)
  const classId = readName(reader, 'class', queue?.classes[0]?.id ?? '')
  if (queue !== undefined && !queue.classes.some(c => c.id === classId))
    complain(reader, 'class', `names "${classId}", which is not a class of ${id}`)
  const yesterday = addDays(file.asOf, -1)
  const contactOn = readDateOrNull(reader, 'contactOn') ?? yesterday
  const enteredOn = readDateOrNull(reader, 'enteredOn') ?? contactOn
  if (enteredOn < contactOn) complain(reader, 'enteredOn', 'must not be before contactOn')
  if (enteredOn > yesterday) complain(reader, 'enteredOn', `must be before asOf (${file.asOf})`)
  if (contactOn < addDays(file.asOf, -3660)) complain(reader, 'contactOn', 'must be within ten years of asOf')
  const ahead = readNumberOr(reader, 'ahead', { least: 0, most: 100_000, whole: true }, 0)
  return { queue: id, classId, contactOn, enteredOn, ahead }
}

/** Reads a forecast request from JSON text; the README lists the fields. */
export const parseForecast = (text: string): JsonAnswer<ForecastRequest> => readJson(text, readForecast)
