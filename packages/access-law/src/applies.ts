import { ageHolds } from './age.ts'
import type { Deadline } from './deadline.ts'
import { contactDay, placeOf, type Timeline } from './timeline.ts'

/** The day on which the rule takes the age, for a clock that starts on `start`. */
export const ageDay = (deadline: Deadline, line: Timeline, start: number): number => {
  if (deadline.age === null || deadline.age.at === 'start') return start
  const contact = contactDay(line)
  if (contact === null) return start
  return deadline.age.at === 'contact' ? contact : Math.min(contact, start)
}

const concerns = (deadline: Deadline, line: Timeline, start: number): boolean => {
  const { flag, age } = deadline
  if (flag !== null && !line.matter.flags.includes(flag)) return false
  return age === null || ageHolds(age, line.matter.birthDate, ageDay(deadline, line, start))
}

/** Does this version, of itself, govern this person and service for a clock that starts on `start`? */
export const governs = (deadline: Deadline, line: Timeline, start: number, on = start): boolean =>
  deadline.from <= on && on <= deadline.to && concerns(deadline, line, start)

const serves = (deadline: Deadline, line: Timeline): boolean =>
  !deadline.leavesOutside.includes(line.matter.service) && deadline.services.includes(line.matter.service)

/** Is the clock only a possibility: its need not known yet, or another rule first in line for the person? */
export const isPossibility = (deadline: Deadline, line: Timeline, place: number, start: number): boolean => {
  if (deadline.possibleBeside.some(other => serves(other, line) && governs(other, line, start))) return true
  const exact = deadline.alsoStartedBy !== null && line.events[place]?.type === deadline.alsoStartedBy
  return deadline.conditional && !exact
}

/** As `governs`, after the rules that take its place. */
export const applies = (deadline: Deadline, line: Timeline, start: number, on = start): boolean => {
  if (!governs(deadline, line, start, on)) return false
  for (const other of deadline.overriddenBy)
    if (serves(other, line) && governs(other, line, start, on)) return false
  if (deadline.needsOneOf.length > 0 && deadline.needsOneOf.every(type => placeOf(line, type) < 0))
    return false
  return deadline.needsNot === null || placeOf(line, deadline.needsNot) < 0
}
