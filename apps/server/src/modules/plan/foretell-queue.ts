import type { Parsed, planRoutes } from '@yhdella/contract'
import { addDays, done, failed, helsinkiDate, type PlainDate, plainDate, startOfDay } from '@yhdella/kernel'
import {
  type ForecastResult,
  type JsonAnswer,
  type PlanResult,
  parseForecast,
  parsePlan,
} from '@yhdella/queue-flow'
import { forecastOnThreads, openPool, planOnThreads } from '@yhdella/queue-flow/workers'
import type { Handled } from '../../platform/handler.ts'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import { serviceById } from '../catalogue/index.ts'
import { county } from '../organisation/index.ts'
import { selectPast, selectPromiseDays } from './past.queries.ts'
import { pastDays, planOf, type QueueQuestion, queueFile, withExtra } from './queue-file.rules.ts'

type Route = (typeof planRoutes)['foretellQueue']
type Answer = Extract<Handled<Route>, { ok: true }>['data']

/** Whether the reader may know of a queue of one to four. */
export type PlanSight = 'exact' | 'smallHidden'

// One thread beside the one that answers everybody else: a forecast takes tens of milliseconds of computing.
const pool = openPool(2)

/** The fewest that don't show through, as on the board. */
const leastShown = 5

// Our own file is refused only by a mistake of ours.
const accepted = <Request>(answer: JsonAnswer<Request>): Request => {
  if (!answer.ok) throw new Error(`The queue's file was refused: ${answer.errors.join(' ')}`)
  return answer.result
}

/** Foretells one queue from its own events, and plans its goal when one is given. */
export const foretellQueue = async (
  tx: GatheredTransaction,
  input: Parsed<Route>,
  sight: PlanSight,
): Promise<Handled<Route>> => {
  const { serviceId, municipalityCode } = input
  const isOurs = county().municipalities.some(each => each.code === municipalityCode)
  if (serviceById(serviceId)?.offered !== true || (municipalityCode !== undefined && !isOurs))
    return failed('UnknownQueue')
  const today = helsinkiDate(tx.now)
  const goal = goalOf(input)
  if (goal !== null && (goal.on <= today || goal.on > addDays(today, 366))) return failed('DayNotAhead')
  const queue = { serviceId, municipalityCode }
  const from = startOfDay(addDays(today, -pastDays))
  const [waits, promiseDays] = [await selectPast(tx, queue, from), await selectPromiseDays(tx, queue, from)]
  const open = waits.filter(wait => wait.endedOn === null).length
  if (sight === 'smallHidden' && open > 0 && open < leastShown) return failed('SmallQueue')
  const { days, extraPerWeek, extraWeeks } = input
  const question: QueueQuestion = { today, days, promiseDays, extraPerWeek, extraWeeks, goal }
  const file = queueFile(waits, question)
  const foretold = await foretell(file, question)
  const planned =
    goal === null
      ? null
      : await planOnThreads(pool, accepted(parsePlan(JSON.stringify(planOf(file, goal, today)))))
  return done(answerOf(foretold, planned, promiseDays))
}

const goalOf = ({ goalPeople, goalOn }: Parsed<Route>): { people: number; on: PlainDate } | null =>
  goalPeople === undefined || goalOn === undefined ? null : { people: goalPeople, on: plainDate(goalOn) }

/** Extra slots come on top of those that the past used, so that past is estimated first. */
const foretell = async (file: object, question: QueueQuestion): Promise<ForecastResult> => {
  const without = await forecastOnThreads(pool, accepted(parseForecast(JSON.stringify(file))))
  const slots = without.queues[0]?.estimate?.slots.byWeekday
  if (question.extraPerWeek === 0 || slots === undefined) return without
  const extra = { ...withExtra(file, slots, question), backTest: false }
  const withSlots = await forecastOnThreads(pool, accepted(parseForecast(JSON.stringify(extra))))
  const record = without.queues[0]?.backTest ?? null
  return { ...withSlots, queues: withSlots.queues.map(queue => ({ ...queue, backTest: record })) }
}

const answerOf = (
  foretold: ForecastResult,
  planned: PlanResult | null,
  promiseDays: number | null,
): Answer => {
  const [queue] = foretold.queues
  if (queue === undefined) throw new Error('The queue was not foretold')
  const { load, backTest } = queue
  return {
    asOf: foretold.asOf,
    waiting: queue.waitingNow,
    oldestDays: queue.oldestDays,
    ...load,
    promiseDays,
    days: queue.days.flatMap(({ on, waiting, clocks }) =>
      waiting === null
        ? []
        : [
            {
              on,
              median: waiting.median,
              in50: [...waiting.in50],
              in80: [...waiting.in80],
              in95: [...waiting.in95],
              late: clocks.promise?.late?.median ?? null,
            },
          ],
    ),
    paths: queue.paths.map(path => [...path]),
    // The one day that is missing is today.
    notes: (queue.estimate?.notes ?? []).flatMap(note => (note === 'days-missing' ? [] : [note])),
    record:
      backTest === null
        ? null
        : {
            forecasts: backTest.forecasts,
            in80: backTest.coverage.in80.value,
            beatsNaive: backTest.beatsNaive,
            beatsSmoothing: backTest.beatsSmoothing,
          },
    plan: planned === null ? null : planPart(planned),
  }
}

const planPart = ({ queues: [plan] }: PlanResult): Answer['plan'] => {
  const [goal] = plan?.goals ?? []
  if (plan === undefined || goal === undefined) return null
  return {
    // One queue shares its staff with nobody, so it is never short of them.
    status: plan.status === 'short' ? 'refused' : plan.status,
    refusal: plan.refusal?.code ?? null,
    slotsPerWeek: plan.slotsPerWeek,
    without: goal.without.value,
    withPlan: goal.withPlan.value,
    withHalf: goal.withHalf.value,
    growsPerWeek: plan.longRun.growsPerWeek,
    missingPerWeek: plan.longRun.missingPerWeek,
  }
}
