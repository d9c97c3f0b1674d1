import { addDays, dayNumber, type PlainDate, plainDate } from '@yhdella/kernel'

/** A wait of the past or present: no person, days only. Without `served` it ended without a visit. */
export type PastWait = {
  readonly enteredOn: string
  readonly endedOn: string | null
  readonly served: boolean
  readonly unitId: string
}

export type Goal = { readonly people: number; readonly on: PlainDate }

// The past that is asked for: a year tells every weekday and holiday once, and older levels tell little of now.
export const pastDays = 400

// Futures of a forecast, of each scenario and of each trial of a plan's search: few enough to answer at once.
const futures = 400

/** The one queue of the file. */
export const queueId = 'queue'

/** The first evening that the records tell of: the first wait that began inside the past that was asked for. */
const recordsFrom = (waits: readonly PastWait[], today: PlainDate): PlainDate => {
  const earliest = addDays(today, -pastDays)
  const first = waits[0] === undefined ? addDays(today, -1) : plainDate(waits[0].enteredOn)
  return first > earliest ? first : earliest
}

/** The queue as the file that `bin/yhdella forecast` would read. Today has not ended, so tomorrow is foretold first. */
export const queueFile = (
  waits: readonly PastWait[],
  today: PlainDate,
  promiseDays: number | null,
): object => ({
  asOf: addDays(today, 1),
  replications: futures,
  queues: [
    {
      id: queueId,
      from: recordsFrom(waits, today),
      // Its day is not over: what has come so far is not what a day brings.
      missing: [{ from: today, to: today }],
      clocks: promiseDays === null ? [] : [{ id: 'promise', days: promiseDays }],
      entries: waits.map(({ enteredOn, endedOn, served }) => ({
        contactOn: enteredOn,
        ...(served ? { servedOn: endedOn } : { leftOn: endedOn }),
      })),
    },
  ],
})

/** The goal as a plan request: extra slots from tomorrow until its day. */
export const planOf = (file: object, goal: Goal, today: PlainDate, mostPerWeek: number) => ({
  ...file,
  days: Math.max(7, dayNumber(goal.on) - dayNumber(today)),
  goals: [{ kind: 'queue-under', people: goal.people, by: goal.on }],
  levers: [{ unit: queueId, queue: queueId, from: addDays(today, 1), to: goal.on, mostPerWeek }],
  // The reader is told of the growth beside the plan.
  acceptGrowth: true,
})
