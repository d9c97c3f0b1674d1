/** Builders that say only what a test is about. */
import type {
  MatterBooking,
  MatterClock,
  MatterMessage,
  MatterStatus,
  MatterStep,
  MatterWait,
} from './matter-status.ts'

const entryId = '00000000-0000-4000-8000-000000000001'

export const aStep = (kind: MatterStep['kind'], more: Partial<MatterStep> = {}): MatterStep => ({
  kind,
  at: '2026-11-23T07:12:00.000Z',
  by: null,
  text: null,
  startsAt: null,
  ...more,
})

export const aStatus = (more: Partial<MatterStatus> = {}): MatterStatus => ({
  ownWords: 'Polvi on kipeä.',
  sentAt: '2026-11-23T07:12:00.000Z',
  source: 'web',
  language: 'fi',
  name: 'Aino Testilä',
  open: true,
  disposition: null,
  redFlag: false,
  promise: {
    answerBy: '2026-11-23T14:00:00.000Z',
    state: 'running',
    answeredAt: null,
    newAnswerBy: null,
  },
  steps: [aStep('received')],
  waits: [],
  messages: [],
  ...more,
})

export const aClock = (more: Partial<MatterClock> = {}): MatterClock => ({
  family: 'law',
  rule: 'primary.other',
  startOn: '2026-11-23',
  dueOn: '2027-02-23',
  dueAt: null,
  state: 'running',
  grossDays: 1,
  netDays: 1,
  daysLeft: 91,
  sentence: 'Viimeinen päivä on tiistai 23.2.2027.',
  ...more,
})

export const aWait = (more: Partial<MatterWait> = {}): MatterWait => ({
  entryId,
  serviceId: 'direct-physiotherapy',
  unitId: 'kajaani-health-station',
  startOn: '2026-11-23',
  open: true,
  canBook: true,
  modes: ['onSite'],
  clocks: [aClock()],
  ...more,
})

export const aMessage = (more: Partial<MatterMessage> = {}): MatterMessage => ({
  id: '00000000-0000-4000-8000-000000000002',
  fromResident: false,
  by: 'sairaanhoitaja',
  body: 'Onko polvi turvonnut?',
  at: '2026-11-23T09:40:00.000Z',
  asks: false,
  ...more,
})

export const aBooking = (more: Partial<MatterBooking> = {}): MatterBooking => ({
  bookingId: '00000000-0000-4000-8000-000000000003',
  entryId,
  startsAt: '2026-11-26T07:15:00.000Z',
  endsAt: '2026-11-26T08:00:00.000Z',
  mode: 'onSite',
  unitId: 'kajaani-health-station',
  professional: 'Fanni Esimerkki',
  profession: 'physiotherapist',
  serviceId: 'direct-physiotherapy',
  state: 'booked',
  canChange: true,
  ...more,
})
