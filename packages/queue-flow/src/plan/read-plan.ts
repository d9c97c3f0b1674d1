import { addDays, dayNumber, type PlainDate } from '@yhdella/kernel'
import type { QueueDraft, QueueFile } from '../file/queue-file.ts'
import { readQueueFile } from '../file/read-file.ts'
import { memoryRefusal } from '../forecast/forecast.ts'
import {
  readChoice,
  readDate,
  readDateOrNull,
  readFlag,
  readName,
  readNumber,
  readNumberOr,
  readNumbers,
} from '../json/fields.ts'
import { complain, type JsonAnswer, type Reader, readJson, readList, readObject } from '../json/reader.ts'
import type { Goal, GoalKind, Lever, PlanRequest } from './plan-request.ts'

// Trials of the search use this many futures: a probability of 80 % is then known within 4 points.
const USUAL_REPLICATIONS = 400

const MOST_DAYS = 731

const readPlan = (reader: Reader): PlanRequest => {
  const file = readQueueFile(reader, USUAL_REPLICATIONS)
  const goals = readList(reader, 'goals', 200, inner => readGoal(inner, file))
  if (goals.length === 0) complain(reader, 'goals', 'is missing: what should be true of which queue by when')
  const levers = readList(reader, 'levers', 500, inner => readLever(inner, file.queues))
  const shared = readObject(reader, 'shared', inner => ({
    hoursPerWeek: readNumber(inner, 'hoursPerWeek', { above: 0, most: 100_000 }),
    objective: readChoice(inner, 'objective', ['fewest-late', 'least-waiting', 'most-goals'], 'fewest-late'),
  }))
  const last = goals.reduce((latest, goal) => (goal.by > latest ? goal.by : latest), file.asOf)
  const days = Math.max(file.days, dayNumber(last) - dayNumber(file.asOf) + 1)
  const longer = { ...file, days: Math.min(MOST_DAYS, days) }
  const refusal = reader.problems.length === 0 ? memoryRefusal(longer) : null
  if (refusal !== null) reader.problems.push(refusal)
  return { file: longer, goals, levers, shared, acceptGrowth: readFlag(reader, 'acceptGrowth', false) }
}

const readGoal = (reader: Reader, file: QueueFile): Goal => {
  const queue = readQueueId(reader, file.queues)
  const by = readDate(reader, 'by')
  if (by < file.asOf) complain(reader, 'by', `must not be before asOf (${file.asOf})`)
  if (by > addDays(file.asOf, MOST_DAYS - 1)) complain(reader, 'by', 'must be within two years of asOf')
  const probability = readNumberOr(reader, 'probability', { least: 0.5, most: 0.99 }, 0.8)
  return { queue: queue?.id ?? '', by, probability, ...readGoalKind(reader, queue) }
}

const readGoalKind = (reader: Reader, queue: QueueDraft | undefined): GoalKind => {
  const kind = readChoice(reader, 'kind', ['queue-under', 'served-within', 'nobody-late'], 'queue-under')
  if (kind === 'queue-under')
    return { kind, people: readNumber(reader, 'people', { least: 0, most: 1_000_000, whole: true }) }
  if (kind === 'served-within')
    return {
      kind,
      days: readNumber(reader, 'days', { least: 0, most: 730, whole: true }),
      share: readNumber(reader, 'share', { above: 0, most: 1 }),
      from: readChoice(reader, 'from', ['contact', 'entry'], 'contact'),
    }
  const clocks = queue?.classes.flatMap(c => c.clocks.map(clock => clock.id)) ?? []
  const clock = readName(reader, 'clock', clocks[0] ?? '')
  if (queue !== undefined && !clocks.includes(clock))
    complain(reader, 'clock', `names "${clock}", which is not a clock of ${queue.id}`)
  return { kind, clock }
}

const readQueueId = (reader: Reader, queues: readonly QueueDraft[]): QueueDraft | undefined => {
  const id = readName(reader, 'queue', queues.length === 1 ? (queues[0]?.id ?? null) : null)
  const queue = queues.find(each => each.id === id)
  if (queue === undefined) complain(reader, 'queue', `names "${id}", which is not a queue`)
  return queue
}

const WORKING_DAYS = [0, 1, 2, 3, 4]

const readLever = (reader: Reader, queues: readonly QueueDraft[]): Lever => {
  const queue = readQueueId(reader, queues)
  const from: PlainDate = readDate(reader, 'from')
  const to = readDateOrNull(reader, 'to')
  if (to !== null && to < from) complain(reader, 'to', 'must not be before from')
  // Monday is 1 for people and 0 inside.
  const weekdays = readNumbers(reader, 'weekdays', { least: 1, most: 7, whole: true }, [])
  return {
    unit: readName(reader, 'unit', null),
    queue: queue?.id ?? '',
    from,
    to,
    weekdays: weekdays.length === 0 ? WORKING_DAYS : [...new Set(weekdays.map(day => day - 1))].sort(),
    mostPerWeek: readNumber(reader, 'mostPerWeek', { least: 0, most: 10_000, whole: true }),
    costCents: readNumberOr(reader, 'costCents', { least: 0, most: 10_000_000, whole: true }, 0),
    minutes: readNumberOr(reader, 'minutes', { above: 0, most: 1440 }, 60),
    oldestOnlyDays: readNumberOr(reader, 'oldestOnlyDays', { least: 0, most: 3660, whole: true }, 0),
  }
}

/** Reads a plan request from JSON text; the README lists the fields. */
export const parsePlan = (text: string): JsonAnswer<PlanRequest> => readJson(text, readPlan)
