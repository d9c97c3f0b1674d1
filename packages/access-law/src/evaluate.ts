import { fromDayNumber, type Instant } from '@yhdella/kernel'
import { ageOn } from './age.ts'
import { ageDay, applies, isPossibility } from './applies.ts'
import type { Clock, Explanation, Step } from './clock.ts'
import { type Counted, countDue } from './count-due.ts'
import { countyDeadlines, type Deadline, lawDeadlines } from './deadline.ts'
import { dueInstant, type Judgement, judge } from './judge.ts'
import type { EvaluateOptions, Matter } from './matter.ts'
import { dayAt, placeOf, placeSince, type Timeline, timelineOf } from './timeline.ts'
import { patientDays } from './wait-days.ts'

const none: Counted = { due: null, other: null, lifted: false }

const startPlace = (deadline: Deadline, line: Timeline): number => {
  const exact = deadline.alsoStartedBy === null ? -1 : placeOf(line, deadline.alsoStartedBy)
  return exact < 0 ? placeOf(line, deadline.start) : exact
}

/** The limit that a delegating rule borrows: that of the rule of care in force for the person on that day. */
const borrowed = (deadline: Deadline, line: Timeline, start: number, steps: Step[]): Deadline => {
  if (deadline.unit !== 'asMainRule') return deadline
  const { service } = line.matter
  const main = lawDeadlines(service).find(
    other => other.topic === 'care' && other.services.includes(service) && applies(other, line, start),
  )
  if (!main) return deadline
  steps.push({ step: 'delegate', rule: main.id })
  return { ...deadline, unit: main.unit, value: main.value }
}

const openingSteps = (deadline: Deadline, line: Timeline, place: number): Step[] => {
  const day = dayAt(line, place)
  const on = fromDayNumber(day)
  const steps: Step[] = [{ step: 'begin', event: line.events[place]?.type ?? deadline.start, on }]
  if (deadline.version !== null) {
    const frozen = deadline.from <= day
    const choice = frozen ? 'frozenAtStart' : 'latestNeverLonger'
    steps.push({ step: 'version', choice, on: frozen ? on : fromDayNumber(deadline.from) })
  }
  if (deadline.age !== null) {
    const taken = fromDayNumber(ageDay(deadline, line, day))
    const { birthDate } = line.matter
    steps.push({ step: 'age', years: birthDate === null ? null : ageOn(birthDate, taken), on: taken })
  }
  return steps
}

const explanationOf = (
  deadline: Deadline,
  line: Timeline,
  place: number,
  steps: readonly Step[],
  due: Counted['due'],
  { state, by }: Pick<Judgement, 'state' | 'by'>,
): Explanation => ({
  rule: deadline.id,
  family: deadline.family,
  name: deadline.name,
  service: line.matter.service,
  birthDate: line.matter.birthDate,
  startEvent: line.events[place]?.type ?? deadline.start,
  startAt: line.events[place]?.at ?? null,
  end: deadline.ends[0] ?? 'firstCareEvent',
  steps,
  due: due === null ? null : fromDayNumber(due),
  byTime: deadline.byTime,
  state,
  settledBy: line.events[by]?.type ?? null,
  settledOn: by < 0 ? null : fromDayNumber(dayAt(line, by)),
})

const clockOf = (
  deadline: Deadline,
  line: Timeline,
  place: number,
  counted: Counted,
  judged: Judgement,
  steps: readonly Step[],
): Clock => {
  const start = place < 0 ? null : dayAt(line, place)
  const gross = start === null ? 0 : judged.until - start
  return {
    rule: deadline.id,
    version: deadline.version,
    family: deadline.family,
    group: deadline.group,
    topic: deadline.topic,
    start: start === null ? null : fromDayNumber(start),
    due: counted.due === null ? null : fromDayNumber(counted.due),
    dueAt: dueInstant(deadline, line, counted.due),
    otherDue: counted.other === null ? null : fromDayNumber(counted.other),
    state: judged.state,
    grossDays: gross,
    netDays: start === null ? 0 : gross - patientDays(line, place, start, judged.until),
    daysLeft: counted.due === null ? null : counted.due - judged.until,
    conditional: start === null ? deadline.conditional : isPossibility(deadline, line, place, start),
    share: deadline.share,
    paragraph: deadline.paragraph,
    confidence: deadline.confidence,
    marks: deadline.marks,
    explanation: explanationOf(deadline, line, place, steps, counted.due, judged),
  }
}

