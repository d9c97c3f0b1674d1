import { addMinutes, type Instant } from '@yhdella/kernel'
import { chanceOf } from './chance.ts'
import type { Course, ToldBooking } from './course.ts'
import { openingOf } from './opening.ts'
import type { Rows } from './rows.ts'
import { caseIdOf, staffIdOf, toldId, type World } from './story.ts'
import type { ToldMatterEnd } from './tell-contact.ts'
import { type ToldHappening, tellEntry } from './tell-entry.ts'
import { summaryOf, tellCaseEvent, tellRelation } from './tell-matter.ts'
import { feedbackWords } from './words/replies.ts'

/** One in three answers the question that is asked after a visit: an assumption. */
const answering = 0.33

/** Why a time was moved or missed, as it is written down; for staff, in the county's first language. */
const reasons = {
  moved: 'Asukas siirsi ajan itselleen sopivampaan.',
  noShow: 'Ei tullut vastaanotolle eikä perunut aikaa.',
  cancelled: 'Työntekijä sairastui, uusi aika annettiin.',
} as const

const bookingHappenings = (
  course: Course,
  booking: ToldBooking,
  isLast: boolean,
): readonly ToldHappening[] => {
  const { time, bookedAt, bookedBy, end } = booking
  const booker = bookedBy === 'professional' ? staffIdOf(course.wait.contact.assessor) : null
  const seer = staffIdOf(time.staff)
  const booked: ToldHappening = {
    at: bookedAt,
    happening: { kind: 'booked', startsAt: time.startsAt },
    by: booker,
  }
  if (end.state === 'kept') return [booked]
  const ended: ToldHappening = {
    at: end.at,
    happening: { kind: 'bookingEnded' },
    by: end.state === 'noShow' ? seer : null,
  }
  if (isLast) return [booked, ended]
  if (end.state === 'noShow')
    return [booked, { at: end.at, happening: { kind: 'noShow' }, by: seer, reason: reasons.noShow }, ended]
  const kind = end.by === 'provider' ? 'providerCancelled' : 'patientPostponed'
  const reason = end.by === 'provider' ? reasons.cancelled : reasons.moved
  return [booked, { at: end.at, happening: { kind }, by: end.by === 'provider' ? seer : null, reason }, ended]
}

const tellBooking = (rows: Rows, world: World, course: Course, booking: ToldBooking): void => {
  const { wait } = course
  const told = { rows, world, contact: wait.contact }
  const { time, end, bookedAt } = booking
  if (bookedAt > world.now) return
  const isOver = end.at <= world.now
  const booker = booking.bookedBy === 'professional' ? wait.contact.assessor : null
  rows['appointment.booking'].push({
    id: toldId('Booking', booking.key),
    slot_id: time.id,
    professional_id: time.professionalId,
    entry_id: toldId('Entry', `${wait.key}:wait`),
    person_id: wait.contact.person.id,
    service_id: wait.service.id,
    mode: booking.mode,
    starts_at: time.startsAt,
    ends_at: time.endsAt,
    state: isOver ? end.state : 'booked',
    booked_by: booking.bookedBy,
    booked_at: bookedAt,
    ended_at: isOver ? end.at : null,
    reason: isOver && end.state === 'cancelled' && end.by === 'provider' ? reasons.cancelled : null,
  })
  const detail = { startsAt: time.startsAt, mode: booking.mode, serviceId: wait.service.id }
  tellCaseEvent(told, { at: bookedAt, kind: 'booked', by: booker, detail })
  const kind = { kept: 'visited', noShow: 'noShow', moved: 'moved', cancelled: 'cancelled' }[end.state]
  if (end.state !== 'kept')
    tellCaseEvent(told, {
      at: end.at,
      kind,
      by: end.state === 'noShow' || end.by === 'provider' ? time.staff : null,
      detail,
    })
}

