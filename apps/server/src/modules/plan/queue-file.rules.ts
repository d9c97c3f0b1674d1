import { addDays, dayNumber, type PlainDate, plainDate } from '@yhdella/kernel'

/** A wait of the past or present: no person, days only. `left` ended without a visit. */
export type PastWait = {
  readonly enteredOn: string
  readonly endedOn: string | null
  readonly served: boolean
}

export type QueueQuestion = {
  readonly today: PlainDate
  readonly days: number
  readonly promiseDays: number | null
  readonly extraPerWeek: number
  readonly extraWeeks: number
  readonly goal: { readonly people: number; readonly on: PlainDate } | null
}

// The past that is asked for: a year tells every weekday and holiday once, and older levels tell little of now.
export const pastDays = 400

// Futures of a forecast, and of each trial of a plan's search: enough for a slider, few enough to answer at once.
const futures = 400

const queueId = 'queue'
const workingDays = [1, 1, 1, 1, 1, 0, 0]

/** The first evening that the records tell of: the first wait that began inside the past that was asked for. */
const recordsFrom = (waits: readonly PastWait[], today: PlainDate): PlainDate => {
  const earliest = addDays(today, -pastDays)
  const first = waits[0] === undefined ? addDays(today, -1) : plainDate(waits[0].enteredOn)
  return first > earliest ? first : earliest
}

/** The queue as the file that `bin/yhdella forecast` would read. Today has not ended, so tomorrow is foretold first. */
export const queueFile = (waits: readonly PastWait[], question: QueueQuestion): object => {
  const { today, promiseDays } = question
  return {
    asOf: addDays(today, 1),
    days: question.days,
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
  }
}

/** The same with extra slots a week from tomorrow on, if any are asked for. */
export const withExtra = (
  file: object,
  slotsByWeekday: readonly number[],
  question: QueueQuestion,
): object => {
  const { today, extraPerWeek, extraWeeks } = question
  if (extraPerWeek === 0) return file
  const extra = workingDays.map(share => (share * extraPerWeek) / 5)
  const to = addDays(today, 7 * extraWeeks)
  return {
    ...file,
    books: [
      { id: 'own', serves: queueId, slotsByWeekday },
      {
        id: 'extra',
        serves: queueId,
        slotsByWeekday: workingDays.map(() => 0),
        changes: [{ from: addDays(today, 1), to, slotsByWeekday: extra }],
      },
    ],
  }
}

/** The goal as a plan request: extra slots from tomorrow until its day. */
export const planOf = (
  file: object,
  goal: { readonly people: number; readonly on: PlainDate },
  today: PlainDate,
) => ({
  ...file,
  days: Math.max(7, dayNumber(goal.on) - dayNumber(today)),
  goals: [{ kind: 'queue-under', people: goal.people, by: goal.on }],
  levers: [{ unit: queueId, queue: queueId, from: addDays(today, 1), to: goal.on, mostPerWeek: 500 }],
  // The reader is told of the growth beside the plan.
  acceptGrowth: true,
})
