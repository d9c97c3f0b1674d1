import type { Output, planRoutes } from '@yhdella/contract'
import {
  type ForecastResult,
  type Futures,
  type PlanResult,
  type Ranges,
  rangesOf,
} from '@yhdella/queue-flow'

type Answer = Output<(typeof planRoutes)['foretellQueue']>

// What a future may look like: as many as can be told apart in a picture.
const pathsShown = 5

const nobody: Ranges = { median: 0, in50: [0, 0], in80: [0, 0], in95: [0, 0] }

const daysOf = ({ evenings, waiting, late }: Futures): Answer['days'] =>
  evenings.map((on, at) => {
    const ranges = rangesOf((waiting[at] ?? new Float64Array()).slice()) ?? nobody
    return {
      on,
      median: ranges.median,
      in50: [...ranges.in50],
      in80: [...ranges.in80],
      in95: [...ranges.in95],
      late: late === null ? null : (rangesOf((late[at] ?? new Float64Array()).slice())?.median ?? null),
    }
  })

/** The queue of now, its evenings to come in the futures that are shown, its record and what is uncertain. */
export const tellQueue = (
  foretold: ForecastResult,
  promiseDays: number | null,
  shown: Futures,
): Omit<Answer, 'plan' | 'comparedOn' | 'scenarios' | 'slot'> => {
  const [queue] = foretold.queues
  if (queue === undefined) throw new Error('The queue was not foretold')
  const { load, backTest } = queue
  return {
    asOf: foretold.asOf,
    waiting: queue.waitingNow,
    oldestDays: queue.oldestDays,
    ...load,
    promiseDays,
    days: daysOf(shown),
    paths: Array.from({ length: pathsShown }, (_, path) => shown.waiting.map(values => values[path] ?? 0)),
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
  }
}

/** The plan of the one queue for its one goal. */
export const planPart = ({ queues: [plan] }: PlanResult): Answer['plan'] => {
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
