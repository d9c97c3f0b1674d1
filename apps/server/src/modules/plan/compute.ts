import { addDays, dayNumber, type PlainDate } from '@yhdella/kernel'
import {
  type AskedQueues,
  askQueues,
  type ForecastResult,
  type Futures,
  type GivenSlots,
  type JsonAnswer,
  type PlanResult,
  parseForecast,
  parsePlan,
} from '@yhdella/queue-flow'
import { forecastOnThreads, openPool, planOnThreads, runScenarioOnThreads } from '@yhdella/queue-flow/workers'
import { type Goal, planOf, queueId } from './queue-file.rules.ts'
import { nameOfText, remembered } from './remembered.ts'

// One thread beside the one that answers everybody else: a forecast takes tens of milliseconds of computing.
const pool = openPool(2)

// So many queues' answers are kept, and so many scenarios of them: some 400 futures x 75 evenings x 2 figures of 8 bytes
// a scenario, half a megabyte each.
const queuesKept = 64
const scenariosKept = 96

const forecasts = remembered<ForecastResult>(queuesKept)
const models = remembered<AskedQueues>(queuesKept)
const plans = remembered<PlanResult>(queuesKept)
const futures = remembered<Futures>(scenariosKept)

// Our own file is refused only by a mistake of ours.
const accepted = <Request>(answer: JsonAnswer<Request>): Request => {
  if (!answer.ok) throw new Error(`The queue's file was refused: ${answer.errors.join(' ')}`)
  return answer.result
}

/** A queue that can be asked: its file, and the name under which what was computed of it is kept. */
export type Asked = { readonly file: object; readonly name: string }

export const asking = (file: object): Asked => ({ file, name: nameOfText(JSON.stringify(file)) })

/** The queue's load, what thins its estimate out, and the method's record on its past. */
export const forecastOf = ({ file, name }: Asked): Promise<ForecastResult> =>
  forecasts(name, () =>
    forecastOnThreads(pool, accepted(parseForecast(JSON.stringify({ ...file, days: 7 })))),
  )

/** The least extra slots a week that reach the goal. */
export const planFor = (
  { file, name }: Asked,
  goal: Goal,
  today: PlainDate,
  mostPerWeek: number,
): Promise<PlanResult> => {
  const request = planOf(file, goal, today, mostPerWeek)
  return plans([name, goal.people, goal.on].join(' '), () =>
    planOnThreads(pool, accepted(parsePlan(JSON.stringify(request)))),
  )
}

/** The queue with its past estimated, for scenarios of so many days. */
export const modelFor = ({ file, name }: Asked, days: number): Promise<AskedQueues> =>
  models([name, days].join(' '), async () =>
    askQueues(accepted(parseForecast(JSON.stringify({ ...file, days }))).file),
  )

/** The futures of the queue with some extra slots. The evening `on` is among those that are kept. */
export const futuresOf = async (
  asked: Asked,
  model: AskedQueues,
  slots: readonly GivenSlots[],
  on: PlainDate,
): Promise<Futures> => {
  const { days } = model.file
  const told = slots.flatMap(({ mostPerWeek, from, to }) => (mostPerWeek > 0 ? [mostPerWeek, from, to] : []))
  return futures([asked.name, days, on, ...told].join(' '), () =>
    runScenarioOnThreads(pool, model, queueId, slots, [on]),
  )
}

/** How many days from tomorrow on it takes to reach the evening, `days` at least. */
export const daysUntil = (today: PlainDate, on: PlainDate, days: number): number =>
  Math.max(days, dayNumber(on) - dayNumber(addDays(today, 1)) + 1)
