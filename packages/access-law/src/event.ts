import type { Instant, PlainDate } from '@yhdella/kernel'

/** What starts or ends the clock of some rule. The names are stable. */
export const clockEvents = [
  'contactAttempt',
  'contactEstablished',
  'contact',
  'needAssessed',
  'urgentAssessmentAndCare',
  'treatmentArranged',
  'firstCareEvent',
  'otherProfessionalAppointment',
  'doctorAppointment',
  'newNeedNoticed',
  'furtherNeedFound',
  'furtherNeedFoundByDentist',
  'dentistAppointment',
  'specialistDentistAppointment',
  'referralArrived',
  'assessmentStarted',
  'assessmentAndTestsDone',
  'needEstablished',
  'treatmentStarted',
  'therapyNeedEstablished',
  'request',
  'discussion',
  'needKnown',
  'urgentNeedAssessed',
  'assessmentCompleted',
  'caseOpened',
  'supportNeedEstablished',
  'decisionMade',
  'decisionImplemented',
  'serviceReceived',
  'applicationArrived',
  'supplementRequested',
  'supplementArrivedOrDeadline',
  'calendarMonthEnd',
  'period',
  'published',
  'timeChanged',
  'patientInformed',
  'logDataGiven',
  'feedbackReceived',
  'answered',
] as const

/** What happens along the wait without starting or ending a rule's clock by itself. The names are stable. */
export const waitEvents = [
  'offered',
  'accepted',
  'patientPostponed',
  'patientDeclinedTime',
  'patientDeclinedOtherProvider',
  'patientResumed',
  'noShow',
  'providerCancelled',
  'providerMoved',
  'patientWithdrew',
  'needResolved',
  'movedAway',
  'died',
  'referredToUrgent',
  'followUpPlanned',
  'extensionReasoned',
] as const

export const eventTypes = [...clockEvents, ...waitEvents] as const

export type EventType = (typeof eventTypes)[number]

/**
 * Something that happened in a matter. `on` is the planned day of a `followUpPlanned`, the day of the time that an
 * `offered` offers, and the day of the time that a patient's postponing, declining or absence gives up; where it is not
 * known it is left out. Unused elsewhere.
 */
export type MatterEvent = { readonly type: EventType; readonly at: Instant; readonly on?: PlainDate }

const named: ReadonlySet<string> = new Set(eventTypes)

export const isEventType = (text: string): text is EventType => named.has(text)
