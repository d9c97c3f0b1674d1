import type { Output, Parsed, planRoutes } from '@yhdella/contract'
import { addDays, done, failed, helsinkiDate, type PlainDate, plainDate, startOfDay } from '@yhdella/kernel'
import type { Futures } from '@yhdella/queue-flow'
import { halfOf } from '@yhdella/queue-flow'
import type { Handled } from '../../platform/handler.ts'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import { serviceById } from '../catalogue/index.ts'
import { county } from '../organisation/index.ts'
import { type Asked, asking, daysUntil, forecastOf, futuresOf, modelFor, planFor } from './compute.ts'
import { selectPast, selectPromiseDays } from './past.queries.ts'
import { type Goal, type PastWait, pastDays, queueFile } from './queue-file.rules.ts'
import { comparedOn, type Scenario, scenariosOf, slotsOf } from './scenario.rules.ts'
import { slotOf, unitsOfQueue } from './slot-of-service.ts'
import { planPart, tellQueue } from './tell-queue.ts'
import { type Beside, tellScenario } from './tell-scenario.ts'

type Route = (typeof planRoutes)['foretellQueue']
type Answer = Output<Route>

/** Whether the reader may know of a queue of one to four. */
export type PlanSight = 'exact' | 'smallHidden'

/** The fewest that don't show through, as on the board. */
export const leastShown = 5

// The most extra slots a week that a goal's search tries: as many as the page lets be asked for.
const mostPerWeek = 500

const goalOf = ({ goalPeople, goalOn }: Parsed<Route>): Goal | null =>
  goalPeople === undefined || goalOn === undefined ? null : { people: goalPeople, on: plainDate(goalOn) }

/** Foretells one queue from its own events, sets scenarios side by side, and plans its goal when one is given. */
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
  const asked = asking(queueFile(waits, today, promiseDays))
  return done(await answered(asked, input, { today, goal, waits, promiseDays }))
}

type Known = {
  readonly today: PlainDate
  readonly goal: Goal | null
  readonly waits: readonly PastWait[]
  readonly promiseDays: number | null
}

const answered = async (asked: Asked, input: Parsed<Route>, known: Known): Promise<Answer> => {
  const { today, goal, waits, promiseDays } = known
  const [foretold, planned] = await Promise.all([
    forecastOf(asked),
    goal === null ? null : planFor(asked, goal, today, mostPerWeek),
  ])
  const plan = planned === null ? null : planPart(planned)
  const named = scenariosOf(today, input)
  const needed: readonly Scenario[] =
    goal !== null && plan?.status === 'planned'
      ? [{ name: 'goal', perWeek: plan.slotsPerWeek, from: addDays(today, 1), to: goal.on }]
      : []
  const on = comparedOn(named, goal?.on ?? null)
  const slot = slotOf(input.serviceId, input.slotCents)
  const beside: Beside = {
    model: await modelFor(asked, daysUntil(today, on, input.days)),
    slot: { cents: slot.cents ?? 0, minutes: slot.minutes },
    unitIds: unitsOfQueue(input.serviceId, input.municipalityCode),
    waits,
    on,
    people: goal?.people ?? null,
  }
  const { scenarios, shown } = await sideBySide(asked, [...named, ...needed], beside)
  return { ...tellQueue(foretold, promiseDays, shown), plan, comparedOn: on, scenarios, slot }
}

/** The scenarios told, and the futures of the one that the fan shows: what is tried, or nothing extra. */
const sideBySide = async (
  asked: Asked,
  scenarios: readonly Scenario[],
  beside: Beside,
): Promise<{ readonly scenarios: Answer['scenarios']; readonly shown: Futures }> => {
  const run = (slots: ReturnType<typeof slotsOf>) => futuresOf(asked, beside.model, slots, beside.on)
  const nothing = await run([])
  const told = await Promise.all(
    scenarios.map(async scenario => {
      const slots = slotsOf(scenario, beside.slot)
      const half = scenario.perWeek < 2 ? null : await run(halfOf(slots))
      const whole = await run(slots)
      return { name: scenario.name, whole, told: tellScenario(scenario, whole, half, nothing, beside) }
    }),
  )
  return {
    scenarios: told.map(each => each.told),
    shown: told.find(({ name }) => name === 'tried')?.whole ?? nothing,
  }
}