const tellVisit = (rows: Rows, world: World, course: Course): void => {
  const { wait, end } = course
  if (end.visit === null || end.at > world.now) return
  const { mode, by } = end.visit
  const kept = course.bookings.find(booking => booking.end.state === 'kept')
  rows['appointment.visit'].push({
    id: toldId('Visit', wait.key),
    entry_id: toldId('Entry', `${wait.key}:wait`),
    booking_id: kept === undefined ? null : toldId('Booking', kept.key),
    person_id: wait.contact.person.id,
    service_id: wait.service.id,
    mode,
    at: kept?.time.startsAt ?? end.at,
    by_id: staffIdOf(by),
    recorded_at: end.at,
    note: null,
  })
  const told = { rows, world, contact: wait.contact }
  tellCaseEvent(told, { at: end.at, kind: 'visited', by, detail: { mode, serviceId: wait.service.id } })
  if (by.subject !== wait.contact.assessor.subject) tellRelation(told, by, end.at, 'visited')
}

/** What the resident answers to the one question: an assumption, much as such answers usually are. */
const tellFeedback = (rows: Rows, world: World, course: Course): void => {
  const chance = chanceOf(world.seed, 'feedback', course.wait.key)
  if (course.end.visit === null || !chance.yes(answering)) return
  const givenAt: Instant = addMinutes(course.end.at, chance.whole(20, 5000))
  if (givenAt > world.now) return
  const helped = (['yes', 'partly', 'no'] as const)[chance.weighted([78, 16, 6])] ?? 'yes'
  rows['feedback.answer'].push({
    id: toldId('Feedback', course.wait.key),
    case_id: caseIdOf(course.wait.contact),
    person_id: course.wait.contact.person.id,
    helped,
    contacted_before: chance.yes(0.85) ? (chance.yes(0.19) ? 'yes' : 'no') : null,
    words: chance.yes(0.35) ? chance.pick(feedbackWords[helped]) : null,
    given_at: givenAt,
  })
}

const happeningsOf = (course: Course): readonly ToldHappening[] => {
  const { wait, bookings, end } = course
  const last = bookings.at(-1)
  const closer = end.visit?.by ?? (end.disposition === 'patientWithdrew' ? null : wait.contact.assessor)
  return [
    ...bookings.flatMap(booking => bookingHappenings(course, booking, booking === last)),
    {
      at: end.at,
      happening: { kind: 'ended', disposition: end.disposition },
      by: closer === null ? null : staffIdOf(closer),
    },
  ]
}

/** Writes a wait with its times, visit and feedback. Gives how the matter ended with it. */
export const tellWait = (rows: Rows, world: World, course: Course): ToldMatterEnd => {
  const { wait, end } = course
  const { contact, service } = wait
  if (contact.assessedAt > world.now) return null
  const entry = tellEntry(
    rows,
    {
      id: toldId('Entry', `${wait.key}:wait`),
      kind: 'wait',
      caseId: caseIdOf(contact),
      personId: contact.person.id,
      serviceId: service.id,
      serviceClass: service.serviceClass,
      unitId: wait.unitId,
      municipalityCode: contact.person.municipalityCode,
      urgency: contact.urgency,
      redFlag: false,
      summary: summaryOf(contact.words),
      channel: contact.source,
      language: contact.person.language,
      replyBy: contact.replyBy,
      openedAt: contact.assessedAt,
    },
    openingOf(wait),
    staffIdOf(contact.assessor),
    happeningsOf(course),
    world.now,
  )
  for (const booking of course.bookings) tellBooking(rows, world, course, booking)
  tellVisit(rows, world, course)
  tellFeedback(rows, world, course)
  if (entry.endedAt === null || entry.disposition === null) return null
  if (end.visit === null)
    tellCaseEvent(
      { rows, world, contact },
      { at: end.at, kind: 'ended', by: null, detail: { disposition: end.disposition } },
    )
  return { closedAt: entry.endedAt, disposition: entry.disposition }
}