/** What leaves the matter outside the limit before it starts: a service the text names, or a plan made before. */
const leftOutside = (deadline: Deadline, line: Timeline, place: number): Clock | null => {
  const { service } = line.matter
  const named = deadline.leavesOutside.includes(service)
  const plan = !named && deadline.yieldsToPlan ? placeOf(line, 'followUpPlanned') : -1
  const planned = plan >= 0 && (line.events[plan]?.at ?? line.at) < (line.events[place]?.at ?? line.at)
  if (!named && !planned) return null
  const steps = openingSteps(deadline, line, place)
  steps.push({ step: 'leftOutside', by: named ? service : 'followUpPlanned' })
  const judged = { state: 'outside', by: planned ? plan : -1, until: line.today } as const
  return clockOf(deadline, line, place, none, judged, steps)
}

const startedClock = (deadline: Deadline, line: Timeline, place: number): Clock => {
  const outside = leftOutside(deadline, line, place)
  if (outside) return outside
  const steps = openingSteps(deadline, line, place)
  const counted = countDue(borrowed(deadline, line, dayAt(line, place), steps), line, place, steps)
  const judged = judge(deadline, line, place, counted, dueInstant(deadline, line, counted.due))
  return clockOf(deadline, line, place, counted, judged, steps)
}

const notStarted = (deadline: Deadline, line: Timeline): Clock | null => {
  if (deadline.occasional || !applies(deadline, line, line.today)) return null
  if (deadline.leavesOutside.includes(line.matter.service)) return null
  if (deadline.ends.some(end => placeOf(line, end) >= 0)) return null
  const state = { state: 'notStarted', by: -1, until: line.today } as const
  return clockOf(deadline, line, -1, none, state, [])
}

/** The clock of one deadline in the matter; null where it does not concern it. */
export const clockFor = (deadline: Deadline, line: Timeline): Clock | null => {
  const place = startPlace(deadline, line)
  if (place < 0) return notStarted(deadline, line)
  const start = dayAt(line, place)
  if (applies(deadline, line, start)) return startedClock(deadline, line, place)
  if (line.options.versionChoice !== 'latestNeverLonger' || start >= deadline.from) return null
  // A version that came into force while the clock ran; `keepShortest` lets it in only where it is shorter.
  const end = placeSince(line, deadline.ends, place)
  const until = end < 0 ? line.today : dayAt(line, end)
  return applies(deadline, line, start, until) ? startedClock(deadline, line, place) : null
}

/** Had the wait ended, by the version it started under, before this newer one came into force? */
const cameTooLate = (clock: Clock, clocks: readonly Clock[]): boolean => {
  const version = clock.explanation.steps.find(step => step.step === 'version')
  if (version?.choice !== 'latestNeverLonger') return false
  return clocks.some(({ topic, explanation: { settledOn } }) => {
    return topic === clock.topic && settledOn !== null && settledOn < version.on
  })
}

const isShorter = (clock: Clock, than: Clock): boolean =>
  clock.due === null ||
  than.due === null ||
  clock.due < than.due ||
  (clock.due === than.due && clock.rule < than.rule)

const keepShortest = (all: readonly Clock[]): readonly Clock[] => {
  const clocks = all.filter(clock => !cameTooLate(clock, all))
  return clocks.filter(clock =>
    clocks.every(other => other === clock || other.topic !== clock.topic || isShorter(clock, other)),
  )
}

/**
 * Every clock that applies to the matter as it stood at an instant: the law's, and the county's targets and promises.
 * Pure and repeatable: the same inputs give the same clocks. Clocks that have not started are among them, with
 * `start` null. Source of the counting: the paragraphs each clock names; see the README for the choices made.
 */
export const evaluate = (matter: Matter, at: Instant, options: EvaluateOptions = {}): readonly Clock[] => {
  const line = timelineOf(matter, at, options)
  const clocks: Clock[] = []
  for (const deadline of lawDeadlines(matter.service)) {
    const clock = clockFor(deadline, line)
    if (clock) clocks.push(clock)
  }
  const governing = options.versionChoice === 'latestNeverLonger' ? [...keepShortest(clocks)] : clocks
  if (options.countyClocks)
    for (const deadline of countyDeadlines(options.countyClocks, matter.service)) {
      const clock = clockFor(deadline, line)
      if (clock) governing.push(clock)
    }
  return governing
}
